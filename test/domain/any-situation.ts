import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { addCalendarDays } from '#shared/domain/day-number.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import type { Clock } from '#shared/domain/clock.ts'
import { deadlinesOf } from '#shared/domain/deadline.ts'
import { calendarIds, law, situation } from './shipped-law.ts'
import type { Happened } from './shipped-law.ts'

/** Every law with every kind it knows. */
export const rules = law.regimes.flatMap((pack) =>
  [...new Set(pack.clauses.flatMap((clause) => clause.kinds))].map((kind) => ({ regime: pack.id, kind })),
)

/** Every handling profile with every kind it or one of its laws knows. */
export const profileRules = law.profiles.flatMap((profile) => {
  const regimes = [
    ...profile.regimes,
    ...Object.values(profile.regimesByPlace).flat(),
    ...profile.controllerRegimes,
  ]
  const clauses = [profile.commitments, ...regimes.map((id) => law.regime(id)?.clauses ?? [])].flat()
  return [...new Set(clauses.flatMap((clause) => clause.kinds))].map((kind) => ({
    profile: profile.id,
    kind,
  }))
})

const places = [
  ...new Set(
    law.regimes
      .flatMap((pack) => Object.keys(pack.calendarByPlace))
      .concat('US-CO', 'US-TX', 'US-CA', 'US-VA', 'US-CT', 'GB-ENG', 'IE'),
  ),
]

/** A law or a profile, a kind, and sometimes a calendar or a place other than its own. */
export const someRule = fc.constantFrom(...rules)
export const someMatter: fc.Arbitrary<Record<string, string>> = fc
  .tuple(
    fc.oneof({ weight: 3, arbitrary: someRule }, { weight: 1, arbitrary: fc.constantFrom(...profileRules) }),
    fc.oneof(
      fc.constant({}),
      fc.record({ calendar: fc.constantFrom(...calendarIds.filter((id) => id !== 'in' && id !== 'sg')) }),
      fc.record({ place: fc.constantFrom(...places) }),
    ),
  )
  .map(([rule, where]) => ({ ...rule, ...where }))

/** Days of 2019 to 2027, month ends and 29 February among them more often than chance has it. */
export const someDate = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 2900 }).map((days) => after('2019-03-01', days)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...['2020-02-29', '2024-02-29', '2024-01-31', '2026-01-30', '2026-08-31', '2026-11-25', '2025-12-24'],
      ...['2026-02-04', '2026-02-05', '2026-06-18', '2026-06-19', '2027-05-12', '2027-05-13', '2023-12-31'],
    ),
  },
)

/** What can move a clock somewhere. */
export const MOVING = [
  ...['identity-requested', 'identity-verified', 'authority-requested', 'authority-verified'],
  ...['clarification-requested', 'clarification-received', 'fee-requested', 'fee-paid', 'fee-confirmed'],
  ...['fee-waived', 'request-dated', 'extension-notified', 'people-told', 'appeal-received', 'aware'],
  ...['controller-received', 'transferred', 'withdrawn', 'closed', 'reopened', 'response-sent'],
  ...['acknowledged', 'authority-notified', 'third-party-consulted', 'third-party-answered'],
] as const

/** Up to seven events within two months of receipt; a notice of extension sometimes names its date. */
export const someEvents = fc.array(
  fc.record({
    type: fc.constantFrom(...MOVING),
    days: fc.integer({ min: -3, max: 70 }),
    until: fc.option(fc.integer({ min: 0, max: 150 }), { nil: undefined, freq: 3 }),
  }),
  { maxLength: 7 },
)

/** The events with dates, counted from the day of receipt. */
export function dated(
  received: string,
  events: readonly { type: string; days: number; until?: number | undefined }[],
): Happened[] {
  return events.map(({ type, days, until }) =>
    until === undefined || type !== 'extension-notified'
      ? ([type, after(received, days)] as const)
      : ([type, after(received, days), after(received, until)] as const),
  )
}

/** The day so many days later. */
export function after(date: string, days: number): string {
  return addCalendarDays(civilDate(date), days)
}

/** Every clock, those in `also` too; none where the situation cannot be computed. */
export function clocks(base: Record<string, unknown>, events: readonly Happened[] = []): Clock[] {
  return shown(base, events).flatMap((clock) => [clock, ...(clock.also ?? [])])
}

/** The clocks that are shown; none where the situation cannot be computed. */
export function shown(base: Record<string, unknown>, events: readonly Happened[] = []): Clock[] {
  const found = deadlinesOf(situation(base, events), law)
  return found.ok ? found.value : []
}

/** The dates of clocks, to be compared. */
export function datesIn(found: readonly Clock[]) {
  return found.map(({ clock, source, clause, due, safe, extendedDue, noticeBy }) => ({
    ...{ clock, source, clause, due, safe, extendedDue, noticeBy },
  }))
}

/** The plain date so many months later, by another library. */
export function monthsAfter(date: string, months: number): string {
  return Temporal.PlainDate.from(date).add({ months }, { overflow: 'constrain' }).toString()
}
