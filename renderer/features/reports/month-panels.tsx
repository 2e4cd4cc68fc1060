import type { Report } from '#shared/domain/report/report.ts'
import { monthShort, monthWords, reportsText } from '#shared/text/reports.ts'
import { grouped } from '#shared/text/words.ts'
import { Nothing } from './bar-list.tsx'
import { MonthChart } from './month-chart.tsx'
import { NumbersTable } from './numbers-table.tsx'
import { Panel } from './panel.tsx'
import css from './charts.module.css'

const words = reportsText
const { charts } = words

/** Answers by month, and how they stood to their dates. */
export function TimelinessPanel({ report }: { report: Report }) {
  const { numbers } = report
  const columns = ['answered', 'original', 'extension', 'late', 'undated', 'medianDays'] as const
  return (
    <Panel
      title={charts.timeliness}
      meta={charts.timelinessMeta}
      part="answered"
      table={<MonthTable report={report} what={charts.timeliness} columns={columns} />}
    >
      {numbers.answered === 0 ? <Nothing>{words.nothingHere.days}</Nothing> : <AnswerBars report={report} />}
    </Panel>
  )
}

function AnswerBars({ report: { months, numbers } }: { report: Report }) {
  return (
    <>
      <ul className={css.legend}>
        {numbers.original > 0 && <li data-look="solid">{words.legend.original}</li>}
        {numbers.extension > 0 && <li data-look="hatch">{words.legend.extension}</li>}
        {numbers.late > 0 && <li data-look="late">{words.legend.late}</li>}
        {numbers.undated > 0 && <li data-look="pale">{words.legend.undated}</li>}
      </ul>
      <MonthChart
        label={words.chartSentence(
          charts.timeliness,
          months.map(
            ({ month, answered, late }) =>
              `${monthShort(month)} ${answered}${late === 0 ? '' : `, ${charts.lateOf(late)}`}`,
          ),
        )}
        bars={months.map(({ month, original, extension, late, undated }) => ({
          month,
          layers: [
            { look: 'solid', value: original },
            { look: 'hatch', value: extension },
            { look: 'pale', value: undated },
            { look: 'late', value: late },
          ],
          above: late === 0 ? '' : charts.lateOf(late),
        }))}
      />
    </>
  )
}

/** What came in by month, and what was open when the month was over. */
export function VolumePanel({ report }: { report: Report }) {
  const columns = ['received', 'answered', 'closed', 'unanswered', 'open'] as const
  return (
    <Panel
      title={charts.volume}
      meta={charts.volumeMeta}
      part="received"
      table={<MonthTable report={report} what={charts.volume} columns={columns} />}
    >
      <MonthChart
        label={words.chartSentence(
          charts.volume,
          report.months.map(
            ({ month, received, open }) =>
              `${monthShort(month)} ${received}${open === null ? '' : `, ${charts.openOf(open)}`}`,
          ),
        )}
        belowLabel={charts.openShort}
        bars={report.months.map(({ month, received, open }) => ({
          month,
          layers: [{ look: 'solid', value: received }],
          above: '',
          below: open === null ? '–' : grouped(open),
        }))}
      />
    </Panel>
  )
}

function MonthTable({
  report,
  what,
  columns,
}: {
  report: Report
  what: string
  columns: Parameters<typeof NumbersTable>[0]['columns']
}) {
  return (
    <NumbersTable
      caption={words.tableCaption(what, monthWords(report.from), monthWords(report.to))}
      heading={words.months}
      columns={columns}
      lines={report.months.map(({ month, ...numbers }) => ({ name: monthWords(month), numbers }))}
      total={report.numbers}
    />
  )
}
