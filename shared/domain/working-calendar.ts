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

/** Why a day is free. `entered`: the organisation said so, no calendar of ours. */
export type FreeDay = { readonly name: string; readonly source: string; readonly entered: boolean }

/** What an organisation changed in a calendar, by day. */
export type OwnDays = {
  readonly holidays: ReadonlyMap<DayNumber, FreeDay>
  /** Listed days that are worked after all. */
  readonly worked: ReadonlyMap<DayNumber, FreeDay>
  /** Days on which the organisation closes. */
  readonly closed: ReadonlyMap<DayNumber, FreeDay>
}

/** A place's calendar in the form the arithmetic uses. */
export type WorkingCalendar = {
  readonly id: string
  readonly name: string
  readonly zone: string
  readonly weekend: readonly Weekday[]
  readonly asAt: CivilDate
  /** What its dates leave open, in a sentence; empty for most. */
  readonly note: string
  readonly firstDay: CivilDate
  readonly lastDay: CivilDate
  /** Every free day but weekends, in no order. */
  readonly holidays: ReadonlyMap<DayNumber, FreeDay>
  /** Listed days that the organisation struck because the place works on them. */
  readonly struck: ReadonlyMap<DayNumber, FreeDay>
  /** Days on which only the organisation closes: worked here, free in {@link forPromises}. */
  readonly closures: ReadonlyMap<DayNumber, FreeDay>
  /** The calendar for the organisation's own promises, closures left out; this one while there are no closures. */
  readonly forPromises: () => WorkingCalendar
  /** This calendar with the days of an organisation. A closure on a day that is free anyway says nothing. */
  readonly withOwnDays: (days: OwnDays) => WorkingCalendar
  /** Name and source of the holiday on a day, if it is one. */
  readonly holidayOn: (day: DayNumber) => FreeDay | undefined
  /** Whether the date is worked at this place. Outside the listed years only the weekend is known. */
  readonly isWorkingDay: (date: CivilDate) => boolean
  /** The same days with a law's own weekend: those of the calendar's weekend that the law names too. */
  readonly view: (weekend?: readonly Weekday[]) => CalendarView
}

/** Builds the calendar. Throws when a day names an unknown source or lies outside the calendar's years. */
export function workingCalendarOf(file: CalendarFile): WorkingCalendar {
  const first = dayOfParts(file.firstYear, 1, 1)
  const last = dayOfParts(file.lastYear, 12, 31)
  const holidays = new Map<DayNumber, FreeDay>()
  for (const { date, name, source } of file.days) {
    const day = dayOf(date)
    const words = file.sources[source]
    if (words === undefined)
      throw new Error(`calendars/${file.id}.json: ${date} names the unknown source ${source}`)
    if (day < first || day > last) throw new Error(`calendars/${file.id}.json: ${date} is outside its years`)
    const known = holidays.get(day)
    const joined =
      known === undefined ? { name, source: words } : { ...known, name: `${known.name}, ${name}` }
    holidays.set(day, { ...joined, entered: false })
  }
  const { id, name, zone, weekend, asAt, note = '' } = file
  return calendarOf({ id, name, zone, weekend, asAt, note, first, last }, holidays, NO_DAYS, NO_DAYS)
}

const NO_DAYS: ReadonlyMap<DayNumber, FreeDay> = new Map()

type Place = {
  readonly id: string
  readonly name: string
  readonly zone: string
  readonly weekend: readonly Weekday[]
  readonly asAt: CivilDate
  readonly note: string
  readonly first: DayNumber
  readonly last: DayNumber
}

function calendarOf(
  place: Place,
  holidays: ReadonlyMap<DayNumber, FreeDay>,
  struck: ReadonlyMap<DayNumber, FreeDay>,
  closures: ReadonlyMap<DayNumber, FreeDay>,
): WorkingCalendar {
  const { first, last } = place
  // Keyed by the array itself first, because each clause asks with the same one again and again.
  const views = new Map<readonly Weekday[] | string, CalendarView>()
  let promises: WorkingCalendar | undefined
  const calendar: WorkingCalendar = {
    id: place.id,
    name: place.name,
    zone: place.zone,
    weekend: place.weekend,
    asAt: place.asAt,
    note: place.note,
    firstDay: dateOf(first),
    lastDay: dateOf(last),
    holidays,
    struck,
    closures,
    forPromises: () => {
      if (closures.size === 0) return calendar
      return (promises ??= calendarOf(place, new Map([...closures, ...holidays]), struck, NO_DAYS))
    },
    withOwnDays: (days) => {
      const inside = (all: ReadonlyMap<DayNumber, FreeDay>) =>
        [...all].filter(([day]) => day >= first && day <= last)
      const wanted = new Map([...inside(days.holidays), ...holidays])
      const worked = inside(days.worked).flatMap(([day, { source }]) => {
        const listed = wanted.get(day)
        wanted.delete(day)
        // it keeps the name people know the day by
        return listed === undefined ? [] : [[day, { name: listed.name, source, entered: true }] as const]
      })
      const closed = inside(days.closed).filter(([day]) => !wanted.has(day))
      return calendarOf(place, wanted, new Map(worked), new Map(closed))
    },
    holidayOn: (day) => holidays.get(day),
    isWorkingDay: (date) => {
      const day = dayOf(date)
      return !holidays.has(day) && !isWeekend(day, place.weekend)
    },
    view: (weekend = place.weekend) => {
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
