import { grouped } from './words.ts'

/** What a column of a register can mean, as the mapping screen and sentences name it. */
export const importFieldNames = {
  reference: 'Our reference before',
  theirReference: 'Their reference',
  received: 'Received',
  dated: 'Date on the letter',
  due: 'Due, as recorded',
  acknowledgedOn: 'Acknowledged on',
  sentOn: 'Answer sent on',
  closedOn: 'Closed on',
  status: 'Open or closed',
  person: 'Person',
  email: 'E-mail address',
  phone: 'Phone',
  address: 'Postal address',
  agent: 'Agent',
  kind: 'Kind of request',
  scope: 'What they asked for',
  outcome: 'Outcome',
  outcomeReason: 'Reason of the outcome',
  channel: 'How it came',
  handler: 'Handler',
  place: 'Place (country, state)',
  law: 'Law',
  note: 'Notes',
} as const

type Details = Readonly<Record<string, string>>
type Words = { readonly title: string; readonly row: (details: Details, field: string) => string }

const of = (details: Details, name: string) => details[name] ?? '…'
const quoted = (details: Details) => `“${of(details, 'value')}”`

/** What is said of a row: a title for many rows together, and the sentence for one. */
export const importProblems = {
  'received-missing': {
    title: 'The date of receipt is missing',
    row: () => 'The day it was received is missing. Every deadline starts from it.',
  },
  'name-missing': {
    title: 'The person is missing',
    row: () => 'Nobody is named, and there is no e-mail address.',
  },
  'kind-missing': {
    title: 'The kind of request is missing',
    row: () => 'Nothing says what was asked. Fill it in, or choose a kind for rows without one.',
  },
  'closed-without-date': {
    title: 'Closed, but without a day',
    row: () => 'It is closed, but no day says when. Redress does not invent one.',
  },
  'date-unreadable': { title: 'Not a date', row: (d, field) => `${quoted(d)} in ${field} is no date.` },
  'date-no-such-day': {
    title: 'A day that does not exist',
    row: (d, field) => `There is no day ${quoted(d)} (${field}).`,
  },
  'date-order-unknown': {
    title: 'Day or month first?',
    row: (d, field) =>
      `${quoted(d)} in ${field} can be read two ways. Say whether the day or the month comes first.`,
  },
  'date-in-future': {
    title: 'A day that has not come yet',
    row: (d, field) => `${quoted(d)} in ${field} has not come yet.`,
  },
  'date-too-early': {
    title: 'A day before 1990',
    row: (d, field) => `${quoted(d)} in ${field} is before 1990.`,
  },
  'closed-before-received': {
    title: 'Closed before it was received',
    row: (d) => `It was closed on ${of(d, 'date')}, before it was received.`,
  },
  'value-unmapped': {
    title: 'A word nobody has explained yet',
    row: (d, field) => `Say what ${quoted(d)} in ${field} means.`,
  },
  'text-too-long': {
    title: 'A text that is too long',
    row: (d, field) => `The text in ${field} is longer than ${of(d, 'most')} characters.`,
  },
  'date-other-order': {
    title: 'A date the other way round',
    row: (d, field) =>
      `${quoted(d)} in ${field} only makes sense the other way round; it is read as ${of(d, 'date')}.`,
  },
  'date-left-out': {
    title: 'A due date that is no date',
    row: (d) => `${quoted(d)} is no date and is left out. Redress computes the due date itself.`,
  },
  'dated-after-received': {
    title: 'Dated after it was received',
    row: (d) => `The letter is dated ${of(d, 'date')}, after it was received.`,
  },
  'sent-before-received': {
    title: 'Answered before it was received',
    row: (d) => `The answer was sent on ${of(d, 'date')}, before it was received.`,
  },
  'acknowledged-before-received': {
    title: 'Acknowledged before it was received',
    row: (d) => `It was acknowledged on ${of(d, 'date')}, before it was received.`,
  },
  'sent-after-closed': {
    title: 'Answered after it was closed',
    row: (d) => `The answer was sent on ${of(d, 'date')}, after the case was closed.`,
  },
  'closed-though-open': {
    title: 'Said to be open, with a day of closing',
    row: (d) => `The status says open, the day of closing ${of(d, 'date')}. It is imported as closed.`,
  },
  'name-from-email': {
    title: 'Named by the e-mail address',
    row: (d) => `Nobody is named, so ${of(d, 'value')} stands for the name.`,
  },
  'outcome-not-for-kind': {
    title: 'An outcome such a case cannot have',
    row: (d) => `${quoted(d)} is no outcome of such a case; it is kept as a note.`,
  },
  'handler-unknown': {
    title: 'A handler who is no officer of this file',
    row: (d) => `${quoted(d)} is no officer of this file; the name is kept as a note.`,
  },
  'value-left-out': {
    title: 'A word kept as a note',
    row: (d, field) => `${quoted(d)} in ${field} has no counterpart and is kept as a note.`,
  },
  'place-unknown': {
    title: 'A place that is no code',
    row: (d) => `${quoted(d)} is no code of a place such as US-CA; the place of the organisation counts.`,
  },
  'due-differs': {
    title: 'Another due date than recorded',
    row: (d) => `Recorded as due ${of(d, 'theirs')}. Redress computes ${of(d, 'ours')} and uses that.`,
  },
  'due-none-computed': {
    title: 'A due date where the law has none',
    row: (d) => `Recorded as due ${of(d, 'theirs')}. The law sets no date here, so it is kept as a note.`,
  },
  'law-without-date': { title: 'No date can be computed', row: (d) => of(d, 'message') },
  'cell-error': {
    title: 'A cell with an error of the spreadsheet',
    row: (d, field) => `The cell of ${field} shows ${of(d, 'value')}; it counts as empty.`,
  },
  'same-row': { title: 'The same row twice', row: (d) => `The very same as row ${of(d, 'row')}.` },
  'same-reference': {
    title: 'The same reference twice',
    row: (d) => `Row ${of(d, 'row')} has the same reference.`,
  },
  'same-person-day-kind': {
    title: 'Same person, day and kind',
    row: (d) => `Row ${of(d, 'row')} is about the same person, day and kind.`,
  },
  'known-row': {
    title: 'Imported before',
    row: (d) => `This row was imported before, as ${of(d, 'reference')}.`,
  },
  'known-reference': {
    title: 'The reference is known',
    row: (d) => `${of(d, 'reference')} has this reference already.`,
  },
  'known-person-day-kind': {
    title: 'Same person, day and kind as a case here',
    row: (d) => `${of(d, 'reference')} is about the same person, day and kind.`,
  },
} as const satisfies Record<string, Words>

/** The sentence for one problem of one row, with its column in front. */
export function problemSentence(problem: {
  readonly code: keyof typeof importProblems
  readonly field: keyof typeof importFieldNames | null
  readonly column: string
  readonly details: Details
}): string {
  const field = problem.field === null ? '' : importFieldNames[problem.field]
  const words: Words = importProblems[problem.code]
  const sentence = words.row(problem.details, field)
  return problem.column === '' ? sentence : `${problem.column}: ${sentence}`
}

/** "12 rows", "1 row". */
export function rowsCounted(count: number): string {
  return `${grouped(count)} ${count === 1 ? 'row' : 'rows'}`
}
