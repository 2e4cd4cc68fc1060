import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { civilDate } from '#shared/domain/civil-date.ts'
import {
  retainedUntil,
  retentionOf,
  type RetentionDecision,
  type RetentionRule,
} from '#shared/domain/case-retention.ts'
import { dateOf } from '#shared/domain/day-number.ts'
import type { CaseEvent, EventType } from '#shared/domain/event.ts'
import { retentionLine, retentionSteps } from '#shared/domain/retention-reasons.ts'

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
const keep = (keptUntil: RetentionDecision['keptUntil']): RetentionDecision => ({
  decidedOn: day('2026-10-01'),
  result: 'keep',
  keptUntil,
  reason: 'An appeal is pending',
})
const letGo = (decidedOn: string): RetentionDecision => ({
  decidedOn: day(decidedOn),
  result: 'let-go',
  keptUntil: null,
  reason: 'Nobody needs it',
})
const closed = (on: string) => [event('received', '2020-01-10', 1), event('closed', on, 2)]

describe('the keeping of a case', () => {
  it('runs from the day it was closed and is over the day after its last', () => {
    const of = (today: string) =>
      retentionOf({ kind: 'request', events: closed('2023-11-21') }, [rule({})], day(today))
    expect(of('2026-11-21')).toMatchObject({ state: 'keep', rule: 'Closed cases', until: '2026-11-21' })
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
          { kind: 'request', events: closed('2023-11-21'), decisions: [keep(keptUntil)] },
          [rule({})],
          TODAY,
        )
        expect((kept.until ?? '') >= (plain.until ?? '')).toBe(true)
      }),
    )
  })

  it('follows the last decision: what may go after a longer keeping was decided is no longer kept for it', () => {
    const decisions = [keep(day('2040-01-01')), letGo('2026-11-01')]
    const found = retentionOf(
      { kind: 'request', events: closed('2023-11-21'), decisions },
      [rule({ action: 'review' })],
      TODAY,
    )
    expect(found).toMatchObject({ state: 'destroy', until: '2026-11-21' })
  })

  it('is not ended by a decision while the rule still keeps it, nor by one made before the case was reopened', () => {
    const early = { kind: 'request', events: closed('2026-01-21'), decisions: [letGo('2026-11-01')] } as const
    expect(retentionOf(early, [rule({})], TODAY).state).toBe('keep')
    const again = [
      ...closed('2020-01-21'),
      event('reopened', '2023-01-01', 3),
      event('closed', '2023-02-01', 4),
    ]
    const stale = { kind: 'request', events: again, decisions: [letGo('2022-06-01')] } as const
    expect(retentionOf(stale, [rule({ action: 'review' })], TODAY).state).toBe('review')
  })

  it('is the officer’s to decide where no rule fits', () => {
    const of = (decisions: RetentionDecision[]) =>
      retentionOf({ kind: 'request', events: closed('2020-01-21'), decisions }, [], TODAY).state
    expect(of([])).toBe('no-rule')
    expect(of([keep(day('2027-01-01'))])).toBe('keep')
    expect(of([keep(day('2026-01-01'))])).toBe('review')
    expect(of([letGo('2026-01-01')])).toBe('destroy')
  })
})

describe('why a case is kept until its day', () => {
  const steps = (...given: Parameters<typeof retentionOf>) => retentionSteps(retentionOf(...given))

  it('names the closing, the rule and the month that had no such day', () => {
    const found = steps({ kind: 'request', events: closed('2024-02-29') }, [rule({ count: 1 })], TODAY)
    expect(found.map(({ step, after }) => [step, after])).toEqual([
      ['closed', '2024-02-29'],
      ['rule', '2025-02-28'],
      ['end', '2025-02-28'],
    ])
    expect(found[1]?.sentence).toContain('one year after closing. That month has no such day')
  })

  it('says of a decision what it moved, and of one that moves nothing that it does not', () => {
    const decided = (keptUntil: string) =>
      steps(
        { kind: 'request', events: closed('2023-11-21'), decisions: [keep(day(keptUntil))] },
        [rule({})],
        TODAY,
      ).find(({ step }) => step === 'decision')
    expect(decided('2030-01-01')).toMatchObject({ before: '2026-11-21', after: '2030-01-01' })
    expect(decided('2025-01-01')).toMatchObject({ before: null, after: null })
    expect(decided('2025-01-01')?.sentence).toContain('nothing changes')
  })

  it('says who placed a hold and why', () => {
    const held = [...closed('2015-01-01'), { ...event('hold-placed', '2016-01-01', 3), detail: 'Tribunal' }]
    const found = retentionOf({ kind: 'request', events: held }, [rule({})], TODAY)
    expect(retentionLine(found)).toBe('On hold: Tribunal')
    expect(retentionSteps(found).at(-2)?.sentence).toBe(
      'Placed by Officer on Friday 1 January 2016. Because: Tribunal. Nothing is destroyed until it is lifted.',
    )
  })
})
