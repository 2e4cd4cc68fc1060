import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { civilDate } from '#shared/domain/civil-date.ts'
import { retainedUntil, retentionOf, type RetentionRule } from '#shared/domain/case-retention.ts'
import { dateOf } from '#shared/domain/day-number.ts'
import type { CaseEvent, EventType } from '#shared/domain/event.ts'

const day = civilDate
const TODAY = day('2026-11-22')

function event(type: EventType, date: string, n: number): CaseEvent {
  return {
    id: `01900000-0000-7000-8000-00000000000${n}` as CaseEvent['id'],
    caseId: '01900000-0000-7000-8000-000000000000' as CaseEvent['caseId'],
    requestId: null,
    reviewId: null,
    type,
    date: day(date),
    time: null,
    until: null,
    detail: '',
    overrideReason: '',
    recordedAt: `${date}T09:00:00.000Z`,
    officerId: '01900000-0000-7000-8000-000000000009' as CaseEvent['officerId'],
    officerName: 'Officer',
    device: 'd',
    n,
    corrects: null,
    correctedBy: null,
  }
}

const rule = (fields: Partial<RetentionRule>): RetentionRule => ({
  name: 'Closed cases',
  kinds: [],
  count: 3,
  unit: 'years',
  action: 'destroy',
  basis: '',
  active: true,
  ...fields,
})
const closed = (on: string) => [event('received', '2020-01-10', 1), event('closed', on, 2)]

describe('the keeping of a case', () => {
  it('runs from the day it was closed and is over the day after its last', () => {
    const of = (today: string) =>
      retentionOf({ kind: 'request', events: closed('2023-11-21') }, [rule({})], day(today))
    expect(of('2026-11-21')).toEqual({ state: 'keep', rule: 'Closed cases', until: '2026-11-21' })
    expect(of('2026-11-22').state).toBe('destroy')
  })

  it('ends on the month’s last day where the corresponding day does not exist', () => {
    expect(retainedUntil(day('2024-02-29'), { count: 1, unit: 'years' })).toBe('2025-02-28')
    expect(retainedUntil(day('2025-08-31'), { count: 6, unit: 'months' })).toBe('2026-02-28')
  })

  it('does not run while the case is open, and begins again when it is reopened', () => {
    const open = [event('received', '2020-01-10', 1)]
    expect(retentionOf({ kind: 'request', events: open }, [rule({})], TODAY).state).toBe('open')
    const reopened = [...closed('2020-02-01'), event('reopened', '2026-10-01', 3)]
    expect(retentionOf({ kind: 'request', events: reopened }, [rule({})], TODAY).state).toBe('open')
  })

  it('takes the longest of the rules that fit, and none that is out of use or for another kind', () => {
    const rules = [
      rule({ name: 'Short', count: 1, unit: 'months' }),
      rule({ name: 'Long', count: 6 }),
      rule({ name: 'Off', count: 90, active: false }),
      rule({ name: 'Breaches', count: 50, kinds: ['breach'] }),
    ]
    expect(retentionOf({ kind: 'complaint', events: closed('2023-11-21') }, rules, TODAY).rule).toBe('Long')
    expect(retentionOf({ kind: 'breach', events: closed('2023-11-21') }, rules, TODAY).rule).toBe('Breaches')
    expect(retentionOf({ kind: 'breach', events: closed('2023-11-21') }, [], TODAY).state).toBe('no-rule')
  })

  it('is stopped by a legal hold whatever the rule says, until the hold is lifted', () => {
    const held = [...closed('2015-01-01'), event('hold-placed', '2016-01-01', 3)]
    expect(retentionOf({ kind: 'request', events: held }, [rule({})], TODAY).state).toBe('held')
    expect(retentionOf({ kind: 'request', events: held }, [], TODAY).state).toBe('held')
    const lifted = [...held, event('hold-lifted', '2020-01-01', 4)]
    expect(retentionOf({ kind: 'request', events: lifted }, [rule({})], TODAY).state).toBe('destroy')
  })

  it('is lengthened by a review, never shortened', () => {
    fc.assert(
      fc.property(fc.integer({ min: 19_000, max: 24_000 }).map(dateOf), (keptUntil) => {
        const plain = retentionOf({ kind: 'request', events: closed('2023-11-21') }, [rule({})], TODAY)
        const kept = retentionOf(
          { kind: 'request', events: closed('2023-11-21'), keptUntil },
          [rule({})],
          TODAY,
        )
        expect((kept.until ?? '') >= (plain.until ?? '')).toBe(true)
      }),
    )
  })
})
