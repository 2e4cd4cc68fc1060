import { expect, test } from 'vitest'
import { cases } from '#shared/contract/cases.ts'
import { sheets } from '#shared/contract/sheets.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import { openEngine } from './open-engine.ts'

const day = civilDate

test('a date on a sheet is recorded as event and moves the clock', async () => {
  const { log, ask } = await openEngine('uk-equipment', day('2026-06-15'))
  const view = await log({ received: '2026-06-01' })
  const caseId = view.record.id
  expect(view.headline.due).toBe('2026-07-01')
  const sheet = await ask(sheets, 'add', {
    caseId,
    content: {
      kind: 'identity-check',
      body: { doubt: 'Another address than ours', requestedOn: '2026-06-02' },
    },
  })
  expect((await ask(cases, 'view', { caseId })).headline.standing).toBe('waiting')
  await ask(sheets, 'change', {
    sheetId: sheet.id,
    content: {
      kind: 'identity-check',
      body: { requestedOn: '2026-06-02', result: 'verified', checkedOn: '2026-06-10' },
    },
  })
  // the month begins when proof of identity arrives (UK GDPR Art. 12A)
  expect((await ask(cases, 'view', { caseId })).headline.due).toBe('2026-07-10')
})

test('a changed date corrects the event it recorded, and the old one stays visible', async () => {
  const { log, ask } = await openEngine('uk-equipment', day('2026-06-15'))
  const { record } = await log({ received: '2026-06-01' })
  const body = { requestedOn: '2026-06-02', result: 'verified' } as const
  const sheet = await ask(sheets, 'add', {
    caseId: record.id,
    content: { kind: 'identity-check', body: { ...body, checkedOn: '2026-06-10' } },
  })
  await ask(sheets, 'change', {
    sheetId: sheet.id,
    content: { kind: 'identity-check', body: { ...body, checkedOn: '2026-06-12' } },
  })
  const { events, headline } = await ask(cases, 'view', { caseId: record.id })
  expect(headline.due).toBe('2026-07-13')
  const answers = events.filter((event) => event.type === 'identity-verified')
  expect(answers.map(({ date, correctedBy }) => [date, correctedBy !== null])).toEqual([
    ['2026-06-10', true],
    ['2026-06-12', false],
  ])
})

test('a sheet taken out of the case turns what it recorded into a note', async () => {
  const { log, ask, answer } = await openEngine('uk-equipment', day('2026-06-15'))
  const { record } = await log({ received: '2026-06-01' })
  const sheet = await ask(sheets, 'add', {
    caseId: record.id,
    content: { kind: 'identity-check', body: { requestedOn: '2026-06-02' } },
  })
  await ask(sheets, 'remove', { sheetId: sheet.id })
  const { events, headline } = await ask(cases, 'view', { caseId: record.id })
  expect(headline.due).toBe('2026-07-01')
  expect(
    events.filter((event) => event.type === 'identity-requested').every((event) => event.correctedBy),
  ).toBe(true)
  expect(await answer(sheets, 'remove', { sheetId: sheet.id })).toMatchObject({
    failure: { code: 'sheet-unknown' },
  })
})

test('a guard stands before a sheet as before an event, and lets it pass with a reason', async () => {
  const { log, answer, ask } = await openEngine('uk-equipment', day('2026-06-15'))
  const { record } = await log({ received: '2026-06-01', regimes: ['br-lgpd'] })
  const content = {
    kind: 'fee',
    body: { ground: 'Copies', toldOn: '2026-06-02', state: 'told' },
  } as const
  const refused = await answer(sheets, 'add', { caseId: record.id, content })
  expect(refused).toMatchObject({ ok: false, failure: { code: 'move-without-effect' } })
  expect(await ask(sheets, 'ofCase', { caseId: record.id })).toEqual([])
  await ask(sheets, 'add', { caseId: record.id, content, overrideReason: 'Agreed with the person' })
  const { events } = await ask(cases, 'view', { caseId: record.id })
  expect(events.find((event) => event.type === 'fee-requested')?.overrideReason).toBe(
    'Agreed with the person',
  )
})

test('sheets of the organisation belong to no case, and sheets of a case to no organisation', async () => {
  const { log, answer, ask } = await openEngine('uk-equipment', day('2026-06-15'))
  const { record } = await log({})
  const system = { kind: 'system', body: { name: 'Support desk' } } as const
  expect(await answer(sheets, 'add', { caseId: record.id, content: system })).toMatchObject({
    failure: { code: 'sheet-elsewhere' },
  })
  expect(await answer(sheets, 'add', { caseId: null, content: { kind: 'search', body: {} } })).toMatchObject({
    failure: { code: 'sheet-elsewhere' },
  })
  await ask(sheets, 'add', { caseId: null, content: system })
  const listed = await ask(sheets, 'ofFile', { kinds: ['system'] })
  expect(listed.map(({ content }) => content.body)).toMatchObject([{ name: 'Support desk', active: true }])
})

test('what is due on sheets is listed by its day and leaves the list when it is done', async () => {
  const { log, ask } = await openEngine('uk-equipment', day('2026-06-15'))
  const { record } = await log({ person: { name: 'Łukasz Żółć' } })
  const search = { system: 'Mail archive', askedOn: '2026-06-10', answerBy: '2026-06-12' }
  const sheet = await ask(sheets, 'add', { caseId: record.id, content: { kind: 'search', body: search } })
  const due = await ask(sheets, 'due', { by: day('2026-06-15') })
  expect(due.map(({ reference, person, sheet }) => [reference, person, sheet.due])).toEqual([
    [record.reference, 'Łukasz Żółć', '2026-06-12'],
  ])
  await ask(sheets, 'change', {
    sheetId: sheet.id,
    content: { kind: 'search', body: { ...search, searchedOn: '2026-06-13', result: 'none' } },
  })
  expect(await ask(sheets, 'due', { by: day('2026-06-15') })).toEqual([])
})
