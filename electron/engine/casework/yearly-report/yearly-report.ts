import type { YearReport } from '#shared/contract/reports.ts'
import type { Report, ReportKind } from '#shared/domain/report/report.ts'
import { figuresOf } from '#shared/text/report-figures.ts'
import { medianLines, namedLines } from '#shared/text/report-words.ts'
import { measured, reportsText } from '#shared/text/reports.ts'
import { kindNames } from '#shared/text/words.ts'
import { monthLong, yearlyReportText as text } from '#shared/text/yearly-report.ts'
import type { ReportSection, YearlyReport } from '#engine/letters/yearly-report.ts'
import { EXACT, ROUNDED } from './edition.ts'
import {
  barsSection,
  besideSection,
  kindsSection,
  tallied,
  timelinessSection,
  volumeSection,
  type YearsBeside,
} from './sections.ts'

const words = reportsText
const { charts, nothingHere } = words

/** What the report on paper is made of besides its numbers. */
export type ReportFrame = Pick<YearlyReport, 'language' | 'paper' | 'letterhead' | 'date' | 'footer'> & {
  readonly dayWords: (date: YearlyReport['date']) => string
}

/**
 * The year of the Reports screen on paper, in its words and numbers, beside the year before. `published` rounds them, so
 * that it can be handed to anybody.
 */
export function yearlyReportOf(
  { dayWords, ...frame }: ReportFrame,
  view: YearReport,
  before: Report,
  { kinds, published }: { readonly kinds: readonly ReportKind[]; readonly published: boolean },
): YearlyReport {
  const { from, to } = view.report
  const calendarYear = view.firstMonth === 1
  const span = text.span(monthLong(from), monthLong(to))
  const years: YearsBeside = {
    view,
    before,
    edition: published ? ROUNDED : EXACT,
    names: calendarYear
      ? [String(view.year), String(view.year - 1)]
      : [`${from.slice(0, 4)}/${to.slice(2, 4)}`, `${before.from.slice(0, 4)}/${before.to.slice(2, 4)}`],
  }
  const running = to >= view.today.slice(0, 7)
  const empty = isEmpty(view.report)
  return {
    ...frame,
    title: text.title(years.names[0]),
    span,
    made: text.made(dayWords(frame.date)),
    lead: [
      text.lead(monthLong(from), monthLong(to)),
      ...(running ? [text.running(dayWords(view.today))] : []),
      ...(kinds.length === 0 ? [] : [text.only(kinds.map((kind) => kindNames[kind]).join(', '))]),
      ...(published ? [text.rounded] : []),
      ...(empty ? [text.empty] : []),
    ],
    glance: text.glance,
    figures: empty ? [] : figures(years),
    sections: empty ? [] : [...sectionsOf(years), closing(years)],
  }
}

function figures(years: YearsBeside): YearlyReport['figures'] {
  const { view, edition } = years
  if (!edition.published) return figuresOf(view).map(({ value, label, notes }) => ({ value, label, notes }))
  const { numbers } = view.report
  const dated = numbers.answered - numbers.undated
  const names = words.figures
  const plain = (value: string, label: string) => ({ value, label, notes: [] })
  return [
    plain(edition.count(numbers.received), names.received),
    plain(edition.count(numbers.answered), names.answered),
    plain(edition.share(numbers.original, dated), names.original),
    plain(edition.share(numbers.original + numbers.extension, dated), names.onTime),
    plain(edition.median(numbers.medianDays, numbers.answered), names.median),
    plain(edition.count(numbers.late), names.late),
  ]
}

function sectionsOf(years: YearsBeside): ReportSection[] {
  const { view, before, edition } = years
  const { report } = view
  const bars = (title: string, lines: Parameters<typeof barsSection>[2], nothing: string, note = '') =>
    barsSection(title, note, lines, nothing, years)
  const note = (all: number, say: (n: number) => string) => (edition.published || all === 0 ? '' : say(all))
  const sum = (tally: Report['outcomes']) => tally.reduce((all, { count }) => all + count, 0)
  const medians = [medianLines(report.kinds), medianLines(before.kinds)] as const
  const outcomes = tallied(years, (of) => of.outcomes, 'outcomes')
  const grounds = tallied(years, (of) => of.grounds, 'grounds')
  const findings = tallied(years, (of) => of.findings, 'findings')
  return [
    besideSection(text.casesBefore, ['received', 'answered', 'unanswered', 'closed', 'open'], years),
    besideSection(text.answersBefore, ANSWERS, years),
    bars(charts.outcomes, outcomes, nothingHere.outcomes, note(sum(report.outcomes), charts.outcomesMeta)),
    bars(charts.grounds, grounds, nothingHere.grounds, note(sum(report.grounds), charts.groundsMeta)),
    timelinessSection(years),
    volumeSection(years),
    bars(
      charts.whyLate,
      tallied(years, (of) => of.lateReasons, 'lateReasons'),
      nothingHere.whyLate,
    ),
    ...(edition.published ? [] : [barsSection(charts.days, '', medians, nothingHere.days, years, measured)]),
    bars(charts.findings, findings, nothingHere.findings, note(sum(report.findings), charts.findingsMeta)),
    bars(charts.appeals, [appealLines(report), appealLines(before)], nothingHere.appeals),
    kindsSection(years),
    bars(charts.breaches, [breachLines(years, report), breachLines(years, before)], nothingHere.breaches),
    bars(
      charts.channels,
      tallied(years, (of) => of.channels, 'channels'),
      nothingHere.received,
    ),
    bars(
      charts.regimes,
      tallied(years, (of) => of.regimes, 'regimes'),
      nothingHere.received,
    ),
  ]
}

const ANSWERS = [
  'original',
  'extension',
  'late',
  'undated',
  'extended',
  'paused',
  'pausedDays',
  'medianDays',
  'longestDays',
] as const

function appealLines({ appeals }: Report) {
  return namedLines({ received: text.appealsReceived, ...words.appeals }, appeals)
}

function breachLines({ view: { names } }: YearsBeside, { breaches }: Report) {
  const known = { known: text.breachesKnown, ...words.breaches }
  const risk = breaches.risk.map(({ key, count }) => ({
    key: `risk ${key}`,
    name: (words.risk as Readonly<Record<string, string>>)[key] ?? names[key] ?? key,
    value: count,
    one: count === 1,
  }))
  return [...namedLines(known, breaches), ...risk]
}

function closing({ view: { report }, edition }: YearsBeside): ReportSection {
  const notes = [
    ...(report.destroyed > 0 && !edition.published ? [text.destroyed(report.destroyed)] : []),
    ...(edition.published ? [] : [text.oneCase]),
  ]
  return {
    title: text.closing,
    note: '',
    half: false,
    blocks: [
      { kind: 'list', items: [...words.definitionList] },
      ...notes.map((note) => ({ kind: 'text', text: note }) as const),
    ],
  }
}

function isEmpty({ numbers, appeals }: Report): boolean {
  return numbers.received + numbers.answered + numbers.closed + (numbers.open ?? 0) + appeals.received === 0
}
