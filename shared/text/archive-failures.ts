import { FILE_UNTOUCHED, NOTHING_CHANGED, NOTHING_WRITTEN, type FailureWords } from './failure-words.ts'

const NOTHING_READ = 'Nothing came into the case file.'

/** The sentences of what can go wrong with a whole case as a file. */
export const archiveFailures = {
  'archive-not-a-case': {
    what: 'This file holds no case that Redress wrote.',
    safe: FILE_UNTOUCHED,
    now: 'Choose a case archive (.zip) or the JSON of a case. A register is imported, a disclosure package is not read back.',
  },
  'archive-version': {
    what: 'The case was written in form {version}, which this version of Redress does not read back.',
    safe: FILE_UNTOUCHED,
    now: 'Write it again with the version of Redress you have here, or update this one. People can read the file as it is.',
  },
  'archive-broken': {
    what: 'The file is damaged, or it was changed after it was written.',
    safe: NOTHING_READ,
    now: 'Copy it again from where it was kept, or save the case anew where it still is.',
  },
  'archive-unfit': {
    what: 'Something in the case is not as Redress writes it ({place}).',
    safe: NOTHING_READ,
    now: 'The file was changed by somebody or something else. Take an unchanged copy.',
  },
  'archive-too-large': {
    what: 'The file holds more {what} than Redress reads at once ({most}).',
    safe: NOTHING_READ,
    now: 'Such a file was hardly written by Redress. Ask where it comes from.',
  },
  'archive-too-slow': {
    what: 'Reading the file took longer than {seconds} seconds and was stopped.',
    safe: NOTHING_READ,
    now: 'Copy it to this computer first, and try again.',
  },
  'archive-password-needed': {
    what: 'The archive is encrypted.',
    safe: NOTHING_READ,
    now: 'Give the password it was saved with.',
  },
  'archive-password-wrong': {
    what: 'This is not the password of the archive.',
    safe: NOTHING_READ,
    now: 'Type the password it was saved with. Redress does not know it and cannot open the archive without it.',
  },
  'archive-clash': {
    what: 'Parts of this case belong to another case of this file.',
    safe: NOTHING_READ,
    now: 'The file was changed by somebody or something else. Take an unchanged copy.',
  },
  'archive-gone': {
    what: 'The file is not held in memory any more, or it changed since it was shown.',
    safe: NOTHING_CHANGED,
    now: 'Choose it again.',
  },
  'case-here-already': {
    what: 'This case is in the case file already.',
    safe: NOTHING_CHANGED,
    now: 'A case is never written over. Open the one that is here.',
  },
  'attachment-absent': {
    what: 'The bytes of a document are not in this case file: the case was read back from a file without them.',
    safe: NOTHING_WRITTEN,
    now: 'Its name, size and SHA-256 are kept. Take the document from the case archive or from where the case came from.',
  },
} as const satisfies Record<string, FailureWords>
