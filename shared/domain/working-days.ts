import type { CivilDate } from './civil-date.ts'
import { addMonthsToDate, dateOf, dayOf } from './day-number.ts'
import type { DayNumber } from './day-number.ts'
import type { CalendarView } from './working-calendar.ts'

/** Whether the day is worked; undefined where the calendar does not reach. */
export function isWorkingDay(view: CalendarView, day: DayNumber): boolean | undefined {
  const worked = view.works[day - view.first]
  return worked === undefined ? undefined : worked === 1
}

/** The first worked day on or after the day; undefined where the calendar does not reach. */
export function nextWorkingDay(view: CalendarView, day: DayNumber): DayNumber | undefined {
  if (day < view.first || day > view.last) return undefined
  return view.worked[view.before[day - view.first] ?? view.worked.length]
}

/** The `count`-th worked day after the day, the day itself not counted; undefined where the calendar does not reach. */
export function addWorkingDays(view: CalendarView, day: DayNumber, count: number): DayNumber | undefined {
  if (day < view.first || day > view.last) return undefined
  if (count === 0) return day
  return view.worked[(view.before[day - view.first + 1] ?? view.worked.length) + count - 1]
}

/**
 * Worked days after the first day up to and including the second; negative when the second is earlier. Days the
 * calendar does not reach are not counted.
 */
export function workingDaysBetween(view: CalendarView, from: DayNumber, to: DayNumber): number {
  return workedUpTo(view, to) - workedUpTo(view, from)
}

/**
 * The bare deadline of "so many months, then to the next working day", ISO date in and out, without any explanation:
 * what bulk work uses. Undefined where the calendar does not reach.
 */
export function dueAfterMonths(received: string, months: number, view: CalendarView): CivilDate | undefined {
  const due = nextWorkingDay(view, addMonthsToDate(received, months))
  return due === undefined ? undefined : dateOf(due)
}

/** The bare deadline of "so many working days", ISO date in and out. Undefined where the calendar does not reach. */
export function dueAfterWorkingDays(
  received: string,
  count: number,
  view: CalendarView,
): CivilDate | undefined {
  const due = addWorkingDays(view, dayOf(received), count)
  return due === undefined ? undefined : dateOf(due)
}

function workedUpTo(view: CalendarView, day: DayNumber): number {
  const index = Math.min(Math.max(day - view.first + 1, 0), view.works.length)
  return view.before[index] ?? 0
}
