import { counted, grouped } from './words.ts'

/** The words of one change in many cases: its form, its preview, and how it is undone. */
export const bulkText = {
  titles: {
    handler: (cases: number) => `Hand over ${counted(cases, 'case')}`,
    event: (cases: number) => `Record in ${counted(cases, 'case')}`,
    close: (cases: number) => `Close ${counted(cases, 'case')}`,
    place: (cases: number) => `Change the place of ${counted(cases, 'case')}`,
  },
  handler: 'To whom',
  nobody: 'Nobody',
  what: 'What happened',
  events: {
    acknowledged: 'Acknowledged',
    'hold-placed': 'Legal hold placed',
    'hold-lifted': 'Legal hold lifted',
    note: 'Note',
    closed: 'Closed',
  },
  date: 'Date it happened',
  detail: 'Note',
  closeReason: 'Why they are closed',
  place: 'Place',
  placeHint:
    'Country or State by its code, GB or AU-NSW for two. The law follows where it followed the place before.',
  calendar: 'Calendar',
  calendarHint: 'The days that count as working days. Empty leaves each case its own.',
  preview: 'What happens to each case',
  computing: 'Computing what changes…',
  chooseFirst: 'Choose what changes first',
  reasonFirst: 'Say why they are closed first',
  summary: (changes: number, same: number, refused: number) =>
    [
      `${counted(changes, 'case changes', 'cases change')}`,
      ...(same === 0 ? [] : [`${grouped(same)} ${same === 1 ? 'is' : 'are'} like that already`]),
      ...(refused === 0 ? [] : [`${grouped(refused)} left as ${refused === 1 ? 'it is' : 'they are'}`]),
    ].join(', '),
  same: 'like that already',
  sameDate: (date: string) => `${date}, stays`,
  noDate: 'no date',
  closes: (date: string) => `closed; was due ${date}`,
  refused: {
    'before-received': 'The day lies before the case reached us.',
    closed: 'The case is closed.',
  },
  nobodyYet: 'nobody',
  nothing: 'Nothing changes',
  apply: {
    handler: (cases: number) => `Hand over ${counted(cases, 'case')}`,
    event: (cases: number) => `Record in ${counted(cases, 'case')}`,
    close: (cases: number) => `Close ${counted(cases, 'case')}`,
    place: (cases: number) => `Change ${counted(cases, 'case')}`,
  },
  cancel: 'Cancel',
  close: 'Close',
  done: {
    handler: (cases: number) => `${counted(cases, 'case')} handed over`,
    event: (cases: number) => `Recorded in ${counted(cases, 'case')}`,
    close: (cases: number) => `${counted(cases, 'case')} closed`,
    place: (cases: number) => `Place of ${counted(cases, 'case')} changed`,
  },
  undo: 'Undo',
  undoCommand: {
    handler: (cases: number) => `Undo: hand over ${counted(cases, 'case')}`,
    event: (cases: number) => `Undo: record in ${counted(cases, 'case')}`,
    close: (cases: number) => `Undo: close ${counted(cases, 'case')}`,
    place: (cases: number) => `Undo: change the place of ${counted(cases, 'case')}`,
  },
  undoNothing: 'Undo the last change of several cases',
  nothingToUndo: 'several cases were not changed since the file was opened',
  undone: (cases: number, left: number) =>
    left === 0
      ? `Undone in ${counted(cases, 'case')}`
      : `Undone in ${counted(cases, 'case')}. ${grouped(left)} ${left === 1 ? 'was' : 'were'} changed since and ${left === 1 ? 'stays' : 'stay'}.`,
} as const
