import { addDays, weekdayOf } from '#ui/dates.ts'

/** A month as `2026-06`. */
export type Month = string

/** The month a day lies in. */
export function monthOf(day: string): Month {
  return day.slice(0, 7)
}

/** The month so many after another; before it when negative. */
export function monthAfter(month: Month, count: number): Month {
  const all = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count
  return `${String(Math.floor(all / 12)).padStart(4, '0')}-${String((all % 12) + 1).padStart(2, '0')}`
}

/** The first and the last day of a month. */
export function daysOfMonth(month: Month): { readonly from: string; readonly to: string } {
  return { from: `${month}-01`, to: addDays(`${monthAfter(month, 1)}-01`, -1) }
}

/** The whole weeks in which a month lies, Monday to Sunday: 28 to 42 days. */
export function weeksOfMonth(month: Month): { readonly from: string; readonly to: string } {
  const { from, to } = daysOfMonth(month)
  return { from: addDays(from, -weekdayOf(from)), to: addDays(to, 6 - weekdayOf(to)) }
}

/** The same day of another month, its last day where it has none. */
export function sameDayIn(month: Month, day: string): string {
  const { to } = daysOfMonth(month)
  const same = `${month}-${day.slice(8, 10)}`
  return same > to ? to : same
}
