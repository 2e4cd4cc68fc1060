import type { CaseId } from '#shared/domain/ids.ts'
import type { CaseFile } from './case-file.ts'
import { appendRow, writingOf } from './change.ts'
import type { WritableDb } from './database.ts'
import { newUuid } from './new-id.ts'
import { write } from './write.ts'

/**
 * Records that something left the building, so that the audit trail can prove what and when: the kind of export is the
 * name of the call, `sha256` (64 hex digits) that of the file written. A register belongs to no case.
 */
export function recordExport(file: CaseFile, call: string, caseId: CaseId | null, sha256: string): void {
  write(file, call, (db) => appendExport(db, call, caseId, sha256))
}

/** The same inside a `write` that records more than that. */
export function appendExport(db: WritableDb, kind: string, caseId: CaseId | null, sha256: string): void {
  const { at, officerId } = writingOf(db)
  appendRow(db, 'export', {
    id: newUuid(),
    case_id: caseId,
    kind,
    sha256: Buffer.from(sha256, 'hex'),
    made_at: at,
    officer_id: officerId,
  })
}
