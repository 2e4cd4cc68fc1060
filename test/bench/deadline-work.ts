import { addDays, addMonths, format, formatISO, isWeekend, parseISO } from 'date-fns'
import { dateOf, dayOf } from '#shared/domain/day-number.ts'
import { deadlinesOf, dueDatesOf } from '#shared/domain/deadline.ts'
import type { Situation } from '#shared/domain/situation.ts'
import { Situation as SituationSchema } from '#shared/domain/situation.ts'
import type { CalendarView } from '#shared/domain/working-calendar.ts'
import { dueAfterMonths, dueAfterWorkingDays } from '#shared/domain/working-days.ts'
import { randomFrom } from '../independent/random.ts'
import { seededSituations } from '../independent/situations.ts'
import { law, readResource } from '../domain/shipped-law.ts'

const PLACE = 'gb-eaw'
const view = viewOf(PLACE)
/** The holidays as lists have them, by ISO date. */
const holidays = new Set(
  (readResource(`calendars/${PLACE}.json`) as { days: { date: string }[] }).days.map(({ date }) => date),
)

/** ISO dates of receipt, 2019 to the middle of 2030, the same for the same count. */
export function seededDates(count: number): string[] {
  const next = randomFrom(19)
  const first = dayOf('2019-01-01')
  return Array.from({ length: count }, () => dateOf(first + Math.floor(next() * 4190)))
}

/** Situations of every law and kind with what happens to a case, ready to be computed. */
export function seededCases(count: number): Situation[] {
  const rules = law.regimes.flatMap((pack) =>
    [...new Set(pack.clauses.flatMap((clause) => clause.kinds))].map((kind) => ({ regime: pack.id, kind })),
  )
  return seededSituations(rules, count, 2026).map((asked) => SituationSchema.parse(asked))
}

/** One month on, moved to a working day: ours. */
export function monthsOurs(dates: readonly string[]): (string | undefined)[] {
  return dates.map((date) => dueAfterMonths(date, 1, view))
}

/** The same with date-fns. */
export function monthsTheirs(dates: readonly string[]): string[] {
  return dates.map((date) => {
    let due = addMonths(parseISO(date), 1)
    while (isFree(due)) due = addDays(due, 1)
    return formatISO(due, { representation: 'date' })
  })
}

/** Twenty working days on: ours. */
export function workingDaysOurs(dates: readonly string[]): (string | undefined)[] {
  return dates.map((date) => dueAfterWorkingDays(date, 20, view))
}

/** The same with date-fns, a day at a time. */
export function workingDaysTheirs(dates: readonly string[]): string[] {
  return dates.map((date) => {
    let due = parseISO(date)
    for (let left = 20; left > 0;) {
      due = addDays(due, 1)
      if (!isFree(due)) left--
    }
    return formatISO(due, { representation: 'date' })
  })
}

/** Every clock of every case with its reasons; how many reasons there were. */
export function explained(cases: readonly Situation[]): number {
  let steps = 0
  for (const each of cases) {
    const found = deadlinesOf(each, law)
    if (found.ok) for (const clock of found.value) steps += clock.because.length
  }
  return steps
}

/** Every clock of every case, dates only; how many there were. */
export function bare(cases: readonly Situation[]): number {
  let clocks = 0
  for (const each of cases) {
    const found = dueDatesOf(each, law)
    if (found.ok) clocks += found.value.length
  }
  return clocks
}

/**
 * The look-up a program on date-fns has. One that keeps holidays as timestamps instead is some four times faster, one
 * that asks `isSameDay` of each holiday twenty times slower.
 */
function isFree(day: Date): boolean {
  return isWeekend(day) || holidays.has(format(day, 'yyyy-MM-dd'))
}

function viewOf(id: string): CalendarView {
  const calendar = law.calendar(id)
  if (calendar === undefined) throw new Error(`no calendar ${id}`)
  return calendar.view()
}
