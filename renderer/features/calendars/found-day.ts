import type { FoundDay } from '#shared/contract/calendars.ts'
import { calendarsText } from '#shared/text/calendars.ts'

const words = calendarsText.ics.why

/** What tells the days of a file apart. */
export function keyOf({ date, name, timed }: FoundDay): string {
  return `${date} ${timed} ${name}`
}

/** Whether a day can be taken at all: not free already, not entered, within the years. */
export function canTake({ listed, entered, outside }: FoundDay): boolean {
  return listed === null && !entered && !outside
}

/** The days ticked to begin with: whole working days that can be taken, each date once. */
export function tickedFirst(days: readonly FoundDay[]): ReadonlySet<string> {
  const dates = new Set<string>()
  return new Set(
    days
      .filter((day) => {
        if (!canTake(day) || day.timed || day.weekend || dates.has(day.date)) return false
        dates.add(day.date)
        return true
      })
      .map(keyOf),
  )
}

/** What speaks against a day, in a few words; empty for a plain whole day. */
export function remarkOf({ listed, entered, outside, weekend, timed }: FoundDay): string {
  return [
    ...(outside ? [words.outside] : []),
    ...(listed === null ? [] : [words.listed(listed)]),
    ...(entered ? [words.entered] : []),
    ...(weekend && listed === null ? [words.weekend] : []),
    ...(timed ? [words.timed] : []),
  ].join(', ')
}
