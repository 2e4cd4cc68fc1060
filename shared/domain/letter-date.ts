import type { CivilDate } from './civil-date.ts'
import { dayOf, weekdayOf } from './day-number.ts'
import type { LetterWords } from './letter-words.ts'

/** How dates are said in one language; months and weekdays begin with January and Monday. */
export type DateWords = Pick<LetterWords, 'months' | 'weekdays' | 'dates'>

/** `day-first` is "Monday 6 July 2026", `month-first` "Monday, July 6, 2026"; a language with one order has that one. */
export type DateOrder = 'day-first' | 'month-first'

/** The date in words, with its weekday: people rely on dates in letters. */
export function letterDate(date: CivilDate, words: DateWords, order: DateOrder = 'day-first'): string {
  return said(date, words, formsOf(words, order).long)
}

/** The date in words without its weekday, as it stands at the head of a letter. */
export function shortLetterDate(date: CivilDate, words: DateWords, order: DateOrder = 'day-first'): string {
  return said(date, words, formsOf(words, order).short)
}

function formsOf({ dates }: DateWords, order: DateOrder) {
  return order === 'month-first' ? (dates.monthFirst ?? dates) : dates
}

function said(date: CivilDate, { weekdays, months, dates }: DateWords, form: string): string {
  const day = Number(date.slice(8, 10))
  const parts: Readonly<Record<string, string>> = {
    weekday: weekdays[weekdayOf(dayOf(date))] ?? '',
    day: day === 1 && dates.first !== undefined ? dates.first : String(day),
    month: months[Number(date.slice(5, 7)) - 1] ?? '',
    year: date.slice(0, 4),
  }
  return form.replace(/\{([a-z]+)\}/g, (_, name: string) => parts[name] ?? '')
}
