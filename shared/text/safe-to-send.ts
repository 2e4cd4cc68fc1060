import { counted, grouped } from './words.ts'

/** What a finding is called, what it means for whoever gets the file, and what can be done about it. */
export type FindingWords = { readonly title: string; readonly text: string; readonly advice: string }

const OFFICE_CLEAN = 'In the office program: File, Info, Inspect document. Save it and attach that instead.'

/** The words of each kind of finding. */
export const findingWords = {
  'covered-text': {
    title: 'Text is still there under a box',
    text: 'A box or a mark hides words that can still be selected and copied.',
    advice: 'Hand it over as pictures of its pages, or black the place out in Redact.',
  },
  'hidden-sheet': {
    title: 'Hidden sheet or slide',
    text: 'It does not show when the file is opened, and one click shows it.',
    advice: 'Delete it in a copy and attach that, or export the part that is asked for.',
  },
  'hidden-cells': {
    title: 'Hidden rows or columns',
    text: 'They hold values and do not show when the file is opened.',
    advice: 'Show them and delete what is not to go in a copy, and attach that.',
  },
  'hidden-text': {
    title: 'Text that does not show',
    text: 'The file holds words that nobody sees on its pages, and that can be searched and copied.',
    advice:
      'Hand it over as pictures of its pages, if it has pages; otherwise take the hidden text out of a copy.',
  },
  'earlier-version': {
    title: 'An earlier version is still inside',
    text: 'The file was saved by adding to it. What was taken out of its pages then can be brought back.',
    advice: 'Hand it over as pictures of its pages, or print it to a new PDF and attach that.',
  },
  'kept-data': {
    title: 'A table keeps its source',
    text: 'A summary table or data model holds all rows it was made from, shown or not.',
    advice: 'Copy what shows as values into a new file, and attach that.',
  },
  'other-person': {
    title: 'A person of another case is named',
    text: 'The words name somebody who has nothing to do with this case.',
    advice: 'Black it out in Redact, take it out of a copy, or withhold the document.',
  },
  'third-party': {
    title: 'A third party of this case is named',
    text: 'The words name somebody else who has a part in this case.',
    advice: 'Black it out in Redact, or record at the document that the third party agreed.',
  },
  'password-letter': {
    title: 'The password is beside the archive',
    text: 'The letter with the password is among the files it opens.',
    advice: 'Leave it out of the package, and send it another way.',
  },
  recipient: {
    title: 'The letter goes to another address',
    text: 'Our covering letter is addressed otherwise than the person, or who writes for them, is kept now.',
    advice: 'Compare the two. Correct the contact, or write the letter again.',
  },
  macros: {
    title: 'Programs in the file',
    text: 'It holds macros or scripts that run on the computer of whoever opens it.',
    advice: 'Save it without macros, or hand it over as pictures of its pages.',
  },
  'embedded-files': {
    title: 'Files inside the file',
    text: 'Other files lie in it whole, behind a chart, a symbol or an attachment, and were not looked into.',
    advice: 'Take them out, look at them, and attach those that are to go by themselves.',
  },
  'tracked-changes': {
    title: 'Tracked changes',
    text: 'What was deleted and added can be read, with who did it and when.',
    advice: `Accept or reject them all in a copy. ${OFFICE_CLEAN}`,
  },
  comments: {
    title: 'Comments or notes',
    text: 'Notes that somebody put on it can be read, with their names.',
    advice: 'Remove them in a copy, or hand it over as pictures of its pages, if it has pages.',
  },
  place: {
    title: 'Place recorded in a picture',
    text: 'It tells where it was taken, often a home.',
    advice: 'Hand it over as pictures where it has pages; else save the picture without its facts.',
  },
  'picture-facts': {
    title: 'Facts about a picture',
    text: 'The camera or a program wrote more into the file than can be seen.',
    advice: 'Hand it over as pictures where it has pages; else save the picture without its facts.',
  },
  author: {
    title: 'Author in the properties',
    text: 'The properties name who wrote or saved the file.',
    advice: `Remove it, or hand the document over as pictures of its pages. ${OFFICE_CLEAN}`,
  },
  'outside-links': {
    title: 'Links to other files',
    text: 'It points to files or data outside it: names of servers, folders or people, sometimes values too.',
    advice: 'Break the links in a copy, and attach that.',
  },
  unread: {
    title: 'Could not be looked into',
    text: 'Nobody but you can say what it holds.',
    advice:
      'Open it yourself. Attach it in a form that can be looked into, PDF for one, or say why it is safe.',
  },
} as const satisfies Readonly<Record<string, FindingWords>>

/** Why a file could not be looked into. */
export const unreadReasons = {
  encrypted: 'encrypted: it opens with a password only',
  broken: 'damaged, or not what its name says',
  'old-format': 'an old office format; save it in the present one or as PDF',
  unknown: 'a kind of file Redress does not know',
  'too-large': 'too large: more than 128 MiB, or more than 512 MiB when unpacked',
  'too-deep': 'files inside files, deeper than is looked into',
  'too-many': 'more files inside it than are looked into',
  'too-long': 'its text is longer than is looked through',
  'too-slow': 'it took too long',
} as const

