import type { CivilDate } from './civil-date.ts'
import { dayOf, weekdayOf } from './day-number.ts'

/** How dates are said in one language; months and weekdays begin with January and Monday. */
export type DateWords = { readonly months: readonly string[]; readonly weekdays: readonly string[] }

/** `day-first` is "Monday 6 July 2026", `month-first` "Monday, July 6, 2026". */
export type DateOrder = 'day-first' | 'month-first'

/** The date in words, with its weekday: people rely on dates in letters. */
export function letterDate(date: CivilDate, words: DateWords, order: DateOrder = 'day-first'): string {
  const weekday = words.weekdays[weekdayOf(dayOf(date))] ?? ''
  return order === 'day-first'
    ? `${weekday} ${shortLetterDate(date, words, order)}`
    : `${weekday}, ${shortLetterDate(date, words, order)}`
}

/** The date in words without its weekday, as it stands at the head of a letter. */
export function shortLetterDate(date: CivilDate, words: DateWords, order: DateOrder = 'day-first'): string {
  const month = words.months[Number(date.slice(5, 7)) - 1] ?? ''
  const day = Number(date.slice(8, 10))
  const year = date.slice(0, 4)
  return order === 'day-first' ? `${day} ${month} ${year}` : `${month} ${day}, ${year}`
}
