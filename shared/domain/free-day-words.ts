import type { CivilDate } from './civil-date.ts'
import { listWords, shortDayWords, weekdayWord, dayWords } from './date-words.ts'
import { dateOf } from './day-number.ts'
import type { DayNumber } from './day-number.ts'
import type { FreeDay, WorkingCalendar } from './working-calendar.ts'

/** Said of every day that no calendar of ours lists. */
export const ENTERED = 'entered by the organisation'

/** Each free day with the reason it is free: the holiday's name, or the weekday of a weekend. */
export function namedDays(
  days: readonly DayNumber[],
  calendar: WorkingCalendar,
): { date: CivilDate; name: string }[] {
  return days.map((day) => ({ date: dateOf(day), name: nameOf(calendar.holidayOn(day)) ?? weekdayWord(day) }))
}

/** Each free day in full, "Monday 25 May 2026 (Spring bank holiday)"; of a weekend the weekday says enough. */
export function skippedWords(days: readonly DayNumber[], calendar: WorkingCalendar): string[] {
  return days.map((day) => {
    const name = nameOf(calendar.holidayOn(day))
    return name === undefined ? dayWords(day) : `${dayWords(day)} (${name})`
  })
}

/** The holidays among the days by name and date, runs of one name joined; empty when there are only weekends. */
export function holidayWords(days: readonly DayNumber[], calendar: WorkingCalendar): string {
  const named = days.flatMap((day) => {
    const name = nameOf(calendar.holidayOn(day))
    return name === undefined ? [] : [{ day, name }]
  })
  return listWords(
    runsOf(named).map(({ name, from, to }) =>
      from === to
        ? `${name} (${dayWords(from)})`
        : `${name} (${shortDayWords(from)} to ${shortDayWords(to)})`,
    ),
  )
}

/** Days in order, those that follow one another under one name joined. */
export function runsOf(
  days: readonly { readonly day: DayNumber; readonly name: string }[],
): { readonly name: string; readonly from: DayNumber; readonly to: DayNumber }[] {
  const runs: { name: string; from: DayNumber; to: DayNumber }[] = []
  for (const { day, name } of days) {
    const last = runs.at(-1)
    if (last?.name === name && last.to === day - 1) last.to = day
    else runs.push({ name, from: day, to: day })
  }
  return runs
}

function nameOf(day: FreeDay | undefined): string | undefined {
  return day?.entered === true ? `${day.name}, ${ENTERED}` : day?.name
}
