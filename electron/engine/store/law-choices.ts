import { z } from 'zod'
import { CaseId } from '#shared/domain/ids.ts'
import { appendRow, writingOf } from './change.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { readShaped } from './database.ts'
import { newUuid } from './new-id.ts'
import { sql } from './sql.ts'

/** That a case keeps its older versions of the law. */
export const LawKept = z.strictObject({
  caseId: CaseId,
  /** The versions that were declined, as a case would remember them. */
  versions: z.string(),
  reason: z.string(),
  keptAt: z.string(),
  officerName: z.string(),
})
export type LawKept = z.infer<typeof LawKept>

/** Records that a case does not take these versions over, and why. */
export function appendLawKept(db: WritableDb, caseId: CaseId, versions: string, reason: string): void {
  const { at, officerId } = writingOf(db)
  appendRow(db, 'law_kept', {
    id: newUuid(),
    case_id: caseId,
    versions,
    reason,
    kept_at: at,
    officer_id: officerId,
  })
}

/** The last such decision of each case that has one. */
export function readLawsKept(db: ReadableDb): Map<CaseId, LawKept> {
  const rows = readShaped(
    db,
    LawKept,
    sql`SELECT case_id AS caseId, versions, reason, kept_at AS keptAt, officer.name AS officerName
        FROM law_kept JOIN officer ON officer.id = law_kept.officer_id ORDER BY law_kept.rowid`,
  )
  return new Map(rows.map((row) => [row.caseId, row]))
}

/** An open case as the list of law updates begins with it. */
export const OpenCase = z.strictObject({
  caseId: CaseId,
  reference: z.string(),
  /** Names of whom it is about, one a line. */
  subjects: z.string(),
  kind: z.string(),
  /** Rights asked for, joined by blanks. */
  kinds: z.string(),
  /** The place of its last entry in the audit trail; what was computed for it holds until that changes. */
  entry: z.number().int().nullable(),
})
export type OpenCase = z.infer<typeof OpenCase>

/** Every open case, in the order of its reference. */
export function readOpenCases(db: ReadableDb): OpenCase[] {
  return readShaped(
    db,
    OpenCase,
    sql`SELECT case_id AS caseId, reference, subjects, kind, kinds,
          (SELECT max(audit.rowid) FROM audit WHERE audit.case_id = case_index.case_id) AS entry
        FROM case_index WHERE closed = 0 ORDER BY reference`,
  )
}
