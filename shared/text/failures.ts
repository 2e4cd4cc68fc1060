/** What an officer is told: what happened, whether the data is safe, what to do now. */
export type FailureWords = { readonly what: string; readonly safe: string; readonly now: string }

const NOTHING_CHANGED = 'Nothing was changed.'
const FILE_UNTOUCHED = 'The file was not touched.'
const NOTHING_WRITTEN = 'Nothing was written.'

/** The sentences of every failure. `{name}` stands for a detail that the engine sends along. */
export const failures = {
  unexpected: {
    what: 'Something went wrong inside Redress.',
    safe: 'What was saved before is safe.',
    now: 'Try once more. If it happens again, report the number {reference}.',
  },
  'call-unknown': {
    what: 'This window asked for something Redress does not know.',
    safe: NOTHING_CHANGED,
    now: 'Lock the file and unlock it again.',
  },
  'input-unreadable': {
    what: 'Something in the form cannot be read: {field}.',
    safe: NOTHING_CHANGED,
    now: 'Look at that field and send the form again.',
  },
  locked: {
    what: 'The case file is locked.',
    safe: 'Everything confirmed is kept in it.',
    now: 'Unlock it to go on.',
  },
  busy: {
    what: 'Redress is busy with a long job.',
    safe: NOTHING_CHANGED,
    now: 'Wait until it is done.',
  },
  'engine-stopped': {
    what: 'The part of Redress that holds the file has stopped.',
    safe: 'Everything confirmed is in the file. The last entry may need a look.',
    now: 'Unlock the file again and check the last entry.',
  },
  'passphrase-wrong-or-file-damaged': {
    what: 'That passphrase does not open this file.',
    safe: FILE_UNTOUCHED,
    now: 'Check Caps Lock and the keyboard language. If you are sure of the passphrase, the first bytes of the file may be damaged: the recovery kit or a backup opens it then.',
  },
  'passphrase-too-short': {
    what: 'The passphrase is shorter than 15 characters.',
    safe: NOTHING_CHANGED,
    now: 'Use a sentence only you know, or take the suggested words.',
  },
  'passphrase-too-common': {
    what: 'This passphrase is easy to guess.',
    safe: NOTHING_CHANGED,
    now: 'Use a sentence only you know, or take the suggested words.',
  },
  'passphrase-looks-like-key': {
    what: "A passphrase cannot begin with raw: or look like x'…'.",
    safe: NOTHING_CHANGED,
    now: 'Begin it with another word.',
  },
  'passphrase-holds-organisation': {
    what: 'The passphrase is little more than the name of the organisation.',
    safe: NOTHING_CHANGED,
    now: 'Choose words that nobody connects with you.',
  },
  'kit-mistyped': {
    what: 'The recovery code has a slip of the pen in it.',
    safe: FILE_UNTOUCHED,
    now: 'Compare it group by group with the sheet.',
  },
  'kit-does-not-open': {
    what: 'This recovery kit does not open this file.',
    safe: FILE_UNTOUCHED,
    now: 'It may belong to another file, or the passphrase was changed since. A backup from its time still opens with it.',
  },
  'file-exists': {
    what: 'There is a file of that name already.',
    safe: 'It was left as it is.',
    now: 'Choose another name.',
  },
  'file-missing': {
    what: 'The file is not where it was.',
    safe: NOTHING_WRITTEN,
    now: 'Connect the disk it is on, or open it from its new place.',
  },
  'file-foreign': {
    what: 'This is not a Redress case file.',
    safe: FILE_UNTOUCHED,
    now: 'Choose a file whose name ends in .redress.',
  },
  'file-newer': {
    what: 'A newer version of Redress has written this file.',
    safe: FILE_UNTOUCHED,
    now: 'Open it with version {version} or later.',
  },
  'file-damaged': {
    what: 'This file is damaged: part of it cannot be read.',
    safe: 'It was not touched.',
    now: 'Restore the latest backup. Keep the damaged file: more of it may be saved.',
  },
  'file-in-use': {
    what: 'Another Redress has this file open.',
    safe: FILE_UNTOUCHED,
    now: 'Close it there first.',
  },
  'foreign-wal': {
    what: 'Another program has left unsaved pages beside this file (its name with -wal).',
    safe: FILE_UNTOUCHED,
    now: 'Close the file with the program that made them, then open it here.',
  },
  'place-read-only': {
    what: 'Redress may not write in that place.',
    safe: NOTHING_WRITTEN,
    now: 'Choose another folder or disk.',
  },
  'file-read-only': {
    what: 'The file is open for reading only.',
    safe: NOTHING_CHANGED,
    now: 'Move it to a place where you may write, and open it there.',
  },
  'disk-full': {
    what: 'The disk is full.',
    safe: 'Nothing that was confirmed is lost.',
    now: 'Make room, then do it once more.',
  },
  'write-failed': {
    what: 'The disk did not take what Redress wrote.',
    safe: 'Everything confirmed before is in the file. Whether the last entry is in it will show after unlocking.',
    now: 'Check the disk, unlock again and look at the last entry.',
  },
  'token-spent': {
    what: 'The choice of file has run out.',
    safe: NOTHING_WRITTEN,
    now: 'Choose the file again.',
  },
  'already-open': {
    what: 'A case file is open already.',
    safe: NOTHING_CHANGED,
    now: 'Lock it first.',
  },
  'profile-unknown': {
    what: 'Redress does not know the handling profile {profile}.',
    safe: NOTHING_WRITTEN,
    now: 'Choose one of: {known}.',
  },
  'regime-unknown': {
    what: 'Redress does not know the law {regime}.',
    safe: NOTHING_CHANGED,
    now: 'Choose one from the list.',
  },
  'calendar-unknown': {
    what: 'Redress does not know the calendar {calendar}.',
    safe: NOTHING_CHANGED,
    now: 'Choose one from the list.',
  },
  'calendar-ends': {
    what: 'The date lies beyond the years whose holidays are known.',
    safe: NOTHING_CHANGED,
    now: 'Redress does not guess holidays. Use an earlier date, or a newer version.',
  },
  'kind-not-in-law': {
    what: 'This law does not know that kind of request.',
    safe: NOTHING_CHANGED,
    now: 'Choose another law, or another kind.',
  },
  'deadline-unknown': {
    what: 'The date cannot be computed: {message}',
    safe: NOTHING_CHANGED,
    now: 'Look at the dates of the case.',
  },
  'case-unknown': { what: 'There is no such case.', safe: NOTHING_CHANGED, now: 'Check the reference.' },
  'request-unknown': {
    what: 'The case has no such request.',
    safe: NOTHING_CHANGED,
    now: 'Open the case again.',
  },
  'issue-unknown': {
    what: 'The case has no such issue.',
    safe: NOTHING_CHANGED,
    now: 'Open the case again.',
  },
  'review-unknown': {
    what: 'The case has no such review.',
    safe: NOTHING_CHANGED,
    now: 'Open the case again.',
  },
  'event-unknown': {
    what: 'The case has no such event.',
    safe: NOTHING_CHANGED,
    now: 'Open the case again.',
  },
  'correspondence-unknown': {
    what: 'The case has no such correspondence.',
    safe: NOTHING_CHANGED,
    now: 'Open the case again.',
  },
  'attachment-unknown': {
    what: 'There is no such attachment in this file.',
    safe: NOTHING_CHANGED,
    now: 'Open the case again.',
  },
  'attachment-too-large': {
    what: 'The file is larger than 256 MiB, the most one attachment may hold.',
    safe: NOTHING_CHANGED,
    now: 'Split it, or keep it where it is and note where.',
  },
  'text-too-long': {
    what: 'The text in {field} is longer than one field can hold (1 MiB).',
    safe: NOTHING_CHANGED,
    now: 'Attach it as a file instead.',
  },
  'officer-unknown': {
    what: 'There is no such officer in this file.',
    safe: NOTHING_CHANGED,
    now: 'Add the officer in Settings first.',
  },
  'date-missing': {
    what: 'The date it reached us is missing.',
    safe: NOTHING_CHANGED,
    now: 'Give the day on which it arrived; the clock starts from it.',
  },
  'date-unknown': {
    what: 'There is no such day in {field}.',
    safe: NOTHING_CHANGED,
    now: 'Write it as year-month-day, 2026-05-28 for instance.',
  },
  'date-in-future': {
    what: 'The date {date} has not come yet.',
    safe: NOTHING_CHANGED,
    now: 'Give the day on which it happened, today at the latest.',
  },
  'date-too-early': {
    what: 'The date {date} is before 1990.',
    safe: NOTHING_CHANGED,
    now: 'Check the year.',
  },
  'nothing-asked': {
    what: 'A request needs at least one right.',
    safe: NOTHING_CHANGED,
    now: 'Choose what the message asks for.',
  },
  'prefix-unfit': {
    what: 'A prefix has two to four letters A to Z.',
    safe: NOTHING_WRITTEN,
    now: 'Choose another, AB for instance.',
  },
  'name-missing': { what: 'A name is missing.', safe: NOTHING_CHANGED, now: 'Give a name.' },
  'move-without-effect': {
    what: 'The law gives this move no effect: {sentence}',
    safe: NOTHING_CHANGED,
    now: 'Leave it, or go on with a reason that is kept in the audit trail.',
  },
  'template-unknown': {
    what: 'There is no letter called {template}.',
    safe: NOTHING_WRITTEN,
    now: 'Choose one of: {known}.',
  },
  'letter-unknown': { what: 'There is no such letter.', safe: NOTHING_CHANGED, now: 'Open the case again.' },
  'letter-unfinished': {
    what: 'The letter is not finished: {problems}.',
    safe: 'The draft is kept.',
    now: 'Fill what is missing and finalise it again.',
  },
  'letter-frozen': {
    what: 'This letter is final and cannot be changed.',
    safe: 'It is kept as it was sent.',
    now: 'Write a new letter.',
  },
  'characters-uncovered': {
    what: 'No font of Redress can print {characters}.',
    safe: 'The draft is kept.',
    now: 'Write it with other letters, in {where}.',
  },
  'password-too-short': {
    what: 'The password of the package is shorter than 12 characters.',
    safe: NOTHING_WRITTEN,
    now: 'Use a longer one, and tell it to the person on another way.',
  },
  'draft-unknown': { what: 'There is no such draft.', safe: NOTHING_CHANGED, now: 'Start again.' },
} as const satisfies Record<string, FailureWords>

/** The sentences for a failure, details filled in. A detail that is not there leaves its sentence without it. */
export function failureText(failure: {
  readonly code: keyof typeof failures
  readonly details?: Readonly<Record<string, string | number>>
}): FailureWords {
  const words: FailureWords = failures[failure.code]
  const fill = (sentence: string) =>
    sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(failure.details?.[name] ?? '…'))
  return { what: fill(words.what), safe: fill(words.safe), now: fill(words.now) }
}
