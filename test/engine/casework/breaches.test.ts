import { expect, test } from 'vitest'
import type { z } from 'zod'
import { breaches } from '#shared/contract/breaches.ts'
import { links } from '#shared/contract/links.ts'
import { cases } from '#shared/contract/cases.ts'
import { sheets } from '#shared/contract/sheets.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { openEngine, type OpenEngine } from './open-engine.ts'

const day = civilDate
const TODAY = day('2026-06-27')
const breach = {
  kind: 'breach' as const,
  person: { name: 'Stolen service laptop' },
  requests: [],
  received: '2026-06-23',
  receivedTime: '09:40',
}

type Content = z.input<typeof sheets.calls.add.input>['content']

/** A breach of Tuesday 23 June, 09:40, seen on Saturday 27 June: the 72 hours are over. */
async function stolenLaptop(profile = 'uk-equipment', today = TODAY) {
  const engine = await openEngine(profile, today)
  const { record } = await engine.log(breach)
  return { ...engine, caseId: record.id, ...doing(engine, record.id) }
}

function doing({ ask, answer }: OpenEngine, caseId: CaseId) {
  const assess = { kind: 'risk-assessment', body: { assessedOn: '2026-06-24' } } as const
  return {
    write: (content: Content, overrideReason?: string) =>
      ask(sheets, 'add', { caseId, content, ...(overrideReason === undefined ? {} : { overrideReason }) }),
    tryWrite: (content: Content) => answer(sheets, 'add', { caseId, content }),
    assess: (body: object) =>
      ask(sheets, 'add', { caseId, content: { ...assess, body: { ...assess.body, ...body } } as Content }),
    close: (overrideReason?: string) =>
      answer(cases, 'recordEvent', {
        caseId,
        event: { type: 'closed', date: TODAY, ...(overrideReason === undefined ? {} : { overrideReason }) },
      }),
    view: () => ask(breaches, 'view', { caseId }),
  }
}

const told = (body: object): Content => ({
  kind: 'breach-notice',
  body: { to: 'authority', phase: 'initial', sentOn: '2026-06-26', sentTime: '09:30', ...body },
})

const noEffect = { ok: false, failure: { code: 'move-without-effect' } }

test('a breach without risk needs no notice: both clocks end, and the register says so', async () => {
  const { assess, view, ask, caseId } = await stolenLaptop()
  expect((await view()).row).toMatchObject({
    risk: 'pending',
    authority: { state: 'open', standing: 'late' },
  })
  await assess({ result: 'no-risk', authorityReason: 'Encrypted', peopleReason: 'Encrypted' })
  const { row, hours } = await view()
  expect(row).toMatchObject({
    risk: 'no-risk',
    stage: 'assessing',
    authority: { state: 'not-owed', standing: 'met' },
    people: { state: 'not-owed', standing: 'met' },
  })
  expect(hours).toBeNull()
  const { events } = await ask(cases, 'view', { caseId })
  expect(events.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['decided', 'authority-not-needed', 'people-not-needed']),
  )
})

test('a second assessment replaces the first: a clock that had ended runs again', async () => {
  const { assess, view, ask } = await stolenLaptop()
  await assess({ result: 'no-risk' })
  const second = await assess({ result: 'high-risk' })
  expect((await view()).row).toMatchObject({
    authority: { state: 'owed', standing: 'late' },
    people: { state: 'owed', standing: 'soft' },
  })
  await ask(sheets, 'remove', { sheetId: second.id })
  expect((await view()).row).toMatchObject({
    authority: { state: 'not-owed', standing: 'met' },
    people: { state: 'not-owed', standing: 'met' },
  })
})

test('telling the authority after 72 hours needs the reasons for the delay (Art. 33(1))', async () => {
  const { write, tryWrite, assess, view } = await stolenLaptop()
  await assess({ result: 'risk', peopleReason: 'Not high' })
  // counted from the next full hour the time ends on Friday 26 June at 10:00
  expect(await tryWrite(told({ sentTime: '10:01' }))).toMatchObject(noEffect)
  expect(await tryWrite(told({ sentOn: '2026-06-27', sentTime: null }))).toMatchObject(noEffect)
  await write(told({ sentTime: '10:01', delayReason: 'The supplier named the machine on Friday.' }))
  expect((await view()).row.authority).toMatchObject({
    state: 'told',
    late: true,
    told: { date: '2026-06-26', time: '10:01' },
  })
})

