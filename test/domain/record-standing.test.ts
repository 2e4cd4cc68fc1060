import { expect, test } from 'vitest'
import { civilDate } from '#shared/domain/civil-date.ts'
import { recordStanding, type RecordKind } from '#shared/domain/sheets/record-standing.ts'
import { Sheet, SheetContent } from '#shared/domain/sheets/sheet.ts'

const TODAY = civilDate('2026-06-24')

function entry(kind: RecordKind, body: object): Sheet {
  return Sheet.parse({
    id: '01900000-0000-7000-8000-000000000001',
    caseId: null,
    requestId: null,
    due: null,
    doneOn: null,
    createdAt: '2026-06-01T09:00:00.000Z',
    officerName: 'Officer',
    content: SheetContent.parse({ kind, body } as never),
  })
}

function standing(kind: RecordKind, body: object, others: readonly object[] = []) {
  const own = entry(kind, body)
  const all = [own, ...others.map((other) => entry(kind, other))]
  const { state, code } = recordStanding(kind, own, all, TODAY)
  return `${state} ${code}`
}

test('a consent taken back asks for something until its use has stopped', () => {
  const consent = { person: 'Edda', givenOn: '2024-01-01' }
  expect(standing('consent', consent)).toBe('running given')
  expect(standing('consent', { ...consent, withdrawnOn: '2026-06-20' })).toBe('overdue use-not-stopped')
  expect(standing('consent', { ...consent, withdrawnOn: '2026-06-20', stoppedOn: '2026-06-21' })).toBe(
    'ended withdrawn',
  )
})

test('a customer’s data set needs its authorisation before it is taken, and a day on which it goes', () => {
  const set = { customer: 'Harbour Clinic', receivedOn: '2026-01-10', authorisedOn: '2026-01-09' }
  expect(standing('authorisation', set)).toBe('running in-use')
  expect(standing('authorisation', { ...set, authorisedOn: null })).toBe('overdue not-authorised')
  expect(standing('authorisation', { ...set, authorisedOn: '2026-01-11' })).toBe('overdue not-authorised')
  expect(standing('authorisation', { ...set, endedOn: '2026-02-01' })).toBe('soon no-end-day')
  expect(standing('authorisation', { ...set, keepUntil: '2026-08-01' })).toBe('running kept')
  expect(standing('authorisation', { ...set, keepUntil: '2026-07-24' })).toBe('soon ends-soon')
  expect(standing('authorisation', { ...set, keepUntil: '2026-06-24' })).toBe('soon ends-soon')
  expect(standing('authorisation', { ...set, keepUntil: '2026-06-23' })).toBe('overdue past-keeping')
  expect(standing('authorisation', { ...set, keepUntil: '2026-06-23', destroyedOn: '2026-06-22' })).toBe(
    'ended destroyed',
  )
})

test('a policy version is announced before it holds, and gives way to the next of its name', () => {
  const version = { name: 'Privacy policy', version: '3' }
  expect(standing('policy', version)).toBe('waiting no-day')
  expect(standing('policy', { ...version, effectiveOn: '2026-07-01' })).toBe('soon not-announced')
  expect(standing('policy', { ...version, effectiveOn: '2026-07-01', announcedOn: '2026-06-20' })).toBe(
    'running announced',
  )
  expect(standing('policy', { ...version, effectiveOn: '2026-06-24', announcedOn: '2026-06-01' })).toBe(
    'running in-effect',
  )
  const old = { ...version, effectiveOn: '2025-01-01', announcedOn: '2024-12-01' }
  expect(standing('policy', old, [{ name: 'Privacy policy', effectiveOn: '2026-01-01' }])).toBe(
    'ended replaced',
  )
  expect(standing('policy', old, [{ name: 'Cookie policy', effectiveOn: '2026-01-01' }])).toBe(
    'running in-effect',
  )
  expect(standing('policy', old, [{ name: 'Privacy policy', effectiveOn: '2026-07-01' }])).toBe(
    'running in-effect',
  )
})

test('a disclosure asks whether the person is told; an objection asks for an answer', () => {
  expect(standing('disclosure', { authority: 'Police', asked: '2026-06-01' })).toBe('waiting asked')
  expect(standing('disclosure', { authority: 'Police', disclosedOn: '2026-06-02' })).toBe('soon tell-person')
  expect(
    standing('disclosure', { authority: 'Police', disclosedOn: '2026-06-02', personTold: 'forbidden' }),
  ).toBe('ended disclosed')
  expect(standing('policy-objection', { policy: 'Privacy policy 3' })).toBe('soon not-answered')
  expect(standing('policy-objection', { policy: 'Privacy policy 3', answeredOn: '2026-06-02' })).toBe(
    'ended answered',
  )
})
