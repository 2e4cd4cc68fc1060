import { z } from 'zod'
import type { CaseFigures } from '../case-figures.ts'
import type { Month, Period } from './months.ts'

/**
 * The numbers of a report that are a count of cases. Each says in which month a case counts for it, and a case counts in
 * one month at most: so months add up to the year, and the cases behind a number can be listed. The meaning of each
 * stands in README.md.
 */
const MONTH_OF = {
  received: (figures) => figures.receivedMonth,
  answered: (figures) => figures.answeredMonth,
  closed: (figures) => figures.closedMonth,
  original: (figures) => answeredWhere(figures, figures.dated && !figures.lateWithoutExtension),
  extension: (figures) =>
    answeredWhere(figures, figures.dated && figures.lateWithoutExtension && !figures.late),
  late: (figures) => answeredWhere(figures, figures.dated && figures.late),
  onTime: (figures) => answeredWhere(figures, figures.dated && !figures.late),
  undated: (figures) => answeredWhere(figures, !figures.dated),
  unanswered: (figures) =>
    figures.kind === 'breach' || figures.answeredMonth !== '' ? '' : figures.closedMonth,
  extended: (figures) => answeredWhere(figures, figures.extended),
  paused: (figures) => answeredWhere(figures, figures.pausedDays > 0),
  outcomes: (figures) => (figures.kind === 'breach' ? '' : endedMonth(figures)),
  grounds: (figures) => (figures.grounds.length === 0 ? '' : endedMonth(figures)),
  breaches: (figures) => (figures.kind === 'breach' ? figures.receivedMonth : ''),
} as const satisfies Readonly<Record<string, (figures: CaseFigures) => Month>>

/** A count of cases by month. */
export type Count = keyof typeof MONTH_OF
export const COUNTS = Object.keys(MONTH_OF) as readonly Count[]

/** The numbers behind which the cases can be listed: the counts, what is open at the end, appeals, and overdue today. */
export const REPORT_PARTS = [
  'received',
  'answered',
  'closed',
  'open',
  'original',
  'extension',
  'onTime',
  'late',
  'undated',
  'unanswered',
  'extended',
  'paused',
  'outcomes',
  'grounds',
  'breaches',
  'appeals',
  'overdue',
] as const satisfies readonly (Count | 'open' | 'appeals' | 'overdue')[]
export const ReportPart = z.enum(REPORT_PARTS)
export type ReportPart = z.infer<typeof ReportPart>

/** The month in which a case counts for a number; empty when it does not count for it. */
export function countedIn(count: Count, figures: CaseFigures): Month {
  return MONTH_OF[count](figures)
}

/** Whether a case is open when the month is over. One that was opened again was open all the time. */
export function openAtEndOf(month: Month, { receivedMonth, closedMonth }: CaseFigures): boolean {
  return receivedMonth <= month && (closedMonth === '' || closedMonth > month)
}

/** Whether a case is one of those behind a number of the period. `end` is its last month that has begun. */
export function isBehind(part: ReportPart, figures: CaseFigures, period: Period, end: Month): boolean {
  if (part === 'open') return openAtEndOf(end, figures)
  if (part === 'overdue') return isOverdue(figures)
  if (part === 'appeals') return figures.appeals.some(({ month }) => within(month, period))
  return within(countedIn(part, figures), period)
}

/** Whether a case is open, without an answer and after its date today; whatever the period, that is of today. */
export function isOverdue({ kind, late, answeredMonth, closedMonth }: CaseFigures): boolean {
  return kind !== 'breach' && late && answeredMonth === '' && closedMonth === ''
}

/** Whether a month lies in the period. */
export function within(month: Month, { from, to }: Period): boolean {
  return month >= from && month <= to
}

/** The month an outcome counts in: that of the answer, or of closing where there was none. */
function endedMonth({ answeredMonth, closedMonth }: CaseFigures): Month {
  return answeredMonth === '' ? closedMonth : answeredMonth
}

function answeredWhere({ answeredMonth }: CaseFigures, holds: boolean): Month {
  return holds ? answeredMonth : ''
}
