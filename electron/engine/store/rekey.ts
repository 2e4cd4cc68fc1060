import { randomBytes, timingSafeEqual } from 'node:crypto'
import { existsSync, renameSync, rmSync } from 'node:fs'
import type { Result } from '#shared/domain/result.ts'
import { failed, ok } from '#shared/domain/result.ts'
import { deriveKey, SALT_BYTES } from '../keys/derive-key.ts'
import { checkPassphrase, normalisePassphrase } from '../keys/passphrase.ts'
import { copyWhole, holding } from './backup.ts'
import type { CaseFile } from './case-file.ts'
import { dropInside, holdInside, insideOf } from './case-file.ts'
import { appendRow } from './change.ts'
import { readBack } from './copy.ts'
import { linkDb, nativeOf, relinkDb } from './database.ts'
import { claim, closeDescriptor, openDescriptor, release } from './descriptor.ts'
import type { StoreFailure } from './failure.ts'
import { failureBehind, StoreError } from './failure.ts'
import { openNative, rekeyNative } from './keyed.ts'
import { newUuid } from './new-id.ts'
import { readOrganisation } from './organisation.ts'
import { syncFolder } from './place.ts'
import { assertPragmas, takeLock } from './pragmas.ts'
import { write } from './write.ts'

/**
 * Locks the file with another passphrase and a new salt. The bytes handed in are overwritten. Works on a verified copy
 * beside the file, which takes the file's name in one step only after it was opened and read with the new key: at
 * every moment the name leads to a file that opens with exactly the old or exactly the new passphrase. The session
 * stays open. Old backups keep opening with the old passphrase and kit; a new kit is needed afterwards.
 */
export async function changePassphrase(
  file: CaseFile,
  next: Uint8Array,
): Promise<Result<null, StoreFailure>> {
  const checked = checkPassphrase(next, [readOrganisation(file.db).name])
  next.fill(0)
  if (!checked.ok) return checked
  return rekey(file, checked.value, 'passphrase-changed')
}

/**
 * Makes every recovery kit handed out so far useless: same passphrase, new salt, so another key. Fails with
 * `passphrase-wrong-or-file-damaged` when the passphrase is not the one of this file.
 */
export async function renewKey(file: CaseFile, passphrase: Uint8Array): Promise<Result<null, StoreFailure>> {
  const normalised = normalisePassphrase(passphrase)
  passphrase.fill(0)
  if (!normalised.ok) return failed('passphrase-wrong-or-file-damaged')
  if (!(await opens(file, normalised.value))) {
    normalised.value.fill(0)
    return failed('passphrase-wrong-or-file-damaged')
  }
  return rekey(file, normalised.value, 'kit-renewed')
}

/** Whether this is the passphrase the open file is locked with; asked before it may be changed. Overwrites the bytes. */
export async function isPassphrase(file: CaseFile, passphrase: Uint8Array): Promise<boolean> {
  const normalised = normalisePassphrase(passphrase)
  passphrase.fill(0)
  if (!normalised.ok) return false
  try {
    return await opens(file, normalised.value)
  } finally {
    normalised.value.fill(0)
  }
}

async function opens(file: CaseFile, passphrase: Buffer): Promise<boolean> {
  const { keyAndSalt } = insideOf(file)
  const derived = await deriveKey(passphrase, keyAndSalt.subarray(keyAndSalt.length - SALT_BYTES))
  const same = timingSafeEqual(derived, keyAndSalt)
  derived.fill(0)
  return same
}

async function rekey(
  file: CaseFile,
  passphrase: Buffer,
  reason: string,
): Promise<Result<null, StoreFailure>> {
  const next = await deriveKey(passphrase, randomBytes(SALT_BYTES))
  passphrase.fill(0)
  const { path } = insideOf(file)
  const copy = `${path}.rekeying`
  try {
    if (file.readOnly) throw new StoreError('read-only')
    // What lies under this name is the copy of a change that was stopped; the file it was made of is open here.
    for (const leftover of [copy, `${copy}-journal`]) if (existsSync(leftover)) rmSync(leftover)
    await holding(file, async () => {
      await prepare(file, copy, next, reason)
      takeOver(file, copy, next)
    })
    return ok(null)
  } catch (error) {
    next.fill(0)
    const failure = failureBehind(error)
    if (failure === null) throw error
    return failed(failure)
  } finally {
    for (const leftover of [copy, `${copy}-journal`]) rmSync(leftover, { force: true })
  }
}

/** Makes the copy, puts the new key on it, reads it back, and records the change in it. */
async function prepare(file: CaseFile, copy: string, next: Buffer, reason: string): Promise<void> {
  const content = await copyWhole(file, copy)
  const native = openNative(copy, insideOf(file).keyAndSalt, false)
  try {
    rekeyNative(native, next)
  } finally {
    native.close()
  }
  recordChange(file, copy, next, reason)
  const changed = await readBack(copy, next)
  insideOf(file)
  if (changed.cases !== content.cases || changed.entries <= content.entries)
    throw new StoreError('copy-not-verified')
}

function recordChange(file: CaseFile, path: string, keyAndSalt: Buffer, reason: string): void {
  const { deviceKnown } = insideOf(file)
  const { descriptor, identity } = openDescriptor(path)
  claim(identity)
  const native = openNative(path, keyAndSalt, false)
  try {
    const changed: CaseFile = { ...file, db: linkDb(native) }
    holdInside(changed, {
      path,
      descriptor,
      identity,
      keyAndSalt,
      copying: false,
      failed: false,
      deviceKnown,
    })
    write(changed, `file.${reason}`, (db) =>
      appendRow(db, 'key_change', {
        id: newUuid(),
        reason,
        at: file.clock.instant(),
        officer_id: file.officerId,
      }),
    )
    dropInside(changed)
  } finally {
    native.close()
    closeDescriptor(descriptor)
    release(identity)
  }
}

/** Puts the copy in the file's place and the session on it. The old file stays locked by us until the name is changed. */
function takeOver(file: CaseFile, copy: string, next: Buffer): void {
  const inside = insideOf(file)
  const old = nativeOf(file.db)
  const { path } = inside
  const letGo = () => {
    relinkDb(file.db, null)
    old.close()
    closeDescriptor(inside.descriptor)
  }
  const renamesOpenFiles = process.platform !== 'win32'
  if (!renamesOpenFiles) letGo()
  renameSync(copy, path)
  syncFolder(path)
  if (renamesOpenFiles) letGo()
  release(inside.identity)
  inside.keyAndSalt.fill(0)
  dropInside(file)
  const { descriptor, identity } = openDescriptor(path)
  claim(identity)
  const native = openNative(path, next, false)
  takeLock(native)
  assertPragmas(native)
  relinkDb(file.db, native)
  holdInside(file, {
    path,
    descriptor,
    identity,
    keyAndSalt: next,
    copying: false,
    failed: false,
    deviceKnown: true,
  })
}
