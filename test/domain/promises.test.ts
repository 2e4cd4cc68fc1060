import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { civilDate } from '#shared/domain/civil-date.ts'
import { dueDatesOf } from '#shared/domain/deadline.ts'
import { addMonths, dateOf, dayOf } from '#shared/domain/day-number.ts'
import { EVENT_TYPES } from '#shared/domain/event.ts'
import { CLOCK_KINDS } from '#shared/domain/kind.ts'
import { AdvanceNotice, noticePlanOf } from '#shared/domain/notice.ts'
import { momentsOf, PROFILE_FACTS, remindersOf } from '#shared/domain/profile-fact.ts'
import { RetentionPromise, retentionEndOf, retentionWords } from '#shared/domain/retention.ts'
import { Situation } from '#shared/domain/situation.ts'
import { clocksOf, law } from './shipped-law.ts'

const anyDay = fc.integer({ min: dayOf('2024-01-01'), max: dayOf('2029-06-30') }).map(dateOf)
const anyNotice = fc.record({ days: fc.nat({ max: 400 }), objections: fc.boolean() }).map((parts) =>
  AdvanceNotice.parse({
    id: 'change',
    title: 'Notice of a change',
    sentence: 'A change is announced.',
    citation: 'Privacy policy',
    ...parts,
  }),
)

describe('a notice counted backwards', () => {
  it('lies exactly its days before, whatever day of the week or holiday that is: it never rolls', () => {
    fc.assert(
      fc.property(anyNotice, anyDay, (notice, effective) => {
        const plan = noticePlanOf(notice, effective)
        expect(dayOf(effective) - dayOf(plan.announceBy)).toBe(notice.days)
        expect(dayOf(plan.announceBy) - dayOf(plan.safe)).toBe(1)
        expect(plan.objectionsUntil).toBe(notice.objections ? dateOf(dayOf(effective) - 1) : null)
      }),
    )
  })

  it('is never due earlier for something that takes effect later', () => {
    fc.assert(
      fc.property(anyNotice, anyDay, anyDay, (notice, one, other) => {
        const [first, second] = [one, other].toSorted()
        if (first === undefined || second === undefined) return
        expect(noticePlanOf(notice, first).announceBy <= noticePlanOf(notice, second).announceBy).toBe(true)
      }),
    )
  })

  it('says the day it takes effect, the day for the notice with its weekday, and that nothing moves', () => {
    const notice = AdvanceNotice.parse({
      id: 'change',
      title: 'Notice of a change',
      days: 7,
      objections: true,
      sentence: 'A change is announced one week ahead.',
      citation: 'Privacy policy',
    })
    const { because } = noticePlanOf(notice, civilDate('2026-12-26'))
    expect(because.map(({ sentence }) => sentence)).toEqual([
      'It takes effect on Saturday 26 December 2026.',
      'Counted backwards, every day counts: 7 days before is Saturday 19 December 2026.',
      'It stays on the Saturday, even if nobody works that day: a later one would cut the time that was promised.',
      'Sent on Friday 18 December 2026 it is in time even if the day of sending is not counted.',
      'People can object until it takes effect; Friday 25 December 2026 is the last whole day.',
    ])
  })
})

describe('the end of keeping', () => {
  const promise = (parts: object) =>
    RetentionPromise.parse({ category: 'data', until: 'the contract ends', end: 'event', ...parts })

  it('is the day of the event, or so many days, months or years after it', () => {
    const contract = civilDate('2026-11-30')
    expect(retentionEndOf(promise({}), contract)).toMatchObject({ date: '2026-11-30' })
    const after = (unit: string, count: number) =>
      retentionEndOf(promise({ then: { unit, count } }), contract)
    expect(after('days', 90)).toMatchObject({ date: '2027-02-28' })
    expect(after('months', 3)).toEqual({ kind: 'ends', date: '2027-02-28', clamped: true })
    expect(after('years', 6)).toEqual({ kind: 'ends', date: '2032-11-30', clamped: false })
  })

  it('a year after 29 February is 28 February, four years after it 29 February', () => {
    const leap = civilDate('2028-02-29')
    const years = (count: number) => retentionEndOf(promise({ then: { unit: 'years', count } }), leap)
    expect(years(1)).toEqual({ kind: 'ends', date: '2029-02-28', clamped: true })
    expect(years(4)).toEqual({ kind: 'ends', date: '2032-02-29', clamped: false })
  })

  it('is unknown until the event happens, and for an open condition on any day', () => {
    expect(retentionEndOf(promise({}), null)).toEqual({ kind: 'not-yet' })
    const open = promise({ end: 'condition', then: { unit: 'months', count: 6 } })
    for (const day of [null, civilDate('2026-11-30')])
      expect(retentionEndOf(open, day)).toEqual({ kind: 'review' })
  })

  it('never moves to a working day, never lies before its event, and never comes earlier for a later one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), anyDay, anyDay, (count, one, other) => {
        const rule = promise({ then: { unit: 'months', count } })
        const [first, second] = [one, other].toSorted().map((day) => retentionEndOf(rule, day ?? null))
        if (first?.kind !== 'ends' || second?.kind !== 'ends') throw new Error('an event ends it')
        expect(first.date <= second.date).toBe(true)
        const event = [one, other].toSorted()[0] ?? one
        expect(first.date).toBe(dateOf(addMonths(dayOf(event), count)))
        expect(first.date > event).toBe(true)
      }),
    )
  })

  it('is said in one sentence with its number, and what keeps it longer', () => {
    expect(
      retentionWords(promise({ then: { unit: 'months', count: 6 }, unless: ['a court is asked'] })),
    ).toBe('Kept until the contract ends and for six months after that day. Longer while a court is asked.')
    expect(retentionWords(promise({ end: 'condition' }))).toContain('look at it again')
  })
})

