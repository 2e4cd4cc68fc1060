import { FILE_UNTOUCHED, NOTHING_CHANGED, type FailureWords } from './failure-words.ts'

const NOTHING_IMPORTED = 'Nothing was imported.'

/** The sentences of what can go wrong with a register from a spreadsheet. */
export const importFailures = {
  'import-too-large': {
    what: 'The register has more {what} than Redress reads at once ({most}).',
    safe: NOTHING_IMPORTED,
    now: 'Split it into several files and import them one after the other; rows that are there already are noticed.',
  },
  'import-not-a-table': {
    what: 'This is no spreadsheet and no CSV file.',
    safe: FILE_UNTOUCHED,
    now: 'Open it in your spreadsheet program and save it as .xlsx or as CSV.',
  },
  'import-old-format': {
    what: 'This workbook is in a format Redress does not read (.xls, .xlsb or .ods).',
    safe: FILE_UNTOUCHED,
    now: 'Open it in your spreadsheet program and save it as .xlsx.',
  },
  'import-encrypted': {
    what: 'This workbook is protected with a password.',
    safe: FILE_UNTOUCHED,
    now: 'Open it in your spreadsheet program, take the password off a copy, and import the copy.',
  },
  'import-broken': {
    what: 'The file is damaged, or it is not what its name says.',
    safe: FILE_UNTOUCHED,
    now: 'Open it in your spreadsheet program, save it under another name, and try that.',
  },
  'import-too-slow': {
    what: 'Reading the file took longer than {seconds} seconds and was stopped.',
    safe: FILE_UNTOUCHED,
    now: 'Save it as CSV, or split it into several files.',
  },
  'import-quote-open': {
    what: 'In row {row} a quotation mark opens a cell and none closes it, so everything behind it would be one cell.',
    safe: FILE_UNTOUCHED,
    now: 'Look at that row, or save the register as .xlsx.',
  },
  'import-gone': {
    what: 'The register is not held in memory any more: it was imported, changed or closed meanwhile.',
    safe: NOTHING_CHANGED,
    now: 'Choose the file again.',
  },
  'import-nothing': {
    what: 'No row of this register can be imported as it is mapped.',
    safe: NOTHING_CHANGED,
    now: 'Look at the reasons in the preview.',
  },
  'import-has-errors': {
    what: 'Rows that cannot be imported: {count}.',
    safe: NOTHING_IMPORTED,
    now: 'Mend them in the spreadsheet, or say that they are to be left out.',
  },
  'import-cancelled': {
    what: 'It was stopped before it was finished.',
    safe: 'The case file is as it was before.',
    now: 'Begin again whenever you like.',
  },
  'import-unknown': {
    what: 'There is no such import in this file.',
    safe: NOTHING_CHANGED,
    now: 'Look at the list of imports.',
  },
  'mapping-unknown': {
    what: 'This mapping is not kept any more.',
    safe: NOTHING_CHANGED,
    now: 'Look at the list of kept mappings.',
  },
  'mapping-name-taken': {
    what: 'Another mapping is called “{name}”.',
    safe: NOTHING_CHANGED,
    now: 'Choose another name, or remove the other one first.',
  },
  'import-undone': {
    what: 'This import was undone before.',
    safe: NOTHING_CHANGED,
    now: 'Its cases are gone already.',
  },
  'import-changed-since': {
    what: 'Work was done on cases of this import since ({count}): {references}.',
    safe: 'Nothing was removed.',
    now: 'An import can be undone only while its cases are as they were imported.',
  },
} as const satisfies Record<string, FailureWords>
