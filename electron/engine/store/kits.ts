import { KEY_DERIVATION } from '../keys/derive-key.ts'
import { encodeKit } from '../keys/recovery-kit.ts'
import type { AuditHead } from './audit-chain.ts'
import { readHead } from './audit-chain.ts'
import type { CaseFile } from './case-file.ts'
import { insideOf } from './case-file.ts'
import { appendRow, writingOf } from './change.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { readOne } from './database.ts'
import { newUuid } from './new-id.ts'
import { sql } from './sql.ts'

/** What is printed on the recovery kit. The groups are the key: never logged, never kept. */
export type RecoveryKit = {
  /** 21 groups of four signs. */
  readonly groups: readonly string[]
  readonly fileId: string
  readonly madeAt: string
  readonly head: AuditHead | null
  /** One line for whoever opens the file without Redress. */
  readonly keyDerivation: string
}

/** Whether a recovery kit fits the file as it is locked now, and when the last backup was verified. */
export type KitState = {
  /** True until a kit was made after the last change of the key. */
  readonly kitNeeded: boolean
  readonly kitMadeAt: string | null
  readonly backup: { readonly madeAt: string; readonly bytes: number; readonly head: string } | null
}

/** The recovery kit for the key the file has now. Making it does not record it: {@link appendKitMade} does. */
export function recoveryKitOf(file: CaseFile): RecoveryKit {
  return {
    groups: encodeKit(insideOf(file).keyAndSalt),
    fileId: file.fileId,
    madeAt: file.clock.instant(),
    head: readHead(file.db),
    keyDerivation: KEY_DERIVATION,
  }
}

/** Records that a kit was handed out. */
export function appendKitMade(db: WritableDb): void {
  const { at, officerId, head } = writingOf(db)
  appendRow(db, 'recovery_kit', { id: newUuid(), made_at: at, officer_id: officerId, audit_n: head?.n ?? 0 })
}

/** Records a backup that was read back. */
export function appendBackup(db: WritableDb, backup: { bytes: number; entries: number; head: string }): void {
  const { at, officerId } = writingOf(db)
  appendRow(db, 'backup', { id: newUuid(), made_at: at, officer_id: officerId, ...backup })
}

/** How things stand with kit and backup. */
export function readKitState(db: ReadableDb): KitState {
  const kit = readOne(
    db,
    sql`SELECT made_at, (SELECT count(*) FROM key_change change WHERE
            (SELECT max(rowid) FROM audit WHERE table_name = 'key_change' AND row_id = change.id)
            > (SELECT max(rowid) FROM audit WHERE table_name = 'recovery_kit' AND row_id = kit.id)) AS changed_since
        FROM recovery_kit kit ORDER BY rowid DESC LIMIT 1`,
  )
  const backup = readOne(db, sql`SELECT made_at, bytes, head FROM backup ORDER BY rowid DESC LIMIT 1`)
  return {
    kitNeeded: kit === null || kit['changed_since'] !== 0,
    kitMadeAt: kit === null ? null : String(kit['made_at']),
    backup:
      backup === null
        ? null
        : { madeAt: String(backup['made_at']), bytes: Number(backup['bytes']), head: String(backup['head']) },
  }
}
