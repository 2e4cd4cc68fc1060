import type { Clock } from './clock.ts'
import { momentOf } from './zones.ts'

/** The dates of a clock that an officer plans by. */
export const DATE_FIELDS = ['due', 'safe', 'extendedDue', 'latestIfExtended', 'noticeBy'] as const
export type DateField = (typeof DATE_FIELDS)[number]

/** A clock as far as its dates go; `safe` and the others are absent where there is none. */
export type ClockDates = Pick<Clock, DateField>

/** One date that differs. `earlier` is what leaves less time: a date where there was none counts as earlier too. */
export type DateChange = {
  readonly field: DateField
  readonly before: string | null
  readonly after: string | null
  readonly direction: 'earlier' | 'later'
}

/**
 * Which dates of a clock differ, in the order of `DATE_FIELDS`. Undefined stands for a clock that is not there: its
 * dates are those of a duty that is new, or that is gone.
 */
export function dateChangesOf(before: ClockDates | undefined, after: ClockDates | undefined): DateChange[] {
  return DATE_FIELDS.flatMap((field) => {
    const was = before?.[field] ?? null
    const is = after?.[field] ?? null
    return was === is ? [] : [{ field, before: was, after: is, direction: directionOf(field, before, after) }]
  })
}

/** Less than zero when date or instant `a` comes before `b`; a bare date is the end of its day. */
export function compareDates(a: string, b: string): number {
  const momentA = momentOf(a)
  const momentB = momentOf(b)
  if (momentA !== undefined && momentB !== undefined) return momentA.epoch - momentB.epoch
  return a.slice(0, 10).localeCompare(b.slice(0, 10))
}

function directionOf(
  field: DateField,
  before: ClockDates | undefined,
  after: ClockDates | undefined,
): 'earlier' | 'later' {
  const was = holding(field, before)
  const is = holding(field, after)
  // a duty that appears, or a date it is given, leaves less time; the chance to extend leaves more
  const gives = field === 'latestIfExtended'
  if (was === null || is === null) return (was === null) === gives ? 'later' : 'earlier'
  return compareDates(is, was) < 0 ? 'earlier' : 'later'
}

/** The date one would keep to: without a safe date of its own the due date is the safe one, and so with extensions. */
function holding(field: DateField, dates: ClockDates | undefined): string | null {
  if (dates === undefined) return null
  const due = dates.due
  if (field === 'safe') return dates.safe ?? due
  if (field === 'extendedDue') return dates.extendedDue ?? due
  if (field === 'latestIfExtended') return dates.latestIfExtended ?? dates.extendedDue ?? null
  return dates[field] ?? null
}
