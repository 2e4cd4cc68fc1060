import type { CivilDate } from './civil-date.ts'
import { listWords, shortDayWords, weekdayWord, dayWords } from './date-words.ts'
import { dateOf } from './day-number.ts'
import type { DayNumber } from './day-number.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** Each free day with the reason it is free: the holiday's name, or the weekday of a weekend. */
export function namedDays(
  days: readonly DayNumber[],
  calendar: WorkingCalendar,
): { date: CivilDate; name: string }[] {
  return days.map((day) => ({ date: dateOf(day), name: calendar.holidayOn(day)?.name ?? weekdayWord(day) }))
}

/** The holidays among the days by name and date, runs of one name joined; empty when there are only weekends. */
export function holidayWords(days: readonly DayNumber[], calendar: WorkingCalendar): string {
  const runs: { name: string; from: DayNumber; to: DayNumber }[] = []
  for (const day of days) {
    const name = calendar.holidayOn(day)?.name
    if (name === undefined) continue
    const last = runs.at(-1)
    if (last?.name === name && last.to === day - 1) last.to = day
    else runs.push({ name, from: day, to: day })
  }
  return listWords(
    runs.map(({ name, from, to }) =>
      from === to
        ? `${name} (${dayWords(from)})`
        : `${name} (${shortDayWords(from)} to ${shortDayWords(to)})`,
    ),
  )
}
