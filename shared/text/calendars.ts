import { counted } from './words.ts'

/** Words of the Calendars screen: calendars of places, and the organisation's own days in them. */
export const calendarsText = {
  title: 'Holidays & closures',
  lead: 'A calendar decides which days a period leaves out and where it may end.',
  closeLabel: 'Close',
  cancel: 'Cancel',
  readOnly: 'The file is open for reading only, so no day can be entered or taken back.',

  calendar: 'Calendar',
  groups: { ours: 'This organisation', entered: 'With days you entered', others: 'Other places' },
  year: 'Year',
  previousYear: 'The year before',
  nextYear: 'The year after',
  asAt: (date: string, first: number, last: number) => `As at ${date} · knows ${first} to ${last}`,
  noneOurs:
    'The organisation’s own calendar counts every day, so no day can be left out of it. These are the calendars of places.',

  add: 'Add days…',
  import: 'Import .ics…',
  addTitle: (calendar: string) => `Add days to the calendar ${calendar}`,

  marks: {
    weekend: 'weekend',
    holiday: 'holiday',
    'own-holiday': 'holiday you entered',
    struck: 'listed, but worked',
    closed: 'office closed',
    today: 'today',
  },
  months: [
    ...['January', 'February', 'March', 'April', 'May', 'June'],
    ...['July', 'August', 'September', 'October', 'November', 'December'],
  ],
  weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
  weekdaysFull: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  monthsLabel: (calendar: string, year: number) => `The year ${year} in the calendar ${calendar}`,
  legend: 'What the marks mean',

  own: 'Days you entered',
  ownEmpty: 'None yet',
  ownEmptyText:
    'A bank holiday proclaimed since the calendar was written, a day the office closes, a holiday on which you work: enter it here and every date follows.',
  ownColumns: { date: 'Day', kind: 'What', name: 'Name', source: 'Source', by: 'Entered by' },
  ownCaption: 'Days the organisation entered in this calendar',
  idle: 'no effect any more',
  span: (from: string, to: string) => `${from} to ${to}`,
  takeBack: 'Take back…',
  takeBackDay: (day: string) => `Take back ${day}`,
  otherCalendars: (n: number) => `${counted(n, 'day', 'days')} in other calendars`,

  kinds: {
    'office-closed': 'Office closed',
    'public-holiday': 'Public holiday',
    worked: 'Worked holiday',
  },
  kindChoices: {
    'office-closed': {
      title: 'Office closed',
      text: 'Your own promises leave the day out. The law counts it all the same.',
    },
    'public-holiday': {
      title: 'Public holiday',
      text: 'One-off, proclaimed since. Law and promises leave it out.',
    },
    worked: {
      title: 'Worked holiday',
      text: 'A listed day that was moved or abolished. Law and promises count it.',
    },
  },
  kindLegend: 'What kind of day?',
  listedDay: 'Which holiday?',
  listedNone: 'The calendar lists no holiday in this year.',
  from: 'First day',
  to: 'Last day',
  toHint: 'Empty for a single day',
  toBefore: 'The last day lies before the first.',
  tooLong: (most: number) => `At most ${most} days at a time.`,
  name: 'Name',
  nameHint: 'As the reasons for a date will call it: “Winter closure”',
  source: 'Source',
  sourceHint: 'Who proclaimed it, and where it was published',

  listed: (year: number) => `Holidays ${year}`,
  listedEmpty: 'None but weekends.',
  sources: 'Sources',

  effect: {
    title: 'What changes',
    waiting: 'Choose the days, and the dates that move are shown here before anything is saved.',
    reading: 'Looking at the open cases…',
    recorded: (n: number) => `${counted(n, 'day is', 'days are')} recorded.`,
    nothing: 'Nothing would be recorded.',
    left: {
      weekend: (n: number) => `${counted(n, 'day is', 'days are')} a weekend anyway.`,
      listed: (n: number) => `${counted(n, 'day is', 'days are')} a listed holiday already.`,
      entered: (n: number) => `${counted(n, 'day was', 'days were')} entered before.`,
      'not-listed': (n: number) => `${counted(n, 'day is', 'days are')} no listed holiday.`,
      'outside-years': (n: number) => `${counted(n, 'day lies', 'days lie')} outside the calendar’s years.`,
    },
    noMove: (n: number) =>
      n === 0
        ? 'There is no open case whose date could move.'
        : `No date of ${counted(n, 'open case', 'open cases')} moves.`,
    moves: (n: number, cases: number) =>
      `${counted(n, 'date', 'dates')} of ${counted(cases, 'open case', 'open cases')} ${n === 1 ? 'moves' : 'move'}`,
    closureNote: 'A closure never moves a date of the law: it knows public holidays only.',
    columns: { case: 'Case', duty: 'What is due', from: 'Until now', to: 'Then' },
    caption: 'Dates of open cases that move',
    safe: (duty: string) => `${duty}, safe date`,
    promise: (duty: string) => `${duty} (promised)`,
    unknown: 'unknown',
    more: (n: number) => `and ${n} more`,
  },

  save: (n: number) => `Save ${counted(n, 'day', 'days')}`,
  saveBlocked: {
    days: 'Save: choose a day first',
    name: 'Save: give a name first',
    reading: 'Save: looking at the cases',
    nothing: 'Save: nothing to record',
    pick: 'Save: pick a day first',
    tick: 'Take back: tick a day first',
  },
  saved: (n: number, moved: number) =>
    `${counted(n, 'day', 'days')} entered. ${moved === 0 ? 'No date moved.' : `${counted(moved, 'date', 'dates')} moved.`}`,

  removeTitle: (day: string) => `Take back ${day}?`,
  removeText: (name: string) =>
    `“${name}” then counts as the calendar lists the day. The audit trail keeps that it was entered.`,
  removeSomeTitle: (name: string) => `Take back days of “${name}”?`,
  removeWhich: 'Days to take back',
  remove: (n: number) => (n === 1 ? 'Take the day back' : `Take ${n} days back`),
  removed: (n: number) => (n === 1 ? 'The day is taken back.' : `${n} days are taken back.`),

  ics: {
    title: (file: string) => `Days in ${file}`,
    reading: 'Reading the calendar file',
    lead: 'Nothing is saved yet. Whole days that are not free already are ticked.',
    empty: 'The file holds no event in the years of this calendar.',
    unread: (n: number) =>
      `${counted(n, 'event is', 'events are')} left out: no day can be read from ${n === 1 ? 'it' : 'them'}, or ${n === 1 ? 'it lasts' : 'they last'} longer than a year.`,
    days: 'Days in the file',
    picked: (n: number, all: number) => `${n} of ${all} ticked`,
    all: 'Tick all that can be taken',
    none: 'Untick all',
    unnamed: 'Without a name',
    why: {
      listed: (name: string) => `listed already: ${name}`,
      entered: 'entered before',
      outside: 'outside the calendar’s years',
      weekend: 'weekend',
      timed: 'has a time of day',
    },
  },
} as const

/** Titles of the commands of this screen. */
export const calendarsCommands = {
  go: 'Go to Holidays & closures',
  add: 'Add days to the calendar…',
} as const
