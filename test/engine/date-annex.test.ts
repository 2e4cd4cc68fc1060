import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { cases } from '#shared/contract/cases.ts'
import { out } from '#shared/contract/out.ts'
import { newDesk, type Desk } from './desk.ts'

vi.setConfig({ testTimeout: 60_000 })

const tool = (name: string, ...args: string[]) => spawnSync(name, args, { encoding: 'utf8' }).stdout
const wordsOf = (path: string) => tool('pdftotext', '-layout', path, '-').replaceAll(/\s+/g, ' ')

async function annexOf(desk: Desk, events: readonly object[], fields: object = {}) {
  const { record } = await desk.log({ received: '2026-05-28', ...fields })
  for (const event of events) await desk.ask(cases, 'recordEvent', { caseId: record.id, event } as never)
  const { token, path } = desk.place(`annex-${record.reference}.pdf`)
  const written = await desk.ask(out, 'dateAnnex', { caseId: record.id, token } as never)
  return { record, path, written }
}

test('the annex says the date, each step with its provision, every day, and how it was checked', async () => {
  const desk = await newDesk()
  const { record, path } = await annexOf(desk, [
    { type: 'clarification-requested', date: '2026-06-03' },
    { type: 'clarification-received', date: '2026-06-08' },
  ])
  const words = wordsOf(path)
  for (const said of [
    'Quillhaven Care Equipment',
    record.reference,
    'The answer is due by the end of Monday 6 July 2026.',
    'Paused for 6 days',
    'UK GDPR Art. 12A(5)',
    'Monday 6 July 2026',
    'How the provisions were checked',
    'Audit trail #',
  ]) {
    expect(words).toContain(said)
  }
  expect(words.match(/paused/g)?.length).toBeGreaterThanOrEqual(6)
  expect(words).not.toContain('safe')
})

test('the annex is tagged, has a title and a language, and tables with heads', async () => {
  const desk = await newDesk()
  const { path } = await annexOf(desk, [])
  expect(tool('pdfinfo', path)).toMatch(/Tagged:\s+yes/)
  expect(tool('pdfinfo', path)).toMatch(/Title:\s+Annex: how the date was worked out/)
  const structure = tool('pdfinfo', '-struct', path)
  expect(structure).toContain('TH')
  expect(structure.match(/Table/g)?.length).toBeGreaterThanOrEqual(2)
})

test('the annex is an export of the case in the audit trail, by its hash', async () => {
  const desk = await newDesk()
  const { record, written, path } = await annexOf(desk, [])
  expect(readFileSync(path).byteLength).toBe(written.bytes)
  const trail = await desk.ask(cases, 'auditOf', { caseId: record.id })
  expect(trail.map(({ call, what }) => [call, what])).toContainEqual(['out.dateAnnex', 'add export'])
})

test('what an officer or a person wrote is never markup in the annex', async () => {
  const desk = await newDesk()
  const { path } = await annexOf(desk, [{ type: 'note', date: '2026-06-03', detail: '#panic("x") *bold*' }], {
    scope: '$ #let x = 1',
  })
  expect(wordsOf(path)).toContain('The answer is due')
})

test('a long clock folds the weeks that are alike and still shows its end', async () => {
  const desk = await newDesk({ profile: 'nz-imaging' })
  const { path } = await annexOf(desk, [
    { type: 'extension-notified', date: '2026-06-10', until: '2027-03-01' },
  ])
  const words = wordsOf(path)
  expect(words).toContain('added by the extension, 29 June 2026 – 28 February 2027')
  expect(words).toContain('Sovereign’s birthday')
  expect(words).toMatch(/1 March 2027 1 2 3 4 5 6 7 due/)
  expect(words).toContain('https://www.legislation.govt.nz/')
  expect(tool('pdfinfo', path)).toMatch(/Pages:\s+[1-4]\n/)
})

test('a case of several requests explains each, or the one asked for', async () => {
  const desk = await newDesk()
  const view = await desk.log({ requests: [{ kind: 'access' }, { kind: 'erasure' }] })
  const caseId = view.record.id
  const all = desk.place('all.pdf')
  await desk.ask(out, 'dateAnnex', { caseId, token: all.token } as never)
  expect(wordsOf(all.path)).toContain('Matter Erasure')
  const one = desk.place('one.pdf')
  await desk.ask(out, 'dateAnnex', { caseId, token: one.token, subject: view.requests[0]?.id } as never)
  expect(wordsOf(one.path)).not.toContain('Matter Erasure')
  const none = desk.place('none.pdf')
  expect(await desk.failure('out.dateAnnex', { caseId, token: none.token, subject: 'nobody' })).toEqual({
    code: 'request-unknown',
  })
})
