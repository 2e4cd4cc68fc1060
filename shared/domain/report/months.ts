import type { CivilDate } from '../civil-date.ts'

/** A calendar month, `2026-05`. */
export type Month = string

/** The months a report is about, both ends included. */
export type Period = { readonly from: Month; readonly to: Month }

/** The month of a day. */
export function monthOfDay(day: CivilDate): Month {
  return day.slice(0, 7)
}

/** The month so many months later, or earlier when negative. */
export function addMonths(month: Month, count: number): Month {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count
  const year = Math.floor(months / 12)
  return `${String(year).padStart(4, '0')}-${String(months - year * 12 + 1).padStart(2, '0')}`
}

/** The twelve months that begin with a month of a year: the calendar year where it is the first. */
export function yearFrom(year: number, firstMonth: number): Period {
  const from = `${String(year).padStart(4, '0')}-${String(firstMonth).padStart(2, '0')}`
  return { from, to: addMonths(from, 11) }
}

/** The period as long as this one that ends where it begins. */
export function periodBefore({ from, to }: Period): Period {
  const end = addMonths(from, -1)
  return { from: addMonths(end, 1 - monthsOf({ from, to }).length), to: end }
}

/** Every month of a period, in order. */
export function monthsOf({ from, to }: Period): Month[] {
  const months: Month[] = []
  for (let month = from; month <= to; month = addMonths(month, 1)) months.push(month)
  return months
}
