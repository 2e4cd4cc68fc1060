import { z } from 'zod'
import { ClockId } from './clause.ts'
import type { CivilDate } from './civil-date.ts'
import { addCalendarDays, dateOf, dayOf } from './day-number.ts'
import type { CalendarView } from './working-calendar.ts'

/** A day that moves with a clock, or with the day of receipt: `days` before (negative) or after its date. */
export const ClockTie = z.strictObject({
  clock: z.union([ClockId, z.literal('received')]),
  days: z.number().int().min(-365).max(365),
  unit: z.enum(['days', 'working-days']),
})
export type ClockTie = z.infer<typeof ClockTie>

/** The dates a tie can hang on; a clock that is not there, waits or is paused has none. */
export type TieDates = Readonly<Partial<Record<ClockTie['clock'], CivilDate | null>>>

/**
 * The day a tie falls on. Working days are those of the calendar, neither end counted twice: minus one is the last
 * worked day before the date. Null where the date it hangs on is not known, or the calendar does not reach that far.
 */
export function dayOfTie(tie: ClockTie, dates: TieDates, calendar: CalendarView): CivilDate | null {
  const from = dates[tie.clock] ?? null
  if (from === null) return null
  if (tie.unit === 'days') return addCalendarDays(from, tie.days)
  return workedDayFrom(calendar, from, tie.days)
}

function workedDayFrom(calendar: CalendarView, from: CivilDate, count: number): CivilDate | null {
  const step = Math.sign(count)
  let day = dayOf(from)
  for (let left = Math.abs(count); left > 0;) {
    day += step
    const works = calendar.works[day - calendar.first]
    if (works === undefined) return null
    left -= works
  }
  return dateOf(day)
}