/** Where a finding is, in a few words. */
export const findingPlaces = {
  sheet: (name: string, rows: number) => `sheet “${name}”, ${counted(rows, 'row')}`,
  rows: (name: string, rows: number) => `sheet “${name}”, ${counted(rows, 'hidden row')}`,
  columns: (name: string, columns: number) => `sheet “${name}”, ${counted(columns, 'hidden column')}`,
  slide: (number: number) => `slide ${grouped(number)}`,
  slideNotes: (number: number) => `speaker notes of slide ${grouped(number)}`,
  page: (page: number) => `page ${grouped(page)}`,
  wordsOnPage: (page: number, words: number) => `page ${grouped(page)}, ${counted(words, 'word')}`,
  earlierVersion: (words: number) => `${counted(words, 'word')} that its pages no longer show`,
  comments: (count: number) => counted(count, 'comment'),
  commentsOnPage: (page: number, count: number) => `page ${grouped(page)}, ${counted(count, 'note')}`,
  changes: (count: number) => counted(count, 'change'),
  runs: (count: number) => `${counted(count, 'place')} with hidden text`,
  pivot: 'source rows of a pivot table',
  model: 'data model',
  vba: 'macros',
  macroSheet: 'a sheet of macros',
  activeX: 'controls that run programs',
  script: 'a script',
  author: (name: string) => `author ${name}`,
  savedBy: (name: string) => `last saved by ${name}`,
  company: (name: string) => `company ${name}`,
  manager: (name: string) => `manager ${name}`,
  link: (target: string) => target,
  connection: 'a connection to a database',
  gps: 'position of the camera',
  insidePicture: (name: string) => `picture ${name}`,
  pdfPicture: 'a photograph in the PDF',
  facts: {
    taken: 'when it was taken',
    name: 'a name',
    serial: 'serial number of the camera',
    words: 'words about it',
    preview: 'a small picture of how it once looked',
  },
  person: (name: string, reference: string, times: number) =>
    `${name}${reference === '' ? '' : ` of ${reference}`}, ${counted(times, 'place')}`,
  letterTo: (lines: string) => `letter to ${lines}`,
  keptAs: (lines: string) => `kept as ${lines}`,
  more: (count: number) => `and ${grouped(count)} more`,
} as const

/** Words of the check before sending. */
export const safeText = {
  title: 'Safe to send?',
  states: { unchecked: 'Not checked', open: 'Not yet', safe: 'Safe' },
  lead: (fix: number, look: number, safe: number) =>
    `${[
      ...(fix > 0 ? [`${grouped(fix)} to fix`] : []),
      ...(look > 0 ? [`${grouped(look)} to look at`] : []),
      `${counted(safe, 'file')} without anything`,
    ].join(', ')}.`,
  unchecked: 'Every file that goes is looked into: what is hidden in it, who is named, where it came from.',
  allSafe: 'Nothing was found that is not answered for.',
  check: 'Check all files',
  checking: 'Looking into the files',
  files: (done: number, total: number) => `${grouped(done)} of ${counted(total, 'file')}`,
  column: 'Safe to send',
  cells: {
    unchecked: 'Not checked',
    toFix: (count: number) => `${grouped(count)} to fix`,
    look: (count: number) => `${grouped(count)} to look at`,
    kept: 'Left in, with a reason',
    safe: 'Safe',
  },
  letter: 'Our covering letter',
  data: 'data.json and tables',
  asPictures: 'Hand over as pictures',
  asPicturesOf: (name: string) => `Hand over as pictures: ${name}`,
  picturesText: 'Nothing that cannot be seen goes with it.',
  asIs: 'Hand over as it is',
  asIsOf: (name: string) => `Hand over as it is: ${name}`,
  redact: 'Show pages',
  redactOf: (name: string) => `Show pages: ${name}`,
  keep: 'Leave it in',
  keepOf: (title: string, name: string) => `Leave it in: ${title}, ${name}`,
  kept: (reason: string, officer: string) => `Left in by ${officer}: ${reason}`,
  takeBack: 'Ask again',
  takeBackOf: (title: string, name: string) => `Ask again: ${title}, ${name}`,
  dialog: {
    title: 'Leave it in',
    reason: 'Reason',
    hint: 'Kept with the case and shown with what went out.',
    alike: (count: number) => `For all ${grouped(count)} open findings of this kind`,
    save: 'Leave it in',
    missing: 'A reason is needed',
  },
  build: {
    open: (count: number) => `Build package: ${counted(count, 'finding')} left`,
  },
  hand: (count: number) => `${counted(count, 'finding')} left in with a reason`,
} as const
