import { CaseRequest } from '#shared/domain/case.ts'
import type { Outcome, RequestIntake } from '#shared/domain/case.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { RequestId } from '#shared/domain/ids.ts'
import { appendRow, replaceRow } from './change.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { readCount, readShaped } from './database.ts'
import { newId } from './new-id.ts'
import { sql } from './sql.ts'

/** The requests of a case, in the order they were made. */
export function readRequests(db: ReadableDb, caseId: CaseId): CaseRequest[] {
  return readShaped(
    db,
    CaseRequest,
    sql`SELECT id, case_id AS caseId, position, kind, scope, outcome, outcome_reason AS outcomeReason
        FROM request WHERE case_id = ${caseId} ORDER BY position`,
  )
}

/** Adds a request to a case, behind those it has. */
export function appendRequest(db: WritableDb, caseId: CaseId, { kind, scope }: RequestIntake): RequestId {
  const id = newId(RequestId)
  const position = readCount(db, sql`SELECT count(*) FROM request WHERE case_id = ${caseId}`) + 1
  appendRow(db, 'request', { id, case_id: caseId, position, kind, scope, outcome: null, outcome_reason: '' })
  return id
}

/** Sets how a request ended, and why; null takes the outcome back. Throws `row-unknown`. */
export function replaceOutcome(db: WritableDb, id: RequestId, outcome: Outcome | null, reason: string): void {
  replaceRow(db, 'request', id, { outcome, outcome_reason: reason })
}
