import type { CalendarArea, CalendarDate, CalendarEntry } from '#shared/contract/calendar.ts'
import { civilDate, type CivilDate } from '#shared/domain/civil-date.ts'
import { addCalendarDays, dayOf, weekdayOf } from '#shared/domain/day-number.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import { WEEKDAYS, type WorkingCalendar } from '#shared/domain/working-calendar.ts'
import { countDuties, readDutiesOn } from '../store/case-duties.ts'
import type { CaseFile } from '../store/case-file.ts'
import { readOrganisation } from '../store/organisation.ts'
import { countSheets, readSheetsOn } from '../store/sheets.ts'
import { dutyEntries, isDutyArea, sheetEntries } from './month-duties.ts'

/** Which days are wanted, and what of them. */
type DaysQuery = {
  readonly from: CivilDate
  readonly to: CivilDate
  readonly areas: readonly CalendarArea[]
  /** Entries listed a day. */
  readonly most: number
}

type Counts = ReadonlyMap<CivilDate, number>

const FIRST_DAY = civilDate('1900-01-01')
const LAST_DAY = civilDate('9999-12-31')
const RANK: Readonly<Record<CalendarArea, number>> = { breach: 0, answer: 1, duty: 2, task: 3, record: 4 }

/**
 * The days of a stretch with the first of what is due on each. The index says on which days and in which cases to
 * look, so that the cost follows what is listed and not how many cases are open; the dates shown are computed anew.
 */
export function calendarDates(file: CaseFile, law: LawBook, query: DaysQuery): CalendarDate[] {
  const counts = countsOf(file, query)
  const listed = Map.groupBy(listedEntries(file, law, query, counts), ({ moment }) => moment.slice(0, 10))
  const calendar = law.calendar(readOrganisation(file.db).calendarId)
  return daysOf(query).map((date) => {
    const entries = (listed.get(date) ?? []).toSorted(byRank)
    // where all of a day is listed, what was computed anew knows better how much it is
    const counted = counts.get(date) ?? 0
    return {
      date,
      free: freeOf(date, calendar),
      total: counted > query.most ? Math.max(counted, entries.length) : entries.length,
      entries: entries.slice(0, query.most),
    }
  })
}

/** How much was due before a day and is still open. */
export function countBefore(file: CaseFile, from: CivilDate, areas: readonly CalendarArea[]): number {
  return sumOf(countsOf(file, { from: FIRST_DAY, to: addCalendarDays(from, -1), areas }))
}

/** Whether anything of any kind has a day. */
export function hasAnyDay(file: CaseFile, areas: readonly CalendarArea[]): boolean {
  return sumOf(countsOf(file, { from: FIRST_DAY, to: LAST_DAY, areas })) > 0
}

function sumOf(counts: Counts): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0)
}

function countsOf({ db }: CaseFile, { from, to, areas }: Omit<DaysQuery, 'most'>): Counts {
  const duties = areas.filter(isDutyArea)
  const parts: Counts[] = [
    ...(duties.length === 0 ? [] : [countDuties(db, { from, to, areas: duties })]),
    ...(areas.includes('task') ? [countSheets(db, from, to, true)] : []),
    ...(areas.includes('record') ? [countSheets(db, from, to, false)] : []),
  ]
  const all = new Map<CivilDate, number>()
  for (const [day, count] of parts.flatMap((part) => [...part])) all.set(day, (all.get(day) ?? 0) + count)
  return all
}

function listedEntries(file: CaseFile, law: LawBook, query: DaysQuery, counts: Counts): CalendarEntry[] {
  const { from, to, areas, most } = query
  const duties = areas.filter(isDutyArea)
  const days = [...counts.keys()]
  const cases = days.flatMap((day) => readDutiesOn(file.db, day, duties, most).map(({ caseId }) => caseId))
  const inCases = areas.includes('task') ? days.flatMap((day) => readSheetsOn(file.db, day, true, most)) : []
  const ofLists = areas.includes('record')
    ? days.flatMap((day) => readSheetsOn(file.db, day, false, most))
    : []
  return [
    ...dutyEntries(file, law, [...new Set(cases)]),
    ...sheetEntries(file, [...inCases, ...ofLists]),
  ].filter(({ area, moment }) => {
    const day = moment.slice(0, 10)
    return areas.includes(area) && day >= from && day <= to
  })
}

/** What is late first, then by what weighs most, then by the hour. */
function byRank(a: CalendarEntry, b: CalendarEntry): number {
  const late = Number(b.standing === 'overdue') - Number(a.standing === 'overdue')
  return late || RANK[a.area] - RANK[b.area] || a.moment.localeCompare(b.moment)
}

function daysOf({ from, to }: Pick<DaysQuery, 'from' | 'to'>): CivilDate[] {
  const days: CivilDate[] = []
  for (let day = from; day <= to; day = addCalendarDays(day, 1)) days.push(day)
  return days
}

function freeOf(date: CivilDate, calendar: WorkingCalendar | undefined): CalendarDate['free'] {
  if (calendar === undefined) return null
  const day = dayOf(date)
  const holiday = calendar.holidayOn(day)
  if (holiday !== undefined) return { mark: holiday.entered ? 'own-holiday' : 'holiday', name: holiday.name }
  const closure = calendar.closures.get(day)
  if (closure !== undefined) return { mark: 'closed', name: closure.name }
  const weekday = WEEKDAYS[weekdayOf(day)]
  return weekday !== undefined && calendar.weekend.includes(weekday) ? { mark: 'weekend', name: '' } : null
}
