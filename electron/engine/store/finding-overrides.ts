import { FindingOverride } from '#shared/domain/safe-to-send.ts'
import type { AttachmentId, CaseId } from '#shared/domain/ids.ts'
import { appendRow, removeRow, replaceRow, writingOf } from './change.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { readAll, readOne, readShaped } from './database.ts'
import { newUuid } from './new-id.ts'
import { sql } from './sql.ts'

/** Which finding: of which bytes, of which kind. */
export type FindingKey = Pick<FindingOverride, 'sha256' | 'kind'>

/** What was left in with a reason in a case. */
export function readFindingOverrides(db: ReadableDb, caseId: CaseId): FindingOverride[] {
  return readShaped(
    db,
    FindingOverride,
    sql`SELECT sha256, kind, reason, given_at AS givenAt, officer.name AS officerName
        FROM finding_override JOIN officer ON officer.id = finding_override.officer_id
        WHERE case_id = ${caseId} ORDER BY finding_override.id`,
  )
}

/** Leaves a finding in, or changes why. */
export function keepFindingOverride(db: WritableDb, caseId: CaseId, key: FindingKey, reason: string): void {
  const { at, officerId } = writingOf(db)
  const columns = { reason, given_at: at, officer_id: officerId }
  const known = idOf(db, caseId, key)
  if (known !== null) return void replaceRow(db, 'finding_override', known, columns)
  const { sha256, kind } = key
  appendRow(db, 'finding_override', { id: newUuid(), case_id: caseId, sha256, kind, ...columns })
}

/** Asks about a finding again; that it was left in stays in the history. */
export function dropFindingOverride(db: WritableDb, caseId: CaseId, key: FindingKey): void {
  const known = idOf(db, caseId, key)
  if (known !== null) removeRow(db, 'finding_override', known)
}

function idOf(db: ReadableDb, caseId: CaseId, { sha256, kind }: FindingKey): string | null {
  const row = readOne(
    db,
    sql`SELECT id FROM finding_override WHERE case_id = ${caseId} AND sha256 = ${sha256} AND kind = ${kind}`,
  )
  return row === null ? null : String(row['id'])
}

/** The documents of a case that are handed over as pictures of their pages, boxes or none. */
export function readAsPictures(db: ReadableDb, caseId: CaseId): ReadonlySet<string> {
  const rows = readAll(db, sql`SELECT attachment_id AS id FROM as_pictures WHERE case_id = ${caseId}`)
  return new Set(rows.map(({ id }) => String(id)))
}

/** Has a document handed over as pictures of its pages, or as it is again. */
export function keepAsPictures(db: WritableDb, caseId: CaseId, id: AttachmentId, pictures: boolean): void {
  const known = readOne(db, sql`SELECT id FROM as_pictures WHERE attachment_id = ${id}`)
  if (known !== null && !pictures) removeRow(db, 'as_pictures', String(known['id']))
  if (known === null && pictures)
    appendRow(db, 'as_pictures', { id: newUuid(), case_id: caseId, attachment_id: id })
}
