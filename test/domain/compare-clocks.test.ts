import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holdsOf, shownClockOf, stagesOf, type ComparedClock } from '#shared/domain/clock-stages.ts'
import { distanceOf, holidaysIn, type DifferencePart } from '#shared/domain/compare-clocks.ts'
import { dateOf, dayOf } from '#shared/domain/day-number.ts'
import { deadlinesOf } from '#shared/domain/deadline.ts'
import { differenceOf, type ComparedSide } from '#shared/domain/difference-words.ts'
import { CLOCK_KINDS } from '#shared/domain/kind.ts'
import { momentOf } from '#shared/domain/zones.ts'
import { law, situation, type Happened } from './shipped-law.ts'

type Base = Record<string, unknown>

/** What a situation gives under the name, as it is handed to the comparison. */
function side(name: string, base: Base, events: readonly Happened[] = []): ComparedSide {
  const found = deadlinesOf(situation(base, events), law)
  return found.ok
    ? { name, inSentence: name, clock: shownClockOf(found.value) ?? null, failure: '' }
    : { name, inSentence: name, clock: null, failure: found.failure.message }
}

const targets: Base[] = [
  ...law.regimes.flatMap((pack) => [
    { regime: pack.id },
    ...Object.keys(pack.calendarByPlace).map((place) => ({ regime: pack.id, place })),
    { regime: pack.id, calendar: 'none' },
  ]),
  ...law.profiles.map(({ id }) => ({ profile: id })),
]

const FIRST = dayOf('2024-01-01')
const SPAN = dayOf('2029-06-30') - FIRST
const MOVING = [
  'identity-requested',
  'identity-verified',
  'clarification-requested',
  'clarification-received',
  'fee-requested',
  'fee-paid',
  'extension-notified',
] as const

/** A matter: when it came, what it is, and a few events in the weeks after it. */
const matters = fc.record({
  day: fc.nat(SPAN),
  kind: fc.constantFrom(...CLOCK_KINDS),
  time: fc.option(fc.record({ hour: fc.nat(23), minute: fc.nat(59) }), { nil: undefined }),
  events: fc.array(fc.record({ type: fc.constantFrom(...MOVING), after: fc.nat(40) }), { maxLength: 4 }),
})

const pairs = fc
  .tuple(matters, fc.constantFrom(...targets), fc.constantFrom(...targets))
  .map(([matter, a, b]) => {
    const { day, kind, time, events } = matter
    const two = (value: number) => String(value).padStart(2, '0')
    const date = dateOf(FIRST + day)
    const received = time === undefined ? date : `${date}T${two(time.hour)}:${two(time.minute)}:00+00:00`
    const happened = events.map<Happened>(({ type, after }) => [type, dateOf(FIRST + day + after)])
    return [
      side('A', { ...a, kind, received }, happened),
      side('B', { ...b, kind, received }, happened),
    ] as const
  })

/** Whether the steps of a clock hold what a sentence about the part speaks of. */
const told: Readonly<Record<DifferencePart, (clock: ComparedClock) => boolean>> = {
  start: ({ because }) => because.some(({ step }) => step === 'start' || step === 'wait'),
  length: ({ because }) => because.some(({ step }) => step === 'count' || step === 'soft'),
  holidays: ({ because }) => because.some(({ days }) => (days ?? []).length > 0),
  pause: ({ because }) => because.some(({ step }) => step === 'pause'),
  roll: ({ because }) => because.some(({ step }) => step === 'skip'),
  extension: ({ because }) => because.some(({ step }) => step === 'extension'),
}

const RUNS = { numRuns: 1200 }

describe('comparing two clocks', () => {
  test('a law compared with itself differs in nothing', () => {
    fc.assert(
      fc.property(pairs, ([one]) => {
        const difference = differenceOf(one, { ...one, name: 'Again' })
        expect(difference.parts).toEqual([])
        if (one.clock !== null && holdsOf(one.clock) !== null) {
          expect(Object.values(difference.later ?? {})).toEqual([0])
          expect(difference.sentence).toMatch(/the same as A\.$/)
        }
      }),
      RUNS,
    )
  })

  test('swapped, what was later is as much earlier, for the same reasons', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const [there, back] = [differenceOf(a, b), differenceOf(b, a)]
        expect(back.parts.toSorted()).toEqual(there.parts.toSorted())
        expect(back.later === null).toBe(there.later === null)
        const [amount = 0] = Object.values(there.later ?? {})
        const [mirrored = 0] = Object.values(back.later ?? {})
        expect(amount + mirrored).toBe(0)
      }),
      RUNS,
    )
  })

  test('the shares of the parts add up to the distance of the two dates', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        if (a.clock === null || b.clock === null) return
        const distance = distanceOf(a.clock, b.clock)
        const [from, to] = [holdsOf(a.clock), holdsOf(b.clock)]
        if (distance === undefined || from === null || to === null) return
        const exact = (momentOf(to)?.epoch ?? 0) - (momentOf(from)?.epoch ?? 0)
        const expected = distance.exact ? exact : (dayOf(to) - dayOf(from)) * 86400
        expect(distance.seconds).toBe(expected)
        expect(distance.shares.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(expected)
      }),
      RUNS,
    )
  })

  test('every difference that is named stands in the steps of one of the two', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const clocks = [a.clock, b.clock].filter((clock) => clock !== null)
        for (const part of differenceOf(a, b).parts)
          expect([part, clocks.some(told[part])]).toEqual([part, true])
      }),
      RUNS,
    )
  })

  test('a date that differs always has a reason, and every sentence ends like one', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const { later, parts, sentence } = differenceOf(a, b)
        const [amount = 0] = Object.values(later ?? {})
        if (amount !== 0) expect(parts.length).toBeGreaterThan(0)
        expect(sentence).toMatch(/^B: .*\S\.$/)
        expect(sentence).not.toMatch(/undefined|NaN|because \.|, , |\(\)| {2}/)
      }),
      RUNS,
    )
  })

  test('days that are free by name are told from weekends', () => {
    const days = [
      { date: '2026-12-25', name: 'Christmas Day' },
      { date: '2026-12-26', name: 'Saturday' },
    ]
    expect(holidaysIn(days)).toEqual([days[0]])
  })
})

describe('the clock that is shown', () => {
  const clock = (id: string, due: string | null, standing: string) => ({ clock: id, due, standing })

  test('is the answer while it has a date or waits for something, else the first other duty with a date', () => {
    const acknowledge = clock('acknowledge', '2026-07-01', 'running')
    const waiting = clock('respond', null, 'waiting')
    const soft = clock('respond', null, 'soft')
    expect(shownClockOf([waiting, acknowledge])).toBe(waiting)
    expect(shownClockOf([soft, acknowledge])).toBe(acknowledge)
    expect(shownClockOf([soft, clock('transfer', '2026-07-01', 'running')])).toBe(soft)
    expect(shownClockOf([])).toBeUndefined()
  })

  test('passes its stages in order', () => {
    const { clock: found } = side('NZ', { regime: 'nz-privacy', kind: 'access', received: '2026-12-10' })
    if (found === null) throw new Error('no clock')
    expect(stagesOf(found)).toMatchObject({
      begins: '2026-12-10',
      length: '20 working days',
      counted: '2027-01-29',
      due: '2027-01-29',
      move: null,
      extended: null,
    })
  })
})
