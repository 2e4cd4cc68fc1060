import { randomBytes } from 'node:crypto'
import { closeSync, openSync, rmSync } from 'node:fs'
import type { Result } from '#shared/domain/result.ts'
import { failed, ok } from '#shared/domain/result.ts'
import { OfficerId } from '#shared/domain/ids.ts'
import type { Clock } from '../clock.ts'
import { isZone } from '../clock.ts'
import { deriveKey, SALT_BYTES } from '../keys/derive-key.ts'
import { checkPassphrase } from '../keys/passphrase.ts'
import type { CaseFile } from './case-file.ts'
import { holdInside } from './case-file.ts'
import { appendRow } from './change.ts'
import { linkDb } from './database.ts'
import { claim, closeDescriptor, openDescriptor, release } from './descriptor.ts'
import type { StoreFailure } from './failure.ts'
import { failureBehind } from './failure.ts'
import { openNative } from './keyed.ts'
import { migrate } from './migrate.ts'
import { newId, newUuid } from './new-id.ts'
import type { NewOfficer } from './officers.ts'
import { insertOfficer } from './officers.ts'
import { openCaseFile } from './open.ts'
import type { NewOrganisation } from './organisation.ts'
import { insertOrganisation, Prefix } from './organisation.ts'
import { giveName, newFile, syncFolder } from './place.ts'
import { write } from './write.ts'

/** What a new case file needs. The passphrase is UTF-8 bytes and is overwritten with zeros. */
export type Creation = {
  readonly path: string
  readonly passphrase: Uint8Array
  readonly organisation: NewOrganisation
  readonly officer: NewOfficer
  readonly deviceId: string
  readonly clock: Clock
}

/**
 * Creates a case file and opens it. It is built under a name of its own and gets the asked one only when it is whole;
 * a file that is already there is never touched (`file-exists`).
 */
export async function createCaseFile(creation: Creation): Promise<Result<CaseFile, StoreFailure>> {
  const { passphrase, organisation, deviceId, clock } = creation
  try {
    if (!isZone(organisation.zone)) return failed('zone-unknown')
    Prefix.parse(organisation.prefix)
    const checked = checkPassphrase(passphrase, [organisation.name])
    if (!checked.ok) return checked
    const path = newFile(creation.path)
    const keyAndSalt = await deriveKey(checked.value, randomBytes(SALT_BYTES))
    checked.value.fill(0)
    try {
      build(creation, path, keyAndSalt)
      const opened = await openCaseFile({ path, unlock: { keyAndSalt }, deviceId, clock })
      return opened.ok ? ok(opened.value) : opened
    } finally {
      keyAndSalt.fill(0)
    }
  } catch (error) {
    const failure = failureBehind(error)
    if (failure === null) throw error
    return failed(failure)
  } finally {
    passphrase.fill(0)
  }
}

function build(creation: Creation, path: string, keyAndSalt: Buffer): void {
  const unfinished = `${path}.${newUuid().slice(-12)}.new`
  closeSync(openSync(unfinished, 'wx', 0o600))
  try {
    fill(creation, unfinished, keyAndSalt)
    giveName(unfinished, path)
  } finally {
    rmSync(unfinished, { force: true })
  }
  syncFolder(path)
}

function fill({ organisation, officer, deviceId, clock }: Creation, path: string, keyAndSalt: Buffer): void {
  const { descriptor, identity } = openDescriptor(path)
  claim(identity)
  const native = openNative(path, keyAndSalt, false)
  try {
    migrate(native)
    const db = linkDb(native)
    const officerId = newId(OfficerId)
    const fileId = newUuid()
    const file: CaseFile = { db, fileId, deviceId, readOnly: false, notices: [], clock, officerId }
    const inside = {
      path,
      descriptor,
      identity,
      keyAndSalt,
      copying: false,
      failed: false,
      deviceKnown: false,
    }
    holdInside(file, inside)
    write(file, 'file.create', (writable) => {
      appendRow(writable, 'case_file', {
        id: fileId,
        created_at: clock.instant(),
        format: 'redress case file',
      })
      insertOrganisation(writable, organisation)
      insertOfficer(writable, officerId, officer)
      appendRow(writable, 'key_change', {
        id: newUuid(),
        reason: 'created',
        at: clock.instant(),
        officer_id: officerId,
      })
    })
  } finally {
    native.close()
    closeDescriptor(descriptor)
    release(identity)
  }
}
