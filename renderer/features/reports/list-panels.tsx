import type { YearReport } from '#shared/contract/reports.ts'
import type { ReportPart } from '#shared/domain/report/parts.ts'
import { monthWords, reportsText } from '#shared/text/reports.ts'
import { grouped, kindNames } from '#shared/text/words.ts'
import { BarList } from './bar-list.tsx'
import { NumbersTable } from './numbers-table.tsx'
import { Panel } from './panel.tsx'
import { linesOf, medianLines, namedLines, type Line } from '#shared/text/report-words.ts'

const words = reportsText
const { charts, nothingHere } = words

/** Why answers were late. */
export function WhyLatePanel({ view: { report, names } }: { view: YearReport }) {
  const lines = linesOf(report.lateReasons, 'lateReasons', names)
  const late = report.numbers.late
  return (
    <ListPanel
      title={charts.whyLate}
      {...(late === 0 ? {} : { meta: grouped(late) })}
      part="late"
      lines={lines}
      nothing={nothingHere.whyLate}
    />
  )
}

/** How long it took, by kind. */
export function DaysPanel({ view: { report } }: { view: YearReport }) {
  return (
    <ListPanel
      title={charts.days}
      part="answered"
      lines={medianLines(report.kinds)}
      nothing={nothingHere.days}
    />
  )
}

/** How requests ended, why they were refused, and what was found on complaints. */
export function OutcomePanels({ view: { report, names } }: { view: YearReport }) {
  const { outcomes, grounds, findings } = report
  return (
    <>
      <ListPanel
        title={charts.outcomes}
        {...metaOf(outcomes, charts.outcomesMeta)}
        part="outcomes"
        lines={linesOf(outcomes, 'outcomes', names)}
        nothing={nothingHere.outcomes}
      />
      <ListPanel
        title={charts.grounds}
        {...metaOf(grounds, charts.groundsMeta)}
        part="grounds"
        lines={linesOf(grounds, 'grounds', names)}
        nothing={nothingHere.grounds}
      />
      <ListPanel
        title={charts.findings}
        {...metaOf(findings, charts.findingsMeta)}
        part="outcomes"
        lines={linesOf(findings, 'findings', names)}
        nothing={nothingHere.findings}
      />
      <ListPanel
        title={charts.appeals}
        {...(report.appeals.received === 0 ? {} : { meta: grouped(report.appeals.received) })}
        part="appeals"
        lines={namedLines(words.appeals, report.appeals)}
        nothing={nothingHere.appeals}
      />
    </>
  )
}

/** Breaches, and by what way and under which law cases came in. */
export function OriginPanels({ view: { report, names } }: { view: YearReport }) {
  const { breaches } = report
  return (
    <>
      <ListPanel
        title={charts.breaches}
        {...(breaches.known === 0 ? {} : { meta: grouped(breaches.known) })}
        part="breaches"
        lines={[...namedLines(words.breaches, breaches), ...linesOf(breaches.risk, 'risk', names)]}
        nothing={nothingHere.breaches}
      />
      <ListPanel
        title={charts.channels}
        part="received"
        lines={linesOf(report.channels, 'channels', names)}
        nothing={nothingHere.received}
      />
      {report.regimes.length > 1 && (
        <ListPanel
          title={charts.regimes}
          part="received"
          lines={linesOf(report.regimes, 'regimes', names)}
          nothing={nothingHere.received}
        />
      )}
    </>
  )
}

/** Every kind with its numbers. */
export function KindsPanel({ view: { report } }: { view: YearReport }) {
  return (
    <Panel title={charts.kinds} meta={charts.kindsMeta} part="received">
      <NumbersTable
        caption={words.tableCaption(charts.kinds, monthWords(report.from), monthWords(report.to))}
        heading={words.kind}
        columns={[
          'received',
          'answered',
          'original',
          'extension',
          'late',
          'undated',
          'medianDays',
          'longestDays',
          'open',
        ]}
        lines={report.kinds.map(({ kind, ...numbers }) => ({ name: kindNames[kind], numbers }))}
      />
    </Panel>
  )
}

function ListPanel({
  title,
  meta,
  part,
  lines,
  nothing,
}: {
  title: string
  meta?: string
  part: ReportPart
  lines: readonly Line[]
  nothing: string
}) {
  return (
    <Panel title={title} part={part} {...(meta === undefined ? {} : { meta })}>
      <BarList label={title} lines={lines} nothing={nothing} />
    </Panel>
  )
}

function metaOf(tally: readonly { readonly count: number }[], say: (count: number) => string) {
  const all = tally.reduce((sum, { count }) => sum + count, 0)
  return all === 0 ? {} : { meta: say(all) }
}
