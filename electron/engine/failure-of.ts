import type { CallFailure } from '#shared/contract/define.ts'
import type { FailureCode } from '#shared/contract/failures.ts'
import type { StoreFailure } from './store/failure.ts'

/** Store failures whose code the officer's sentence goes by another name. The rest are contract codes themselves. */
const RENAMED: Partial<Record<StoreFailure, FailureCode>> = {
  'file-altered': 'file-damaged',
  'file-moved': 'write-failed',
  'place-missing': 'file-missing',
  'place-refused': 'place-read-only',
  'name-unsupported': 'place-read-only',
  'disk-failed': 'write-failed',
  'reopen-needed': 'write-failed',
  'read-only': 'file-read-only',
  'row-unknown': 'event-unknown',
  'field-too-long': 'text-too-long',
  'attachment-damaged': 'file-damaged',
  'letter-final': 'letter-frozen',
  'history-fixed': 'letter-frozen',
  'passphrase-too-long': 'passphrase-too-short',
  'passphrase-common': 'passphrase-too-common',
  'passphrase-holds-name': 'passphrase-holds-organisation',
  'passphrase-form': 'passphrase-looks-like-key',
  'passphrase-not-text': 'passphrase-looks-like-key',
}

/** The contract's failure for a failure of the store. */
export function failureOf(code: StoreFailure, details?: Record<string, string | number>): CallFailure {
  const renamed = RENAMED[code] ?? (code as FailureCode)
  return details === undefined ? { code: renamed } : { code: renamed, details }
}
