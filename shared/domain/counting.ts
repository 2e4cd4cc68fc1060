import type { CountedLength, Roll } from './clause.ts'
import { addMonths } from './day-number.ts'
import type { DayNumber } from './day-number.ts'
import { isWeekend } from './working-calendar.ts'
import type { CalendarView, WorkingCalendar } from './working-calendar.ts'
import { addWorkingDays, nextWorkingDay } from './working-days.ts'

/**
 * The end of the period before any pause or roll: the corresponding date for months, otherwise counted from the day
 * after the start. Undefined where the calendar does not reach.
 */
export function endOf(
  start: DayNumber,
  length: CountedLength,
  calendar: WorkingCalendar,
): DayNumber | undefined {
  if (length.unit === 'months') return addMonths(start, length.count)
  if (length.unit === 'days') return start + length.count
  return addWorkingDays(calendar.view(), start, length.count)
}

/** The end moved off non-working days where the law rolls; undefined where the calendar does not reach. */
export function rolled(
  end: DayNumber,
  roll: Roll | undefined,
  calendar: WorkingCalendar,
): DayNumber | undefined {
  return roll === undefined ? end : nextWorkingDay(calendar.view(roll.weekend), end)
}

/** Counts working days as if there were no holidays: the careful reading where nobody defined a business day. */
export function weekdaysAfter(start: DayNumber, count: number, calendar: WorkingCalendar): DayNumber {
  let day = start
  for (let left = count; left > 0;) {
    day++
    if (!isWeekend(day, calendar.weekend)) left--
  }
  return day
}

/** The free days in the range, both ends counted, that the view does not work. */
export function freeDays(view: CalendarView, from: DayNumber, to: DayNumber): DayNumber[] {
  const days: DayNumber[] = []
  for (let day = from; day <= to; day++) if (view.works[day - view.first] === 0) days.push(day)
  return days
}
