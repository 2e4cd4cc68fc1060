import type { CallFailure } from '#shared/contract/define.ts'
import type { FailureCode } from '#shared/contract/failures.ts'
import type { StoreFailure } from './store/failure.ts'

/**
 * Store failures that the officer is told under another code. The type asks for a line here for each failure of the
 * store that is no code of the contract, so that none can reach a window without its sentences.
 */
const RENAMED: Record<Exclude<StoreFailure, FailureCode>, FailureCode> = {
  'file-altered': 'file-damaged',
  'file-moved': 'write-failed',
  'place-missing': 'file-missing',
  'place-refused': 'place-read-only',
  'name-unsupported': 'place-read-only',
  'disk-failed': 'write-failed',
  'reopen-needed': 'write-failed',
  'read-only': 'file-read-only',
  'row-unknown': 'entry-unknown',
  'field-too-long': 'text-too-long',
  'attachment-damaged': 'file-damaged',
  'letter-final': 'letter-frozen',
  'passphrase-common': 'passphrase-too-common',
  'passphrase-holds-name': 'passphrase-holds-organisation',
  'passphrase-form': 'passphrase-looks-like-key',
  'passphrase-not-text': 'passphrase-looks-like-key',
}

/** The contract's failure for a failure of the store. */
export function failureOf(code: StoreFailure): CallFailure {
  return { code: isRenamed(code) ? RENAMED[code] : code }
}

function isRenamed(code: StoreFailure): code is keyof typeof RENAMED {
  return Object.hasOwn(RENAMED, code)
}
