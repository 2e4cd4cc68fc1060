import { z } from 'zod'
import { CivilDate } from '#shared/domain/civil-date.ts'
import { CaseId } from '#shared/domain/ids.ts'
import { appendRow, replaceRow, writingOf } from './change.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { readAll, readOneShaped, readShaped } from './database.ts'
import { newUuid } from './new-id.ts'
import { sql } from './sql.ts'

/** What the register's index says of the date of an open case, and for which today it was computed. */
export const IndexedDate = z.strictObject({
  /** A date, or `2026-06-01T09:40` for a clock of hours. */
  due: z.string().nullable(),
  safe: z.string().nullable(),
  clock: z.string(),
  computedOn: CivilDate,
})
export type IndexedDate = z.infer<typeof IndexedDate>

/** The date the index has for an open case; null for a closed case and for one that was never computed. */
export function readIndexedDate(db: ReadableDb, caseId: CaseId): IndexedDate | null {
  return readOneShaped(
    db,
    IndexedDate,
    sql`SELECT iif(due_time IS NULL, due, due || 'T' || due_time) AS due, safe, due_clock AS clock,
          computed_on AS computedOn
        FROM case_index WHERE case_id = ${caseId} AND closed = 0 AND computed_on IS NOT NULL`,
  )
}

/** A date that moved although nothing was entered in the case. */
export const DateMove = z.strictObject({
  caseId: CaseId,
  clock: z.string(),
  dueBefore: z.string().nullable(),
  dueAfter: z.string().nullable(),
  safeBefore: z.string().nullable(),
  safeAfter: z.string().nullable(),
})
export type DateMove = z.infer<typeof DateMove>

/** Records a move. `seen` says that whoever writes has taken note of it; otherwise it waits for that. */
export function appendDateMove(db: WritableDb, move: DateMove, seen: boolean): void {
  const { at, officerId } = writingOf(db)
  appendRow(db, 'date_move', {
    id: newUuid(),
    case_id: move.caseId,
    clock: move.clock,
    due_before: move.dueBefore,
    due_after: move.dueAfter,
    safe_before: move.safeBefore,
    safe_after: move.safeAfter,
    found_at: at,
    seen_at: seen ? at : null,
    officer_id: seen ? officerId : null,
  })
}

/** Moves nobody has taken note of yet, oldest first. */
export function readUnseenMoves(db: ReadableDb): DateMove[] {
  return readShaped(
    db,
    DateMove,
    sql`SELECT case_id AS caseId, clock, due_before AS dueBefore, due_after AS dueAfter, safe_before AS safeBefore,
          safe_after AS safeAfter
        FROM date_move WHERE seen_at IS NULL ORDER BY rowid`,
  )
}

/** Takes note of every waiting move of a case. Returns how many there were. */
export function markMovesSeen(db: WritableDb, caseId: CaseId): number {
  const { at, officerId } = writingOf(db)
  const waiting = readAll(db, sql`SELECT id FROM date_move WHERE case_id = ${caseId} AND seen_at IS NULL`)
  for (const row of waiting)
    replaceRow(db, 'date_move', String(row['id']), { seen_at: at, officer_id: officerId })
  return waiting.length
}
