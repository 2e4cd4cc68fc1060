import { monthNames } from './reports.ts'
import { counted } from './words.ts'

/** "January 2026" for `2026-01`. */
export function monthLong(month: string): string {
  return `${monthNames[Number(month.slice(5, 7)) - 1] ?? month} ${month.slice(0, 4)}`
}

/** Words of the yearly report on paper; the names of its numbers are those of the screen. */
export const yearlyReportText = {
  title: (year: string) => `Yearly report ${year}`,
  span: (from: string, to: string) => `${from} – ${to}`,
  made: (day: string) => `made on ${day}`,
  lead: (from: string, to: string) =>
    `Privacy requests, complaints and breaches from ${from} to ${to}: what came in, how it was answered and how long it took. No person is named.`,
  running: (day: string) => `The year is not over: the numbers are those of ${day}.`,
  only: (kinds: string) => `Counted here: ${kinds} only.`,
  rounded:
    'For publication, so that nobody can be recognised behind a number: numbers of cases are rounded to the nearest five, and 1 to 4 is written as “<5”. Percentages are rounded likewise and stand only where they rest on 25 cases or more, medians where they rest on 8 or more; the longest case is left out. Lines therefore need not add up.',
  oneCase:
    'A number 1 stands for one case, which somebody may recognise. Think of that before this leaves the house.',
  glance: 'At a glance',
  casesBefore: 'Cases',
  answersBefore: 'Answers',
  number: 'Number',
  empty: 'Nothing came in, was answered or was open in this time.',
  closing: 'How it is counted',
  share: (some: string, all: string) => `${some} of ${all}`,
  chart: (what: string, months: readonly string[]) => `Column chart, ${what} by month. ${months.join('; ')}.`,
  inMonth: (month: string, value: string) => `${month}: ${value}`,
  breachesKnown: 'Became known',
  appealsReceived: 'Came in',
  destroyed: (n: number) =>
    `${counted(n, 'destroyed case')} ${n === 1 ? 'is' : 'are'} counted by the numbers that were kept.`,
  fileName: (from: string, to: string, published: boolean) =>
    `yearly-report-${from}-to-${to}${published ? '-rounded' : ''}.pdf`,
} as const
