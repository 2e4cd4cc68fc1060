import { expect, test } from 'vitest'
import { bulk } from '#shared/contract/bulk.ts'
import { caseFile } from '#shared/contract/case-file.ts'
import { cases } from '#shared/contract/cases.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import { openEngine } from './open-engine.ts'

const day = civilDate
const TODAY = day('2026-06-15')

test('closing many shows each case first, is one change, and is undone without deleting anything', async () => {
  const { log, ask } = await openEngine('uk-equipment', TODAY)
  const one = await log({ received: day('2026-06-01') })
  const two = await log({ received: day('2026-06-02') })
  const done = await log({ received: day('2026-06-03') })
  const late = await log({ received: day('2026-06-15') })
  await ask(cases, 'recordEvent', { caseId: done.record.id, event: { type: 'closed', date: TODAY } })
  const caseIds = [one, two, done, late].map(({ record }) => record.id)
  const change = {
    kind: 'event',
    type: 'closed',
    date: day('2026-06-14'),
    detail: 'Settled on the phone',
  } as const
  const lines = await ask(bulk, 'preview', { caseIds, change })
  expect(lines.map(({ effect, why }) => [effect, why])).toEqual([
    ['changes', null],
    ['changes', null],
    ['same', null],
    ['refused', 'before-received'],
  ])
  const applied = await ask(bulk, 'apply', { caseIds, change })
  expect(applied).toMatchObject({ done: { cases: 2 }, left: 2 })
  const view = await ask(cases, 'view', { caseId: one.record.id })
  expect(view.closedOn).toBe('2026-06-14')
  expect(await ask(bulk, 'last', {})).toEqual(applied.done)
  expect(await ask(bulk, 'undo', { id: applied.done?.id ?? '' })).toEqual({ undone: 2, left: 0 })
  const after = await ask(cases, 'view', { caseId: one.record.id })
  expect([after.closedOn, after.headline.due]).toEqual([null, one.headline.due])
  expect(
    after.events.filter(({ type }) => type === 'closed').map(({ correctedBy }) => correctedBy !== null),
  ).toEqual([true])
  expect((await ask(cases, 'view', { caseId: done.record.id })).closedOn).toBe('2026-06-15')
  expect(await ask(bulk, 'last', {})).toBeNull()
})

test('a guard speaks in the preview, and the case it speaks of is left as it is', async () => {
  const { log, ask } = await openEngine('uk-equipment', TODAY)
  const plain = await log({ received: day('2026-06-01') })
  const answered = await log({ received: day('2026-06-01') })
  const change = { kind: 'event', type: 'acknowledged', date: TODAY } as const
  await ask(cases, 'recordEvent', {
    caseId: answered.record.id,
    event: { type: 'acknowledged', date: TODAY },
  })
  const caseIds = [plain.record.id, answered.record.id]
  expect((await ask(bulk, 'preview', { caseIds, change })).map(({ effect }) => effect)).toEqual([
    'changes',
    'same',
  ])
  expect((await ask(bulk, 'apply', { caseIds, change })).left).toBe(1)
})

test('what somebody changed since is not undone', async () => {
  const { log, ask } = await openEngine('uk-equipment', TODAY)
  const view = await log({})
  const other = await log({})
  const caseIds = [view.record.id, other.record.id]
  const { done } = await ask(bulk, 'apply', { caseIds, change: { kind: 'handler', handlerId: null } })
  const { officerId } = await ask(caseFile, 'view', {})
  await ask(cases, 'setHandler', { caseId: view.record.id, handlerId: officerId })
  expect(await ask(bulk, 'undo', { id: done?.id ?? '' })).toEqual({ undone: 1, left: 1 })
  expect((await ask(cases, 'view', { caseId: other.record.id })).record.handlerId).toBe(officerId)
})

test('a change of place shows the date before and after and takes the law of the place along', async () => {
  const { log, ask, answer } = await openEngine('nz-imaging', TODAY)
  const { record, headline } = await log({ received: day('2026-06-01') })
  const change = { kind: 'place', calendarId: 'none' } as const
  const [line] = await ask(bulk, 'preview', { caseIds: [record.id], change })
  const { done } = await ask(bulk, 'apply', { caseIds: [record.id], change })
  const moved = await ask(cases, 'view', { caseId: record.id })
  expect([line?.dueBefore, line?.dueAfter]).toEqual([headline.due, moved.headline.due])
  await ask(bulk, 'undo', { id: done?.id ?? '' })
  expect((await ask(cases, 'view', { caseId: record.id })).record).toEqual(record)
  expect(
    await answer(bulk, 'preview', { caseIds: [record.id], change: { kind: 'place', calendarId: 'xx' } }),
  ).toMatchObject({
    failure: { code: 'calendar-unknown' },
  })
})

test('a failure in the middle leaves every case as it was', async () => {
  const { log, ask, answer } = await openEngine('uk-equipment', TODAY)
  const { record } = await log({})
  const missing = record.id.replace(/.$/, (last) => (last === '0' ? '1' : '0')) as typeof record.id
  const change = { kind: 'event', type: 'hold-placed', date: TODAY } as const
  expect(await answer(bulk, 'apply', { caseIds: [record.id, missing], change })).toMatchObject({
    failure: { code: 'case-unknown' },
  })
  const { events } = await ask(cases, 'view', { caseId: record.id })
  expect(events.some(({ type }) => type === 'hold-placed')).toBe(false)
})
