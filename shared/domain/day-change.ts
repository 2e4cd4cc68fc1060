import { z } from 'zod'
import { CivilDate } from './civil-date.ts'
import { CalendarId } from './ids.ts'

/**
 * What the organisation says of a day. `public-holiday`: a one-off holiday proclaimed after the calendar was written;
 * `worked`: a listed day on which the place works after all; both change the calendar for law and promise alike.
 * `office-closed`: the organisation closes, which counts for its own promises only, because no law leaves such a day
 * out.
 */
export const DAY_CHANGE_KINDS = ['office-closed', 'public-holiday', 'worked'] as const
export const DayChangeKind = z.enum(DAY_CHANGE_KINDS)
export type DayChangeKind = z.infer<typeof DayChangeKind>

/** One day of one calendar that the organisation changed. `source`: who proclaimed it, or the file it came from. */
export const DayChange = z.strictObject({
  calendarId: CalendarId,
  date: CivilDate,
  kind: DayChangeKind,
  name: z.string().min(1).max(200),
  source: z.string().max(500),
})
export type DayChange = z.infer<typeof DayChange>
