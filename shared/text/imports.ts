import { counted, grouped } from './words.ts'

const rows = (count: number) => counted(count, 'row')
const cases = (count: number) => counted(count, 'case')

/** The words of the place where an existing register is imported. */
export const importText = {
  title: 'Import a register',
  command: 'Import a register…',
  steps: { file: 'File', columns: 'Columns', words: 'Words', preview: 'Preview', done: 'Done' },
  stepsLabel: 'Steps of the import',
  stepOf: (step: number, of: number) => `Step ${step} of ${of}`,
  back: 'Back',
  closeLabel: 'Close',
  file: {
    heading: 'Which register?',
    lead: 'A spreadsheet (.xlsx) or CSV file. It is only read; nothing is written before you have seen every row.',
    choose: 'Choose a file…',
    other: 'Choose another file…',
    reading: 'Reading the file…',
    next: 'Go on to the columns',
    nextWithout: 'Choose a file first',
    nextEmpty: 'This sheet has no rows',
    sheet: 'Sheet',
    sheetOption: (name: string, count: number, hidden: boolean) =>
      `${name} (${rows(count)}${hidden ? ', hidden' : ''})`,
    headerRow: 'Row with the headings',
    headerHint: 'Rows above it are left out.',
    top: 'The first rows of the sheet',
    row: 'Row',
    facts: (format: string, bytes: number) => `${format}, ${size(bytes)}`,
    csv: (encoding: string, delimiter: string) =>
      `CSV, ${encodings[encoding] ?? encoding}, ${delimiters[delimiter] ?? delimiter}`,
    workbook: 'Workbook',
  },
  notes: {
    macros: 'It holds macros. They are not run and not kept.',
    'external-links': 'It refers to other workbooks. Their values are taken as they were last shown.',
    'from-1904': 'Its days are counted from 1904, as on an old Macintosh. Redress reckons with that.',
    'encoding-guessed':
      'The file does not say how its letters are written. If names look wrong, save it as .xlsx.',
    'quotes-odd': 'Some quotation marks stand in unusual places. Look at the samples of the columns.',
    formulas: (count: number) =>
      `${counted(count, 'formula')}: the value last shown counts; nothing is computed.`,
    formulasEmpty: (count: number) => `${counted(count, 'formula')} never computed: their cells are empty.`,
    hiddenRows: (count: number) => `${counted(count, 'hidden row')} will be read like the others.`,
    hiddenColumns: 'There are hidden columns; they are listed like the others.',
    merged: (count: number) => `${counted(count, 'merged area')}: only the first cell of each has the value.`,
    errors: (count: number) => `${counted(count, 'cell')} with an error of the spreadsheet count as empty.`,
  },
  columns: {
    heading: 'What do the columns mean?',
    lead: 'Redress proposes what it recognises. Leave out what has no place here.',
    table: 'Columns of the register',
    column: 'Column',
    samples: 'For instance',
    meaning: 'Means',
    nothing: 'Leave out',
    meaningOf: (header: string) => `What ${header} means`,
    noHeader: (letter: string) => `Column ${letter}`,
    why: {
      'own-register': 'written by Redress',
      header: 'by its heading',
      'header-part': 'by a word of its heading',
      cells: 'by its cells',
    },
    kept: 'A mapping kept before fits this file.',
    useKept: (name: string) => `Use “${name}”`,
    rest: 'Where a row does not say',
    kindWithout: 'Kind of request',
    kindNone: 'Do not import the row',
    channelWithout: 'How it came',
    dates: 'Day or month first?',
    dmy: 'Day first',
    mdy: 'Month first',
    example: (cell: string) => `“${cell}”, for instance, can be read two ways.`,
    found: {
      own: (order: string, count: number) =>
        `${order}: ${counted(count, 'date')} of this column can only be read so.`,
      'other-column': (order: string) => `${order}, as in the other columns of dates.`,
      both: 'Some dates only make sense one way, some only the other. Say how to read those that could be either.',
      none: 'Nothing in the file tells. Say how it was written.',
    },
    next: 'Go on to the words',
    missingReceived: 'Say which column is the date of receipt',
    missingPerson: 'Say which column names the person',
    missingKind: 'Say which column is the kind, or choose one below',
    missingOrder: 'Say whether day or month comes first',
  },
  words: {
    heading: 'What do the words mean?',
    lead: 'Every word of these columns, with how often it stands there and what it becomes.',
    none: 'No column of this register has words to explain.',
    word: 'In the register',
    count: 'Rows',
    becomes: 'Becomes',
    becomesOf: (word: string) => `What ${word} becomes`,
    choose: 'Choose',
    open: (count: number) =>
      `${counted(count, 'word')} still to explain. Rows with such a word cannot be imported.`,
    more: (count: number, field: string) =>
      `${grouped(count)} more words in ${field} are not listed. Is it the right column?`,
    next: 'Look at the preview',
    special: {
      request: 'A request, other column says which',
      'leave-out': 'Leave the row out',
      none: 'Nothing, keep it as a note',
      open: 'Open',
      closed: 'Closed',
      nobody: 'Nobody, keep the name as a note',
    },
  },
  preview: {
    heading: 'This is what will happen',
    lead: (count: number, blank: number) =>
      `${rows(count)} read${blank > 0 ? `, ${grouped(blank)} of them blank` : ''}. Nothing has been written yet.`,
    checking: 'Looking at every row…',
    tabsLabel: 'What becomes of the rows',
    tabs: {
      ready: 'Will be imported',
      warning: 'With a warning',
      error: 'Cannot be imported',
      twin: 'Already there',
      'left-out': 'Left out',
    },
    columns: {
      row: 'Row',
      reference: 'Reference',
      person: 'Person',
      kind: 'Kind',
      received: 'Received',
      closed: 'Closed or due',
      why: 'What is to be said',
    },
    due: (date: string) => `due ${date}`,
    empty: {
      ready: 'No row is without anything to say.',
      warning: 'No row has a warning.',
      error: 'Every row can be imported.',
      twin: 'No row is there already.',
      'left-out': 'No row is left out.',
    },
    summary: (title: string, count: number) => `${title}: ${rows(count)}`,
    more: (count: number) => `Show ${grouped(count)} more`,
    leaveOut: (count: number) =>
      count === 1
        ? 'Leave out the row that cannot be imported'
        : `Leave out the ${rows(count)} that cannot be imported`,
    keepTwins: 'Import rows that merely look like another (same reference, or same person, day and kind)',
    next: (count: number) => `Import ${cases(count)}`,
    nextNothing: 'There is nothing to import',
    nextErrors: (count: number) => `Mend ${rows(count)}, or leave ${count === 1 ? 'it' : 'them'} out`,
    readOnly: 'The file is open for reading only',
    failedLook: 'Back to the file',
  },
  run: {
    writing: 'Importing…',
    saving: 'Bringing everything to the disk…',
    removing: 'Taking the cases out…',
    of: (done: number, total: number) => `${grouped(done)} of ${grouped(total)}`,
    note: 'All of it or nothing. Other screens wait until it is over.',
    cancel: 'Stop, and leave the file as it was',
  },
  done: {
    heading: (count: number) => `${cases(count)} imported`,
    lead: (file: string) => `From ${file}. Each begins with a note that says which row it comes from.`,
    left: 'Rows not imported',
    leftText: (errors: number, twins: number, leftOut: number) =>
      [
        ...(errors > 0 ? [`Could not be imported: ${grouped(errors)}.`] : []),
        ...(twins > 0 ? [`There already: ${grouped(twins)}.`] : []),
        ...(leftOut > 0 ? [`Left out: ${grouped(leftOut)}.`] : []),
      ].join(' '),
    undoTitle: 'The way back',
    undo: 'Undo this import…',
    undoText: 'Possible as long as nothing has happened to any of its cases.',
    keep: 'Keep the mapping for next time',
    keepText: 'It is offered when a file has the same headings.',
    keepName: 'Name',
    keepButton: 'Keep',
    kept: 'The mapping is kept.',
    next: 'Go to Cases',
    again: 'Import another register',
  },
  earlier: {
    title: 'Earlier imports',
    line: (count: number, officer: string) => `${cases(count)}, by ${officer}`,
    undone: (day: string, officer: string) => `Undone on ${day} by ${officer}`,
    undo: 'Undo…',
    undoOf: (file: string) => `Undo the import of ${file}`,
  },
  mappings: {
    title: 'Kept mappings',
    lead: 'Offered when a register with the same headings is read.',
    line: (columns: number, day: string) => `${counted(columns, 'column')}, kept ${day}`,
    rename: 'Rename…',
    renameOf: (name: string) => `Rename ${name}`,
    remove: 'Remove…',
    removeOf: (name: string) => `Remove ${name}`,
    name: 'Name of the mapping',
    save: 'Rename',
    cancel: 'Cancel',
    removeTitle: (name: string) => `Remove the mapping “${name}”?`,
    removeText:
      'Cases imported with it stay as they are. The next register with these headings is mapped anew.',
    removeConfirm: 'Remove it',
    removeCancel: 'Keep it',
    removed: (name: string) => `The mapping ${name} is removed.`,
  },
  undo: {
    title: (count: number) => `Take ${cases(count)} out again?`,
    text: 'The cases of this import, their people and notes leave the file. The audit trail still says that they were there and when they went. References are not given again.',
    confirm: 'Take them out',
    cancel: 'Keep them',
    done: (count: number) => `${cases(count)} taken out again.`,
  },
} as const

const encodings: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252 (guessed)',
}
const delimiters: Readonly<Record<string, string>> = {
  ',': 'separated by commas',
  ';': 'separated by semicolons',
  '\t': 'separated by tabs',
  '|': 'separated by bars',
}

function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`
  return bytes < 1024 * 1024
    ? `${grouped(Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
