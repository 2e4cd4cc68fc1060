import { measured, reportsText } from '#shared/text/reports.ts'
import { VisuallyHidden } from '#ui/index.ts'
import type { Line } from '#shared/text/report-words.ts'
import charts from './charts.module.css'
import css from './reports.module.css'

/** Lines with a bar and a number each: a table, so that it can be read without seeing the bars. */
export function BarList({
  label,
  lines,
  nothing,
}: {
  label: string
  lines: readonly Line[]
  /** What is said when there is no line. */
  nothing: string
}) {
  if (lines.length === 0) return <Nothing>{nothing}</Nothing>
  const most = Math.max(...lines.map(({ value }) => value), 1)
  return (
    <table className={charts.bars} aria-label={label}>
      <tbody>
        {lines.map(({ key, name, value, one }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td aria-hidden="true">
              <span className={charts.bar} style={{ width: `${(100 * value) / most}%` }} />
            </td>
            <td className={charts.number}>
              {measured(value)}
              <OneCase when={one} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The dot beside a number behind which there is a single case. Without one its room is kept, so that numbers align. */
export function OneCase({ when }: { when: boolean }) {
  return (
    <span className={css.one} data-one={when || undefined}>
      {when && <VisuallyHidden>{`, ${reportsText.oneCase}`}</VisuallyHidden>}
    </span>
  )
}

/** The sentence in the place of a list or chart that would be empty. */
export function Nothing({ children }: { children: string }) {
  return <p className={css.nothing}>{children}</p>
}
