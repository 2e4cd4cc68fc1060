import { yearlyReportText } from '#shared/text/yearly-report.ts'
import type { ReportBlock, ReportLook } from '#engine/letters/yearly-report.ts'

type Chart = Extract<ReportBlock, { kind: 'chart' }>
type Column = {
  readonly label: string
  /** The number of the column in words. */
  readonly said: string
  readonly layers: readonly { readonly look: ReportLook; readonly value: number }[]
}

/** Columns with their numbers above, and the whole in words for whoever does not see it. */
export function columnChart(what: string, columns: readonly Column[], legend: Chart['legend']): Chart {
  const totals = columns.map(({ layers }) => layers.reduce((sum, { value }) => sum + value, 0))
  const most = Math.max(...totals, 1)
  const step = stepFor(most)
  return {
    kind: 'chart',
    alt: yearlyReportText.chart(
      what,
      columns.map(({ label, said }) => yearlyReportText.inMonth(label, said)),
    ),
    legend,
    bars: columns.map(({ label, said, layers }, at) => ({
      label,
      above: (totals[at] ?? 0) > 0 ? said : '',
      layers: layers.filter(({ value }) => value > 0),
    })),
    lines: Array.from({ length: Math.ceil(most / step) + 1 }, (_, at) => at * step),
  }
}

/** At most four lines of the grid, at 1, 2 or 5 times a power of ten. */
function stepFor(most: number): number {
  for (let power = 1; ; power *= 10)
    for (const times of [1, 2, 5]) if (most / (times * power) <= 4) return times * power
}
