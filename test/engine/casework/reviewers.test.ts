import { expect, test } from 'vitest'
import { caseFile } from '#shared/contract/case-file.ts'
import { cases } from '#shared/contract/cases.ts'
import type { CaseView } from '#shared/contract/views.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import { openEngine } from './open-engine.ts'

async function refused(profile = 'uk-equipment', place?: string) {
  const engine = await openEngine(profile, civilDate('2026-06-24'))
  const where = place === undefined ? {} : { place }
  const { record, requests } = await engine.log({ received: '2026-06-01', ...where })
  const { officerId } = await engine.ask(caseFile, 'view', {})
  const caseId = record.id
  const requestId = requests[0]?.id
  if (requestId === undefined) throw new Error('no request was logged')
  await engine.ask(cases, 'decide', { caseId, requestId, outcome: 'refused', reason: 'Excessive' })
  return { ...engine, caseId, requestId, officerId, appeal: { caseId, received: civilDate('2026-06-20') } }
}

const guard = { ok: false, failure: { code: 'move-without-effect' } }

test('whoever decided is not named reviewer of the appeal without a reason', async () => {
  const { answer, ask, appeal, officerId, caseId } = await refused()
  expect(await answer(cases, 'openReview', { ...appeal, reviewerId: officerId })).toMatchObject(guard)
  expect((await ask(cases, 'view', { caseId })).reviews).toEqual([])
  const overrideReason = 'There is no other officer'
  const view = await ask(cases, 'openReview', { ...appeal, reviewerId: officerId, overrideReason })
  expect(view.overrides).toMatchObject([{ code: 'review-by-the-same', reason: overrideReason }])
  const reviewId = view.reviews[0]?.id
  if (reviewId === undefined) throw new Error('no appeal was logged')
  // the reason was given: nobody is asked twice
  expect(await answer(cases, 'decideReview', { caseId, reviewId, outcome: 'upheld' })).toMatchObject({
    ok: true,
  })
})

test('an appeal without a named reviewer is not decided by whoever made the decision, but may be withdrawn', async () => {
  const { answer, ask, appeal, caseId } = await refused()
  const reviewId = (await ask(cases, 'openReview', appeal)).reviews[0]?.id
  if (reviewId === undefined) throw new Error('no appeal was logged')
  expect(await answer(cases, 'decideReview', { caseId, reviewId, outcome: 'changed' })).toMatchObject(guard)
  expect((await ask(cases, 'view', { caseId })).reviews[0]?.outcome).toBeNull()
  expect(await answer(cases, 'decideReview', { caseId, reviewId, outcome: 'withdrawn' })).toMatchObject({
    ok: true,
  })
})

test('another officer may review and decide', async () => {
  const { answer, ask, appeal, caseId } = await refused()
  const file = await ask(caseFile, 'addOfficer', { name: 'Jonah Pellworth' })
  const other = file.officers.find(({ name }) => name === 'Jonah Pellworth')?.id
  if (other === undefined) throw new Error('no officer was added')
  const view = await ask(cases, 'openReview', { ...appeal, reviewerId: other })
  const reviewId = view.reviews[0]?.id
  if (reviewId === undefined) throw new Error('no appeal was logged')
  expect(await answer(cases, 'decideReview', { caseId, reviewId, outcome: 'upheld' })).toMatchObject({
    ok: true,
  })
})

async function appealed() {
  // Virginia has a clock for appeals
  const engine = await refused('us-collaboration', 'US-VA')
  const { officers } = await engine.ask(caseFile, 'addOfficer', { name: 'Jonah Pellworth' })
  const reviewerId = officers.find(({ name }) => name === 'Jonah Pellworth')?.id
  if (reviewerId === undefined) throw new Error('no officer was added')
  const view = await engine.ask(cases, 'openReview', { ...engine.appeal, reviewerId })
  const reviewId = view.reviews[0]?.id
  if (reviewId === undefined) throw new Error('no appeal was logged')
  return { ...engine, decision: { caseId: engine.caseId, reviewId, outcome: 'upheld' } as const }
}

const clockOf = (view: CaseView) =>
  view.groups.find(({ reviewId }) => reviewId !== null)?.clocks.find(({ clock }) => clock === 'respond')

test('the clock of an appeal stops on the day it was decided, whenever that is written down', async () => {
  const { ask, decision } = await appealed()
  const view = await ask(cases, 'decideReview', { ...decision, date: civilDate('2026-06-22') })
  expect(clockOf(view)).toMatchObject({ metOn: '2026-06-22' })
  // another outcome or other words do not move the day
  const changed = await ask(cases, 'decideReview', { ...decision, outcome: 'changed', reason: 'New facts' })
  expect(clockOf(changed)).toMatchObject({ metOn: '2026-06-22' })
  const earlier = await ask(cases, 'decideReview', { ...decision, date: civilDate('2026-06-21') })
  expect(clockOf(earlier)).toMatchObject({ metOn: '2026-06-21' })
  const later = await ask(cases, 'decideReview', { ...decision, date: civilDate('2026-06-23') })
  expect(clockOf(later)).toMatchObject({ metOn: '2026-06-23' })
})

test('an appeal is not decided before it was received, nor on a day that has not come', async () => {
  const { answer, decision } = await appealed()
  const on = (date: string) => answer(cases, 'decideReview', { ...decision, date: civilDate(date) })
  expect(await on('2026-06-19')).toMatchObject({ failure: { code: 'date-before-received' } })
  expect(await on('2026-06-25')).toMatchObject({ failure: { code: 'date-in-future' } })
  const event = {
    type: 'appeal-decided',
    date: civilDate('2026-06-19'),
    reviewId: decision.reviewId,
  } as const
  expect(await answer(cases, 'recordEvent', { caseId: decision.caseId, event })).toMatchObject({
    failure: { code: 'date-before-received' },
  })
  expect(await on('2026-06-20')).toMatchObject({ ok: true })
})
