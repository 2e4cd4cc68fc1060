import { closedOn } from '#shared/domain/stage.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import type { CaseFile } from '../store/case-file.ts'
import { readOpenCases } from '../store/case-index.ts'
import type { ReadableDb, WritableDb } from '../store/database.ts'
import { appendDateMove, markMovesSeen, readIndexedDate, type DateMove } from '../store/date-moves.ts'
import { readOrganisation } from '../store/organisation.ts'
import { clockGroupsOf, type CaseFacts } from './clocks.ts'
import { headlineOf } from './headline.ts'
import { readFacts, reindex } from './rows.ts'

/**
 * Whether the date of an open case is another one than when it was last computed, with nothing entered since: then
 * calendars, the office's zone or the reckoning of the program changed. Computed for the same today as the date kept in
 * the register's index, so that nothing but these can differ. Null when it is the same.
 */
export function dateMoveOf(db: ReadableDb, facts: CaseFacts, law: LawBook, zone: string): DateMove | null {
  const caseId = facts.record.id
  const kept = readIndexedDate(db, caseId)
  if (kept === null) return null
  const groups = clockGroupsOf(facts, law, zone, kept.computedOn, 'dates')
  const { due, safe, clock } = headlineOf(groups, closedOn(facts.events))
  const now = { due: minuteOf(due), safe: safe === null ? null : safe.slice(0, 10) }
  if (now.due === kept.due && now.safe === kept.safe) return null
  return { caseId, clock, dueBefore: kept.due, dueAfter: now.due, safeBefore: kept.safe, safeAfter: now.safe }
}

/**
 * Keeps a move that nobody has seen before a change of the case writes over the date in the index. Belongs first into
 * every transaction that ends with `reindex`; otherwise the entry hides the move.
 */
export function holdDateMove(db: WritableDb, law: LawBook, caseId: CaseId): void {
  const facts = readFacts(db, caseId)
  const move = facts === null ? null : dateMoveOf(db, facts, law, readOrganisation(db).zone)
  if (move !== null) appendDateMove(db, move, false)
}

/** The same for every open case, before a change of the calendars computes all of them anew. */
export function holdOpenDateMoves(db: WritableDb, law: LawBook): void {
  for (const caseId of readOpenCases(db)) holdDateMove(db, law, caseId)
}

/** Takes note of every move of a case: those that wait, and the one that shows only now. False when there is none. */
export function seeDateMoves(db: WritableDb, file: CaseFile, law: LawBook, facts: CaseFacts): boolean {
  const move = dateMoveOf(db, facts, law, readOrganisation(db).zone)
  const waiting = markMovesSeen(db, facts.record.id)
  if (move !== null) {
    appendDateMove(db, move, true)
    reindex(db, file, law, facts.record.id)
  }
  return move !== null || waiting > 0
}

/** As the index keeps it: the minute without offset, which the place decides. */
function minuteOf(due: string | null): string | null {
  return due === null || due.length === 10 ? due : due.slice(0, 16)
}
