import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished, vi } from 'vitest'
import { CaseIntake } from '#shared/domain/case.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import type { Result } from '#shared/domain/result.ts'
import type { CaseId, Reference } from '#shared/domain/ids.ts'
import type { Clock } from '#engine/clock.ts'
import { fixedClock } from '#engine/clock.ts'
import { decodeKit } from '#engine/keys/recovery-kit.ts'
import type { CaseFile } from '#engine/store/case-file.ts'
import { appendCase } from '#engine/store/cases.ts'
import { createCaseFile } from '#engine/store/create.ts'
import { recoveryKitOf } from '#engine/store/kits.ts'
import { newDeviceId } from '#engine/store/new-id.ts'
import { closeCaseFile, openCaseFile } from '#engine/store/open.ts'
import { write } from '#engine/store/write.ts'

// Deriving a key takes a third of a second on an idle machine and many times that on a busy one.
vi.setConfig({ testTimeout: 60_000 })

/** The passphrase of every file made here. */
export const PASSPHRASE = 'lantern-orchard-velvet-tide'
export const TODAY = civilDate('2026-06-01')
export const CLOCK: Clock = fixedClock('2026-06-01T09:30:00.000Z')
export const DEVICE = newDeviceId()

export const ORGANISATION = {
  name: 'Fernleigh Images Limited',
  profileId: 'nz-imaging',
  calendarId: 'nz',
  zone: 'Pacific/Auckland',
  prefix: 'FI',
} as const

/** The bytes of a passphrase, fresh every time because openers overwrite them. */
export function bytes(text: string = PASSPHRASE): Uint8Array {
  return new TextEncoder().encode(text)
}

/** A folder that is gone after the test. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'redress-store-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The value of a result that has to be good. */
export function good<Value, Failure>(result: Result<Value, Failure>): Value {
  if (!result.ok) throw new Error(`failed: ${JSON.stringify(result.failure)}`)
  return result.value
}

/** A new case file, open, closed after the test if it still is open. */
export async function newCaseFile(clock: Clock = CLOCK): Promise<{ file: CaseFile; path: string }> {
  const path = join(newFolder(), 'cases.redress')
  const created = await createCaseFile({
    path,
    passphrase: bytes(),
    organisation: ORGANISATION,
    officer: { name: 'Ngaire Tamatea' },
    deviceId: DEVICE,
    clock,
  })
  const file = good(created)
  keys.set(path, [...recoveryKitOf(file).groups])
  onTestFinished(() => closeIfOpen(file))
  return { file, path }
}

const keys = new Map<string, string[]>()

/** Opens a file made here again: with its key, which saves the third of a second, or with the passphrase given. */
export async function reopen(
  path: string,
  passphrase?: string,
  deviceId = DEVICE,
): Promise<Result<CaseFile, string>> {
  const groups = keys.get(path)
  const unlock =
    passphrase === undefined && groups
      ? { keyAndSalt: good(decodeKit(bytes(groups.join('')))) }
      : { passphrase: bytes(passphrase) }
  const opened = await openCaseFile({ path, unlock, deviceId, clock: CLOCK })
  if (opened.ok) onTestFinished(() => closeIfOpen(opened.value))
  return opened
}

export function closeIfOpen(file: CaseFile): void {
  try {
    closeCaseFile(file)
  } catch {
    // Closed by the test itself.
  }
}

/** What has to be said to log an access request. */
export function intake(fields: Record<string, unknown> = {}): CaseIntake {
  return CaseIntake.parse({
    kind: 'request',
    channel: 'e-mail',
    received: '2026-05-28',
    person: { name: 'Hana Sallowby', email: 'hana@sallowby.example' },
    requests: [{ kind: 'access', scope: 'Everything you hold about my account.' }],
    ...fields,
  })
}

export const SETTING = {
  today: TODAY as CivilDate,
  profileId: 'nz-imaging',
  regimes: ['nz-privacy'],
  calendarId: 'nz',
  packVersion: '2026.1',
} as const

/** Logs one case and says which. */
export function logCase(
  file: CaseFile,
  fields: Record<string, unknown> = {},
): { caseId: CaseId; reference: Reference } {
  return write(file, 'cases.log', (db) => appendCase(db, intake(fields), SETTING))
}
