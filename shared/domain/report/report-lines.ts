import type { CivilDate } from '../civil-date.ts'
import type { CountedCase } from '../case-figures.ts'
import type { Report } from './report.ts'

/** A case behind a number: its reference and its days; both are gone when it is destroyed. */
export type ReportCase = Omit<CountedCase, 'answeredOn' | 'closedOn'> & {
  readonly reference: string
  readonly receivedOn: CivilDate | null
  readonly answeredOn: CivilDate | null
  readonly closedOn: CivilDate | null
  readonly destroyed: boolean
}

/** The columns of the cases behind a number. No person is named. */
export const CASE_COLUMNS = [
  'reference',
  'kind',
  'rights',
  'laws',
  'channel',
  'received',
  'answered',
  'closed',
  'original_due',
  'due',
  'days',
  'late',
  'late_without_extension',
  'extended',
  'paused_days',
  'outcomes',
  'grounds',
  'late_reasons',
  'appeals',
  'authority_told',
  'people_told',
  'risk',
] as const

/** A case behind a number as the cells of {@link CASE_COLUMNS}; a destroyed one has months for days. */
export function caseCells(one: ReportCase): string[] {
  const { figures } = one
  const { breach } = figures
  const yes = (value: boolean) => (value ? 'yes' : 'no')
  return [
    one.destroyed ? 'destroyed' : one.reference,
    figures.kind,
    figures.rights.join(' '),
    figures.regimes.join(' '),
    figures.channel,
    one.receivedOn ?? figures.receivedMonth,
    one.answeredOn ?? figures.answeredMonth,
    one.closedOn ?? figures.closedMonth,
    one.originalDue.join(' '),
    one.due.join(' '),
    figures.days === null ? '' : String(figures.days),
    figures.dated ? yes(figures.late) : '',
    figures.dated ? yes(figures.lateWithoutExtension) : '',
    yes(figures.extended),
    String(figures.pausedDays),
    figures.outcomes.join(' '),
    figures.grounds.join(' '),
    figures.lateReasons.join(' '),
    figures.appeals.map(({ month, outcome }) => `${month}:${outcome}`).join(' '),
    breach?.authority ?? '',
    breach === null ? '' : yes(breach.people),
    breach?.risk ?? '',
  ]
}

/** The columns of the numbers themselves. */
export const NUMBER_COLUMNS = ['table', 'line', 'number', 'value', 'one_case_only'] as const

/** Every number of a report as the cells of {@link NUMBER_COLUMNS}; those that cover one case only say so. */
export function numberCells(report: Report): string[][] {
  const { numbers, months, kinds, appeals, breaches } = report
  const flat = (table: string, line: string, values: object) =>
    Object.entries(values)
      .filter(
        (entry): entry is [string, number | null] => typeof entry[1] !== 'string' && !Array.isArray(entry[1]),
      )
      .map(([number, value]) => [
        table,
        line,
        number,
        value === null ? '' : String(value),
        isCaseCount(number) && value === 1 ? 'yes' : '',
      ])
  const tallies = (table: string, tally: Report['outcomes']) =>
    tally.map(({ key, count }) => [table, key, 'count', String(count), count === 1 ? 'yes' : ''])
  return [
    ...flat('period', `${report.from} ${report.to}`, numbers),
    ...months.flatMap(({ month, ...rest }) => flat('months', month, rest)),
    ...kinds.flatMap(({ kind, ...rest }) => flat('kinds', kind, rest)),
    ...tallies('outcomes', report.outcomes),
    ...tallies('findings', report.findings),
    ...tallies('grounds', report.grounds),
    ...tallies('late reasons', report.lateReasons),
    ...tallies('laws', report.regimes),
    ...tallies('channels', report.channels),
    ...flat('appeals', '', appeals),
    ...flat('breaches', '', breaches),
    ...tallies('breach risk', breaches.risk),
  ]
}

/** Days are measured, not counted, so a 1 among them tells nothing of how many cases there are. */
function isCaseCount(number: string): boolean {
  return !/[dD]ays$/.test(number)
}