test('a notice in the last minute is in time and needs no reason, and a follow-up fulfils nothing', async () => {
  const { write, view } = await stolenLaptop()
  await write(told({ phase: 'follow-up', sentOn: '2026-06-27' }))
  expect((await view()).row.authority.told).toBeNull()
  await write(told({ sentTime: '10:00' }))
  expect((await view()).row.authority).toMatchObject({ state: 'told', late: false })
})

test('a reason for the delay that is taken out again keeps a breach from being closed', async () => {
  const { write, assess, close, ask, caseId } = await stolenLaptop()
  await assess({ result: 'risk', peopleReason: 'Not high' })
  const late = told({ sentTime: '11:00', delayReason: 'Late report' })
  const notice = await write(late)
  await write({ kind: 'breach-facts', body: { happened: 'Van broken into', consequences: 'Spam' } })
  await write({ kind: 'measure', body: { what: 'Remote wipe' } })
  await ask(sheets, 'change', { sheetId: notice.id, content: told({ sentTime: '11:00', delayReason: '' }) })
  expect(await close()).toMatchObject(noEffect)
  await ask(sheets, 'change', { sheetId: notice.id, content: late })
  expect(await close()).toMatchObject({ ok: true })
  expect((await ask(breaches, 'view', { caseId })).row.closedOn).toBe('2026-06-27')
})

test('a breach is closed with everything on record, or with a reason that is kept beside what is missing', async () => {
  const { close, view, ask, caseId } = await stolenLaptop()
  expect((await view()).closing.map(({ code }) => code)).toEqual(['breach-not-assessed'])
  expect(await close()).toMatchObject(noEffect)
  expect(await close('Logged twice by mistake')).toMatchObject({ ok: true })
  const { overrides } = await ask(cases, 'view', { caseId })
  expect(overrides.map(({ code, reason }) => [code, reason])).toEqual([
    ['breach-not-assessed', 'Logged twice by mistake'],
  ])
})

test('what the closing of a breach rests on cannot be taken out of it afterwards without a word', async () => {
  const { write, assess, close, answer, view } = await stolenLaptop()
  const assessment = await assess({ result: 'no-risk', authorityReason: 'Encrypted', peopleReason: 'Same' })
  await write({ kind: 'breach-facts', body: { happened: 'Laptop', consequences: 'None' } })
  await write({ kind: 'measure', body: { what: 'Wiped' } })
  expect(await close()).toMatchObject({ ok: true })
  expect(await answer(sheets, 'remove', { sheetId: assessment.id })).toMatchObject(noEffect)
  const content = {
    kind: 'risk-assessment',
    body: { result: 'high-risk', assessedOn: '2026-06-25' },
  } as const
  expect(await answer(sheets, 'change', { sheetId: assessment.id, content })).toMatchObject(noEffect)
  expect((await view()).row.risk).toBe('no-risk')
  const overrideReason = 'New report by the supplier'
  expect(await answer(sheets, 'change', { sheetId: assessment.id, content, overrideReason })).toMatchObject({
    ok: true,
  })
})

test('the day of a notice can be corrected in a closed breach', async () => {
  const { write, assess, close, ask, answer, caseId } = await stolenLaptop()
  await assess({ result: 'risk', peopleReason: 'Not high' })
  await write(told({}))
  await write({ kind: 'breach-facts', body: { happened: 'Laptop', consequences: 'Spam' } })
  await write({ kind: 'measure', body: { what: 'Wiped' } })
  expect(await close()).toMatchObject({ ok: true })
  const { events } = await ask(cases, 'view', { caseId })
  const corrects = events.find(({ type }) => type === 'authority-notified')?.id
  const event = { type: 'authority-notified', date: '2026-06-25', corrects } as const
  expect(await answer(cases, 'recordEvent', { caseId, event })).toMatchObject({ ok: true })
})

test('a processor tells its customer, and that is what its breach waits for', async () => {
  const { write, assess, view } = await stolenLaptop('processor-marketing')
  await assess({ result: 'no-risk' })
  expect(await view()).toMatchObject({ processor: true, row: { authority: { state: 'owed' } } })
  await write(told({ to: 'controller' }))
  const { row, closing } = await view()
  expect(row.authority.state).toBe('told')
  expect(closing.map(({ code }) => code)).toEqual(['breach-not-documented'])
})

