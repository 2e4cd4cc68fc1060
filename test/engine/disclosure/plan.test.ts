import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { expect, test, vi } from 'vitest'
import { cases } from '#shared/contract/cases.ts'
import { disclosure } from '#shared/contract/disclosure.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { newDesk, type Desk } from '../desk.ts'
import { filesUnder, run } from '../packages/unpack.ts'

vi.setConfig({ testTimeout: 300_000 })
const PASSWORD = 'correct horse battery'
const PRIVILEGE = { regime: 'uk-gdpr', ground: 'legal-privilege' }
const THIRD = { regime: 'uk-gdpr', ground: 'third-party' }

async function pdfOf(pages: number, words: string): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  for (let at = 0; at < pages; at += 1)
    document.addPage([300, 300]).drawText(words, { x: 30, y: 200, size: 16, font })
  return document.save()
}

async function caseWith(files: Readonly<Record<string, Uint8Array | string>>) {
  const desk = await newDesk()
  const { record } = await desk.log()
  const ids: Record<string, Awaited<ReturnType<typeof attach>>> = {}
  for (const [name, bytes] of Object.entries(files)) ids[name] = await attach(desk, record.id, name, bytes)
  const id = (name: string) => {
    const found = ids[name]
    if (found === undefined) throw new Error(name)
    return found
  }
  return { desk, caseId: record.id, id, folder: dirname(desk.place('x').path) }
}

async function attach(desk: Desk, caseId: CaseId, name: string, bytes: Uint8Array | string) {
  const { token, path } = desk.place(name, 'open')
  writeFileSync(path, bytes)
  return (await desk.ask(cases, 'attach', { caseId, token })).id
}

function unpacked(zip: string, to: string) {
  mkdirSync(to)
  expect(run('7z', ['x', `-p${PASSWORD}`, `-o${to}`, zip], to).code).toBe(0)
  return { names: filesUnder(to), at: (name: string) => readFileSync(join(to, name), 'utf8') }
}

const password = () => new TextEncoder().encode(PASSWORD)

