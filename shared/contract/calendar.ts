import { z } from 'zod'
import { CivilDate } from '../domain/civil-date.ts'
import { CaseId } from '../domain/ids.ts'
import { Sheet } from '../domain/sheets/sheet.ts'
import { FileToken } from './case-file.ts'
import { call, group } from './define.ts'
import { DaysLeft } from './views.ts'

/**
 * What the calendar shows: answers, duties besides the answer, notices of breaches, tasks and reminders in cases, and
 * entries of the organisation's own lists.
 */
export const CALENDAR_AREAS = ['answer', 'duty', 'breach', 'task', 'record'] as const
export const CalendarArea = z.enum(CALENDAR_AREAS)
export type CalendarArea = z.infer<typeof CalendarArea>

/** Something that is due on a day. */
export const CalendarEntry = z.strictObject({
  /** Tells entries apart; the same for the same thing as long as it is open. */
  id: z.string(),
  area: CalendarArea,
  caseId: CaseId.nullable(),
  /** Empty for an entry of a list. */
  reference: z.string(),
  person: z.string(),
  /** The right, `complaint`, `appeal` or the duty of a breach; empty for a sheet. */
  kind: z.string(),
  clock: z.string(),
  sheet: Sheet.nullable(),
  /** A date, or a moment with its offset for what is counted in hours. */
  moment: z.string(),
  standing: z.enum(['overdue', 'soon', 'running']),
  daysLeft: DaysLeft.nullable(),
  /** Share of the clock that has run, 0 to 1; 0 for what has no clock. */
  elapsed: z.number(),
})
export type CalendarEntry = z.infer<typeof CalendarEntry>

/** A day of the calendar. */
export const CalendarDate = z.strictObject({
  date: CivilDate,
  /** Why it is no ordinary working day; the name is empty for a weekend. */
  free: z
    .strictObject({ mark: z.enum(['weekend', 'holiday', 'own-holiday', 'closed']), name: z.string() })
    .nullable(),
  /** How many things are due on it, those that are not listed here among them. */
  total: z.number().int(),
  entries: z.array(CalendarEntry),
})
export type CalendarDate = z.infer<typeof CalendarDate>

const areas = z
  .array(CalendarArea)
  .max(CALENDAR_AREAS.length)
  .default([...CALENDAR_AREAS])

/** What is due when: every open case by its days. */
export const calendar = group('calendar', {
  /** The days of a month or of any stretch of at most 62 days, each with the first of what is due on it. */
  days: call({
    input: z.strictObject({
      from: CivilDate,
      to: CivilDate,
      areas,
      /** Entries listed a day; the rest is counted. */
      most: z.number().int().min(1).max(500).default(4),
    }),
    output: z.strictObject({
      today: CivilDate,
      days: z.array(CalendarDate),
      /** What was due before the first of these days and is still open. */
      before: z.number().int(),
      /** Whether anything at all has a day, whatever is shown. */
      anything: z.boolean(),
    }),
    fails: ['locked', 'days-too-many'],
  }),
  /**
   * Writes everything that is open and has a day as an iCalendar file. It holds references, kinds and days, and no name
   * or word of a case. Asked for again, the same thing has the same id, so that a calendar program moves it.
   */
  ics: call({
    input: z.strictObject({ token: FileToken, areas }),
    output: z.strictObject({
      name: z.string(),
      bytes: z.number().int(),
      sha256: z.string(),
      entries: z.number().int(),
    }),
    fails: ['locked', 'token-spent', 'file-exists', 'place-read-only', 'disk-full', 'write-failed'],
  }),
})
