import { join } from 'node:path'
import { expect, test } from 'vitest'
import { caseFile } from '#shared/contract/case-file.ts'
import { cases } from '#shared/contract/cases.ts'
import { drafts } from '#shared/contract/drafts.ts'
import { retention } from '#shared/contract/retention.ts'
import { sheets } from '#shared/contract/sheets.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import { openEngine, type OpenEngine } from './open-engine.ts'

const day = civilDate
const THREE_YEARS = {
  kind: 'retention-rule',
  body: { name: 'Closed requests', count: 3, unit: 'years', action: 'destroy' },
} as const

async function closedCase({ log, ask, goTo }: OpenEngine, closed: string, name = 'Edda Sallowby') {
  goTo(day(closed))
  const { record } = await log({ received: day(closed), person: { name } })
  await ask(cases, 'recordEvent', { caseId: record.id, event: { type: 'closed', date: day(closed) } })
  return record
}

/** A file with a rule, a case whose time is over, one on hold, one still kept and an open one. */
async function fileOfFour() {
  const engine = await openEngine('uk-equipment', day('2020-01-06'))
  await engine.ask(sheets, 'add', { caseId: null, content: THREE_YEARS })
  const over = await closedCase(engine, '2020-01-20')
  const held = await closedCase(engine, '2020-01-21', 'Gethin Maelor')
  const young = await closedCase(engine, '2026-01-20', 'Nuala Fennimoor')
  const { record: open } = await engine.log({ received: day('2026-01-20'), person: { name: 'Yusra Kettle' } })
  engine.goTo(day('2026-11-22'))
  await engine.ask(retention, 'hold', { caseIds: [held.id], reason: 'Tribunal claim' })
  return { engine, over, held, young, open }
}

test('a preview counts exactly what goes and names what it cannot reach, and changes nothing', async () => {
  const { engine, over, held, young, open } = await fileOfFour()
  const { ask, grant, folder } = engine
  await ask(cases, 'addCorrespondence', {
    caseId: over.id,
    direction: 'out',
    channel: 'e-mail',
    date: day('2020-01-19'),
    subject: 'Our answer',
    body: 'Here it is.',
  })
  await ask(drafts, 'keep', { form: 'correspondence', subject: over.id, body: 'Half a letter' })
  const consent = { kind: 'consent', body: { person: 'Edda Sallowby', caseId: over.id } } as const
  await ask(sheets, 'add', { caseId: null, content: consent })
  await ask(caseFile, 'backUp', { token: grant(join(folder, 'backup.redress'), 'save') })
  const before = (await ask(caseFile, 'view', {})).audit
  const preview = await ask(retention, 'preview', { caseIds: [over.id, held.id, young.id, open.id] })
  expect(preview.cases.map(({ reference, early }) => [reference, early])).toEqual([
    [over.reference, false],
    [young.reference, true],
  ])
  expect(preview.blocked).toEqual([
    { reference: held.reference, why: 'held', reason: 'Tribunal claim' },
    { reference: open.reference, why: 'open', reason: '' },
  ])
  expect(preview).toMatchObject({
    correspondence: 1,
    sent: 1,
    drafts: 1,
    records: 1,
    people: 2,
    peopleStay: 0,
    anyBackup: true,
  })
  expect(preview.backups).toMatchObject([{ goneBy: null }])
  await ask(retention, 'setBackupDays', { days: 90 })
  const [backup] = (await ask(retention, 'preview', { caseIds: [over.id] })).backups
  expect(backup?.goneBy).toMatch(/^\d{4}-\d\d-\d\d$/)
  expect((await ask(caseFile, 'view', {})).audit.n).toBe(before.n + 1)
})

test('what a preview counted is what the certificate says went', async () => {
  const { engine, over } = await fileOfFour()
  const preview = await engine.ask(retention, 'preview', { caseIds: [over.id] })
  const [certificate] = await engine.ask(retention, 'destroy', {
    caseIds: [over.id],
    reason: 'Three years are over',
    keepNumbers: true,
  })
  expect(certificate).toMatchObject({
    people: preview.people,
    attachments: preview.attachments,
    bytes: preview.bytes,
    backups: preview.backups.length,
    rule: 'Closed requests, three years after closing, until 20 January 2023',
  })
  expect((await engine.ask(retention, 'queue', {})).map(({ reference }) => reference)).not.toContain(
    over.reference,
  )
})

test('a reason that names somebody of the case is refused, because the certificate stays', async () => {
  const { engine, over } = await fileOfFour()
  for (const reason of ['Edda Sallowby asked for it', 'the SALLOWBY matter is over']) {
    const refused = await engine.answer(retention, 'destroy', {
      caseIds: [over.id],
      reason,
      keepNumbers: true,
    })
    expect(refused).toMatchObject({ failure: { code: 'reason-names-person' } })
  }
  expect((await engine.ask(retention, 'certificates', {})).length).toBe(0)
})

test('a hold is laid on an open case too, shows why, and is lifted with a reason', async () => {
  const { engine, open } = await fileOfFour()
  const { ask } = engine
  expect(await ask(retention, 'hold', { caseIds: [open.id], reason: 'Court order' })).toEqual({ changed: 1 })
  expect(await ask(retention, 'hold', { caseIds: [open.id], reason: 'Again' })).toEqual({ changed: 0 })
  const row = (await ask(retention, 'queue', {})).find(({ caseId }) => caseId === open.id)
  expect(row).toMatchObject({ state: 'held', closedOn: null, why: 'On hold: Court order' })
  await ask(retention, 'lift', { caseIds: [open.id], reason: 'The court has decided' })
  const { events } = await ask(cases, 'view', { caseId: open.id })
  expect(events.slice(-2).map(({ type, detail }) => [type, detail])).toEqual([
    ['hold-placed', 'Court order'],
    ['hold-lifted', 'The court has decided'],
  ])
})

test('a review keeps a case longer until a day to come, or lets it go, with the reason in the steps', async () => {
  const { engine, over, open } = await fileOfFour()
  const { ask, answer } = engine
  const state = async () =>
    (await ask(retention, 'queue', {})).find(({ caseId }) => caseId === over.id)?.state
  const review = { caseIds: [over.id], reason: 'The appeal is pending' }
  expect(await answer(retention, 'review', { ...review, keptUntil: day('2026-11-21') })).toMatchObject({
    failure: { code: 'keep-until-past' },
  })
  await ask(retention, 'review', { ...review, keptUntil: day('2027-06-30') })
  expect(await state()).toBe('keep')
  const steps = await ask(retention, 'why', { caseId: over.id })
  expect(steps.map(({ step, after }) => [step, after])).toEqual([
    ['closed', '2020-01-20'],
    ['rule', '2023-01-20'],
    ['decision', '2027-06-30'],
    ['end', '2027-06-30'],
  ])
  await ask(retention, 'review', { ...review, keptUntil: null })
  expect(await state()).toBe('destroy')
  expect(await answer(retention, 'review', { ...review, caseIds: [open.id], keptUntil: null })).toMatchObject(
    {
      failure: { code: 'case-open' },
    },
  )
})

test('half-written correspondence goes with its case', async () => {
  const { engine, over } = await fileOfFour()
  const draft = { form: 'correspondence', subject: over.id }
  await engine.ask(drafts, 'keep', { ...draft, body: 'Dear Edda Sallowby' })
  await engine.ask(retention, 'destroy', { caseIds: [over.id], reason: 'Time is over', keepNumbers: false })
  expect(await engine.ask(drafts, 'read', draft)).toBe(null)
})
