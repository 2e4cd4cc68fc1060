import { spelledFirst } from './words.ts'

/** What the summary under the date says; every date comes in words. */
export type TodayFacts = {
  readonly late: number
  readonly soon: number
  /** The last of the five working days, "Wednesday 1 July". */
  readonly until: string
  /** When the nearest of them falls, "today", "tomorrow" or "on Friday 26 June". */
  readonly first: string | null
  /** When the nearest later one falls, when none falls sooner. */
  readonly later: string | null
}

/** The words of the Today screen. */
export const todayText = {
  summary: ({ late, soon, until, first, later }: TodayFacts) => {
    const lateWords =
      late === 0
        ? 'Nothing is late.'
        : `${spelledFirst(late)} ${late === 1 ? 'answer is' : 'answers are'} late.`
    const more = late === 0 ? '' : ' more'
    if (soon === 0) {
      const none = late === 0 ? 'No deadline falls' : 'No other deadline falls'
      return `${lateWords} ${none} by ${until}${later === null ? '.' : `; the next one falls ${later}.`}`
    }
    if (soon === 1) return `${lateWords} One${more} deadline falls ${first ?? `by ${until}`}.`
    const start = first === null ? '' : `, the first ${first}`
    return `${lateWords} ${spelledFirst(soon)}${more} deadlines fall by ${until}${start}.`
  },
  onDay: (date: string) => `on ${date}`,
  today: 'today',
  tomorrow: 'tomorrow',
  empty: {
    title: 'Nothing is due',
    text: 'Log what came in, and Redress works out when the answer is due and shows why.',
    action: 'New case',
  },
  calm: {
    title: 'Nothing is due',
    text: 'Every case of this file is answered or closed.',
    action: 'New case',
  },
  groups: {
    overdue: 'Overdue',
    soon: 'Due within five working days',
    ready: 'Ready to send',
    waiting: 'Waiting on others',
    paused: 'Paused',
    later: 'Later',
  },
  allCases: 'All cases',
  horizon: {
    label: 'What falls due on the next eight working days',
    late: 'Late',
    today: 'Today',
    more: (count: number) => `+${count}`,
    breach: 'Breach',
  },
  status: {
    /** The dates of the row are those of this duty; the answer comes after it. */
    next: (duty: string, due: string | null) =>
      due === null ? `${duty} first` : `${duty} first, the answer is due ${due}`,
    authority: 'Proof of authority asked',
    waitingOn: (whom: string) => `Waiting on ${whom}`,
    stage: {
      logged: 'Not acknowledged yet',
      acknowledged: 'Acknowledged, the search has not begun',
      verifying: 'Proof of identity asked',
      clarifying: 'Clarification asked',
      fee: 'Fee asked',
      searching: 'The search is under way',
      reviewing: 'What was found is under review',
      consulting: 'A third party is asked',
      investigating: 'Under investigation',
      deciding: 'The decision is open',
      'ready-to-send': 'Ready to send',
      sent: 'Sent, not closed',
      appeal: 'An appeal is open',
      regulator: 'With the regulator',
      suspected: 'Suspected, not confirmed',
      assessing: 'Being assessed',
      'authority-notified': 'The authority is told',
      'people-told': 'The people are told',
      contained: 'Contained, not closed',
      transferred: 'Passed on',
      closed: 'Closed',
    },
  },
  actions: {
    acknowledge: 'Acknowledge',
    send: 'Check and send',
    decide: 'Finish decision',
  },
  inspector: {
    label: 'Details',
    close: 'Close details',
    recent: 'Latest entries',
    entry: (reference: string, when: string) => `${reference} · ${when}`,
    noRecent: 'What is entered in any case appears here.',
    month: 'This month',
    onTime: (onTime: number, sent: number) => `${onTime} of ${sent}`,
    sentOnTime: 'answers sent on time',
    late: (late: number) => (late === 0 ? 'None late' : `${spelledFirst(late)} late`),
    noneSent: 'No answer has left this month.',
  },
} as const
