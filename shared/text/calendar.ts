import { counted, grouped, spelledFirst } from './words.ts'

/** The words of the Calendar screen: what is due when. */
export const calendarText = {
  title: 'Calendar',
  go: 'Go to Calendar',
  write: 'Write a calendar file…',
  month: (month: number, year: number) => `${months[month - 1] ?? ''} ${year}`,
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  weekdaysFull: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  previous: 'Month before',
  next: 'Next month',
  today: 'Today',
  views: { label: 'How the month is shown', month: 'Month', agenda: 'Agenda' },
  /** Under the title. */
  lead: (total: number, late: number, month: string) => {
    if (total === 0) return `Nothing is due in ${month}.`
    const due = `${spelledFirst(total)} ${total === 1 ? 'thing is' : 'things are'} due in ${month}`
    return late === 0 ? `${due}.` : `${due}, ${grouped(late)} of them late.`
  },
  before: (count: number) =>
    `${spelledFirst(count)} ${count === 1 ? 'thing' : 'things'} from before ${count === 1 ? 'is' : 'are'} still open.`,
  beforeOpen: 'Go to Today',
  areas: {
    label: 'What is shown',
    answer: 'Answers',
    duty: 'Other duties',
    breach: 'Breaches',
    task: 'Tasks and reminders',
    record: 'Lists',
  },
  grid: 'Days of the month; arrows move from day to day, Enter lists a day',
  /** What a screen reader hears of a day. */
  day: (date: string, free: string, total: number) =>
    [date, free, total === 0 ? 'nothing due' : `${grouped(total)} due`]
      .filter((part) => part !== '')
      .join(', '),
  weekend: 'weekend',
  closed: (name: string) => `office closed: ${name}`,
  more: (count: number) => `${grouped(count)} more`,
  open: (name: string, what: string) => `${name}, ${what}`,
  what: {
    answer: (kind: string) => `${kind}, answer`,
    duty: (kind: string, duty: string) => `${kind}, ${duty.toLowerCase()}`,
    sheet: 'Task',
  },
  at: (time: string) => `by ${time}`,
  panel: {
    label: 'Day',
    close: 'Close',
    none: 'Nothing is due on this day.',
    pick: 'Choose a day to see all that is due on it.',
    count: (total: number) => `${grouped(total)} due`,
  },
  agenda: {
    label: (date: string) => `Due ${date}`,
    today: 'Today',
    all: (count: number) => `Show ${counted(count, 'more', 'more')}`,
    none: (month: string) => `Nothing is due in ${month}`,
    noneText: 'Answers, acknowledgements, notices, tasks and ends of keeping stand here on their day.',
    noneFiltered: 'What is shown is narrowed. Other kinds may be due.',
    showAll: 'Show everything',
  },
  empty: {
    title: 'Nothing has a day yet',
    text: 'Every open case puts its days here by itself: the answer, an acknowledgement, the hours of a breach, and the tasks you give yourself. Holidays of your place are shaded.',
    action: 'New case',
  },
  file: {
    name: (today: string) => `due-dates-${today}.ics`,
    written: (name: string, entries: number) =>
      `${name} is written: ${counted(entries, 'entry', 'entries')}, references only, no names.`,
    close: 'Close',
  },
  keys: [
    { keys: '← ↑ ↓ →', text: 'move' },
    { keys: 'Enter', text: 'lists the day' },
    { keys: 'Page ↑ ↓', text: 'month' },
    { keys: 'T', text: 'today' },
  ],
} as const

const months: readonly string[] = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]
