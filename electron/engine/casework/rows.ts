import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import { closedOn, stageOf } from '#shared/domain/stage.ts'
import type { CaseEvent } from '#shared/domain/event.ts'
import { waitingOnOf } from '#shared/domain/register-waiting.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import type { CaseRow, ClockGroup } from '#shared/contract/views.ts'
import type { CaseFile } from '../store/case-file.ts'
import { nowOf, today } from '../store/case-file.ts'
import { readCase } from '../store/cases.ts'
import { readClockSources, type ClockSource } from '../store/clock-sources.ts'
import { readEvents } from '../store/events.ts'
import { readOrganisation } from '../store/organisation.ts'
import { readNames, type CaseNames } from '../store/people.ts'
import { readRequests } from '../store/requests.ts'
import { readReviews } from '../store/reviews.ts'
import { keepDuties, readCasesWithoutDuties } from '../store/case-duties.ts'
import { readOpenCases, writeCaseIndex, type IndexedCase } from '../store/case-index.ts'
import type { ReadableDb, WritableDb } from '../store/database.ts'
import { refreshCase } from '../store/derived.ts'
import { clockGroupsOf, receivedOf, type CaseFacts } from './clocks.ts'
import { elapsedOf, headlineOf, nextDutyOf, openDutiesOf } from './headline.ts'
import { moveTasks } from './tasks.ts'

/** What the clocks of a case depend on, read from the file; null when there is no such case. */
export function readFacts(db: ReadableDb, caseId: CaseId, events?: readonly CaseEvent[]): CaseFacts | null {
  const record = readCase(db, caseId)
  if (record === null) return null
  return {
    record,
    requests: readRequests(db, caseId),
    reviews: readReviews(db, caseId),
    events: events ?? readEvents(db, caseId),
  }
}

/** The register's lines of the cases, in the order asked for; computed from their events, never from the index. */
export function caseRows(file: CaseFile, law: LawBook, ids: readonly CaseId[]): CaseRow[] {
  const sources = readClockSources(file.db, ids)
  const names = readNames(file.db, ids)
  const zone = readOrganisation(file.db).zone
  const day = today(file)
  const now = nowOf(file)
  return ids.flatMap((id) => {
    const source = sources.get(id)
    if (source === undefined) return []
    const groups = clockGroupsOf(source, law, zone, day, 'dates', now)
    return [rowOf(source, names.get(id), groups, day, law)]
  })
}

function rowOf(
  { record, requests, events }: ClockSource,
  names: CaseNames | undefined,
  groups: ClockGroup[],
  day: CivilDate,
  law: LawBook,
): CaseRow {
  const closed = closedOn(events)
  const headline = headlineOf(groups, closed)
  const clock = groups[headline.group]?.clocks.find((each) => each.clock === headline.clock)
  return {
    id: record.id,
    reference: record.reference,
    kind: record.kind,
    kinds: record.kind === 'request' ? requests.map((request) => request.kind) : [record.kind],
    person: names?.subject ?? '',
    hasAgent: names?.hasAgent ?? false,
    channel: record.channel,
    received: receivedOf(events)?.date ?? null,
    due: headline.due,
    safe: headline.safe,
    standing: headline.standing,
    daysLeft: headline.daysLeft,
    elapsed: elapsedOf(clock, day),
    pausedDays: headline.pausedDays,
    next: closed === null ? nextDutyOf(groups, headline) : null,
    stage: stageOf(record.kind, events),
    waitingOn: waitingOnOf(events),
    handler: record.handlerName,
    closedOn: closed,
    outcome: requests
      .map((request) => request.outcome ?? '')
      .filter((outcome) => outcome !== '')
      .join(', '),
    laws: record.regimes.map((id) => law.regime(id)?.short ?? id),
  }
}

/** Writes the register's index of a case anew after a change. The index only sorts; what is shown is computed. */
export function reindex(db: WritableDb, file: CaseFile, law: LawBook, caseId: CaseId): void {
  const facts = readFacts(db, caseId)
  if (facts === null) return
  const day = today(file)
  const groups = clockGroupsOf(facts, law, readOrganisation(db).zone, day, 'dates', nowOf(file))
  // a case just logged has no line yet; the names come first, the dates into the same line
  refreshCase(db, caseId)
  moveTasks(db, facts, groups, law)
  writeCaseIndex(db, [indexRow(facts, groups, day)])
}

/**
 * Writes down the open duties of the next cases that have none written, at most `most`; answers how many those were.
 * Nothing else of their lines: a date there that newer calendars moved has to be seen before it goes.
 */
export function fillDuties(db: WritableDb, file: CaseFile, law: LawBook, most: number): number {
  const ids = readCasesWithoutDuties(db, most)
  const { zone } = readOrganisation(db)
  for (const caseId of ids) {
    const facts = readFacts(db, caseId)
    const groups = facts === null ? [] : clockGroupsOf(facts, law, zone, today(file), 'dates')
    const closed = facts === null ? null : closedOn(facts.events)
    keepDuties(
      db,
      caseId,
      openDutiesOf(groups, closed).map(({ duty }) => duty),
    )
  }
  return ids.length
}

/** Computes the register's index again for all open cases: the days of a calendar changed. */
export function reindexOpen(db: WritableDb, file: CaseFile, law: LawBook): void {
  const day = today(file)
  const { zone } = readOrganisation(db)
  const now = nowOf(file)
  const rows = readOpenCases(db).flatMap((caseId) => {
    const facts = readFacts(db, caseId)
    return facts === null ? [] : [indexRow(facts, clockGroupsOf(facts, law, zone, day, 'dates', now), day)]
  })
  writeCaseIndex(db, rows)
}

/** A case's line of the register's index and its open duties, from what its clocks depend on. */
export function indexRow(facts: CaseFacts, groups: ClockGroup[], day: CivilDate): IndexedCase {
  const closed = closedOn(facts.events)
  const headline = headlineOf(groups, closed)
  return {
    caseId: facts.record.id,
    due: headline.due === null ? null : (headline.due.slice(0, 10) as CivilDate),
    dueTime: headline.due === null || headline.due.length === 10 ? null : headline.due.slice(11, 16),
    safe: headline.safe === null ? null : (headline.safe.slice(0, 10) as CivilDate),
    dueClock: headline.clock,
    stage: stageOf(facts.record.kind, facts.events),
    standing: headline.standing,
    waitingOn: waitingOnOf(facts.events),
    closed: closed !== null,
    closedOn: closed,
    computedOn: day,
    duties: openDutiesOf(groups, closed).map(({ duty }) => duty),
  }
}