test('what is withheld stays out on its ground, the rest goes in its order, part by part', async () => {
  const { desk, caseId, id, folder } = await caseWith({
    'advice.pdf': await pdfOf(1, 'Advice of counsel'),
    'first.pdf': await pdfOf(2, 'Written by Pennick'),
    'second.pdf': await pdfOf(1, 'The second one'),
    'later.txt': 'Found later.',
    'passport.jpg': 'no picture',
  })
  const decide = (names: string[], decision: object) =>
    desk.ask(disclosure, 'decide', { caseId, attachmentIds: names.map(id), ...decision })
  const asked = { caseId, attachmentIds: [id('advice.pdf')], decision: 'withhold' }
  expect(await desk.failure('disclosure.decide', asked)).toMatchObject({ code: 'ground-missing' })
  expect(
    await desk.failure('disclosure.decide', { ...asked, ground: { regime: 'uk-gdpr', ground: 'because' } }),
  ).toMatchObject({ code: 'ground-unknown' })
  await decide(['advice.pdf'], { decision: 'withhold', ground: PRIVILEGE })
  await decide(['passport.jpg'], { decision: 'outside' })
  await decide(['later.txt'], { release: 2 })
  await desk.ask(disclosure, 'planRelease', { caseId, number: 2, plannedOn: '2026-07-20' as never })
  await decide(['first.pdf'], { foundIn: 'Workshop system', thirdParty: 'named', note: 'ask Ms Grey' })
  const plan = await desk.ask(disclosure, 'order', {
    caseId,
    attachmentIds: [id('second.pdf'), id('first.pdf')],
  })
  expect(plan.documents.filter(({ decision }) => decision === 'include').map(({ name }) => name)).toEqual([
    'second.pdf',
    'first.pdf',
    'later.txt',
  ])
  expect(plan.releases).toEqual([
    { number: 1, plannedOn: null, note: '' },
    { number: 2, plannedOn: '2026-07-20', note: '' },
  ])
  const hits = await desk.ask(disclosure, 'find', { attachmentId: id('first.pdf'), words: 'pennick' })
  expect(hits.map(({ page, found, covered }) => [page, found, covered])).toEqual([
    [1, 'Pennick', false],
    [2, 'Pennick', false],
  ])
  await desk.ask(disclosure, 'drawBoxes', {
    attachmentId: id('first.pdf'),
    ground: THIRD,
    boxes: hits.flatMap(({ page, boxes }) => boxes.map((box) => ({ ...box, page }))),
    note: 'the mechanic',
  })

  const { token, path } = desk.place('part-1.zip')
  const built = await desk.ask(disclosure, 'build', { caseId, token, password: password() })
  expect(built).toMatchObject({ withheld: 1, redactions: 2, recipient: { kind: 'person' } })
  const { names, at } = unpacked(path, join(folder, 'one'))
  expect(names.filter((name) => /^(0|documents)/.test(name))).toEqual([
    '01-letter.pdf',
    '02-schedule.pdf',
    'documents/001-document.pdf',
    'documents/002-document.pdf',
  ])
  const data = JSON.parse(at('data.json'))
  expect(data.documents).toMatchObject([
    { name: 'second.pdf', pages: 1, redactions: 0, found_in: '' },
    { name: 'first.pdf', pages: 2, redactions: 2, found_in: 'Workshop system' },
  ])
  expect(JSON.parse(at('manifest.json')).redactions).toMatchObject([
    {
      number: 1,
      file: 'documents/002-document.pdf',
      page: 1,
      provision: 'Data Protection Act 2018 Sch. 2 para. 16',
    },
    { number: 2, page: 2 },
  ])
  const start = at('START-HERE.html').replace(/\s+/g, ' ')
  expect(start).toContain('<dt>Part</dt><dd>1 of 2; the next is planned for 20 July 2026</dd>')
  expect(start).toContain('2 pages, 2 blacked out')
  const schedule = run('pdftotext', ['-layout', join(folder, 'one', '02-schedule.pdf'), '-'], folder).output
  expect(schedule).toMatch(/1 +002-document.pdf +1 +Information about another/)
  expect(schedule).toMatch(/Legal professional privilege +.*para\. 19 +1/)
  const all = names.map((name) => readFileSync(join(folder, 'one', name), 'latin1')).join('') + schedule
  for (const secret of ['Pennick', 'ask Ms Grey', 'the mechanic', 'advice.pdf', 'passport.jpg'])
    expect(all.includes(secret), secret).toBe(false)

  const second = desk.place('part-2.zip')
  await desk.ask(disclosure, 'build', {
    caseId,
    token: second.token,
    password: password(),
    release: 2,
    tellWithheld: false,
  })
  const two = unpacked(second.path, join(folder, 'two'))
  expect(two.names.filter((name) => /^(0|documents)/.test(name))).toEqual([
    '01-letter.pdf',
    'documents/001-document.txt',
  ])
  const after = await desk.ask(disclosure, 'plan', { caseId })
  expect(
    after.built.map(({ release, contents }) => [release, contents.documents.map(({ name }) => name)]),
  ).toEqual([
    [1, ['second.pdf', 'first.pdf']],
    [2, ['later.txt']],
  ])
  expect(await desk.failure('disclosure.dropRelease', { caseId, number: 2 })).toMatchObject({
    code: 'release-went-out',
  })
})

test('data for another controller goes without our letter and says at whose wish', async () => {
  const { desk, caseId, folder } = await caseWith({ 'orders.csv': 'a;b\r\n' })
  const { token, path } = desk.place('other.zip')
  const recipient = { kind: 'controller', name: 'Fernleigh Hire' } as const
  await desk.ask(disclosure, 'build', { caseId, token, password: password(), recipient })
  const { names, at } = unpacked(path, join(folder, 'other'))
  expect(names).not.toContain('01-letter.pdf')
  const start = at('START-HERE.html').replace(/\s+/g, ' ')
  expect(start).toContain('<strong><bdi>Fernleigh Hire</bdi></strong>')
  expect(start).toContain('who asked that it be sent on directly')
  expect(start).not.toContain('right to complain')
})

