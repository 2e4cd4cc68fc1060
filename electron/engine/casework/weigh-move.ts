import type { EventIntake } from '#shared/domain/event.ts'
import { countingEvents } from '#shared/domain/event.ts'
import { guardOf } from '#shared/domain/guard.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import type { GuardView } from '#shared/contract/cases.ts'
import { Refusal } from '../context.ts'
import { today, type CaseFile } from '../store/case-file.ts'
import { readOrganisation } from '../store/organisation.ts'
import type { ReadableDb } from '../store/database.ts'
import { situationsOf } from './clocks.ts'
import { readFacts } from './rows.ts'

/**
 * What the law says of a move before it is recorded: the first objection among the requests it concerns, or null.
 * Asked by the screen before and by the engine at the move itself, so that a guard cannot be walked round.
 */
export function weighMove(
  db: ReadableDb,
  file: CaseFile,
  law: LawBook,
  caseId: CaseId,
  event: EventIntake,
): GuardView | null {
  const facts = readFacts(db, caseId)
  if (facts === null) throw new Refusal('case-unknown')
  const corrected = {
    ...facts,
    events: countingEvents(facts.events).filter((each) => each.id !== event.corrects),
  }
  const zone = readOrganisation(db).zone
  for (const { subject, situation, own } of situationsOf(corrected, law, zone, today(file))) {
    if (event.requestId !== undefined && subject.requestId !== event.requestId) continue
    if ((event.reviewId ?? null) !== subject.reviewId) continue
    const guard = guardOf(
      { type: event.type, date: event.date, ...(event.until === undefined ? {} : { until: event.until }) },
      situation,
      own,
    )
    if (guard !== null) return guard
  }
  return null
}
