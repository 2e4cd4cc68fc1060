import { GuardOverride } from '#shared/domain/decision.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { appendRow } from './change.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { readShaped } from './database.ts'
import { newUuid } from './new-id.ts'
import { sql } from './sql.ts'

/** What the law said against a move that was made all the same, and why it was. */
export function readOverrides(db: ReadableDb, caseId: CaseId): GuardOverride[] {
  return readShaped(
    db,
    GuardOverride,
    sql`SELECT event_id AS eventId, code, clause, citation, title, sentence, reason
        FROM guard_override WHERE case_id = ${caseId} ORDER BY id`,
  )
}

/** Keeps one guard that was overridden, beside the event it was about. */
export function appendOverride(db: WritableDb, caseId: CaseId, override: GuardOverride): void {
  const { eventId, ...words } = override
  appendRow(db, 'guard_override', { id: newUuid(), case_id: caseId, event_id: eventId, ...words })
}
