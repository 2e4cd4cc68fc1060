import { NOTHING_CHANGED } from './failure-words.ts'

const NOTHING_FILED = 'Nothing was filed; the file outside is as it was.'

/** The sentences of what can go wrong with mail that comes in. */
export const mailFailures = {
  'mail-too-large': {
    what: 'The mail has more than 100 MiB.',
    safe: NOTHING_FILED,
    now: 'Save its attachments from your mail program and attach them to the case one by one.',
  },
  'mail-not-a-mail': {
    what: 'This file is no mail: it has no sender, subject or date where a mail has them.',
    safe: NOTHING_FILED,
    now: 'Save the message from your mail program as .eml or .msg. Any other file can be attached in the case.',
  },
  'mail-too-deep': {
    what: 'The mail is nested deeper than any mail program nests one, and was not read.',
    safe: NOTHING_FILED,
    now: 'Attach the file in the case if it has to be kept. Do not open it.',
  },
  'mail-too-many-parts': {
    what: 'The mail has more than 2,000 parts and was not read.',
    safe: NOTHING_FILED,
    now: 'Attach the file in the case if it has to be kept.',
  },
  'mail-too-many-headers': {
    what: 'The mail has more lines before its text than any mail has (over 5,000, or 1 MiB), and was not read.',
    safe: NOTHING_FILED,
    now: 'Attach the file in the case if it has to be kept.',
  },
  'mail-broken': {
    what: 'The mail is damaged and cannot be read.',
    safe: NOTHING_FILED,
    now: 'Save it once more from your mail program. If that does not help, attach the file in the case as it is.',
  },
  'mail-too-slow': {
    what: 'Reading the mail took longer than five seconds and was stopped.',
    safe: NOTHING_FILED,
    now: 'Try once more when the computer is less busy, or attach the file in the case as it is.',
  },
  'mail-too-much-memory': {
    what: 'Reading the mail needed more memory than is set apart for one, and was stopped.',
    safe: NOTHING_FILED,
    now: 'Attach the file in the case as it is.',
  },
  'mail-too-much': {
    what: 'More than 256 MiB of mail were dropped at once.',
    safe: NOTHING_FILED,
    now: 'File those that are read first, or choose the folder they lie in.',
  },
  'mail-none': {
    what: 'There is no .eml and no .msg file in this folder.',
    safe: NOTHING_CHANGED,
    now: 'Choose the folder that holds the mails, or the files themselves.',
  },
  'mail-gone': {
    what: 'This mail is not held in memory any more: the file was locked or the list was cleared meanwhile.',
    safe: NOTHING_CHANGED,
    now: 'Choose it again.',
  },
  'mail-changed': {
    what: 'The file has changed since it was read.',
    safe: NOTHING_FILED,
    now: 'Choose it again, look at it, and file it then.',
  },
  'mail-filed': {
    what: 'This mail is filed already, in {reference}.',
    safe: NOTHING_CHANGED,
    now: 'Open that case; its correspondence holds it.',
  },
} as const
