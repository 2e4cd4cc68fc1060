import { NOTHING_CHANGED, FILE_UNTOUCHED, NOTHING_WRITTEN, type FailureWords } from './failure-words.ts'

/** The sentences of failures of the program, the passphrase and the case file itself. */
export const fileFailures = {
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
  'passphrase-too-long': {
    what: 'The passphrase is longer than Redress can take.',
    safe: NOTHING_CHANGED,
    now: 'Use a shorter one. A sentence of a line is long enough.',
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
  'copy-not-verified': {
    what: 'The copy was read again and is not what it should be.',
    safe: 'The file itself was not touched.',
    now: 'Make the copy once more, on another disk if you can.',
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
} as const satisfies Record<string, FailureWords>
