import { statSync } from 'node:fs'
import { readDeviceHead } from './audit-chain.ts'
import type { CaseFile, Inside } from './case-file.ts'
import { insideOf } from './case-file.ts'
import type { Writing } from './change.ts'
import { appendRow, beginWriting } from './change.ts'
import type { WritableDb } from './database.ts'
import { dropLink, nativeOf, readAll, readCount, readOne, shareLink } from './database.ts'
import { refreshDerived } from './derived.ts'
import { identityOf } from './descriptor.ts'
import { errorCode } from './error-code.ts'
import { StoreError, storeErrorFor } from './failure.ts'
import { sql } from './sql.ts'

/**
 * Runs `work` as one transaction in which every changed row gets its audit entry under the name of `call`; all of it
 * is on the disk when this returns, or none of it is in the file. The handle it passes is the only way to change
 * rows and dies with the call. `work` is synchronous. Throws a StoreError with the reason, or what `work` threw.
 */
export function write<Value>(file: CaseFile, call: string, work: (db: WritableDb) => Value): Value {
  const inside = insideOf(file)
  checkWritable(file, inside)
  const native = nativeOf(file.db)
  const db = Object.freeze({}) as WritableDb
  shareLink(file.db, db)
  try {
    native.exec('BEGIN IMMEDIATE')
    const writing: Writing = {
      call,
      at: file.clock.instant(),
      officerId: file.officerId,
      deviceId: file.deviceId,
      head: readDeviceHead(db, file.deviceId),
      touched: [],
    }
    beginWriting(db, writing)
    if (!inside.deviceKnown) registerDevice(db, writing)
    const value = work(db)
    if (value instanceof Promise) throw new Error('write() is synchronous')
    refreshDerived(db, writing.touched)
    native.exec('COMMIT')
    inside.deviceKnown = true
    return value
  } catch (error) {
    undo(inside, native, error)
    throw storeErrorFor(error)
  } finally {
    dropLink(db)
  }
}

/** Whether a change can begin now. Throws `read-only`, `reopen-needed`, `busy` or `file-moved`. */
export function checkWritable(file: CaseFile, inside: Inside): void {
  if (file.readOnly) throw new StoreError('read-only')
  if (inside.failed) throw new StoreError('reopen-needed')
  if (inside.copying) throw new StoreError('busy')
  if (nativeOf(file.db).inTransaction) throw new Error('write() inside write()')
  if (!isStillThere(inside)) throw new StoreError('file-moved')
}

/** Whether the path still leads to the file that was opened; one deleted or replaced under us would take a save into nowhere. */
function isStillThere(inside: Inside): boolean {
  const found = statSync(inside.path, { bigint: true, throwIfNoEntry: false })
  return found !== undefined && identityOf(found) === inside.identity
}

/** Takes back what a failed change wrote, and remembers when only a fresh opening can tell what is on the disk. */
export function undo(inside: Inside, native: ReturnType<typeof nativeOf>, error: unknown): void {
  // After a failed write or fsync the last save may be there or not: only a fresh opening can tell.
  if (errorCode(error).startsWith('SQLITE_IOERR')) inside.failed = true
  try {
    if (native.open && native.inTransaction) native.exec('ROLLBACK')
  } catch {
    inside.failed = true
  }
}

/**
 * The first save of a device puts it into the file. Its row names the heads of the other devices' chains, so that a
 * chain beginning here still binds everything written before.
 */
export function registerDevice(db: WritableDb, writing: Writing): void {
  if (readOne(db, sql`SELECT id FROM device WHERE id = ${writing.deviceId}`)) return
  const heads = readAll(
    db,
    sql`SELECT a.device || ':' || a.n || ':' || lower(hex(a.entry_hash)) AS head FROM audit a
        JOIN (SELECT device, max(n) AS n FROM audit GROUP BY device) last ON last.device = a.device AND last.n = a.n
        ORDER BY a.device`,
  )
  appendRow(db, 'device', {
    id: writing.deviceId,
    number: readCount(db, sql`SELECT coalesce(max(number), 0) + 1 FROM device`),
    registered_at: writing.at,
    other_heads: heads.map((row) => String(row['head'])).join(' '),
  })
}
