import type { CivilDate } from './civil-date.ts'
import type { DayChange, DayChangeKind } from './day-change.ts'
import { calendarDaysBetween, dateOf, dayOf } from './day-number.ts'
import { isWeekend } from './working-calendar.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** Days an officer wants to change: one, or all from the first to the last. */
export type DaySpan = {
  readonly from: CivilDate
  readonly to: CivilDate
  readonly kind: DayChangeKind
  readonly name: string
}

/**
 * What a wanted day would do. `new`: it is recorded. The others are left alone: `weekend` and `listed` are free as it
 * is, `entered` was changed before, `not-listed` is no holiday that could be struck, `outside-years` is beyond what
 * the calendar knows.
 */
export type PlannedDay = {
  readonly date: CivilDate
  readonly kind: DayChangeKind
  readonly name: string
  readonly state: 'new' | 'weekend' | 'listed' | 'entered' | 'not-listed' | 'outside-years'
}

/** How many days one span may name. */
export const LONGEST_SPAN = 366

/**
 * Every day of the spans with what it would do to the calendar, which has the earlier changes in it already. A holiday
 * on a weekend is recorded, because some laws count Saturdays; a closure on one is not. A span whose end lies before
 * its start, or that is too long, has no days.
 */
export function planDays(
  spans: readonly DaySpan[],
  calendar: WorkingCalendar,
  kept: readonly DayChange[],
): PlannedDay[] {
  const taken = new Set(kept.map(({ date, kind }) => `${date} ${kind}`))
  return spans.flatMap((span) =>
    datesOf(span).map((date) => {
      const { kind, name } = span
      const state = taken.has(`${date} ${kind}`) ? 'entered' : stateOf(date, kind, calendar)
      if (state === 'new') taken.add(`${date} ${kind}`)
      return { date, kind, name, state }
    }),
  )
}

function datesOf({ from, to }: DaySpan): CivilDate[] {
  const count = calendarDaysBetween(from, to) + 1
  if (count < 1 || count > LONGEST_SPAN) return []
  return Array.from({ length: count }, (_, at) => dateOf(dayOf(from) + at))
}

function stateOf(date: CivilDate, kind: DayChangeKind, calendar: WorkingCalendar): PlannedDay['state'] {
  if (date < calendar.firstDay || date > calendar.lastDay) return 'outside-years'
  const day = dayOf(date)
  const holiday = calendar.holidayOn(day)
  if (kind === 'worked') {
    if (holiday === undefined) return 'not-listed'
    return holiday.entered ? 'entered' : 'new'
  }
  if (holiday !== undefined) return holiday.entered ? 'entered' : 'listed'
  // whoever struck a day and wants it free again takes the strike back
  if (kind === 'public-holiday') return calendar.struck.has(day) ? 'entered' : 'new'
  return isWeekend(day, calendar.weekend) ? 'weekend' : 'new'
}
