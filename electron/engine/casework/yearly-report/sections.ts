import type { YearReport } from '#shared/contract/reports.ts'
import type { Numbers, Report, Tally } from '#shared/domain/report/report.ts'
import { linesOf, type Line, type Naming } from '#shared/text/report-words.ts'
import { monthShort, monthWords, reportsText } from '#shared/text/reports.ts'
import { kindNames } from '#shared/text/words.ts'
import { yearlyReportText } from '#shared/text/yearly-report.ts'
import type { ReportBlock, ReportSection } from '#engine/letters/yearly-report.ts'
import type { Edition } from './edition.ts'
import { columnChart } from './column-chart.ts'

/** A year, the year before as a whole, what each is called, and how numbers are written. */
export type YearsBeside = {
  readonly view: YearReport
  readonly before: Report
  readonly names: readonly [now: string, before: string]
  readonly edition: Edition
}

type Column = keyof Numbers
const words = reportsText
const { charts, nothingHere } = words

/** Days of single cases, or summed over them: nothing to publish. */
const OF_ONE: readonly Column[] = ['longestDays', 'pausedDays']

/** A number as the edition writes it. */
function cell(column: Column, numbers: Numbers, edition: Edition): string {
  if (column === 'medianDays') return edition.median(numbers.medianDays, numbers.answered)
  if (column === 'longestDays') return edition.longest(numbers.longestDays)
  return edition.count(numbers[column])
}

function numbersTable(
  heading: string,
  columns: readonly Column[],
  lines: readonly { readonly name: string; readonly numbers: Numbers }[],
  edition: Edition,
  total: boolean,
): ReportBlock {
  const kept = edition.published ? columns.filter((column) => column !== 'longestDays') : columns
  return {
    kind: 'table',
    heads: [heading, ...kept.map((column) => words.numbers[column])],
    rows: lines.map(({ name, numbers }) => [name, ...kept.map((column) => cell(column, numbers, edition))]),
    total,
  }
}

/** Numbers of the year beside the same of the year before. */
export function besideSection(
  title: string,
  columns: readonly Column[],
  { view, before, names, edition }: YearsBeside,
): ReportSection {
  return {
    title,
    note: '',
    half: true,
    blocks: [
      {
        kind: 'table',
        heads: [yearlyReportText.number, ...names],
        rows: columns
          .filter((column) => !(edition.published && OF_ONE.includes(column)))
          .map((column) => [
            words.numbers[column],
            cell(column, view.report.numbers, edition),
            cell(column, before.numbers, edition),
          ]),
        total: false,
      },
    ],
  }
}

function nothingIn(title: string, words: string): ReportSection {
  return { title, note: '', half: false, blocks: [{ kind: 'text', text: words }] }
}

/** How answers stood to their dates, by month. */
export function timelinessSection({ view: { report }, edition }: YearsBeside): ReportSection {
  const { months, numbers } = report
  const looks = [
    { look: 'solid', key: 'original' },
    { look: 'hatch', key: 'extension' },
    { look: 'pale', key: 'undated' },
    { look: 'late', key: 'late' },
  ] as const
  if (numbers.answered === 0) return nothingIn(charts.timeliness, nothingHere.days)
  const columns: Column[] = ['answered', 'original', 'extension', 'late', 'undated', 'medianDays']
  return {
    title: charts.timeliness,
    note: charts.timelinessMeta,
    half: false,
    blocks: [
      columnChart(
        charts.timeliness,
        months.map((month) => ({
          label: monthShort(month.month),
          said: edition.count(month.answered),
          layers: looks.map(({ look, key }) => ({ look, value: edition.drawn(month[key]) })),
        })),
        looks
          .filter(({ key }) => numbers[key] > 0)
          .map(({ look, key }) => ({ look, label: words.legend[key] })),
      ),
      monthTable(report, columns, edition),
    ],
  }
}

/** What came in and what was open, by month. */
export function volumeSection({ view: { report }, edition }: YearsBeside): ReportSection {
  return {
    title: charts.volume,
    note: charts.volumeMeta,
    half: false,
    blocks: [
      columnChart(
        charts.volume,
        report.months.map(({ month, received }) => ({
          label: monthShort(month),
          said: edition.count(received),
          layers: [{ look: 'solid', value: edition.drawn(received) }],
        })),
        [],
      ),
      monthTable(report, ['received', 'answered', 'closed', 'unanswered', 'open'], edition),
    ],
  }
}

function monthTable(report: Report, columns: readonly Column[], edition: Edition): ReportBlock {
  const lines = report.months.map(({ month, ...numbers }) => ({ name: monthWords(month), numbers }))
  const total = { name: words.total, numbers: report.numbers }
  return numbersTable(words.months, columns, [...lines, total], edition, true)
}

/** Each right, complaints and breaches with their numbers. */
export function kindsSection({ view: { report }, edition }: YearsBeside): ReportSection {
  const columns: Column[] = [
    'received',
    'answered',
    'original',
    'extension',
    'late',
    'undated',
    'medianDays',
    'longestDays',
    'open',
  ]
  const lines = report.kinds.map(({ kind, ...numbers }) => ({ name: kindNames[kind], numbers }))
  return {
    title: charts.kinds,
    note: charts.kindsMeta,
    half: false,
    blocks:
      lines.length === 0
        ? [{ kind: 'text', text: nothingHere.received }]
        : [numbersTable(words.kind, columns, lines, edition, false)],
  }
}

/** A list of names with numbers, beside those of the year before. */
export function barsSection(
  title: string,
  note: string,
  [now, before]: readonly [readonly Line[], readonly Line[]],
  nothing: string,
  { names, edition }: YearsBeside,
  /** Writes a value; null where the year has none. */
  say: (value: number | null) => string = (value) => edition.count(value ?? 0),
): ReportSection {
  const keys = new Set([...now, ...before].map(({ key }) => key))
  const valueIn = (lines: readonly Line[], key: string) =>
    lines.find((line) => line.key === key)?.value ?? null
  const most = Math.max(1, ...now.map(({ value }) => edition.drawn(value)))
  const rows = [...keys].map((key) => ({
    name: [...now, ...before].find((line) => line.key === key)?.name ?? key,
    share: edition.drawn(valueIn(now, key) ?? 0) / most,
    value: say(valueIn(now, key)),
    before: say(valueIn(before, key)),
  }))
  return {
    title,
    note,
    half: true,
    blocks:
      rows.length === 0 ? [{ kind: 'text', text: nothing }] : [{ kind: 'bars', heads: ['', ...names], rows }],
  }
}

/** The lines of a tally in both years. */
export function tallied(
  years: YearsBeside,
  of: (report: Report) => Tally,
  naming: Naming,
): readonly [Line[], Line[]] {
  const lines = (report: Report) => linesOf(of(report), naming, years.view.names)
  return [lines(years.view.report), lines(years.before)]
}
