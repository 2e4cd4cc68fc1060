import { expect, test } from 'vitest'
import { caseFile } from '#shared/contract/case-file.ts'
import { cases } from '#shared/contract/cases.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import { openEngine } from './open-engine.ts'

async function refused() {
  const engine = await openEngine('uk-equipment', civilDate('2026-06-24'))
  const { record, requests } = await engine.log({ received: '2026-06-01' })
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