describe('a promise', () => {
  const profiles = law.profiles.map(({ id }) => id as string)
  const events = fc.array(
    fc.record({
      type: fc.constantFrom(...EVENT_TYPES),
      date: anyDay,
      until: fc.option(anyDay, { nil: undefined }),
    }),
    { maxLength: 6 },
  )

  it('never extends the law: what is shown is never later than the law alone would be', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...profiles),
        fc.constantFrom(...CLOCK_KINDS),
        anyDay,
        fc.constantFrom(undefined, 'US-VA', 'US-CO', 'US-TX', 'US-NY', 'GB-NIR'),
        events,
        (profile, kind, received, place, happened) => {
          const found = dueDatesOf(
            Situation.parse({
              profile,
              kind,
              received,
              ...(place === undefined ? {} : { place }),
              events: happened.map(({ until, ...event }) =>
                until === undefined ? event : { ...event, until },
              ),
            }),
            law,
          )
          if (!found.ok) return
          for (const shown of found.value) {
            const all = [shown, ...(shown.also ?? [])]
            const holds = (clock: (typeof all)[number]) => clock.extendedDue ?? clock.due
            const byLaw = all
              .filter(({ basis }) => basis !== 'promise')
              .flatMap((clock) => holds(clock) ?? [])
            const first = byLaw.map((due) => due.slice(0, 10)).toSorted()[0]
            if (first === undefined) continue
            expect(holds(shown)?.slice(0, 10), `${profile} ${kind} ${received}`).toSatisfy(
              (due: string) => due <= first,
            )
          }
        },
      ),
      { numRuns: 1500 },
    )
  })

  it('to pass on what came straight to a processor is due the same day; with its customer already, nothing is left to do', () => {
    const base = {
      profile: 'processor-marketing',
      kind: 'erasure',
      received: '2026-11-09',
      today: '2026-11-10',
    }
    const passOn = (events: Parameters<typeof clocksOf>[1]) =>
      clocksOf(base, events).find(({ clock }) => clock === 'transfer')
    expect(passOn([])).toMatchObject({ due: '2026-11-09', standing: 'late' })
    expect(passOn([])?.because.find(({ step }) => step === 'count')?.sentence).toBe(
      'Due on the day itself, Monday 9 November 2026: no day is added.',
    )
    expect(passOn([['forwarded-to-controller', '2026-11-09']])).toMatchObject({ metOn: '2026-11-09' })
    // the customer had it before we did: the day it reached us, never a day before the clock began
    expect(passOn([['controller-received', '2026-11-02']])).toMatchObject({
      standing: 'met',
      metOn: '2026-11-09',
    })
  })

  it('is brought to mind only by facts the profile has, for the kinds it is about', () => {
    const profile = { facts: PROFILE_FACTS }
    expect(remindersOf(profile, 'fee-requested', ['access'])).toEqual(['fee-only-if-excessive'])
    expect(remindersOf({ facts: [] }, 'fee-requested', ['access'])).toEqual([])
    expect(remindersOf(profile, 'decided', ['portability'])).toContain('direct-transfer-to-controller')
    expect(remindersOf(profile, 'decided', ['access'])).not.toContain('direct-transfer-to-controller')
    expect(remindersOf(profile, 'decided', ['access', 'erasure'])).toContain('backups-not-erased-at-once')
  })

  it('every fact has its moment, but for the one whose date the notices keep', () => {
    expect(PROFILE_FACTS.filter((fact) => momentsOf(fact).length === 0)).toEqual(['policy-change-announced'])
  })
})
