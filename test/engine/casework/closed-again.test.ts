import { expect, test } from 'vitest'
import { cases } from '#shared/contract/cases.ts'
import { retention } from '#shared/contract/retention.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import { openEngine } from './open-engine.ts'

test('a closed case with an appeal is among the open ones and cannot be destroyed', async () => {
  const { ask, answer, log } = await openEngine('us-collaboration', civilDate('2026-06-15'))
  const { record } = await log({ received: '2026-06-01', place: 'US-VA' })
  const caseId = record.id
  await ask(cases, 'recordEvent', { caseId, event: { type: 'response-sent', date: '2026-06-12' } })
  await ask(cases, 'recordEvent', { caseId, event: { type: 'closed', date: '2026-06-12' } })
  expect((await ask(cases, 'list', {})).rows).toEqual([])
  await ask(cases, 'openReview', { caseId, received: '2026-06-15', grounds: 'Look again.' })
  const { rows } = await ask(cases, 'list', {})
  expect(rows.map(({ reference, due, stage }) => [reference, due, stage])).toEqual([
    // sixty days in Virginia
    [record.reference, '2026-08-14', 'appeal'],
  ])
  const wanted = { caseIds: [caseId], reason: 'Time is over', keepNumbers: true }
  expect(await answer(retention, 'destroy', wanted)).toMatchObject({ failure: { code: 'case-open' } })
})

test('a case whose answers went out on different days shows the last of them', async () => {
  const { ask, log } = await openEngine('uk-equipment', civilDate('2026-06-25'))
  const { record, requests } = await log({
    received: '2026-06-01',
    requests: [{ kind: 'access' }, { kind: 'erasure' }],
  })
  const send = (at: number, date: string) =>
    ask(cases, 'recordEvent', {
      caseId: record.id,
      event: { type: 'response-sent', date: civilDate(date), requestId: requests[at]?.id },
    })
  await send(1, '2026-06-10')
  const { headline } = await send(0, '2026-06-22')
  expect([headline.group, headline.metOn]).toEqual([0, '2026-06-22'])
})

test('a decision is kept with the day it was made on, which cannot lie ahead', async () => {
  const { ask, answer, log } = await openEngine('uk-equipment', civilDate('2026-06-15'))
  const { record, requests } = await log({ received: '2026-06-01' })
  const [request] = requests
  if (request === undefined) throw new Error('nothing was asked')
  const decision = { caseId: record.id, requestId: request.id, outcome: 'granted' } as const
  const view = await ask(cases, 'decide', { ...decision, date: '2026-06-11' })
  expect(view.events.at(-1)).toMatchObject({ type: 'decided', date: '2026-06-11' })
  const ahead = await answer(cases, 'decide', { ...decision, date: '2026-06-16' })
  expect(ahead).toMatchObject({ failure: { code: 'date-in-future' } })
})
