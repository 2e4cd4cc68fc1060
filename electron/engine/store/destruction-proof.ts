import type { AuditHead } from './audit-chain.ts'
import { headOf } from './audit-chain.ts'
import type { ReadableDb, Row } from './database.ts'
import { readOne } from './database.ts'
import { StoreError } from './failure.ts'
import { sql } from './sql.ts'

/** What the audit trail says of a destruction, so that the certificate needs nothing the trail does not hold. */
export type DestructionProof = {
  /** The last entry before the destruction began; null when it was the first thing ever written. */
  readonly before: AuditHead | null
  /** The last entry of the destruction. */
  readonly after: AuditHead
  /** ISO 8601 instant in UTC at which the destroyed case had been logged. */
  readonly loggedAt: string
}

const CALL = 'retention.destroy'

/** The proof of a certificate. Throws `file-altered` when the trail does not know it. */
export function readDestructionProof(db: ReadableDb, certificateId: string): DestructionProof {
  const own = readOne(
    db,
    sql`SELECT device, n, at FROM audit WHERE table_name = 'destruction' AND row_id = ${certificateId} AND op = 'add'`,
  )
  if (own === null) throw new StoreError('file-altered')
  const device = String(own['device'])
  const n = Number(own['n'])
  const at = String(own['at'])
  // everything one save wrote bears its call and its instant
  const before = headFrom(
    readOne(
      db,
      sql`SELECT device, n, entry_hash FROM audit WHERE device = ${device} AND n < ${n}
          AND (call <> ${CALL} OR at <> ${at}) ORDER BY n DESC LIMIT 1`,
    ),
  )
  const next = readOne(
    db,
    sql`SELECT n FROM audit WHERE device = ${device} AND n > ${n} AND (call <> ${CALL} OR at <> ${at})
        ORDER BY n LIMIT 1`,
  )
  const last = next === null ? Number.MAX_SAFE_INTEGER : Number(next['n']) - 1
  const after = headFrom(
    readOne(
      db,
      sql`SELECT device, n, entry_hash FROM audit WHERE device = ${device} AND n <= ${last} ORDER BY n DESC LIMIT 1`,
    ),
  )
  if (after === null) throw new StoreError('file-altered')
  return { before, after, loggedAt: loggedAt(db, device, n, at) }
}

/** The case a certificate is about is the one whose row went last before it was written. */
function loggedAt(db: ReadableDb, device: string, n: number, at: string): string {
  const gone = readOne(
    db,
    sql`SELECT row_id FROM audit WHERE device = ${device} AND n < ${n} AND table_name = 'case' AND op = 'remove'
        ORDER BY n DESC LIMIT 1`,
  )
  const logged = readOne(
    db,
    sql`SELECT min(at) AS at FROM audit WHERE table_name = 'case' AND row_id = ${String(gone?.['row_id'] ?? '')}
        AND op = 'add'`,
  )
  return typeof logged?.['at'] === 'string' ? logged['at'] : at
}

function headFrom(row: Row | null): AuditHead | null {
  if (row === null) return null
  if (!(row['entry_hash'] instanceof Uint8Array)) throw new StoreError('file-altered')
  return headOf(String(row['device']), Number(row['n']), row['entry_hash'])
}