test('a cancelled package leaves nothing behind, and the next one is built', async () => {
  const { desk, caseId, id, folder } = await caseWith({ 'long.pdf': await pdfOf(30, 'Page of Pennick') })
  await desk.ask(disclosure, 'drawBoxes', {
    attachmentId: id('long.pdf'),
    ground: THIRD,
    boxes: [{ page: 1, left: 1000, top: 1000, width: 5000, height: 5000 }],
  })
  const before = readdirSync(folder)
  const { token } = desk.place('cancelled.zip')
  const building = desk.failure('disclosure.build', { caseId, token, password: password() })
  const seen: number[] = []
  for (;;) {
    const progress = await desk.ask(disclosure, 'progress', { caseId })
    if (progress !== null) seen.push(progress.done)
    if (progress !== null && progress.phase === 'redacting' && progress.done > 2) break
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const again = desk.place('again.zip').token
  expect(
    await desk.failure('disclosure.build', { caseId, token: again, password: password() }),
  ).toMatchObject({
    code: 'package-under-way',
  })
  await desk.ask(disclosure, 'cancel', { caseId })
  expect(await building).toMatchObject({ code: 'package-cancelled' })
  expect(seen.at(-1)).toBeLessThan(30)
  expect(readdirSync(folder)).toEqual(before)
  expect((await desk.ask(disclosure, 'plan', { caseId })).built).toEqual([])
  expect(await desk.ask(disclosure, 'progress', { caseId })).toBeNull()
  const retry = desk.place('whole.zip')
  const built = await desk.ask(disclosure, 'build', { caseId, token: retry.token, password: password() })
  expect(built.documents[0]).toMatchObject({ pages: 30, redactions: 1 })
  expect(readdirSync(folder).toSorted()).toEqual([...before, 'whole.zip'].toSorted())
})

test('a text gets pages of its own, which are then what is redacted and handed over', async () => {
  const { desk, caseId, id, folder } = await caseWith({
    'thread.eml':
      'From: a@example.org\r\nSubject: Fork\r\n\r\nPennick looked.\r\nAll is well 王 \u{1F6B2}.\r\n',
    'empty.txt': ' ',
    'table.xlsx': 'no table',
  })
  const copy = await desk.ask(disclosure, 'makePageCopy', { caseId, attachmentId: id('thread.eml') })
  const plan = await desk.ask(disclosure, 'plan', { caseId })
  expect(plan.documents.map(({ name, pages, shownAs }) => [name, pages, shownAs])).toEqual([
    ['thread.eml', 'shown', copy.id],
    ['empty.txt', 'copy', null],
    ['table.xlsx', 'none', null],
  ])
  const [hit] = await desk.ask(disclosure, 'find', { attachmentId: copy.id, words: 'Pennick' })
  expect(hit).toMatchObject({ page: 1 })
  await desk.ask(disclosure, 'drawBoxes', {
    attachmentId: copy.id,
    ground: { title: 'A promise', citation: 'Our policy, 4' },
    boxes: (hit?.boxes ?? []).map((box) => ({ ...box, page: 1 })),
  })
  const { token, path } = desk.place('copy.zip')
  await desk.ask(disclosure, 'build', { caseId, token, password: password() })
  const { names } = unpacked(path, join(folder, 'copy'))
  const [first] = names.filter((name) => name.startsWith('documents/'))
  expect(first).toBe('documents/001-document.pdf')
  const text = run('pdftotext', [join(folder, 'copy', first ?? ''), '-'], folder).output
  expect(text).toContain('looked.')
  expect(text).not.toContain('Pennick')
  // a hash of the whole would prove a guess of what is blacked out
  const original = plan.documents[0]?.sha256 ?? 'none'
  expect(text.replace(/\s/g, '')).not.toContain(original)
  expect(
    await desk.failure('disclosure.makePageCopy', { caseId, attachmentId: id('empty.txt') }),
  ).toMatchObject({
    code: 'copy-no-text',
  })
  expect(await desk.failure('disclosure.pages', { attachmentId: id('table.xlsx') })).toMatchObject({
    code: 'pages-kind-unknown',
  })
})

test('a dropped file comes in whole or not at all, whatever it is called', async () => {
  const { desk, caseId } = await caseWith({})
  const send = async (name: string, keep: boolean, ...pieces: string[]) => {
    const { id } = await desk.ask(disclosure, 'takeIn', { caseId, name })
    for (const piece of pieces)
      await desk.ask(disclosure, 'takeChunk', { id, bytes: new TextEncoder().encode(piece) })
    return { id, kept: await desk.ask(disclosure, 'takeEnd', { id, keep }) }
  }
  const { kept, id } = await send('C:\\fakepath\\note.txt', true, 'one, ', 'two')
  expect(kept).toMatchObject({ name: 'note.txt', size: 8, mediaType: 'text/plain' })
  expect(await desk.failure('disclosure.takeEnd', { id, keep: true })).toMatchObject({ code: 'take-in-gone' })
  expect((await send('gone.txt', false, 'x')).kept).toBeNull()
  expect((await send('empty.txt', true)).kept).toMatchObject({ size: 0 })
  const { documents } = await desk.ask(disclosure, 'plan', { caseId })
  expect(documents.map(({ name }) => name)).toEqual(['note.txt', 'empty.txt'])
})
