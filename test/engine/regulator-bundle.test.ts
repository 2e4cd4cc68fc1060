import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Papa from 'papaparse'
import { expect, test, vi } from 'vitest'
import { caseFile } from '#shared/contract/case-file.ts'
import { cases } from '#shared/contract/cases.ts'
import { out } from '#shared/contract/out.ts'
import { newDesk, type Desk } from './desk.ts'
import { disputedCase, OURS } from './disputed-case.ts'
import { filesUnder, listed, run } from './packages/unpack.ts'

vi.setConfig({ testTimeout: 120_000 })

const tool = (name: string, ...args: string[]) =>
  spawnSync(name, args, { encoding: 'utf8', maxBuffer: 1 << 26 }).stdout
const plainOf = (path: string) => tool('pdftotext', '-raw', path, '-').replaceAll(/\s+/g, ' ')

type Outline = { readonly title: string; readonly kids: readonly Outline[] }
const titlesOf = (outlines: readonly Outline[]): string[] =>
  outlines.flatMap(({ title, kids }) => [title, ...titlesOf(kids)])

function bookmarks(path: string): string[] {
  const json = JSON.parse(tool('qpdf', '--json=2', '--json-key=outlines', path)) as { outlines: Outline[] }
  return titlesOf(json.outlines)
}

async function unpacked(desk: Desk, input: object, name = 'bundle.zip') {
  const { token, path } = desk.place(name)
  const written = await desk.ask(out, 'regulatorBundle', { token, ...input } as never)
  const folder = join(dirname(path), `unpacked-${name}`)
  mkdirSync(folder)
  return { written, path, folder }
}

test('a bundle opens anywhere: neutral names, the document first, each file as the manifest says', async () => {
  const desk = await newDesk()
  const { record } = await disputedCase(desk)
  const { written, path, folder } = await unpacked(desk, { caseId: record.id })
  expect(run('7z', ['t', path], folder).output).toContain('Everything is Ok')
  expect(run('python3', ['-m', 'zipfile', '-e', path, folder], folder).code).toBe(0)
  expect(listed(path, folder).map((entry) => entry['Path'])).toEqual([
    '01-bundle.pdf',
    'letters/001.pdf',
    'documents/001-document.pdf',
    'chronology.csv',
    'chronology.json',
    'manifest.json',
    'manifest.sha256',
  ])
  expect(written.files).toBe(7)
  expect(run('sha256sum', ['-c', '--strict', 'manifest.sha256'], folder)).toMatchObject({ code: 0 })
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  const { audit } = await desk.ask(caseFile, 'view', {})
  expect(manifest).toMatchObject({ schema: 'redress-manifest', reference: record.reference })
  expect(manifest.audit.n).toBeLessThan(audit.n)
  for (const { file, size, sha256 } of manifest.files) {
    const bytes = readFileSync(join(folder, file))
    expect([bytes.length, createHash('sha256').update(bytes).digest('hex')]).toEqual([size, sha256])
  }
  expect(filesUnder(folder)).toHaveLength(7)
})

