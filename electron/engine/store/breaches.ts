import { z } from 'zod'
import { CaseId } from '#shared/domain/ids.ts'
import { appendRow, givenColumns, replaceRow } from './change.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { readOne, readOneShaped } from './database.ts'
import { StoreError } from './failure.ts'
import { newUuid } from './new-id.ts'
import { sql } from './sql.ts'

const count = () => z.number().int().nonnegative().nullable()

/** What is known of a breach; what is not known yet is empty or null. Its dates are events of its case. */
export const Breach = z.strictObject({
  caseId: CaseId,
  cause: z.string(),
  /** Categories of data, one a line. */
  categories: z.string(),
  peopleAffected: count(),
  recordsAffected: count(),
  consequences: z.string(),
  measures: z.string(),
  risk: z.string(),
})
export type Breach = z.infer<typeof Breach>

/** The breach record of a case, or null for a case of another kind. */
export function readBreach(db: ReadableDb, caseId: CaseId): Breach | null {
  return readOneShaped(
    db,
    Breach,
    sql`SELECT case_id AS caseId, cause, categories, people_affected AS peopleAffected,
          records_affected AS recordsAffected, consequences, measures, risk FROM breach WHERE case_id = ${caseId}`,
  )
}

/** Writes the empty breach record of a new case. */
export function insertBreach(db: WritableDb, caseId: CaseId): void {
  appendRow(db, 'breach', {
    id: newUuid(),
    case_id: caseId,
    cause: '',
    categories: '',
    people_affected: null,
    records_affected: null,
    consequences: '',
    measures: '',
    risk: '',
  })
}

/** Changes what is given of a breach record. Throws `row-unknown` for a case of another kind. */
export function replaceBreach(db: WritableDb, caseId: CaseId, fields: Partial<Omit<Breach, 'caseId'>>): void {
  const row = readOne(db, sql`SELECT id FROM breach WHERE case_id = ${caseId}`)
  if (!row) throw new StoreError('row-unknown')
  const { cause, categories, peopleAffected, recordsAffected, consequences, measures, risk } = fields
  const columns = givenColumns({
    cause,
    categories,
    people_affected: peopleAffected,
    records_affected: recordsAffected,
    consequences,
    measures,
    risk,
  })
  replaceRow(db, 'breach', String(row['id']), columns)
}
