import { z } from 'zod'
import { CivilDate } from '../domain/civil-date.ts'
import { Basis } from '../domain/clause.ts'
import { DayChange, DayChangeKind } from '../domain/day-change.ts'
import { CalendarId, CaseId, DayChangeId } from '../domain/ids.ts'
import { ClockKind } from '../domain/kind.ts'
import { Weekday } from '../domain/working-calendar.ts'
import { FileToken } from './case-file.ts'
import { call, group } from './define.ts'

/** A calendar that days may be entered in. */
export const CalendarOption = z.strictObject({
  id: CalendarId,
  name: z.string(),
  /** The day up to which its holidays were looked up. */
  asAt: CivilDate,
  firstYear: z.number().int(),
  lastYear: z.number().int(),
  weekend: z.array(Weekday),
  /** Days the organisation entered in it. */
  own: z.number().int(),
  /** The calendar of the organisation. */
  ours: z.boolean(),
})
export type CalendarOption = z.infer<typeof CalendarOption>

/**
 * A day of a year that is not an ordinary one. `holiday` is listed, `own-holiday` was entered, `struck` is listed but
 * worked after all, `closed` is free for the organisation's promises only.
 */
export const CalendarDay = z.strictObject({
  date: CivilDate,
  mark: z.enum(['holiday', 'own-holiday', 'struck', 'closed']),
  name: z.string(),
  source: z.string(),
})
export type CalendarDay = z.infer<typeof CalendarDay>

/** A day the organisation entered, as its list shows it. `idle`: the calendar lists it by now, or never did. */
export const OwnDay = DayChange.extend({
  id: DayChangeId,
  addedAt: z.string(),
  officerName: z.string(),
  idle: z.boolean(),
})
export type OwnDay = z.infer<typeof OwnDay>

/** Days to enter: one, or all from the first to the last. */
export const DaySpan = z.strictObject({
  from: CivilDate,
  to: CivilDate,
  kind: DayChangeKind,
  name: z.string().trim().min(1, 'name-missing').max(200),
})
export type DaySpan = z.infer<typeof DaySpan>

/** What a wanted day would do; see `planDays` of the domain. */
export const PlannedDay = z.strictObject({
  date: CivilDate,
  kind: DayChangeKind,
  name: z.string(),
  state: z.enum(['new', 'weekend', 'listed', 'entered', 'not-listed', 'outside-years']),
})
export type PlannedDay = z.infer<typeof PlannedDay>

/** A date of an open case that days would move. `safe`: only its safe date. */
export const MovedDate = z.strictObject({
  caseId: CaseId,
  reference: z.string(),
  person: z.string(),
  kind: ClockKind,
  clock: z.string(),
  basis: Basis,
  which: z.enum(['due', 'safe']),
  from: z.string().nullable(),
  to: z.string().nullable(),
})
export type MovedDate = z.infer<typeof MovedDate>

/** What days would do, before they are saved. */
export const DayEffect = z.strictObject({
  days: z.array(PlannedDay),
  /** The first thousand dates that move. */
  moved: z.array(MovedDate),
  movedTotal: z.number().int(),
  openCases: z.number().int(),
})
export type DayEffect = z.infer<typeof DayEffect>

/** A day found in an `.ics` file. */
export const FoundDay = z.strictObject({
  date: CivilDate,
  name: z.string(),
  /** Begins or ends at a time of day, so it is hardly a day off. */
  timed: z.boolean(),
  weekend: z.boolean(),
  /** The holiday the calendar lists on that day. */
  listed: z.string().nullable(),
  /** Entered before. */
  entered: z.boolean(),
  outside: z.boolean(),
})
export type FoundDay = z.infer<typeof FoundDay>

const Wanted = z.strictObject({
  calendarId: CalendarId,
  spans: z.array(DaySpan).min(1).max(5000),
  source: z.string().trim().max(500).default(''),
})
const Own = z.array(OwnDay)
const changing = [
  'locked',
  'file-read-only',
  'calendar-unknown',
  'calendar-counts-all',
  'days-change-nothing',
  'day-change-unknown',
] as const

/** The calendars, and the days the organisation entered in them. */
export const calendars = group('calendars', {
  list: call({ input: z.strictObject({}), output: z.array(CalendarOption), fails: ['locked'] }),
  year: call({
    input: z.strictObject({ calendarId: CalendarId, year: z.number().int() }),
    output: z.strictObject({
      note: z.string(),
      days: z.array(CalendarDay),
    }),
    fails: ['locked', 'calendar-unknown'],
  }),
  /** Every day entered, or those of one calendar. */
  own: call({
    input: z.strictObject({ calendarId: CalendarId.optional() }),
    output: Own,
    fails: ['locked', 'calendar-unknown'],
  }),
  /** What it would do to enter or take back days; nothing is saved. */
  preview: call({
    input: z.union([Wanted, z.strictObject({ remove: z.array(DayChangeId).min(1).max(5000) })]),
    output: DayEffect,
    fails: changing,
  }),
  add: call({ writes: true, input: Wanted, output: Own, fails: changing }),
  remove: call({
    writes: true,
    input: z.strictObject({ ids: z.array(DayChangeId).min(1).max(5000) }),
    output: Own,
    fails: changing,
  }),
  /** The days in an `.ics` file, to pick from; nothing is saved. */
  readIcs: call({
    input: z.strictObject({ token: FileToken, calendarId: CalendarId }),
    output: z.strictObject({
      fileName: z.string(),
      days: z.array(FoundDay),
      /** Events left out because they cannot be read. */
      unread: z.number().int(),
    }),
    fails: [
      'locked',
      'token-spent',
      'file-missing',
      'attachment-no-file',
      'calendar-unknown',
      'calendar-counts-all',
      'ics-too-large',
      'ics-not-calendar',
      'ics-broken',
      'ics-too-slow',
      'ics-too-many-events',
    ],
  }),
})
