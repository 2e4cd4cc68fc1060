import { errorCode } from './error-code.ts'

/** Everything that can go wrong with a case file and that an officer can act on. Sentences live in `shared/text`. */
export const STORE_FAILURES = [
  'passphrase-wrong-or-file-damaged',
  'file-foreign',
  'file-newer',
  'file-in-use',
  'file-missing',
  'file-exists',
  'file-damaged',
  'file-altered',
  'file-moved',
  'foreign-wal',
  'place-missing',
  'place-read-only',
  'place-refused',
  'name-unsupported',
  'disk-full',
  'disk-failed',
  'reopen-needed',
  'copy-not-verified',
  'locked',
  'busy',
  'read-only',
  'row-unknown',
  'field-too-long',
  'attachment-too-large',
  'attachment-damaged',
  'attachment-absent',
  'letter-final',
  'history-fixed',
  'zone-unknown',
  'passphrase-too-short',
  'passphrase-too-long',
  'passphrase-common',
  'passphrase-holds-name',
  'passphrase-form',
  'passphrase-not-text',
] as const

/** One of {@link STORE_FAILURES}. */
export type StoreFailure = (typeof STORE_FAILURES)[number]

/** An expected failure inside the store. Its message is the code: never SQL, a value, a path or a name. */
export class StoreError extends Error {
  readonly failure: StoreFailure

  constructor(failure: StoreFailure) {
    super(failure)
    this.name = 'StoreError'
    this.failure = failure
  }
}

/** Whether something thrown is an expected failure of the store. */
export function isStoreError(error: unknown): error is StoreError {
  return error instanceof StoreError
}

/** Whether a text is the code of a failure; triggers raise codes as their message. */
function isStoreFailure(text: string): text is StoreFailure {
  return STORE_FAILURES.some((code) => code === text)
}

const SYSTEM_FAILURES: Readonly<Record<string, StoreFailure>> = {
  ENOENT: 'file-missing',
  ENOTDIR: 'place-missing',
  EEXIST: 'file-exists',
  EACCES: 'place-refused',
  EPERM: 'place-refused',
  EROFS: 'place-read-only',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EIO: 'disk-failed',
  EBADF: 'locked',
  EISDIR: 'file-foreign',
  ENAMETOOLONG: 'name-unsupported',
}

/** The failure behind an error of the file system or of SQLite, or null when it is a bug of ours. */
export function failureBehind(error: unknown): StoreFailure | null {
  if (isStoreError(error)) return error.failure
  const code = errorCode(error)
  const message = error instanceof Error ? error.message : ''
  if (code.startsWith('SQLITE_CONSTRAINT')) return isStoreFailure(message) ? message : null
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'file-in-use'
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return 'file-damaged'
  if (code === 'SQLITE_FULL') return 'disk-full'
  if (code === 'SQLITE_READONLY_DBMOVED') return 'file-moved'
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_PERM') return 'place-read-only'
  if (code.startsWith('SQLITE_CANTOPEN')) return 'place-refused'
  if (code.startsWith('SQLITE_IOERR')) return 'disk-failed'
  if (code === 'SQLITE_TOOBIG') return 'field-too-long'
  return SYSTEM_FAILURES[code] ?? null
}

/**
 * What to throw on for something caught: a StoreError for an expected failure, otherwise an error that keeps the
 * code and drops the message, because messages of SQLite and of the file system carry SQL, values and paths.
 */
export function storeErrorFor(error: unknown): Error {
  if (isStoreError(error)) return error
  const failure = failureBehind(error)
  if (failure) return new StoreError(failure)
  const code = errorCode(error)
  return code === '' && error instanceof Error
    ? error
    : new Error(`The store met ${code === '' ? 'an unknown error' : code}`)
}
