import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  realpathSync,
  renameSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { errorCode } from './error-code.ts'
import { failureBehind, StoreError } from './failure.ts'

/** The real path of an existing case file. Throws a StoreError: `file-missing`, `file-foreign`, `name-unsupported`… */
export function existingFile(path: string): string {
  const real = attempt(() => realpathSync(resolve(path)))
  const stats = attempt(() => statSync(real))
  if (!stats.isFile()) throw new StoreError('file-foreign')
  checkName(real)
  return real
}

/** The full path for a file that does not exist yet in a folder that does. Throws `file-exists`, `place-missing`… */
export function newFile(path: string): string {
  const full = resolve(path)
  const folder = dirname(full)
  if (!existsSync(folder)) throw new StoreError('place-missing')
  const real = join(
    attempt(() => realpathSync(folder)),
    basename(full),
  )
  checkName(real)
  if (existsSync(real)) throw new StoreError('file-exists')
  refuseLeftovers(real, ['-wal', '-shm', '-journal'])
  return real
}

/**
 * Refuses files beside a case file that SQLite would read into it. We never write a `-wal`; one that lies there comes
 * from another program or another file, and so does a `-journal` beside a file that does not exist yet.
 */
export function refuseLeftovers(path: string, endings: readonly string[]): void {
  if (endings.some((ending) => existsSync(path + ending))) throw new StoreError('foreign-wal')
}

/** Whether a case file can be saved here: the file itself and the folder, which takes the rollback journal. */
export function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK | constants.W_OK)
    accessSync(dirname(path), constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Makes a new or renamed name survive a power cut. Systems that cannot sync a folder are left alone. */
export function syncFolder(path: string): void {
  try {
    const folder = openSync(dirname(path), 'r')
    try {
      fsyncSync(folder)
    } finally {
      closeSync(folder)
    }
  } catch (error) {
    if (errorCode(error) === 'EIO') throw new StoreError('disk-failed')
  }
}

/** Gives a finished file its name without ever replacing one: a hard link fails where a rename would overwrite. */
export function giveName(unfinished: string, path: string): void {
  try {
    linkSync(unfinished, path)
  } catch (error) {
    // exFAT and some shares know no hard links.
    if (errorCode(error) === 'EEXIST' || existsSync(path)) throw new StoreError('file-exists')
    renameSync(unfinished, path)
  }
}

/** The addon trims names, so one with a blank at its end would lead to another file. */
function checkName(path: string): void {
  if (path !== path.trim() || path.includes('\0')) throw new StoreError('name-unsupported')
}

function attempt<Value>(step: () => Value): Value {
  try {
    return step()
  } catch (error) {
    throw new StoreError(failureBehind(error) ?? 'place-refused')
  }
}
