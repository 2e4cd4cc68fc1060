import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { civilDate } from '#shared/domain/civil-date.ts'
import type { Clause } from '#shared/domain/clause.ts'
import type { Clock } from '#shared/domain/clock.ts'
import { dueDatesOf } from '#shared/domain/deadline.ts'
import { EVENT_TYPES } from '#shared/domain/event.ts'
import { momentOf } from '#shared/domain/zones.ts'
import {
  after,
  clocks,
  dated,
  datesIn,
  monthsAfter,
  profileRules,
  rules,
  shown,
  someDate,
  someEvents,
  someMatter,
} from './any-situation.ts'
import { law, situation } from './shipped-law.ts'

const clauseOf = ({ source, clause }: Clock): Clause | undefined =>
  (law.regime(source)?.clauses ?? law.profile(source)?.commitments)?.find(({ id }) => id === clause)

/** The events a clause reads: whatever else happens cannot move it. */
function readBy(clause: Clause | undefined): Set<string> {
  if (clause === undefined) return new Set()
  const questions = [...clause.start.waits, ...clause.pauses].flatMap(({ asked, answered }) => [
    asked,
    ...answered,
  ])
  const notice = clause.extension === undefined ? [] : ['extension-notified']
  const counted = typeof clause.extension?.notice === 'object' ? clause.extension.notice.from : []
  return new Set([...clause.start.from, ...questions, ...notice, ...counted])
}

/** The bare period of a clause from a day, weekends and holidays inside it; nothing ends before it. */
function shortest({ length }: Clause, from: string): string | undefined {
  if (length.unit === 'months') return monthsAfter(from, length.count)
  return length.unit === 'days' || length.unit === 'working-days' ? after(from, length.count) : undefined
}

