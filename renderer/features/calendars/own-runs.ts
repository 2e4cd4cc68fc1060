import type { OwnDay } from '#shared/contract/calendars.ts'
import { daysBetween } from '#ui/index.ts'

/** Days entered together under one name that follow one another, weekends and holidays between them passed over. */
export type OwnRun = readonly [OwnDay, ...OwnDay[]]

/** Longest way from one day of a run to the next: over Christmas and a weekend. */
const WIDEST_GAP = 6

/** The days of a calendar in order, those that belong together as one run. */
export function runsOf(days: readonly OwnDay[]): OwnRun[] {
  const runs: [OwnDay, ...OwnDay[]][] = []
  for (const day of days.toSorted((a, b) => a.date.localeCompare(b.date))) {
    const run = runs.findLast(([first]) => belongs(first, day))
    const last = run?.at(-1)
    if (run !== undefined && last !== undefined && daysBetween(last.date, day.date) <= WIDEST_GAP)
      run.push(day)
    else runs.push([day])
  }
  return runs
}

function belongs(a: OwnDay, b: OwnDay): boolean {
  const same = ['calendarId', 'kind', 'name', 'source', 'addedAt', 'idle'] as const
  return same.every((key) => a[key] === b[key])
}
