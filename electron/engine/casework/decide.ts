import type { Guard } from '#shared/domain/move.ts'
import { groundsFor } from '#shared/domain/guard-refusal.ts'
import type { GroundIntake } from '#shared/domain/decision.ts'
import type { EventIntake } from '#shared/domain/event.ts'
import type { CaseId, EventId, RequestId } from '#shared/domain/ids.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import type { GroundOption } from '#shared/contract/grounds.ts'
import { Refusal } from '../context.ts'
import type { ReadableDb, WritableDb } from '../store/database.ts'
import type { ChosenGround } from '../store/decision-grounds.ts'
import { appendEvent } from '../store/events.ts'
import { appendOverride } from '../store/overrides.ts'
import { readFacts } from './rows.ts'

/** The grounds that the laws of a case know for refusing the request. Throws `request-unknown`. */
export function groundOptions(
  db: ReadableDb,
  law: LawBook,
  caseId: CaseId,
  requestId: RequestId,
): GroundOption[] {
  const facts = readFacts(db, caseId)
  if (facts === null) throw new Refusal('case-unknown')
  const request = facts.requests.find((each) => each.id === requestId)
  if (request === undefined) throw new Refusal('request-unknown')
  return facts.record.regimes.flatMap((regime) => {
    const pack = law.regime(regime)
    if (pack === undefined) return []
    return groundsFor(pack, request.kind).map(({ id, title, sentence, citation, confidence }) => ({
      regime,
      law: pack.short,
      ground: id,
      title,
      sentence,
      citation,
      confidence,
    }))
  })
}

/**
 * The grounds as they are kept: those of a catalogue in its words of today, the officer's own in theirs. Throws
 * `ground-unknown` for one that no law of the case knows for this request, and for one of their own without name.
 */
export function chosenGrounds(
  options: readonly GroundOption[],
  intake: readonly GroundIntake[],
): ChosenGround[] {
  return intake.map(({ regime, ground, title, citation, facts }) => {
    if (regime === '') {
      if (title === '' || citation === '') throw new Refusal('ground-unknown')
      return { regime, ground: '', title, citation, confidence: 'memory', facts }
    }
    const known = options.find((each) => each.regime === regime && each.ground === ground)
    if (known === undefined) throw new Refusal('ground-unknown')
    return {
      regime,
      ground,
      title: known.title,
      citation: known.citation,
      confidence: known.confidence,
      facts,
    }
  })
}

/**
 * Appends an event over what the law says against it. Throws `move-without-effect` when something does and no reason is
 * given; with a reason, each objection is kept beside the event. A reason nobody asked for is not kept. Returns the event.
 */
export function appendWeighed(
  db: WritableDb,
  caseId: CaseId,
  event: EventIntake,
  guards: readonly Guard[],
): EventId {
  const { overrideReason, ...plain } = event
  if (guards.length === 0) return appendEvent(db, caseId, plain)
  if (overrideReason === undefined) {
    throw new Refusal('move-without-effect', {
      sentence: guards.map(({ sentence }) => sentence).join(' '),
      citation: guards.map(({ citation }) => citation).join('; '),
    })
  }
  const eventId = appendEvent(db, caseId, event)
  for (const { code, clause, citation, title, sentence } of guards) {
    appendOverride(db, caseId, { eventId, code, clause, citation, title, sentence, reason: overrideReason })
  }
  return eventId
}