test('the document says who, what, when, why and how it is proved, and what was left out', async () => {
  const desk = await newDesk()
  const { record, letters } = await disputedCase(desk)
  const { folder, path } = await unpacked(desk, { caseId: record.id })
  run('7z', ['x', path], folder)
  const pdf = join(folder, '01-bundle.pdf')
  const words = plainOf(pdf)
  const head = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')).audit
  for (const said of [
    record.reference,
    'Information Commissioner',
    'IC-123456-X7',
    'Imogen Sallowby',
    'Maelor & Daughters',
    'Corrected: entry',
    'Corrects entry',
    'Four archives.',
    'The recordings were named by no date.',
    'Paused for 6 days',
    'Told that two of four archives are searched.',
    'Fourteen tickets',
    'Legal professional privilege',
    'Written for the claim of 2025.',
    'One archive was on tape.',
    'Privilege does not cover the invoices.',
    'Decision changed',
    'Internal notes (2 entries)',
    'What third parties said when asked (1 entry)',
    'about my hoist 🦽 from [U+13E3], as',
    'محمد',
    '*also* #panic("notes")',
    'sha256sum -c manifest.sha256',
    head.words.replace(/^#\d+ /, ''),
  ])
    expect(words).toContain(said)
  // an entry of the trail is named in words, never by the name of its call
  expect(words).not.toMatch(/\b(sheets|cases|letters|retention|tasks)\.[a-z]{3}/)
  const tight = words.replaceAll(/\s/g, '')
  // a hash on one line can be copied and compared
  expect(words).toContain(` ${head.hex} `)
  expect(tight).toContain(letters[0]?.sha256)
  for (const ours of OURS) expect(words).not.toContain(ours)
  for (const name of filesUnder(folder))
    for (const ours of OURS) expect(readFileSync(join(folder, name)).includes(ours)).toBe(false)
})

test('the document is tagged, titled, and has a bookmark for each part and each explained date', async () => {
  const desk = await newDesk()
  const { record } = await disputedCase(desk)
  const { token, path } = desk.place('bundle.pdf')
  const written = await desk.ask(out, 'regulatorBundlePdf', { token, caseId: record.id })
  expect(readFileSync(path).byteLength).toBe(written.bytes)
  expect(tool('pdfinfo', path)).toMatch(/Tagged:\s+yes/)
  expect(tool('pdfinfo', path)).toContain(`Bundle for the regulator (${record.reference})`)
  expect(tool('pdfinfo', '-struct', path).match(/\bTH\b/g)?.length).toBeGreaterThanOrEqual(20)
  const outline = bookmarks(path)
  expect(outline.slice(0, 2)).toEqual(['Bundle for the regulator', 'What is inside'])
  for (const title of [
    'Chronology',
    'How each date was worked out',
    'Access',
    'Erasure',
    'Appeal',
    'Correspondence',
    'Letters we finalised',
    'Search record',
    'Decisions and their grounds',
    'Moves made although the law speaks against them',
    'Appeals and the regulator’s case',
    'Audit proof',
  ])
    expect(outline.filter((each) => each.replace(/^\d+ /, '') === title).length).toBeGreaterThanOrEqual(1)
  expect(outline.join()).not.toContain('breach')
  // alone it speaks of no files but those it goes without
  expect(plainOf(path)).toContain('4 files kept in the case: this document goes without them.')
  expect(plainOf(path)).not.toContain('sha256sum')
})

test('the chronology as CSV and JSON counts what counts and keeps what was corrected', async () => {
  const desk = await newDesk()
  const view = await disputedCase(desk)
  const { folder, path } = await unpacked(desk, { caseId: view.record.id })
  run('7z', ['x', path], folder)
  const { events } = JSON.parse(readFileSync(join(folder, 'chronology.json'), 'utf8'))
  const rows = Papa.parse<Record<string, string>>(
    readFileSync(join(folder, 'chronology.csv'), 'utf8').replace('\uFEFF', ''),
    { header: true, skipEmptyLines: true },
  ).data
  const told = view.events.filter(({ type }) => type !== 'note')
  expect(events).toHaveLength(told.length)
  expect(rows).toHaveLength(told.length)
  expect(events.filter(({ counts }: { counts: string }) => counts === 'yes')).toHaveLength(
    told.filter(({ correctedBy }) => correctedBy === null).length,
  )
  const dates = events.map(({ date }: { date: string }) => date)
  expect(dates).toEqual(dates.toSorted())
  const struck = events.find(({ counts }: { counts: string }) => counts === 'no')
  expect(struck).toMatchObject({ event: 'acknowledged', date: '2026-03-05' })
  expect(events[struck.corrected_by - 1]).toMatchObject({ date: '2026-03-04', corrects: struck.number })
})

test('what was ticked goes in, what was not stays out by name as well', async () => {
  const desk = await newDesk()
  const { record } = await disputedCase(desk)
  const plan = await desk.ask(out, 'bundlePlan', { caseId: record.id })
  expect(plan.parts.find(({ part }) => part === 'breach')).toMatchObject({ count: 0, include: false })
  expect(plan.files.map(({ from, include }) => [from, include])).toEqual([
    ['correspondence', true],
    ['internal', false],
    ['case', false],
    ['letter', true],
  ])
  const notes = await unpacked(
    desk,
    { caseId: record.id, parts: ['chronology', 'notes', 'decisions', 'consultations'], attachmentIds: [] },
    'some.zip',
  )
  run('7z', ['x', notes.path], notes.folder)
  const words = plainOf(join(notes.folder, '01-bundle.pdf'))
  expect(words).toContain('legal counsel warned us')
  expect(words).toContain('The bank objected')
  expect(words).toContain(
    '4 files of the 4 kept in the case: 1 that came or went, 1 with an internal note, 1 kept for the case and 1 letter.',
  )
  expect(words).not.toContain('Sallowby letter')
  expect(words).not.toContain('listed with their hashes')
  expect(words).toContain('The chronology as CSV and JSON.')
  expect(words).not.toContain('How to check it without us')
  const known = { caseId: record.id, token: desk.place('no.zip').token }
  expect(await desk.failure('out.regulatorBundle', { ...known, attachmentIds: [record.id] })).toEqual({
    code: 'attachment-unknown',
  })
})

test('with a password every file of the bundle is encrypted, and a short one is refused', async () => {
  const desk = await newDesk()
  const { record } = await disputedCase(desk)
  const password = 'river amber harbour'
  const { path, folder } = await unpacked(desk, {
    caseId: record.id,
    password: new TextEncoder().encode(password),
  })
  for (const entry of listed(path, folder)) expect(entry['Method']).toMatch(/^AES-256/)
  expect(run('7z', ['t', `-p${password}`, path], folder).output).toContain('Everything is Ok')
  expect(run('7z', ['t', '-pwrong', path], folder).code).not.toBe(0)
  const short = { caseId: record.id, token: desk.place('b.zip').token, password: new Uint8Array(8) }
  expect(await desk.failure('out.regulatorBundle', short)).toEqual({ code: 'password-too-short' })
})

test('the bundle is an export of its case in the audit trail, and the file stays proved', async () => {
  const desk = await newDesk()
  const { record } = await disputedCase(desk)
  const { token } = desk.place('bundle.zip')
  await desk.ask(out, 'regulatorBundle', { token, caseId: record.id })
  const trail = await desk.ask(cases, 'auditOf', { caseId: record.id })
  expect(trail[0]).toMatchObject({ call: 'out.regulatorBundle', what: 'add export' })
  expect(await desk.ask(caseFile, 'verify', {})).toMatchObject({ ok: true })
})

test('the bundle of a breach tells what is known, who was told and what is done', async () => {
  const desk = await newDesk()
  const { record } = await desk.log({
    kind: 'breach',
    requests: [],
    scope: 'A letter in the wrong envelope.',
  })
  const { token, path } = desk.place('breach.pdf')
  await desk.ask(out, 'regulatorBundlePdf', { token, caseId: record.id })
  expect(bookmarks(path).some((title) => title.endsWith('The breach'))).toBe(true)
  expect(plainOf(path)).toContain('A letter in the wrong envelope.')
})

test('a complaint’s issues are numbered from one, long words have the width of the page, and what is known of calls and post is said', async () => {
  const desk = await newDesk()
  const { record } = await desk.log({
    kind: 'complaint',
    requests: [],
    issues: [{ text: 'My file was left on the counter.' }, { text: 'Nobody answered.' }],
  })
  await desk.ask(cases, 'addCorrespondence', {
    caseId: record.id,
    direction: 'in',
    channel: 'letter',
    date: '2026-06-01',
    subject: 'What happened',
    body: 'It lay there for all to see. '.repeat(20),
    contact: { trackedNumber: 'RR 1234 5678 9GB', deliveredOn: '2026-06-02' },
  } as never)
  await desk.ask(cases, 'addCorrespondence', {
    caseId: record.id,
    direction: 'in',
    channel: 'phone',
    date: '2026-06-03',
    subject: 'Asked whether it came',
    contact: { identity: 'verified', asked: 'the day of the last repair' },
  } as never)
  const { token, path } = desk.place('complaint.pdf')
  await desk.ask(out, 'regulatorBundlePdf', { token, caseId: record.id })
  expect(bookmarks(path)).toEqual(
    expect.arrayContaining(['Issue 1', 'Issue 2', 'The words of longer entries']),
  )
  expect(bookmarks(path)).not.toContain('Issue 3')
  expect(plainOf(path)).toContain('The words stand below the table.')
  for (const known of [
    'Tracked number: RR 1234',
    'Delivered on: 2 June 2026',
    'the answer fits',
    'last repair',
  ])
    expect(plainOf(path)).toContain(known)
  expect(plainOf(path).match(/It lay there for all to see\./g)).toHaveLength(20)
})

test('the cover names the duty whose date the case shows, and not an answer that has none', async () => {
  const desk = await newDesk()
  const cover = async (intake: object) => {
    const { record } = await desk.log({ requests: [], ...intake } as never)
    const { token, path } = desk.place(`${record.kind}.pdf`)
    await desk.ask(out, 'regulatorBundlePdf', { token, caseId: record.id })
    return plainOf(path).split('What is inside')[0]
  }
  // the law of complaints counts those received from 19 June 2026 on
  const complaint = await cover({ kind: 'complaint', received: '2026-06-22' })
  expect(complaint).toContain('Acknowledgement due 22 July 2026')
  expect(complaint).not.toContain('Answer due')
  expect(await cover({ kind: 'breach', received: '2026-06-23', receivedTime: '09:10' })).toContain(
    'Tell the authority by 26 June 2026',
  )
})