test('a reply to the wrong person opens a breach with what is known, and both cases show the link', async () => {
  const { log, ask, answer } = await openEngine('uk-equipment', TODAY)
  const { record } = await log({ person: { name: 'Imogen Sallowby' } })
  const made = await ask(breaches, 'openFrom', {
    caseId: record.id,
    title: 'Reply to Imogen Sallowby sent to the wrong person',
    aware: '2026-06-26',
    awareTime: '14:05',
    happened: 'The letter of 25 June went to another customer.',
    happenedOn: '2026-06-25',
    awareBecause: 'The other customer called.',
  })
  expect(made.record).toMatchObject({ kind: 'breach', regimes: record.regimes })
  expect(made.record.reference).toMatch(/-B-2026-0001$/)
  expect(made.headline.due).toBe('2026-06-29T15:00:00+01:00')
  const [facts] = await ask(sheets, 'ofCase', { caseId: made.record.id })
  expect(facts?.content).toMatchObject({ kind: 'breach-facts', body: { happenedOn: '2026-06-25' } })
  for (const [one, other, toOther] of [
    [record, made.record, false],
    [made.record, record, true],
  ] as const)
    expect((await ask(links, 'ofCase', { caseId: one.id })).links).toMatchObject([
      { relation: 'happened-in', toOther, row: { reference: other.reference } },
    ])
  expect(await answer(breaches, 'view', { caseId: record.id })).toMatchObject({
    failure: { code: 'case-unknown' },
  })
})

test('the register shows breaches only, by what still has to be done', async () => {
  const { log, ask, ...engine } = await openEngine('uk-equipment', TODAY)
  await log({})
  const logged = []
  for (const name of ['Lost stick', 'Open share', 'Stolen laptop'])
    logged.push((await log({ ...breach, person: { name } })).record)
  const [stick, share] = logged
  if (stick === undefined || share === undefined) throw new Error('nothing was logged')
  const about = (caseId: CaseId) => doing({ ask, log, ...engine }, caseId)
  await about(stick.id).assess({ result: 'no-risk', authorityReason: 'Empty', peopleReason: 'Empty' })
  await about(stick.id).close('Nothing was on it')
  await about(share.id).write(told({}))
  const titles = async (input: z.input<typeof breaches.calls.list.input>) =>
    (await ask(breaches, 'list', input)).rows.map(({ title }) => title)
  expect(await titles({ sort: { by: 'title' } })).toEqual(['Open share', 'Stolen laptop'])
  expect(await titles({ filter: 'needs-notice', sort: { by: 'title' } })).toEqual([
    'Open share',
    'Stolen laptop',
  ])
  expect(await titles({ filter: 'notified' })).toEqual(['Open share'])
  expect(await titles({ filter: 'closed' })).toEqual(['Lost stick'])
  expect(await titles({ filter: 'all', text: 'stol' })).toEqual(['Stolen laptop'])
  const { counts } = await ask(breaches, 'list', {})
  expect(counts).toEqual({ open: 2, 'needs-notice': 2, notified: 1, closed: 1, all: 3 })
  await about(share.id).assess({ result: 'risk', peopleReason: 'Not high' })
  expect(await titles({ filter: 'needs-notice' })).toEqual(['Stolen laptop'])
})

test('breaches whose hour nobody wrote down stand among the others by the safe date that is shown', async () => {
  const { log, ask } = await openEngine('uk-equipment', civilDate('2026-06-30'))
  const breach = (received: string, time?: string) =>
    log({
      kind: 'breach',
      requests: [],
      received: civilDate(received),
      ...(time === undefined ? {} : { receivedTime: time }),
    })
  const late = await breach('2026-06-26')
  const timed = await breach('2026-06-24', '10:00')
  const early = await breach('2026-06-22')
  const { rows } = await ask(breaches, 'list', {
    filter: 'all',
    text: '',
    sort: { by: 'due', descending: false },
    offset: 0,
    limit: 10,
  })
  expect(rows.map(({ reference }) => reference)).toEqual(
    [early, timed, late].map(({ record }) => record.reference),
  )
})
