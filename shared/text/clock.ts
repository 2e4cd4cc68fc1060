/** Words of dates and clocks that every screen uses alike: registers, headers, the wizard, Today. */
export const clockText = {
  daysLate: (days: number) => (days === 1 ? '1 day late' : `${days} days late`),
  dueToday: 'Due today',
  daysLeft: (days: number) => (days === 1 ? '1 day left' : `${days} days left`),
  workingDaysLeft: (days: number) => (days === 1 ? '1 working day left' : `${days} working days left`),
  workingDaysLate: (days: number) => (days === 1 ? '1 working day late' : `${days} working days late`),
  hoursLeft: (hours: number) => (hours === 1 ? '1 hour left' : `${hours} hours left`),
  underAnHour: 'Under an hour left',
  hoursLate: (hours: number) => (hours === 1 ? '1 hour late' : `${hours} hours late`),
  paused: 'Paused',
  pausedDays: (days: number) => (days === 1 ? 'Paused 1 day' : `Paused ${days} days`),
  notBegun: 'Not begun',
  noFixedDate: 'No fixed date',
  sentOnTime: 'Sent on time',
  sentLate: 'Sent late',
  unknown: 'unknown',
  notFixed: 'not fixed',
  fromDate: (date: string) => `from ${date}`,
  fromMidnight:
    'Another day than the computer’s own counts as today, so the hours are counted from 00:00 of it.',
  at: (date: string, time: string) => `${date}, ${time}`,
  workingDays: (days: number) => (days === 1 ? '1 working day' : `${days} working days`),
  hours: (hours: number) => (hours === 1 ? '1 hour' : `${hours} hours`),
} as const

/** The labels under a clock line, and the sentence that stands for the whole line. */
export const clockLineText = {
  received: 'received',
  today: 'today',
  done: 'done',
  due: 'due',
  safe: 'safe',
  ifExtended: 'if extended',
  extended: 'extended',
  joined: (safe: string, due: string) => [`safe ${safe}, `, `due ${due}`] as const,
  paused: 'paused',
  days: (days: number) => (days === 1 ? '1 day' : `${days} days`),
  sentence: (parts: {
    started: string
    today: string
    due: string
    safe: string | null
    latest: string | null
    extended: boolean
    pauses: number
    /** The day the duty was done. */
    met: string | null
  }) =>
    [
      `The clock started on ${parts.started}.`,
      parts.met === null ? `Today is ${parts.today}.` : `It was done on ${parts.met}.`,
      parts.pauses === 0
        ? ''
        : parts.pauses === 1
          ? 'It was paused once.'
          : `It was paused ${parts.pauses} times.`,
      parts.safe === null ? '' : `The safe date is ${parts.safe}.`,
      parts.extended
        ? `The answer is due ${parts.due} after an extension.`
        : `The answer is due ${parts.due}.`,
      parts.latest === null ? '' : `With an extension it would be ${parts.latest}.`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
} as const

/** The calendar beside a date: heads, marks and legend. */
export const ribbonText = {
  weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
  weekdaysFull: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  caption: (from: string, to: string) => `How the days from ${from} to ${to} count`,
  marks: {
    received: 'received',
    counted: 'counted',
    extended: 'added by the extension',
    paused: 'paused',
    skipped: 'not counted',
    safe: 'safe date',
    due: 'due',
    plain: '',
  },
  legend: {
    received: 'received',
    counted: (days: number) => `counted, ${days === 1 ? '1 day' : `${days} days`}`,
    extended: (days: number) => `added by the extension, ${days === 1 ? '1 day' : `${days} days`}`,
    paused: (days: number) => `paused, ${days === 1 ? '1 day' : `${days} days`}`,
    skipped: (days: number) => `not counted, ${days === 1 ? '1 day' : `${days} days`}`,
    safe: 'safe date',
    due: 'due',
  },
  today: 'today',
} as const

/** What the trail says besides the sentences of the law. */
export const trailText = {
  before: 'before',
  meta: (parts: readonly string[]) => parts.filter((part) => part !== '').join(' · '),
} as const
