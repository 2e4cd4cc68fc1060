import { CaseIssue } from '#shared/domain/case.ts'
import type { Finding } from '#shared/domain/case.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { IssueId } from '#shared/domain/ids.ts'
import { appendRow, givenColumns, replaceRow } from './change.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { readCount, readShaped } from './database.ts'
import { newId } from './new-id.ts'
import { sql } from './sql.ts'

/** The issues of a complaint, in the order they were raised. */
export function readIssues(db: ReadableDb, caseId: CaseId): CaseIssue[] {
  return readShaped(
    db,
    CaseIssue,
    sql`SELECT id, case_id AS caseId, position, text, finding, finding_reason AS findingReason, remedy
        FROM issue WHERE case_id = ${caseId} ORDER BY position`,
  )
}

/** Adds an issue to a complaint, behind those it has. */
export function appendIssue(db: WritableDb, caseId: CaseId, text: string): IssueId {
  const id = newId(IssueId)
  const position = readCount(db, sql`SELECT count(*) FROM issue WHERE case_id = ${caseId}`) + 1
  appendRow(db, 'issue', {
    id,
    case_id: caseId,
    position,
    text,
    finding: null,
    finding_reason: '',
    remedy: '',
  })
  return id
}

/** What was found on an issue; a null finding takes it back, what is left out stays. */
export type FindingFields = {
  readonly finding?: Finding | null
  readonly findingReason?: string
  readonly remedy?: string
}

/** Sets the finding, its reason or the remedy of an issue. Throws `row-unknown`. */
export function replaceFinding(db: WritableDb, id: IssueId, fields: FindingFields): void {
  const { finding, findingReason, remedy } = fields
  replaceRow(db, 'issue', id, givenColumns({ finding, finding_reason: findingReason, remedy }))
}
