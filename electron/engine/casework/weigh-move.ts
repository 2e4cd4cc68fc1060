import type { EventIntake } from '#shared/domain/event.ts'
import { countingEvents } from '#shared/domain/event.ts'
import { guardsOf, moveNotesOf } from '#shared/domain/guard.ts'
import { eachOnce } from '#shared/domain/guard-refusal.ts'
import type { DecidedRequest, Guard, Move } from '#shared/domain/move.ts'
import type { CaseId, RequestId } from '#shared/domain/ids.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import { closedOn } from '#shared/domain/stage.ts'
import { Refusal } from '../context.ts'
import { today, type CaseFile } from '../store/case-file.ts'
import { readOrganisation } from '../store/organisation.ts'
import { readSheets } from '../store/sheets.ts'
import type { ReadableDb } from '../store/database.ts'
import { breachGuards, breachState } from './breach-state.ts'
import { situationsOf, type CaseFacts } from './clocks.ts'
import { decidedRequest, isToldOf } from './decided-request.ts'
import { readFacts } from './rows.ts'
import { signOffGuards } from './sign-off.ts'

/** What the law says of a move: what speaks against it, and what is worth knowing. */
export type Weighed = { guards: Guard[]; notes: Guard[] }

/**
 * What the law says of a move before it is recorded, over all requests it concerns. Asked by the screen before and by
 * the engine at the move itself, so that a guard cannot be walked round.
 */
export function weighMove(
  db: ReadableDb,
  file: CaseFile,
  law: LawBook,
  caseId: CaseId,
  event: EventIntake,
): Weighed {
  const all = readFacts(db, caseId)
  if (all === null) throw new Refusal('case-unknown')
  const facts = {
    ...all,
    events: countingEvents(all.events).filter((each) => each.id !== event.corrects),
  }
  const decidedIn = (known: CaseFacts) => (request: CaseFacts['requests'][number]) =>
    decidedRequest(db, known, request, law)
  const found = weighed(db, file, law, facts, event, decidedIn(facts))
  const undoes = event.corrects !== undefined && event.type !== 'closed' && closedOn(facts.events) !== null
  if (!undoes) return found
  // a correction must not take out of a closed case what its closing rested on; what it puts there instead counts
  const corrected = all.events.filter((each) => each.id === event.corrects)
  const put = corrected.map((each) => ({
    ...each,
    type: event.type,
    date: event.date,
    time: event.time ?? null,
  }))
  const after = { ...facts, events: countingEvents([...facts.events, ...put]) }
  const closing = weighed(db, file, law, after, { type: 'closed', date: today(file) }, decidedIn(after))
  return { guards: eachOnce([...found.guards, ...closing.guards]), notes: found.notes }
}

/**
 * What the law says of a decision that comes after the person was told or the case was closed: then nothing later would
 * weigh it. Nothing before that.
 */
export function weighDecision(
  db: ReadableDb,
  file: CaseFile,
  law: LawBook,
  caseId: CaseId,
  requestId: RequestId,
  decision: Pick<DecidedRequest, 'outcome' | 'reason' | 'grounds'>,
): Guard[] {
  const facts = readFacts(db, caseId)
  const request = facts?.requests.find((each) => each.id === requestId)
  if (facts === null || request === undefined) throw new Refusal('request-unknown')
  const closed = closedOn(facts.events) !== null
  if (!closed && !isToldOf(facts, request)) return []
  const event: EventIntake = { type: closed ? 'closed' : 'response-sent', date: today(file), requestId }
  return weighed(db, file, law, facts, event, () => decidedRequest(db, facts, request, law, decision)).guards
}

function weighed(
  db: ReadableDb,
  file: CaseFile,
  law: LawBook,
  facts: CaseFacts,
  event: EventIntake,
  decidedOf: (request: CaseFacts['requests'][number]) => DecidedRequest,
): Weighed {
  const guards: Guard[] = []
  const notes: Guard[] = []
  const zone = readOrganisation(db).zone
  guards.push(...signOffGuards(db, facts, event, decidedOf))
  for (const { subject, situation, own } of situationsOf(facts, law, zone, today(file))) {
    if (event.requestId !== undefined && subject.requestId !== event.requestId) continue
    if ((event.reviewId ?? null) !== subject.reviewId) continue
    const request = facts.requests.find((each) => each.id === subject.requestId)
    const move: Move = {
      type: event.type,
      date: event.date,
      ...(event.until === undefined ? {} : { until: event.until }),
      // what the officer wrote about a fee is its ground
      ...(event.type === 'fee-requested' ? { ground: event.detail ?? '' } : {}),
      ...(request === undefined ? {} : { decided: decidedOf(request) }),
    }
    guards.push(...guardsOf(move, situation, own))
    notes.push(...moveNotesOf(move, situation, own))
  }
  if (facts.record.kind === 'breach') {
    const state = breachState(facts, readSheets(db, facts.record.id), law, zone, today(file))
    guards.push(...breachGuards(state, event, facts, law, zone))
  }
  return { guards: eachOnce(guards), notes: eachOnce(notes) }
}
