import type { CalendarArea, CalendarEntry } from '#shared/contract/calendar.ts'
import type { ClockView } from '#shared/contract/views.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { calendarDaysBetween } from '#shared/domain/day-number.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import { closedOn } from '#shared/domain/stage.ts'
import type { Sheet } from '#shared/domain/sheets/sheet.ts'
import { DUTY_AREAS, readCaseNames, type CaseDuty } from '../store/case-duties.ts'
import { nowOf, today, type CaseFile } from '../store/case-file.ts'
import { readEventsOf } from '../store/events.ts'
import { readOrganisation } from '../store/organisation.ts'
import { clockGroupsOf } from './clocks.ts'
import { elapsedOf, openDutiesOf } from './headline.ts'
import { readFacts } from './rows.ts'

/** Working days from which an answer counts as near (look.md, clock states), and days for what has no clock. */
const SOON_WORKING_DAYS = 5
const SOON_DAYS = 3
const SOON_HOURS = 48

/** A kind of date that hangs on a clock. */
export function isDutyArea(area: CalendarArea): area is CaseDuty['area'] {
  return DUTY_AREAS.some((each) => each === area)
}

/**
 * The open duties of cases as entries of the calendar: computed from their events, never from the index, which only
 * says in which cases to look.
 */
export function dutyEntries(file: CaseFile, law: LawBook, ids: readonly CaseId[]): CalendarEntry[] {
  const names = readCaseNames(file.db, ids)
  const events = readEventsOf(file.db, ids)
  const { zone } = readOrganisation(file.db)
  const day = today(file)
  const now = nowOf(file)
  return ids.flatMap((caseId) => {
    const facts = readFacts(file.db, caseId, events.get(caseId) ?? [])
    if (facts === null) return []
    const groups = clockGroupsOf(facts, law, zone, day, 'dates', now)
    const name = names.get(caseId) ?? { reference: facts.record.reference, person: '' }
    return openDutiesOf(groups, closedOn(facts.events)).map(({ duty, clock }, position): CalendarEntry => {
      const { area, kind, moment } = duty
      const base = { area, kind, moment, clock: duty.clock, caseId, sheet: null, ...name }
      const stands = { standing: standingOf(clock), daysLeft: clock.daysLeft, elapsed: elapsedOf(clock, day) }
      return { id: `${caseId}/${position}`, ...base, ...stands }
    })
  })
}

function standingOf({ standing, daysLeft }: ClockView): CalendarEntry['standing'] {
  if (standing === 'late') return 'overdue'
  if (daysLeft === null) return 'running'
  if ('hours' in daysLeft)
    return daysLeft.hours < 0 ? 'overdue' : daysLeft.hours < SOON_HOURS ? 'soon' : 'running'
  if (daysLeft.calendar < 0) return 'overdue'
  return daysLeft.working <= SOON_WORKING_DAYS ? 'soon' : 'running'
}

/** A task, a reminder or an entry of a list as an entry of the calendar. */
export function sheetEntries(file: CaseFile, sheets: readonly Sheet[]): CalendarEntry[] {
  const names = readCaseNames(
    file.db,
    sheets.flatMap(({ caseId }) => caseId ?? []),
  )
  const day = today(file)
  return sheets.flatMap((sheet) =>
    sheet.due === null ? [] : [sheetEntry(sheet, sheet.due, day, names.get(sheet.caseId ?? ('' as CaseId)))],
  )
}

function sheetEntry(
  sheet: Sheet,
  due: CivilDate,
  today: CivilDate,
  name: { readonly reference: string; readonly person: string } | undefined,
): CalendarEntry {
  const left = calendarDaysBetween(today, due)
  return {
    id: sheet.id,
    area: sheet.caseId === null ? 'record' : 'task',
    caseId: sheet.caseId,
    reference: name?.reference ?? '',
    person: name?.person ?? '',
    kind: '',
    clock: '',
    sheet,
    moment: due,
    standing: left < 0 ? 'overdue' : left <= SOON_DAYS ? 'soon' : 'running',
    daysLeft: { working: left, calendar: left },
    elapsed: 0,
  }
}
