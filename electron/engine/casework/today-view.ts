import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import type { CaseRow } from '#shared/contract/views.ts'
import type { TodayView } from '#shared/contract/today.ts'
import { addCalendarDays } from '#shared/domain/day-number.ts'
import { today, type CaseFile } from '../store/case-file.ts'
import { readOrganisation } from '../store/organisation.ts'
import { countRegister, readRegister } from '../store/register.ts'
import { readAnswersOf } from '../store/reports.ts'
import { readRecentEvents } from '../store/recent.ts'
import { caseRows } from './rows.ts'

/** A clock with at most this many working days left is due soon (look.md, clock states). */
const SOON_WORKING_DAYS = 5
/** A 72-hour clock stands among what is due within five days from its first hour. */
const SOON_HOURS = 120
/** Most cases a group of the first screen holds; the register shows the rest. */
const MOST = 200

/** What the first screen shows. */
export function todayView(file: CaseFile, law: LawBook): TodayView {
  const day = today(file)
  const groups = openDuties(file, law)
  const of = (group: Group) => (groups.get(group) ?? []).toSorted(byUrgency)
  return {
    today: day,
    overdue: of('overdue'),
    soon: of('soon'),
    ready: of('ready'),
    waiting: of('waiting'),
    paused: of('paused'),
    later: of('later').slice(0, 10),
    days: nextWorkingDays(file, law, day, 9),
    recent: readRecentEvents(file.db, 8),
    month: readAnswersOf(file.db, day.slice(0, 7)),
  }
}

/** What is still owed in the open cases with the nearest dates, by the group each stands in. */
function openDuties(file: CaseFile, law: LawBook): Map<Group, CaseRow[]> {
  const { rows } = readRegister(file.db, { sort: 'due', limit: MOST, filter: { closed: false } })
  const ids = rows.map((row) => row.caseId)
  return Map.groupBy(caseRows(file, law, ids).filter(isOpenDuty), groupOf)
}

/**
 * How many cases are late, as the first screen says it; with more open cases than it holds, those of the rest whose
 * answer is late are counted in the register's index.
 */
export function countLate(file: CaseFile, law: LawBook): number {
  const day = today(file)
  const shown = openDuties(file, law).get('overdue')?.length ?? 0
  const late = [{ standings: ['running', 'late'], to: addCalendarDays(day, -1) }, { standings: ['late'] }]
  return Math.max(shown, countRegister(file.db, { closed: false, standings: late }))
}

/** Answered and only not yet closed: nothing is due any more. */
function isOpenDuty(row: CaseRow): boolean {
  return row.standing !== 'met' || row.next !== null
}

type Group = 'overdue' | 'soon' | 'ready' | 'waiting' | 'paused' | 'later'

/** Which group of the first screen a case stands in; the nearest open duty decides. */
export function groupOf(row: CaseRow): Group {
  if (row.standing === 'late' || row.next?.standing === 'late') return 'overdue'
  if (isSoon(row.next?.daysLeft ?? null) || (row.standing === 'running' && isSoon(row.daysLeft)))
    return 'soon'
  if (row.stage === 'ready-to-send') return 'ready'
  if (row.standing === 'paused') return 'paused'
  if (row.standing === 'waiting' || row.waitingOn !== '') return 'waiting'
  return 'later'
}

function isSoon(left: CaseRow['daysLeft']): boolean {
  if (left === null) return false
  return 'hours' in left ? left.hours <= SOON_HOURS : left.working <= SOON_WORKING_DAYS
}

function byUrgency(a: CaseRow, b: CaseRow): number {
  return urgentDate(a).localeCompare(urgentDate(b))
}

function urgentDate(row: CaseRow): string {
  const dates = [row.next?.due, row.due].filter((date): date is string => typeof date === 'string')
  return dates.toSorted()[0] ?? '9999'
}

function nextWorkingDays(file: CaseFile, law: LawBook, from: CivilDate, count: number): TodayView['days'] {
  const calendar = law.calendar(readOrganisation(file.db).calendarId)
  const days: TodayView['days'] = [{ date: from, afterGap: false }]
  let date = from
  let gap = false
  while (days.length < count) {
    date = addCalendarDays(date, 1)
    if (calendar === undefined || calendar.isWorkingDay(date)) {
      days.push({ date, afterGap: gap })
      gap = false
    } else gap = true
  }
  return days
}
