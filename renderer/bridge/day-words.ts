import { isCivilDate } from '#shared/domain/civil-date.ts'
import { dayWords, shortDayWords, weekdayWord } from '#shared/domain/date-words.ts'
import { dayOf } from '#shared/domain/day-number.ts'

// The words come from the domain, which also writes them into letters; here they are only cut to the room there is.
const cut = (word: string) => word.slice(0, 3)
const otherYear = (date: string, today: string | undefined) =>
  today !== undefined && today.slice(0, 4) !== date.slice(0, 4)

function parts(date: string): { weekday: string; day: string; month: string; year: string } {
  const [day = '', month = '', year = ''] = shortDayWords(dayOf(date)).split(' ')
  return { weekday: weekdayWord(dayOf(date)), day, month, year }
}

/** "28 May"; with the year when it is not the year of `today`. Text that is no date comes back as it is. */
export function dayMonthWords(date: string, today?: string): string {
  if (!isCivilDate(date)) return date
  const { day, month, year } = parts(date)
  return [day, cut(month), ...(otherYear(date, today) ? [year] : [])].join(' ')
}

/** "Thu 28 May"; with the year when it is not the year of `today`. */
export function shortDateWords(date: string, today?: string): string {
  return isCivilDate(date) ? `${cut(parts(date).weekday)} ${dayMonthWords(date, today)}` : date
}

/** "Monday 6 July"; with the year when it is not the year of `today`. */
export function longDateWords(date: string, today?: string): string {
  if (!isCivilDate(date)) return date
  const { weekday, day, month, year } = parts(date)
  return [weekday, day, month, ...(otherYear(date, today) ? [year] : [])].join(' ')
}

/** "Monday 6 July 2026". */
export function fullDateWords(date: string): string {
  return isCivilDate(date) ? dayWords(dayOf(date)) : date
}
