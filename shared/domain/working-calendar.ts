import { z } from 'zod'
import { CivilDate } from './civil-date.ts'
import { dateOf, dayOf, dayOfParts, weekdayOf } from './day-number.ts'
import type { DayNumber } from './day-number.ts'

/** Names of the days of the week as packs and calendars write them, Monday first. */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const
export const Weekday = z.enum(WEEKDAYS)
export type Weekday = z.infer<typeof Weekday>

/**
 * `resources/calendars/<id>.json`: every day between the first and the last year on which the place does not work,
 * weekends apart. Days are listed, never computed at run time, so that what an officer sees can be checked by eye.
 */
export const CalendarFile = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string().min(1),
  zone: z.string().min(1),
  weekend: z.array(Weekday).max(6),
  asAt: CivilDate,
  firstYear: z.number().int(),
  lastYear: z.number().int(),
  /** Short keys for where a day comes from; each day names one. */
  sources: z.record(z.string(), z.string().min(1)),
  note: z.string().optional(),
  days: z.array(z.strictObject({ date: CivilDate, name: z.string().min(1), source: z.string() })),
})
export type CalendarFile = z.infer<typeof CalendarFile>

/** Days one calendar counts for one set of weekend days, as prefix sums over integer days. */
export type CalendarView = {
  readonly calendar: WorkingCalendar
  readonly first: DayNumber
  readonly last: DayNumber
  /** 1 where the day of `first + index` is worked. */
  readonly works: Uint8Array
  /** Worked days before `first + index`; one longer than `works`. */
  readonly before: Int32Array
  /** The worked days in order. */
  readonly worked: Int32Array
}

/** A place's calendar in the form the arithmetic uses. */
export type WorkingCalendar = {
  readonly id: string
  readonly name: string
  readonly zone: string
  readonly weekend: readonly Weekday[]
  readonly asAt: CivilDate
  readonly firstDay: CivilDate
  readonly lastDay: CivilDate
  /** Name and source of the holiday on a day, if it is one. */
  readonly holidayOn: (day: DayNumber) => { readonly name: string; readonly source: string } | undefined
  /** Whether the date is worked at this place. Outside the listed years only the weekend is known. */
  readonly isWorkingDay: (date: CivilDate) => boolean
  /** The same days with a law's own weekend: those of the calendar's weekend that the law names too. */
  readonly view: (weekend?: readonly Weekday[]) => CalendarView
}

/** Builds the calendar. Throws when a day names an unknown source or lies outside the calendar's years. */
export function workingCalendarOf(file: CalendarFile): WorkingCalendar {
  const first = dayOfParts(file.firstYear, 1, 1)
  const last = dayOfParts(file.lastYear, 12, 31)
  const holidays = new Map<DayNumber, { name: string; source: string }>()
  for (const { date, name, source } of file.days) {
    const day = dayOf(date)
    const words = file.sources[source]
    if (words === undefined)
      throw new Error(`calendars/${file.id}.json: ${date} names the unknown source ${source}`)
    if (day < first || day > last) throw new Error(`calendars/${file.id}.json: ${date} is outside its years`)
    const known = holidays.get(day)
    holidays.set(
      day,
      known === undefined ? { name, source: words } : { ...known, name: `${known.name}, ${name}` },
    )
  }
  // Keyed by the array itself first, because each clause asks with the same one again and again.
  const views = new Map<readonly Weekday[] | string, CalendarView>()
  const calendar: WorkingCalendar = {
    id: file.id,
    name: file.name,
    zone: file.zone,
    weekend: file.weekend,
    asAt: file.asAt,
    firstDay: dateOf(first),
    lastDay: dateOf(last),
    holidayOn: (day) => holidays.get(day),
    isWorkingDay: (date) => {
      const day = dayOf(date)
      return !holidays.has(day) && !isWeekend(day, file.weekend)
    },
    view: (weekend = file.weekend) => {
      const known = views.get(weekend)
      if (known !== undefined) return known
      const key = weekend.join()
      const made = views.get(key) ?? viewOf(calendar, first, last, holidays, weekend)
      views.set(weekend, made).set(key, made)
      return made
    },
  }
  return calendar
}

/** The same calendar with days an organisation closes or works in addition, each under the name it gave. */
export function withOfficeDays(
  file: CalendarFile,
  changes: {
    readonly closed: readonly { date: CivilDate; name: string }[]
    readonly worked: readonly CivilDate[]
  },
): CalendarFile {
  const kept = file.days.filter((day) => !changes.worked.includes(day.date))
  const added = changes.closed.map((day) => ({ ...day, source: 'office' }))
  return {
    ...file,
    sources: { ...file.sources, office: 'Entered by the organisation' },
    days: [...kept, ...added],
  }
}

/** Whether the day falls on one of the weekdays named. */
export function isWeekend(day: DayNumber, weekend: readonly Weekday[]): boolean {
  const name = WEEKDAYS[weekdayOf(day)]
  return name !== undefined && weekend.includes(name)
}

function viewOf(
  calendar: WorkingCalendar,
  first: DayNumber,
  last: DayNumber,
  holidays: ReadonlyMap<DayNumber, unknown>,
  weekend: readonly Weekday[],
): CalendarView {
  const length = last - first + 1
  const works = new Uint8Array(length)
  const before = new Int32Array(length + 1)
  const resting = WEEKDAYS.map((name) => calendar.weekend.includes(name) && weekend.includes(name))
  let count = 0
  for (let at = 0; at < length; at++) {
    before[at] = count
    if (resting[weekdayOf(first + at)] === true || holidays.has(first + at)) continue
    works[at] = 1
    count++
  }
  before[length] = count
  const worked = new Int32Array(count)
  for (let at = 0, next = 0; at < length; at++) if (works[at] === 1) worked[next++] = first + at
  return { calendar, first, last, works, before, worked }
}
