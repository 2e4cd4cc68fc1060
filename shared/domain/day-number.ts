import { daysInMonth } from './civil-date.ts'
import type { CivilDate } from './civil-date.ts'

/**
 * A day as an integer: days since 1 January 1970. All arithmetic of the law is done on these; a civil date is only
 * how a day is written. No time, no zone, so no answer depends on the machine.
 */
export type DayNumber = number

/** The years that have a ready-made text, so that turning a day back into a date costs one look-up. */
const FIRST_TEXT = dayOfParts(2000, 1, 1)
const LAST_TEXT = dayOfParts(2060, 12, 31)
const texts: (CivilDate | undefined)[] = []

/** The first day of every month of the years people live in: one look-up instead of the arithmetic. */
const FIRST_TABLE_YEAR = 1900
const monthStarts = Int32Array.from({ length: 300 * 12 }, (_, at) =>
  dayOfParts(FIRST_TABLE_YEAR + Math.floor(at / 12), (at % 12) + 1, 1),
)

/**
 * Days since 1970-01-01 of a Gregorian date from the year 1 on; `month` is 1 to 12. (Howard Hinnant's
 * days_from_civil, in integers.)
 */
export function dayOfParts(year: number, month: number, day: number): DayNumber {
  const y = month <= 2 ? year - 1 : year
  const era = (y / 400) | 0
  const yearOfEra = y - era * 400
  const dayOfYear = ((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) | 0
  return (
    era * 146097 +
    yearOfEra * 365 +
    ((yearOfEra / 4) | 0) -
    ((yearOfEra / 100) | 0) +
    dayOfYear +
    day -
    719469
  )
}

/** Year, month (1 to 12) and day of the month. */
export function partsOfDay(day: DayNumber): { year: number; month: number; day: number } {
  const shifted = day + 719468
  const era = (shifted / 146097) | 0
  const dayOfEra = shifted - era * 146097
  const yearOfEra =
    ((dayOfEra - ((dayOfEra / 1460) | 0) + ((dayOfEra / 36524) | 0) - ((dayOfEra / 146096) | 0)) / 365) | 0
  const dayOfYear = dayOfEra - (365 * yearOfEra + ((yearOfEra / 4) | 0) - ((yearOfEra / 100) | 0))
  const shiftedMonth = ((5 * dayOfYear + 2) / 153) | 0
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - (((153 * shiftedMonth + 2) / 5) | 0) + 1,
  }
}

/** The day of an ISO date (or of the date part of a date-time). The text must already be known to be a date. */
export function dayOf(date: string): DayNumber {
  return dayIn(yearIn(date), twoAt(date, 5), twoAt(date, 8))
}

/** The ISO date of a day. */
export function dateOf(day: DayNumber): CivilDate {
  if (day < FIRST_TEXT || day > LAST_TEXT) return written(day)
  return (texts[day - FIRST_TEXT] ??= written(day))
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: DayNumber): number {
  return (((day + 3) % 7) + 7) % 7
}

/**
 * The corresponding day `months` later: the same day of the month or, where that month has none, its last day
 * (Reg. 1182/71 Art. 3(2)(c); the same everywhere a law speaks of calendar months).
 */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const from = partsOfDay(day)
  return monthsAfter(from.year, from.month, from.day, months)
}

/** `addMonths` of an ISO date without the way round through the day number: for bulk work. */
export function addMonthsToDate(date: string, months: number): DayNumber {
  return monthsAfter(yearIn(date), twoAt(date, 5), twoAt(date, 8), months)
}

function monthsAfter(fromYear: number, fromMonth: number, fromDay: number, months: number): DayNumber {
  const index = fromYear * 12 + fromMonth - 1 + months
  const year = (index / 12) | 0
  const month = index - year * 12 + 1
  const last = fromDay <= 28 ? fromDay : Math.min(fromDay, daysInMonth(year, month))
  return dayIn(year, month, last)
}

/** `dayOfParts` by the table. */
function dayIn(year: number, month: number, day: number): DayNumber {
  const start = monthStarts[(year - FIRST_TABLE_YEAR) * 12 + month - 1]
  return start === undefined ? dayOfParts(year, month, day) : start + day - 1
}

/** How many days lie from one date to the other: 1 from today to tomorrow, negative backwards. */
export function calendarDaysBetween(from: CivilDate, to: CivilDate): number {
  return dayOf(to) - dayOf(from)
}

/** The date `days` later, or earlier when negative. */
export function addCalendarDays(date: CivilDate, days: number): CivilDate {
  return dateOf(dayOf(date) + days)
}

function yearIn(date: string): number {
  return (
    date.charCodeAt(0) * 1000 +
    date.charCodeAt(1) * 100 +
    date.charCodeAt(2) * 10 +
    date.charCodeAt(3) -
    53328
  )
}

/** Two digits from the position; 528 is what the two digit characters have in front of their values. */
function twoAt(date: string, at: number): number {
  return date.charCodeAt(at) * 10 + date.charCodeAt(at + 1) - 528
}

function written(day: DayNumber): CivilDate {
  const { year, month, day: dayOfMonth } = partsOfDay(day)
  const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`
  return text as CivilDate
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}
