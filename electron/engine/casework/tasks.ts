import type { CivilDate } from '#shared/domain/civil-date.ts'
import { dayOfTie, type ClockTie, type TieDates } from '#shared/domain/clock-tie.ts'
import type { CaseId, RequestId } from '#shared/domain/ids.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import type { ClockGroup } from '#shared/contract/views.ts'
import { sheetsOf, type SheetOf } from '#shared/domain/sheets/sheet.ts'
import type { ReadableDb, WritableDb } from '../store/database.ts'
import { readOrganisation } from '../store/organisation.ts'
import { readSheets, replaceSheet } from '../store/sheets.ts'
import { receivedOf, type CaseFacts } from './clocks.ts'

/** The tasks of a case, oldest first. */
export function readTasks(db: ReadableDb, caseId: CaseId): SheetOf<'task'>[] {
  return sheetsOf(readSheets(db, caseId), 'task')
}

/** Tells the day a tie falls on in a case; null while the clock it hangs on has no date. */
export type DayOf = (tie: ClockTie, requestId: RequestId | null) => CivilDate | null

/** Ties of a case as days, from its clocks as they stand. Working days are those of the case's own calendar. */
export function tieDays(
  db: ReadableDb,
  facts: CaseFacts,
  groups: readonly ClockGroup[],
  law: LawBook,
): DayOf {
  const received = receivedOf(facts.events)?.date ?? null
  const { calendarId } = facts.record
  const calendar = law.calendar(calendarId === '' ? readOrganisation(db).calendarId : calendarId)?.view()
  return (tie, requestId) => {
    const own = groups.filter((group) => group.requestId === requestId)
    const dates = { ...datesOf(own.length > 0 ? own : groups), received }
    const day = calendar === undefined ? null : dayOfTie(tie, dates, calendar)
    // so many days before a near date may lie before the case itself
    return day !== null && received !== null && day < received ? received : day
  }
}

/**
 * Moves the open tasks that hang on a clock after the clock moved. Part of the change that moved it, so that the trail
 * shows both; a task done, or with a day of its own, stays.
 */
export function moveTasks(
  db: WritableDb,
  facts: CaseFacts,
  groups: readonly ClockGroup[],
  law: LawBook,
): void {
  const hanging = readTasks(db, facts.record.id).filter(
    ({ content: { body } }) => body.hangsOn !== null && body.doneOn === null,
  )
  if (hanging.length === 0) return
  const dayOf = tieDays(db, facts, groups, law)
  for (const { id, requestId, content } of hanging) {
    const due = content.body.hangsOn === null ? null : dayOf(content.body.hangsOn, requestId)
    if (due !== content.body.due) replaceSheet(db, id, { kind: 'task', body: { ...content.body, due } })
  }
}

/** The date that holds now for each duty, the earliest where several groups have one. */
function datesOf(groups: readonly ClockGroup[]): TieDates {
  const dates = new Map<string, CivilDate>()
  for (const { clocks } of groups)
    for (const { clock, due, extendedDue } of clocks) {
      const day = (extendedDue ?? due)?.slice(0, 10) as CivilDate | undefined
      const known = dates.get(clock)
      if (day !== undefined && (known === undefined || day < known)) dates.set(clock, day)
    }
  return Object.fromEntries(dates)
}
