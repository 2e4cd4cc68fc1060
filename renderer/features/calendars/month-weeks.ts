import { addDays, weekdayOf } from '#ui/index.ts'

/** A month as rows of seven, Monday first; null where a day belongs to another month. `month` is 1 to 12. */
export function weeksOfMonth(year: number, month: number): (string | null)[][] {
  const two = (value: number) => String(value).padStart(2, '0')
  const first = `${year}-${two(month)}-01`
  const days: (string | null)[] = Array.from({ length: weekdayOf(first) }, () => null)
  for (let day = first; day.slice(5, 7) === two(month); day = addDays(day, 1)) days.push(day)
  while (days.length % 7 !== 0) days.push(null)
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7))
}
