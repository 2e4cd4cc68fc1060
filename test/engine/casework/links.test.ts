import { expect, test } from 'vitest'
import { cases } from '#shared/contract/cases.ts'
import { links } from '#shared/contract/links.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import { RequestId } from '#shared/domain/ids.ts'
import { openEngine } from './open-engine.ts'

const TODAY = civilDate('2026-06-15')
const SCOPE = 'Everything you hold about my account since the repair in October'

test('like cases are suggested with their reasons, the most telling first, and never linked by themselves', async () => {
  const { log, ask } = await openEngine('uk-equipment', TODAY)
  const first = await log({ person: { name: 'Łucja Nowak', email: 'lucja@nowak.example' } })
  const words = await log({
    person: { name: 'Somebody Else' },
    requests: [{ kind: 'access', scope: `${SCOPE}.` }],
  })
  await log({ person: { name: 'A Stranger' } })
  const third = await log({
    person: { name: 'lucja nowak', email: 'LUCJA@nowak.example' },
    requests: [{ kind: 'access', scope: SCOPE }],
  })
  const { like, links: linked } = await ask(links, 'ofCase', { caseId: third.record.id })
  expect(linked).toEqual([])
  expect(like.map(({ row, reasons }) => [row.reference, reasons.map(({ kind }) => kind)])).toEqual([
    [first.record.reference, ['email', 'name']],
    [words.record.reference, ['scope']],
  ])
  const typed = await ask(links, 'like', { name: 'ŁUCJA NOWAK' })
  expect(typed.map(({ row }) => row.reference)).toEqual([third.record.reference, first.record.reference])
})

test('two cases told apart are not suggested again, from neither side', async () => {
  const { log, ask } = await openEngine('uk-equipment', TODAY)
  const one = await log({})
  const two = await log({})
  const pair = { caseId: one.record.id, otherCaseId: two.record.id }
  expect((await ask(links, 'ofCase', { caseId: one.record.id })).like).toHaveLength(1)
  expect((await ask(links, 'tellApart', pair)).like).toEqual([])
  expect((await ask(links, 'ofCase', { caseId: two.record.id })).like).toEqual([])
})

test('a link is seen from both sides, once, and can be taken back', async () => {
  const { log, ask, answer } = await openEngine('uk-equipment', TODAY)
  const one = await log({})
  const two = await log({})
  const pair = { caseId: two.record.id, otherCaseId: one.record.id, relation: 'follows' as const }
  const { links: own } = await ask(links, 'add', pair)
  expect(own.map(({ relation, toOther, row }) => [relation, toOther, row.reference])).toEqual([
    ['follows', true, one.record.reference],
  ])
  const { links: other, like } = await ask(links, 'ofCase', { caseId: one.record.id })
  expect(other.map(({ relation, toOther }) => [relation, toOther])).toEqual([['follows', false]])
  expect(like).toEqual([])
  expect(await answer(links, 'add', pair)).toMatchObject({ failure: { code: 'case-linked' } })
  expect(await answer(links, 'add', { ...pair, otherCaseId: pair.caseId })).toMatchObject({
    failure: { code: 'case-linked' },
  })
  const taken = await ask(links, 'remove', { caseId: one.record.id, linkId: other[0]?.linkId ?? '' })
  expect(taken.links).toEqual([])
})

test('a duplicate is closed with its reason as outcome, linked to the case that is answered', async () => {
  const { log, ask, answer } = await openEngine('uk-equipment', TODAY)
  const one = await log({})
  const two = await log({ requests: [{ kind: 'access' }, { kind: 'erasure' }] })
  const caseId = two.record.id
  await ask(cases, 'decide', {
    caseId,
    requestId: RequestId.parse(two.requests[1]?.id),
    outcome: 'withdrawn',
  })
  const close = {
    caseId,
    reason: 'duplicate',
    date: TODAY,
    note: 'The same mail',
    duplicateOf: one.record.id,
  } as const
  const { links: linked } = await ask(links, 'closeAs', close)
  expect(linked.map(({ relation, toOther }) => [relation, toOther])).toEqual([['duplicate-of', true]])
  const view = await ask(cases, 'view', { caseId })
  expect(view.closedOn).toBe(TODAY)
  expect(view.requests.map(({ outcome }) => outcome)).toEqual(['duplicate', 'withdrawn'])
  expect(view.events.findLast(({ type }) => type === 'closed')?.detail).toBe('The same mail')
  expect(await answer(links, 'closeAs', close)).toMatchObject({ failure: { code: 'case-closed' } })
  expect((await ask(cases, 'view', { caseId: one.record.id })).closedOn).toBeNull()
})

test('a refusal without its grounds is not closed away as a duplicate', async () => {
  const { log, ask, answer } = await openEngine('uk-equipment', TODAY)
  const { record, requests } = await log({ requests: [{ kind: 'access' }, { kind: 'erasure' }] })
  const caseId = record.id
  await ask(cases, 'decide', { caseId, requestId: RequestId.parse(requests[1]?.id), outcome: 'refused' })
  const close = { caseId, reason: 'duplicate', date: TODAY, note: '' } as const
  expect(await answer(links, 'closeAs', close)).toMatchObject({ failure: { code: 'move-without-effect' } })
  const view = await ask(cases, 'view', { caseId })
  expect(view.closedOn).toBeNull()
  expect(view.requests.map(({ outcome }) => outcome)).toEqual([null, 'refused'])
})
