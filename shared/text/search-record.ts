import { counted } from './words.ts'

/** Words of the record of searches on paper. */
export const searchRecordText = {
  title: 'Record of searches',
  made: (date: string) => `As of ${date}`,
  lead: 'Where we looked for the data this case is about: which systems, who looked, with what words, and what was there. “Nothing” is a finding too.',
  wholeCase: 'The whole case',
  none: 'No search has been recorded.',
  heads: ['System', 'Searched for', 'Dates', 'Result', 'Items', 'Minutes'],
  by: (who: string) => `by ${who}`,
  period: (period: string) => `Period: ${period}`,
  asked: (day: string) => `Asked ${day}`,
  searched: (day: string) => `Searched ${day}`,
  wanted: (day: string) => `Wanted by ${day}`,
  evidence: 'Evidence',
  evidenceHeads: ['System', 'File', 'SHA-256'],
  sum: ({ searches, found, nothing, exception, pending, minutes }: SearchSum) =>
    [
      `${counted(searches, 'search', 'searches')}:`,
      `${[
        found > 0 ? `data found in ${found}` : '',
        nothing > 0 ? `nothing found in ${nothing}` : '',
        exception > 0 ? `${exception} could not be searched` : '',
        pending > 0 ? `${pending} not done yet` : '',
      ]
        .filter((part) => part !== '')
        .join(', ')}.`,
      minutes > 0 ? `${counted(minutes, 'minute')} spent in all.` : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
} as const

/** How the searches of a request came out. */
export type SearchSum = {
  readonly searches: number
  readonly found: number
  readonly nothing: number
  readonly exception: number
  readonly pending: number
  readonly minutes: number
}

/** What is known of a search that somebody has to be reminded of; texts may be empty. */
export type ChaserFacts = {
  readonly who: string
  readonly system: string
  readonly reference: string
  readonly terms: string
  readonly period: string
  readonly askedOn: string
  readonly answerBy: string
  /** Days past the day the answer was wanted by; negative before it. */
  readonly late: number | null
  readonly officer: string
  readonly organisation: string
}

/** The message that reminds a colleague of a search, to be copied. */
export const chaserText = {
  subject: ({ system, reference }: ChaserFacts) => `Reminder: search of ${system} for ${reference}`,
  text: (facts: ChaserFacts) =>
    [
      facts.who === '' ? 'Hello,' : `Hello ${facts.who},`,
      [
        facts.askedOn === '' ? 'a search is still open' : `on ${facts.askedOn} I asked for a search`,
        `: ${facts.system}, for our case ${facts.reference}.`,
        whenWanted(facts),
      ].join(''),
      [
        facts.terms === '' ? '' : `Search for:\n${facts.terms}`,
        facts.period === '' ? '' : `Period: ${facts.period}`,
      ]
        .filter((part) => part !== '')
        .join('\n\n'),
      'I need from you: what you found, or that you found nothing; the words you searched with; the day; and roughly how many minutes it took. If the system cannot be searched, tell me why.',
      'The law sets a date for our answer to the person, so tell me today if this cannot be done in time.',
      `${facts.officer}\n${facts.organisation}`.trim(),
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
} as const

function whenWanted({ answerBy, late }: ChaserFacts): string {
  if (answerBy === '') return ''
  return late !== null && late > 0
    ? ` The answer was wanted by ${answerBy}; that was ${counted(late, 'day')} ago.`
    : ` The answer is wanted by ${answerBy}.`
}
