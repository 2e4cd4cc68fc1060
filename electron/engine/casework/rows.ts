import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import { closedOn, stageOf } from '#shared/domain/stage.ts'
import { countingEvents, type CaseEvent } from '#shared/domain/event.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import type { CaseRow, ClockGroup } from '#shared/contract/views.ts'
import type { CaseFile } from '../store/case-file.ts'
import { today } from '../store/case-file.ts'
import { readCase } from '../store/cases.ts'
import { readEvents, readEventsOf } from '../store/events.ts'
import { readOrganisation } from '../store/organisation.ts'
import { readParties } from '../store/people.ts'
import { readRequests } from '../store/requests.ts'
import { readReviews } from '../store/reviews.ts'
import { writeCaseIndex, type CaseIndexRow } from '../store/case-index.ts'
import type { WritableDb, ReadableDb } from '../store/database.ts'
import { clockGroupsOf, receivedOf, type CaseFacts } from './clocks.ts'
import { elapsedOf, headlineOf, nextDutyOf } from './headline.ts'

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
  const events = readEventsOf(file.db, ids)
  const zone = readOrganisation(file.db).zone
  const day = today(file)
  return ids.flatMap((id) => {
    const facts = readFacts(file.db, id, events.get(id) ?? [])
    return facts === null ? [] : [rowOf(file.db, facts, clockGroupsOf(facts, law, zone, day, 'dates'), day)]
  })
}

function rowOf(db: ReadableDb, facts: CaseFacts, groups: ClockGroup[], day: CivilDate): CaseRow {
  const { record, requests, events } = facts
  const parties = readParties(db, record.id)
  const closed = closedOn(events)
  const headline = headlineOf(groups, closed)
  const clock = groups[headline.group]?.clocks.find((each) => each.clock === headline.clock)
  return {
    id: record.id,
    reference: record.reference,
    kind: record.kind,
    kinds: record.kind === 'request' ? requests.map((request) => request.kind) : [record.kind],
    person: parties.find((party) => party.role === 'subject')?.name ?? '',
    hasAgent: parties.some((party) => party.role === 'agent'),
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
  }
}

/** Whom the case waits for: the last question asked that nobody has answered yet. */
export function waitingOnOf(events: readonly CaseEvent[]): string {
  const counting = countingEvents(events)
  const open = new Map<string, string>()
  for (const event of counting) {
    const asked = ASKS[event.type]
    if (asked !== undefined) open.set(asked.answer, asked.of)
    open.delete(event.type)
    for (const other of ALSO_ANSWERS[event.type] ?? []) open.delete(other)
  }
  return [...open.values()].at(-1) ?? ''
}

const ASKS: Partial<Record<CaseEvent['type'], { answer: CaseEvent['type']; of: string }>> = {
  'identity-requested': { answer: 'identity-verified', of: 'person' },
  'authority-requested': { answer: 'authority-verified', of: 'agent' },
  'clarification-requested': { answer: 'clarification-received', of: 'person' },
  'fee-requested': { answer: 'fee-paid', of: 'person' },
  'third-party-consulted': { answer: 'third-party-answered', of: 'third-party' },
}

const ALSO_ANSWERS: Partial<Record<CaseEvent['type'], CaseEvent['type'][]>> = {
  'identity-not-verified': ['identity-verified'],
  'fee-confirmed': ['fee-paid'],
  'fee-waived': ['fee-paid'],
  closed: [
    'identity-verified',
    'authority-verified',
    'clarification-received',
    'fee-paid',
    'third-party-answered',
  ],
}

/** Writes the register's index of a case anew after a change. The index only sorts; what is shown is computed. */
export function reindex(db: WritableDb, file: CaseFile, law: LawBook, caseId: CaseId): void {
  const facts = readFacts(db, caseId)
  if (facts === null) return
  const day = today(file)
  const groups = clockGroupsOf(facts, law, readOrganisation(db).zone, day, 'dates')
  writeCaseIndex(db, [indexRow(facts, groups, day)])
}

function indexRow(facts: CaseFacts, groups: ClockGroup[], day: CivilDate): CaseIndexRow {
  const closed = closedOn(facts.events)
  const headline = headlineOf(groups, closed)
  return {
    caseId: facts.record.id,
    due: headline.due === null ? null : (headline.due.slice(0, 10) as CivilDate),
    dueTime: headline.due === null || headline.due.length === 10 ? null : headline.due,
    safe: headline.safe === null ? null : (headline.safe.slice(0, 10) as CivilDate),
    dueClock: headline.clock,
    stage: stageOf(facts.record.kind, facts.events),
    standing: headline.standing,
    waitingOn: waitingOnOf(facts.events),
    closed: closed !== null,
    computedOn: day,
  }
}
