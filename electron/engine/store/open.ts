import { statSync } from 'node:fs'
import { deriveKey, KEY_BYTES, SALT_BYTES } from '../keys/derive-key.ts'
import { normalisePassphrase } from '../keys/passphrase.ts'
import type { Result } from '#shared/domain/result.ts'
import { failed, ok } from '#shared/domain/result.ts'
import type { Clock } from '../clock.ts'
import type { CaseFile, FileNotice } from './case-file.ts'
import { dropInside, firstOfficer, holdInside, insideOf } from './case-file.ts'
import { keepCopyBefore } from './copy.ts'
import type { Native } from './database.ts'
import { linkDb, nativeOf, readOne, relinkDb } from './database.ts'
import {
  claim,
  closeDescriptor,
  identityOf,
  lengthOf,
  openDescriptor,
  readAt,
  release,
} from './descriptor.ts'
import { errorCode } from './error-code.ts'
import type { StoreFailure } from './failure.ts'
import { failureBehind, StoreError } from './failure.ts'
import { openNative } from './keyed.ts'
import { assertSchema, FORMAT, migrate, readFormat } from './migrate.ts'
import { anyPageAuthentic, looksForeign, PAGE_BYTES } from './pages.ts'
import { existingFile, isWritable, refuseLeftovers } from './place.ts'
import { assertPragmas, takeLock } from './pragmas.ts'
import { sql } from './sql.ts'

/** The passphrase as UTF-8 bytes, or raw key ‖ salt (48 bytes) from a recovery kit. Overwritten with zeros. */
export type Unlock = { readonly passphrase: Uint8Array } | { readonly keyAndSalt: Uint8Array }

/** What opening needs. `deviceId` is the random id in user data. */
export type Opening = {
  readonly path: string
  readonly unlock: Unlock
  readonly deviceId: string
  readonly clock: Clock
}

/**
 * Opens an existing case file and holds it alone until {@link closeCaseFile}. Nothing is written to a file that cannot
 * be opened, and none is ever created, replaced or deleted here. In a place that cannot be written it opens for
 * reading. Failures are codes; the secret handed in is overwritten in every case.
 */
export async function openCaseFile(opening: Opening): Promise<Result<CaseFile, StoreFailure>> {
  const { unlock } = opening
  const secret = 'passphrase' in unlock ? unlock.passphrase : unlock.keyAndSalt
  const undo: (() => void)[] = []
  try {
    return ok(await open(opening, undo))
  } catch (error) {
    for (const step of undo.toReversed()) step()
    const failure = failureBehind(error)
    if (failure === null) throw error
    return failed(failure)
  } finally {
    secret.fill(0)
  }
}

/** Closes the file, overwrites the key, and makes every handle answer `locked`. Closing twice is fine. */
export function closeCaseFile(file: CaseFile): void {
  const inside = insideOf(file)
  dropInside(file)
  const native = nativeOf(file.db)
  relinkDb(file.db, null)
  try {
    if (native.inTransaction) native.exec('ROLLBACK')
    native.close()
  } finally {
    closeDescriptor(inside.descriptor)
    release(inside.identity)
    inside.keyAndSalt.fill(0)
  }
}

async function open({ path, unlock, deviceId, clock }: Opening, undo: (() => void)[]): Promise<CaseFile> {
  const real = existingFile(path)
  refuseLeftovers(real, ['-wal', '-shm'])
  const identity = identityOf(statSync(real, { bigint: true }))
  claim(identity)
  undo.push(() => release(identity))
  const { descriptor, identity: opened } = openDescriptor(real)
  undo.push(() => closeDescriptor(descriptor))
  if (opened !== identity) throw new StoreError('file-moved')
  if (looksForeign(descriptor)) throw new StoreError('file-foreign')
  const keyAndSalt = await keyOf(unlock, descriptor)
  undo.push(() => keyAndSalt.fill(0))
  const readOnly = !isWritable(real)
  const native = openWithKey(real, descriptor, keyAndSalt, readOnly)
  undo.push(() => native.close())
  const notices: FileNotice[] = []
  if (readFormat(native) < FORMAT) {
    if (readOnly) throw new StoreError('place-read-only')
    await keepCopyBefore({ native, descriptor, keyAndSalt, path: real })
    migrate(native)
    notices.push('copy-kept-before-update')
  }
  assertSchema(native)
  assertPragmas(native)
  notices.push(...lengthNotices(native, descriptor))
  const db = linkDb(native)
  const row = readOne(db, sql`SELECT id FROM case_file`)
  if (!row) throw new StoreError('file-altered')
  const fileId = String(row['id'])
  const file: CaseFile = { db, fileId, deviceId, readOnly, notices, clock, officerId: firstOfficer(db) }
  if (!readOnly) sweepChunks(native)
  holdInside(file, {
    path: real,
    descriptor,
    identity,
    keyAndSalt,
    copying: false,
    failed: false,
    deviceKnown: false,
  })
  return file
}

async function keyOf(unlock: Unlock, descriptor: number): Promise<Buffer> {
  if ('keyAndSalt' in unlock) {
    if (unlock.keyAndSalt.length !== KEY_BYTES + SALT_BYTES)
      throw new StoreError('passphrase-wrong-or-file-damaged')
    const copy = Buffer.alloc(KEY_BYTES + SALT_BYTES)
    copy.set(unlock.keyAndSalt)
    return copy
  }
  const normalised = normalisePassphrase(unlock.passphrase)
  if (!normalised.ok) throw new StoreError('passphrase-wrong-or-file-damaged')
  try {
    return await deriveKey(normalised.value, readAt(descriptor, 0, SALT_BYTES))
  } finally {
    normalised.value.fill(0)
  }
}

function openWithKey(path: string, descriptor: number, keyAndSalt: Buffer, readOnly: boolean): Native {
  try {
    const native = openNative(path, keyAndSalt, readOnly)
    try {
      if (!readOnly) takeLock(native)
      return native
    } catch (error) {
      native.close()
      throw error
    }
  } catch (error) {
    if (errorCode(error) !== 'SQLITE_NOTADB') throw error
    // A wrong key and a damaged first page look the same to SQLite; another page tells them apart.
    const damaged = anyPageAuthentic(descriptor, keyAndSalt)
    throw new StoreError(damaged ? 'file-damaged' : 'passphrase-wrong-or-file-damaged')
  }
}

/** SQLite ignores bytes behind the last page; fewer bytes than pages mean a part is gone. */
function lengthNotices(native: Native, descriptor: number): FileNotice[] {
  const expected = Number(native.pragma('page_count', { simple: true })) * PAGE_BYTES
  const found = lengthOf(descriptor)
  if (found < expected) throw new StoreError('file-damaged')
  return found > expected ? ['length-differs'] : []
}

/** Chunks whose attachment was never recorded: an upload that was stopped, by us or by a crash. */
function sweepChunks(native: Native): void {
  const orphan =
    'attachment_id NOT IN (SELECT id FROM attachment) AND attachment_id NOT IN (SELECT id FROM record_file)'
  if (native.prepare(`SELECT 1 FROM attachment_chunk WHERE ${orphan} LIMIT 1`).get())
    native.exec(`DELETE FROM attachment_chunk WHERE ${orphan}`)
}
