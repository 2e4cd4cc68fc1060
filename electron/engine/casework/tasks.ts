import type { CivilDate } from '#shared/domain/civil-date.ts'
import { dayOfTie, type ClockTie, type TieDates } from '#shared/domain/clock-tie.ts'
import type { CaseId, OfficerId, RequestId } from '#shared/domain/ids.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import type { ClockGroup } from '#shared/contract/views.ts'
import { sheetsOf, type SheetOf } from '#shared/domain/sheets/sheet.ts'
import type { ReadableDb, WritableDb } from '../store/database.ts'
import { readOrganisation } from '../store/organisation.ts'
import { appendSheet, readSheets, replaceSheet } from '../store/sheets.ts'
import { receivedOf, type CaseFacts } from './clocks.ts'
import { stepKey, type Playbook } from '#shared/domain/playbook.ts'

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
  const calendar = calendarId === '' ? readOrganisation(db).calendarId : calendarId
  return (tie, requestId) => {
    const own = groups.filter((group) => group.requestId === requestId)
    return dayOfTieIn(tie, own.length > 0 ? own : groups, received, law, calendar)
  }
}

/** The day a tie falls on, counted from a day of receipt and the clocks of `groups`; null without a date for it. */
export function dayOfTieIn(
  tie: ClockTie,
  groups: readonly ClockGroup[],
  received: CivilDate | null,
  law: LawBook,
  calendarId: string,
): CivilDate | null {
  const calendar = law.calendar(calendarId)?.view()
  const day = calendar === undefined ? null : dayOfTie(tie, { ...datesOf(groups), received }, calendar)
  // so many days before a near date may lie before the case itself
  return day !== null && received !== null && day < received ? received : day
}

/** Makes tasks of the steps of a playbook that `wanted` names, all without it; one that is there already stays as it is. */
export function startPlaybook(
  db: WritableDb,
  place: { readonly caseId: CaseId; readonly requestId: RequestId | null },
  playbook: Playbook,
  wanted: readonly string[] | undefined,
  ownerId: OfficerId | null,
  dayOf: DayOf,
): void {
  const there = new Set(readTasks(db, place.caseId).map(({ content }) => content.body.from))
  for (const step of playbook.steps) {
    const from = stepKey(playbook, step)
    if (wanted?.includes(step.id) === false || there.has(from)) continue
    const { title, guidance, hangsOn } = step
    const due = hangsOn === null ? null : dayOf(hangsOn, place.requestId)
    const body = { title, guidance, ownerId, due, hangsOn, doneOn: null, from }
    appendSheet(db, place, { kind: 'task', body })
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
