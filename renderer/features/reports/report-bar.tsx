import type { YearReport } from '#shared/contract/reports.ts'
import { ReportKind } from '#shared/domain/report/report.ts'
import { monthNames, monthWords, reportsText } from '#shared/text/reports.ts'
import { kindNames } from '#shared/text/words.ts'
import { IconButton, Select, icons } from '#ui/index.ts'
import { ask, useReports } from './reports-store.ts'
import css from './reports.module.css'

const words = reportsText
const ALL = 'all'

/** Which year, when a year begins, and which kinds. */
export function ReportBar({ view }: { view: YearReport }) {
  const { year, firstMonth, kind } = useReports()
  const { from, to } = view.report
  const [first = year, last = year] = [view.years[0], view.years.at(-1)]
  return (
    <div className={css.choices}>
      <div className={css.year} role="group" aria-label={words.year}>
        <IconButton
          icon={icons.chevronLeft}
          label={words.previousYear}
          disabled={year <= first}
          onClick={() => ask({ year: year - 1 })}
        />
        <span className={css.yearNumber} aria-live="polite">
          {firstMonth === 1 ? year : `${monthWords(from)} – ${monthWords(to)}`}
        </span>
        <IconButton
          icon={icons.chevronRight}
          label={words.nextYear}
          disabled={year >= last}
          onClick={() => ask({ year: year + 1 })}
        />
      </div>
      <Select
        aria-label={words.kinds}
        className={css.choice}
        allowDeselect={false}
        value={kind ?? ALL}
        data={[
          { value: ALL, label: words.allKinds },
          ...ReportKind.options.map((value) => ({
            value,
            label: value === 'request' ? words.requests : kindNames[value],
          })),
        ]}
        onChange={(value) => ask({ kind: ReportKind.safeParse(value).data ?? null })}
      />
      <Select
        aria-label={words.firstMonth}
        className={css.choice}
        allowDeselect={false}
        value={String(firstMonth)}
        data={monthNames.map((month, at) => ({ value: String(at + 1), label: words.yearFrom(month) }))}
        onChange={(value) => ask({ firstMonth: Number(value ?? 1), year: 0 })}
      />
    </div>
  )
}
