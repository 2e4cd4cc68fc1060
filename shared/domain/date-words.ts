import { dayOf, partsOfDay, weekdayOf } from './day-number.ts'
import type { DayNumber } from './day-number.ts'

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const

/** "Thursday 28 May 2026". */
export function dayWords(day: DayNumber): string {
  return `${weekdayWord(day)} ${shortDayWords(day)}`
}

/** "28 May 2026". */
export function shortDayWords(day: DayNumber): string {
  const { year, month, day: dayOfMonth } = partsOfDay(day)
  return `${dayOfMonth} ${MONTHS[month - 1]} ${year}`
}

/** "Thursday". */
export function weekdayWord(day: DayNumber): string {
  return WEEKDAYS[weekdayOf(day)] ?? ''
}

/** "February 2027". */
export function monthWords(day: DayNumber): string {
  const { year, month } = partsOfDay(day)
  return `${MONTHS[month - 1]} ${year}`
}

/** A due date or instant in words: "Monday 6 July 2026", "Monday 25 May 2026 at 17:00 (UTC+01:00)". */
export function dueWords(due: string): string {
  const day = dayWords(dayOf(due))
  if (due.length === 10) return day
  const seconds = due.slice(17, 19) === '00' ? '' : due.slice(16, 19)
  return `${day} at ${due.slice(11, 16)}${seconds} (UTC${due.slice(19)})`
}

/** "one", "ten", "11". */
export function numberWord(value: number): string {
  return NUMBERS[value] ?? String(value)
}

/** "1 day", "6 days", "20 working days". */
export function countWords(value: number, one: string, many = `${one}s`): string {
  return `${value} ${value === 1 ? one : many}`
}

/** The text with its first letter large. */
export function sentenceCase(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** "a", "a and b", "a, b and c". */
export function listWords(items: readonly string[]): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

/** "1st", "22nd", "31st". */
export function ordinal(value: number): string {
  const tens = value % 100
  const ending = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')
  return `${value}${ending}`
}
