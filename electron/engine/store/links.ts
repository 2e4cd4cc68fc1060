import { z } from 'zod'
import { CaseId, Reference } from '#shared/domain/ids.ts'
import { appendRow, removeRow } from './change.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { readShaped } from './database.ts'
import { newUuid } from './new-id.ts'
import { sql } from './sql.ts'

/** Another case this one has to do with, seen from this one. */
export const CaseLink = z.strictObject({
  id: z.string(),
  caseId: CaseId,
  reference: Reference,
  /** Why they are linked, `same-person` or `follows` for two. */
  relation: z.string(),
})
export type CaseLink = z.infer<typeof CaseLink>

/** The cases linked to a case, from either side, by reference. */
export function readLinks(db: ReadableDb, caseId: CaseId): CaseLink[] {
  return readShaped(
    db,
    CaseLink,
    sql`SELECT link.id, other.id AS caseId, other.reference, link.relation FROM case_link link
        JOIN "case" other ON other.id = iif(link.case_id = ${caseId}, link.other_case_id, link.case_id)
        WHERE link.case_id = ${caseId} OR link.other_case_id = ${caseId} ORDER BY other.reference`,
  )
}

/** Links two cases. Returns the id of the link. */
export function appendLink(db: WritableDb, caseId: CaseId, otherCaseId: CaseId, relation: string): string {
  const id = newUuid()
  appendRow(db, 'case_link', { id, case_id: caseId, other_case_id: otherCaseId, relation })
  return id
}

/** Takes a link back. Throws `row-unknown`. */
export function removeLink(db: WritableDb, id: string): void {
  removeRow(db, 'case_link', id)
}
