/**
 * Every way a call may fail that the officer can act on. Each has a sentence in `shared/text/failures.ts`;
 * a test names the one that is missing.
 */
export const FAILURE_CODES = [
  // the call itself
  'unexpected',
  'call-unknown',
  'input-unreadable',
  'locked',
  'busy',
  'engine-stopped',
  // the case file
  'passphrase-wrong-or-file-damaged',
  'passphrase-too-short',
  'passphrase-too-long',
  'passphrase-too-common',
  'passphrase-looks-like-key',
  'passphrase-holds-organisation',
  'kit-mistyped',
  'kit-does-not-open',
  'file-exists',
  'file-missing',
  'file-foreign',
  'file-newer',
  'file-damaged',
  'file-in-use',
  'foreign-wal',
  'place-read-only',
  'file-read-only',
  'disk-full',
  'write-failed',
  'copy-not-verified',
  'token-spent',
  'already-open',
  // content
  'profile-unknown',
  'regime-unknown',
  'calendar-unknown',
  'zone-unknown',
  'calendar-ends',
  'kind-not-in-law',
  'deadline-unknown',
  'case-unknown',
  'case-closed',
  'request-unknown',
  'issue-unknown',
  'review-unknown',
  'event-unknown',
  'event-corrected',
  'history-fixed',
  'entry-unknown',
  'correspondence-unknown',
  'attachment-unknown',
  'attachment-too-large',
  'attachment-no-file',
  'text-too-long',
  'officer-unknown',
  'date-missing',
  'date-unknown',
  'date-in-future',
  'date-too-early',
  'nothing-asked',
  'prefix-unfit',
  'name-missing',
  'text-missing',
  'amount-unreadable',
  'sheet-unknown',
  'sheet-elsewhere',
  'case-open',
  'case-held',
  'reason-names-person',
  'keep-until-past',
  'certificate-unknown',
  'move-without-effect',
  'ground-unknown',
  'template-unknown',
  'letter-unknown',
  'letter-unfinished',
  'letter-frozen',
  'characters-uncovered',
  'password-too-short',
  'draft-unknown',
  // calendars
  'calendar-counts-all',
  'days-change-nothing',
  'day-change-unknown',
  'ics-too-large',
  'ics-not-calendar',
  'ics-broken',
  'ics-too-slow',
  'ics-too-many-events',
] as const

/** A code of `FAILURE_CODES`. */
export type FailureCode = (typeof FAILURE_CODES)[number]

const CODES: ReadonlySet<string> = new Set(FAILURE_CODES)

/** Whether the text is a failure code. */
export function isFailureCode(text: string): text is FailureCode {
  return CODES.has(text)
}
