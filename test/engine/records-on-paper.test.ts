import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { caseFile } from '#shared/contract/case-file.ts'
import { cases } from '#shared/contract/cases.ts'
import { records } from '#shared/contract/records.ts'
import { retention } from '#shared/contract/retention.ts'
import { sheets } from '#shared/contract/sheets.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import { newDesk, type Desk } from './desk.ts'

vi.setConfig({ testTimeout: 60_000 })

const day = civilDate
const tool = (name: string, ...args: string[]) => spawnSync(name, args, { encoding: 'utf8' }).stdout
const wordsOf = (path: string) => tool('pdftotext', '-layout', path, '-').replaceAll(/\s+/g, ' ')
const plainOf = (path: string) => tool('pdftotext', '-raw', path, '-').replaceAll(/\s+/g, ' ')

async function closedCase({ log, ask }: Desk, closed: string, name: string) {
  const { record } = await log({ received: '2020-01-06', person: { name } })
  await ask(cases, 'recordEvent', { caseId: record.id, event: { type: 'closed', date: day(closed) } })
  return record
}

async function destroyTwo(desk: Desk) {
  const { ask } = desk
  const rule = { name: 'Closed requests', count: 3, unit: 'years', action: 'destroy' } as const
  await ask(sheets, 'add', { caseId: null, content: { kind: 'retention-rule', body: rule } })
  const first = await closedCase(desk, '2020-01-20', 'Imogen Sallowby')
  const second = await closedCase(desk, '2020-02-20', 'Gethin Maelor')
  await ask(caseFile, 'backUp', { token: desk.place('backup.redress').token })
  const before = (await ask(caseFile, 'view', {})).audit.words
  const made = await ask(retention, 'destroy', {
    caseIds: [first.id, second.id],
    reason: 'Three years are over',
    keepNumbers: true,
  })
  const after = (await ask(caseFile, 'view', {})).audit.words
  return { references: [first.reference, second.reference], before, after, made }
}

test('a certificate proves without telling: references, counts, heads, backups, never a name', async () => {
  const desk = await newDesk()
  const { references, before, after, made } = await destroyTwo(desk)
  await desk.ask(retention, 'setBackupDays', { days: 90 })
  const { token, path } = desk.place('certificate.pdf')
  const written = await desk.ask(retention, 'certificatePdf', { token, ids: made.map(({ id }) => id) })
  expect(readFileSync(path).byteLength).toBe(written.bytes)
  const words = plainOf(path)
  for (const said of [
    'Certificate of destruction',
    '2 cases',
    ...references,
    before,
    after,
    'Three years are over',
    'Rosalind Achterberg',
    'three years after closing, until 20 January 2023',
    '22 September 2026',
    'Backups are kept for 90 days',
    'What this does not reach',
  ])
    expect(words).toContain(said)
  for (const name of ['Sallowby', 'Maelor', 'Imogen', 'Gethin']) expect(words).not.toContain(name)
  expect(tool('pdfinfo', path)).toMatch(/Tagged:\s+yes/)
  expect(tool('pdfinfo', path)).toMatch(/Title:\s+Certificate of destruction \(2 cases\)/)
  expect(tool('pdfinfo', '-struct', path).match(/\bTH\b/g)?.length).toBeGreaterThanOrEqual(11)
  expect(await desk.ask(caseFile, 'verify', {})).toMatchObject({ ok: true })
})

test('a certificate printed again later still names the entries its own act lies between', async () => {
  const desk = await newDesk()
  const { before, after, made } = await destroyTwo(desk)
  await closedCase(desk, '2020-03-20', 'Nuala Fennimoor')
  const { token, path } = desk.place('later.pdf')
  await desk.ask(retention, 'certificatePdf', { token, ids: [made[0]?.id ?? ''] })
  const words = plainOf(path)
  expect(words).toContain(before)
  expect(words).toContain(after)
  expect(words).toContain('its file is destroyed')
  const none = desk.place('none.pdf')
  expect(await desk.failure('retention.certificatePdf', { token: none.token, ids: ['nobody'] })).toEqual({
    code: 'certificate-unknown',
  })
})

