import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { figuresOf, type FiguresSubject } from '#shared/domain/case-figures.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import { addCalendarDays } from '#shared/domain/day-number.ts'
import type { EventFacts, EventType } from '#shared/domain/event.ts'
import { RequestId } from '#shared/domain/ids.ts'

const FIRST = RequestId.parse('01980000-0000-7000-8000-000000000001')
const SECOND = RequestId.parse('01980000-0000-7000-8000-000000000002')

describe('the figures of a case', () => {
  const received = civilDate('2026-03-02')
  const event = (type: EventType, days: number, n: number, more: Partial<EventFacts> = {}): EventFacts => ({
    type,
    date: addCalendarDays(received, days),
    time: null,
    until: null,
    requestId: null,
    reviewId: null,
    n,
    correctedBy: null,
    ...more,
  })
  const subject = (events: readonly EventFacts[], more: Partial<FiguresSubject> = {}): FiguresSubject => ({
    kind: 'request',
    regimes: ['uk-gdpr'],
    channel: 'e-mail',
    received,
    requests: [{ id: FIRST, kind: 'access', outcome: null }],
    findings: [],
    grounds: [],
    lateReasons: [],
    reviews: [],
    breach: { authorityTold: null, peopleTold: false, risk: 'pending' },
    events,
    groups: [{ kind: 'access', requestId: FIRST, reviewId: null, clocks: [] }],
    ...more,
  })
  const today = civilDate('2026-07-01')
  const of = (events: readonly EventFacts[], more: Partial<FiguresSubject> = {}) =>
    figuresOf(subject(events, more), today).figures

  test('do not depend on the order in which things of different days were written down', () => {
    const types: EventType[] = ['acknowledged', 'response-sent', 'closed', 'reopened', 'withdrawn', 'decided']
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 8 }).chain((days) =>
          fc.record({
            events: fc.tuple(...days.map((day) => fc.constantFrom(...types).map((type) => ({ type, day })))),
            order: fc.shuffledSubarray(
              days.map((_, at) => at),
              { minLength: days.length },
            ),
          }),
        ),
        ({ events, order }) => {
          const first = events.map(({ type, day }, at) => event(type, day, at))
          const other = order.map((at, n) => event(events[at]?.type ?? 'note', events[at]?.day ?? 1, n))
          expect(of(other)).toEqual(of(first))
        },
      ),
    )
  })

  test('a case opened again wants its answer again, and is open meanwhile', () => {
    const before = [event('response-sent', 20, 1), event('closed', 21, 2)]
    expect(of(before)).toMatchObject({ answeredMonth: '2026-03', closedMonth: '2026-03', days: 20 })
    const again = [...before, event('reopened', 40, 3)]
    expect(of(again)).toMatchObject({ answeredMonth: '', closedMonth: '', days: null })
    expect(of([...again, event('response-sent', 60, 4)])).toMatchObject({
      answeredMonth: '2026-05',
      days: 60,
    })
  })

  test('a case is answered when its last request is, and a withdrawn one waits for nobody', () => {
    const requests = [
      { id: FIRST, kind: 'access', outcome: null },
      { id: SECOND, kind: 'erasure', outcome: null },
    ]
    const groups = requests.map(({ id, kind }) => ({ kind, requestId: id, reviewId: null, clocks: [] }))
    const one = [event('response-sent', 10, 1, { requestId: FIRST })]
    expect(of(one, { requests, groups })).toMatchObject({ answeredMonth: '', days: null })
    const both = [...one, event('withdrawn', 50, 2, { requestId: SECOND })]
    expect(of(both, { requests, groups })).toMatchObject({
      answeredMonth: '2026-03',
      days: 10,
      outcomes: ['undecided', 'withdrawn'],
    })
  })

  test('the answer to an appeal is no answer to the request, and a case closed without one has none', () => {
    const appeal = event('response-sent', 10, 1, { reviewId: 'r' as NonNullable<EventFacts['reviewId']> })
    expect(of([appeal])).toMatchObject({ answeredMonth: '', days: null })
    expect(of([appeal, event('closed', 12, 2)])).toMatchObject({ answeredMonth: '', closedMonth: '2026-03' })
  })

  test('with a law and a promise, the original date is the earliest and the one that held the one shown', () => {
    const promise = { clock: 'respond', due: '2026-04-20', metOn: '2026-04-25' }
    const law = { clock: 'respond', due: '2026-04-02', extendedDue: '2026-06-02', metOn: '2026-04-25' }
    const groups = [
      { kind: 'access', requestId: FIRST, reviewId: null, clocks: [{ ...promise, also: [law] }] },
    ]
    const counted = figuresOf(subject([event('response-sent', 54, 1)], { groups }), today)
    expect(counted).toMatchObject({ originalDue: ['2026-04-02'], due: ['2026-04-20'] })
    expect(counted.figures).toMatchObject({
      late: true,
      lateWithoutExtension: true,
      extended: true,
      days: 54,
    })
  })

  test('a breach told within its hours is in time, an hour later it is late, and without a time the day decides', () => {
    const clocks = [{ clock: 'respond', due: '2026-03-05T10:00:00+00:00' }]
    const groups = [{ kind: 'breach-authority', requestId: null, reviewId: null, clocks }]
    const told = (authorityTold: string | null) =>
      of([], {
        kind: 'breach',
        requests: [],
        groups,
        breach: { authorityTold, peopleTold: true, risk: 'high-risk' },
      }).breach?.authority
    expect(told('2026-03-05T11:00:00+01:00')).toBe('in-time')
    expect(told('2026-03-05T11:00:00+00:00')).toBe('late')
    expect([told('2026-03-05'), told('2026-03-06'), told(null)]).toEqual(['in-time', 'late', 'not-told'])
  })
})