describe('D-13 invariants of every law, kind, place and profile', () => {
  it('a later receipt is never due earlier', () => {
    fc.assert(
      fc.property(someMatter, someDate, fc.integer({ min: 1, max: 40 }), (matter, received, days) => {
        const later = clocks({ ...matter, received: after(received, days) })
        for (const clock of clocks({ ...matter, received })) {
          const other = later.find((each) => each.source === clock.source && each.clause === clock.clause)
          if (other === undefined || clock.due === null || other.due === null) continue
          expect(other.due >= clock.due, `${received} ${clock.due} ${other.due}`).toBe(true)
          if (clock.latestIfExtended !== undefined)
            expect((other.latestIfExtended ?? '') >= clock.latestIfExtended).toBe(true)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('nothing is due before the shortest period of its law, whatever was asked, answered or extended', () => {
    fc.assert(
      fc.property(someMatter, someDate, someEvents, (matter, received, events) => {
        for (const clock of clocks({ ...matter, received }, dated(received, events))) {
          const clause = clauseOf(clock)
          const start = clock.because.find(({ step }) => step === 'start')?.after ?? null
          const bare = clause === undefined || start === null ? undefined : shortest(clause, start)
          if (bare === undefined) continue
          if (clock.due !== null) expect(clock.due >= bare).toBe(true)
          if (clock.extendedDue !== undefined) expect(clock.extendedDue >= bare).toBe(true)
          if (clock.safe !== undefined) expect(clock.safe >= after(bare, -1)).toBe(true)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('an hour clock is never shorter than its hours', () => {
    const minute = fc.integer({ min: 0, max: 23 * 60 + 59 })
    const hours = rules.filter(({ regime, kind }) =>
      law.regime(regime)?.clauses.some((each) => each.kinds.includes(kind) && each.length.unit === 'hours'),
    )
    fc.assert(
      fc.property(fc.constantFrom(...hours), someDate, minute, (rule, day, at) => {
        const two = (value: number) => String(value).padStart(2, '0')
        const received = `${day}T${two(Math.floor(at / 60))}:${two(at % 60)}:00+02:00`
        for (const { due } of clocks({ ...rule, received })) {
          if (due === null) continue
          const elapsed = (momentOf(due)?.epoch ?? 0) - (momentOf(received)?.epoch ?? 0)
          expect(elapsed).toBeGreaterThanOrEqual(72 * 3600)
          expect(elapsed).toBeLessThanOrEqual(73 * 3600)
        }
      }),
    )
  })

  it('an event no rule reads changes no date, whatever it is', () => {
    const anything = fc.constantFrom(...EVENT_TYPES, 'moon-rose')
    const day = fc.integer({ min: -5, max: 80 })
    fc.assert(
      fc.property(someMatter, someDate, someEvents, anything, day, (matter, received, events, type, days) => {
        const happened = dated(received, events)
        const before = clocks({ ...matter, received }, happened)
        const now = datesIn(clocks({ ...matter, received }, [...happened, [type, after(received, days)]]))
        for (const clock of before) {
          if (readBy(clauseOf(clock)).has(type) || clock.clock === 'controller') continue
          expect(now).toContainEqual(datesIn([clock])[0])
        }
      }),
      { numRuns: 600 },
    )
  })

  it('today, and whether the duty is done, change no date', () => {
    fc.assert(
      fc.property(someMatter, someDate, someEvents, someDate, (matter, received, events, today) => {
        const happened = dated(received, events)
        // a fee nobody confirmed in time lapses as the days go by
        if (happened.some(([type]) => type === 'fee-requested')) return
        const sorted = (base: Record<string, unknown>) =>
          datesIn(clocks(base, happened)).map((each) => JSON.stringify(each))
        expect(sorted({ ...matter, received, today }).toSorted()).toEqual(
          sorted({ ...matter, received }).toSorted(),
        )
      }),
      { numRuns: 300 },
    )
  })

  it('the order in which events are given changes nothing but for those of one day', () => {
    fc.assert(
      fc.property(someMatter, someDate, someEvents, (matter, received, events) => {
        const oneADay = [...new Map(events.map((event) => [event.days, event])).values()]
        const happened = dated(received, oneADay)
        expect(clocks({ ...matter, received }, happened.toReversed())).toEqual(
          clocks({ ...matter, received }, happened),
        )
      }),
      { numRuns: 200 },
    )
  })

  it('each step goes on from the date the step before it reached, from the start to the date that holds', () => {
    fc.assert(
      fc.property(someMatter, someDate, someEvents, (matter, received, events) => {
        for (const clock of clocks({ ...matter, received }, dated(received, events))) {
          const chain = clock.because.filter(({ step }) => step !== 'safe')
          expect(chain[0]).toMatchObject({ step: 'start', before: null })
          let at: string | null = null
          for (const step of chain) {
            expect(step.before, JSON.stringify(clock.because)).toBe(at)
            at = step.after
          }
          // what is named while a question is open is a promise of the notice, not an end that was counted
          if (clock.due !== null || clock.extendedDue === undefined)
            expect(at, JSON.stringify(clock)).toBe(clock.extendedDue ?? clock.due)
        }
      }),
      { numRuns: 800 },
    )
  })

  it('a safe date is earlier than the due date, and an extended one later', () => {
    fc.assert(
      fc.property(someMatter, someDate, someEvents, (matter, received, events) => {
        for (const { due, safe, extendedDue } of clocks({ ...matter, received }, dated(received, events))) {
          if (due !== null && safe !== undefined) expect(safe < due).toBe(true)
          if (due !== null && extendedDue !== undefined) expect(extendedDue > due).toBe(true)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('no step and no note speaks of something undefined, and the dates without reasons are the same', () => {
    fc.assert(
      fc.property(someMatter, someDate, someEvents, (matter, received, events) => {
        const happened = dated(received, events)
        const full = shown({ ...matter, received }, happened)
        for (const clock of full) {
          const words = [clock, ...(clock.also ?? [])].flatMap(({ because, notes, citation }) => [
            ...notes,
            citation,
            ...because.flatMap((step) => [step.title, step.sentence, step.citation, step.clause]),
          ])
          for (const text of words) expect(text).not.toMatch(/^$|undefined|NaN|null|\[object/)
        }
        const bare = dueDatesOf(situation({ ...matter, received }, happened), law)
        expect(datesIn(bare.ok ? bare.value : [])).toEqual(datesIn(full))
      }),
      { numRuns: 300 },
    )
  })

  it('a promise never extends the law', () => {
    const holds = ({ extendedDue, due }: Clock) => extendedDue ?? due
    fc.assert(
      fc.property(fc.constantFrom(...profileRules), someDate, someEvents, (rule, received, events) => {
        for (const clock of shown({ ...rule, received }, dated(received, events))) {
          for (const other of clock.also ?? []) {
            if (other.standing === 'met' || other.basis === 'promise') continue
            const [date, ours] = [holds(other), holds(clock)]
            if (date === null) continue
            expect(ours !== null && ours.slice(0, 10) <= date.slice(0, 10), JSON.stringify(clock)).toBe(true)
          }
        }
      }),
      { numRuns: 400 },
    )
  })

  it('the law in force on the day of receipt goes on for that matter, whatever happens after the change', () => {
    for (const pack of law.regimes) {
      for (const clause of pack.clauses) {
        // the calendars begin in 2019
        if ((clause.effectiveFrom ?? '') < '2019-02' || clause.length.unit === 'hours') continue
        const change = civilDate(clause.effectiveFrom ?? '')
        const happened = ['identity-requested', 'identity-verified', 'extension-notified'].map(
          (type, at) => [type, after(change, at + 1)] as const,
        )
        for (const kind of clause.kinds) {
          const old = clocks(
            { regime: pack.id, kind, received: after(change, -1), today: after(change, 9) },
            happened,
          )
          const found = old.find((each) => each.clause === clause.id)
          expect(found?.due ?? null, `${pack.id} ${clause.id}`).toBeNull()
          expect(clocks({ regime: pack.id, kind, received: change }).map((each) => each.clause)).toContain(
            clause.id,
          )
        }
      }
    }
  })
})