test('the record of searches says who looked where, with what words, when, and what was there', async () => {
  const desk = await newDesk()
  const { record, requests } = await desk.log()
  const [request] = requests
  const add = (body: object) =>
    desk.ask(sheets, 'add', {
      caseId: record.id,
      requestId: request?.id ?? null,
      content: { kind: 'search', body } as never,
    })
  await add({
    system: 'Support desk',
    who: 'Pia Lindqvist',
    terms: 'sallowby\tOR “account 4711”\n#panic("x")',
    period: '2023 to 2026',
    askedOn: '2026-06-01',
    searchedOn: '2026-06-03',
    result: 'found',
    found: 'Fourteen tickets',
    items: 14,
    minutes: 35,
  })
  await add({
    system: 'Payroll',
    askedOn: '2026-06-01',
    searchedOn: '2026-06-04',
    result: 'none',
    minutes: 10,
  })
  await add({ system: 'Old archive', result: 'exception', exception: 'Tapes cannot be read any more' })
  const { token, path } = desk.place('searches.pdf')
  await desk.ask(records, 'searchPdf', { token, caseId: record.id })
  const words = plainOf(path)
  for (const said of [
    'Record of searches',
    record.reference,
    'Support desk',
    'by Pia Lindqvist',
    'sallowby OR “account 4711”',
    '#panic("x")',
    'Period: 2023 to 2026',
    'Asked 1 June 2026',
    'Searched 3 June 2026',
    'Data found',
    'Fourteen tickets',
    'Nothing found',
    'Could not be searched',
    '3 searches: data found in 1, nothing found in 1, 1 could not be searched. 45 minutes spent in all.',
  ])
    expect(words).toContain(said)
  expect(tool('pdfinfo', path)).toMatch(/Tagged:\s+yes/)
  expect(tool('pdfinfo', '-struct', path).match(/\bTH\b/g)?.length).toBe(6)
  const trail = await desk.ask(cases, 'auditOf', { caseId: record.id })
  expect(trail.map(({ call, what }) => [call, what])).toContainEqual(['records.searchPdf', 'add export'])
})

test('a case without searches prints that none was recorded, and a strange request is refused', async () => {
  const desk = await newDesk()
  const { record } = await desk.log()
  const { token, path } = desk.place('none.pdf')
  await desk.ask(records, 'searchPdf', { token, caseId: record.id })
  expect(wordsOf(path)).toContain('No search has been recorded.')
  const other = desk.place('other.pdf')
  const strange = { token: other.token, caseId: record.id, requestId: '01900000-0000-7000-8000-000000000000' }
  expect(await desk.failure('records.searchPdf', strange)).toEqual({ code: 'request-unknown' })
})

test('a chaser says what was asked, by when, and what is needed, and names no person of the case', async () => {
  const desk = await newDesk()
  const { record } = await desk.log()
  const [contact] = ['payroll@quillhaven.example']
  const system = await desk.ask(sheets, 'add', {
    caseId: null,
    content: { kind: 'system', body: { name: 'Payroll', contact } },
  })
  const search = await desk.ask(sheets, 'add', {
    caseId: record.id,
    content: {
      kind: 'search',
      body: {
        systemId: system.id,
        system: 'Payroll',
        who: 'Pia Lindqvist',
        terms: 'account 4711',
        askedOn: day('2026-06-01'),
        answerBy: day('2026-06-19'),
      },
    },
  })
  const chaser = await desk.ask(records, 'chaser', { sheetId: search.id })
  expect(chaser.to).toBe(contact)
  expect(chaser.subject).toBe(`Reminder: search of Payroll for ${record.reference}`)
  expect(chaser.text).toContain('Hello Pia Lindqvist,')
  expect(chaser.text).toContain('on Monday 1 June 2026 I asked for a search')
  expect(chaser.text).toContain('wanted by Friday 19 June 2026; that was 5 days ago.')
  expect(chaser.text).toContain('Rosalind Achterberg')
  expect(JSON.stringify(chaser)).not.toContain('Sallowby')
  expect(await desk.failure('records.chaser', { sheetId: system.id })).toEqual({ code: 'sheet-elsewhere' })
})
