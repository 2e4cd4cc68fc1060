import type { Native } from './database.ts'
import { StoreError } from './failure.ts'

/**
 * What every connection is set to, and reads back. Measured: without `temp_store` big sorts reach the temp folder in
 * plain text; with less than EXTRA a power cut loses confirmed saves; without EXCLUSIVE a second process may write.
 */
const PRAGMAS = [
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['journal_mode', 'DELETE', 'delete'],
  ['synchronous', 'EXTRA', 3],
  ['temp_store', 'MEMORY', 2],
  ['secure_delete', 'ON', 1],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['mmap_size', '0', 0],
  ['cache_size', '-65536', -65536],
  ['journal_size_limit', '0', 0],
] as const

/** Sets all pragmas that a connection needs. `journal_mode` makes the first read: a wrong key shows here. */
export function setPragmas(native: Native): void {
  for (const [name, setting] of PRAGMAS) native.pragma(`${name} = ${setting}`)
}

/** Reads every pragma again. Throws when one does not hold, because then the promises about power cuts do not either. */
export function assertPragmas(native: Native): void {
  for (const [name, , expected] of PRAGMAS) {
    const found = native.pragma(name, { simple: true })
    if (found !== expected) throw new Error(`pragma ${name} does not hold`)
  }
}

/** The settings as the connection reports them now, for the engine's self-report and the tests. */
export function readPragmas(native: Native): Record<string, unknown> {
  return Object.fromEntries(PRAGMAS.map(([name]) => [name, native.pragma(name, { simple: true })]))
}

/** Takes the exclusive lock now, not with the first save. Throws `file-in-use` when somebody else holds the file. */
export function takeLock(native: Native): void {
  native.exec('BEGIN EXCLUSIVE; COMMIT')
  if (native.inTransaction) throw new StoreError('file-in-use')
}
