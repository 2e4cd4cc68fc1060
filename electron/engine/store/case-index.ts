import { z } from 'zod'
import { CivilDate } from '#shared/domain/civil-date.ts'
import { CaseId } from '#shared/domain/ids.ts'
import { writeDuties, type CaseDuty } from './case-duties.ts'
import { runUnrecorded } from './change.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { readAll, readShaped } from './database.ts'
import { sql } from './sql.ts'

/**
 * What the rules computed for a case, kept so that the register can be sorted and filtered in SQL. An index, no
 * record: it is written over at any time and is not in the audit trail.
 */
export const CaseIndexRow = z.strictObject({
  caseId: CaseId,
  due: CivilDate.nullable(),
  /** `HH:MM` for a clock of hours, else null. */
  dueTime: z.string().nullable(),
  /** The earliest defensible date, where it differs from `due`. */
  safe: CivilDate.nullable(),
  dueClock: z.string(),
  stage: z.string(),
  standing: z.string(),
  waitingOn: z.string(),
  closed: z.boolean(),
  /** The day it was closed, null while it is open. */
  closedOn: CivilDate.nullable(),
  /** The today it was computed for; days left move with it. */
  computedOn: CivilDate,
})
export type CaseIndexRow = z.infer<typeof CaseIndexRow>

/** A line of the register's index with the open duties of the case, which the calendar lists. */
export type IndexedCase = CaseIndexRow & { readonly duties: readonly CaseDuty[] }

/** Writes what was computed for cases that exist; others are passed over. */
export function writeCaseIndex(db: WritableDb, rows: readonly IndexedCase[]): void {
  for (const row of rows) {
    const known = runUnrecorded(
      db,
      sql`UPDATE case_index SET due = ${row.due}, due_time = ${row.dueTime}, safe = ${row.safe},
            due_clock = ${row.dueClock}, stage = ${row.stage}, standing = ${row.standing},
            waiting_on = ${row.waitingOn}, closed = ${Number(row.closed)}, closed_on = ${row.closedOn}, computed_on = ${row.computedOn},
            duties = 1
          WHERE case_id = ${row.caseId}`,
    )
    if (known > 0) writeDuties(db, row.caseId, row.duties)
  }
}

/** Cases whose index was never computed or was computed for another day, in the order they were logged. */
export function readStaleCases(db: ReadableDb, today: CivilDate): CaseId[] {
  return readShaped(
    db,
    z.strictObject({ id: CaseId }),
    sql`SELECT case_id AS id FROM case_index WHERE computed_on IS NOT ${today} ORDER BY case_id`,
  ).map((row) => row.id)
}

/** The cases that are not closed, as last computed, nearest date first. */
export function readOpenCases(db: ReadableDb): CaseId[] {
  return readShaped(
    db,
    z.strictObject({ id: CaseId }),
    sql`SELECT case_id AS id FROM case_index WHERE closed = 0 ORDER BY due IS NULL, due, case_id`,
  ).map((row) => row.id)
}

/** The ids of the laws that any case is handled under, in alphabetical order. */
export function readLawsInUse(db: ReadableDb): string[] {
  const rows = readAll(db, sql`SELECT DISTINCT regimes FROM case_index`)
  return [...new Set(rows.flatMap((row) => String(row['regimes']).split(' ')))]
    .filter((id) => id !== '')
    .toSorted()
}
