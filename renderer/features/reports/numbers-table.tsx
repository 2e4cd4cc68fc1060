import type { Numbers } from '#shared/domain/report/report.ts'
import { measured, reportsText } from '#shared/text/reports.ts'
import { OneCase } from './bar-list.tsx'
import { VisuallyHidden } from '#ui/index.ts'
import css from './reports.module.css'

const words = reportsText

/** Numbers in columns, one line a month or a kind. */
export function NumbersTable({
  caption,
  heading,
  columns,
  lines,
  total,
}: {
  caption: string
  /** What a line is. */
  heading: string
  columns: readonly (keyof Numbers)[]
  lines: readonly { readonly name: string; readonly numbers: Numbers }[]
  /** The last line, where the lines add up. */
  total?: Numbers
}) {
  const cells = (numbers: Numbers) =>
    columns.map((column) => (
      <td key={column}>
        {measured(numbers[column])}
        <OneCase when={isOneCase(column, numbers)} />
      </td>
    ))
  return (
    <div className={css.scroll} tabIndex={0} role="region" aria-label={caption}>
      <table className={css.numbers}>
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {words.numbers[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, numbers }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells(numbers)}
            </tr>
          ))}
        </tbody>
        {total !== undefined && (
          <tfoot>
            <tr>
              <th scope="row">{words.total}</th>
              {cells(total)}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}

/** Days are of a single case where a single case was answered. */
function isOneCase(column: keyof Numbers, numbers: Numbers): boolean {
  if (column === 'medianDays' || column === 'longestDays') return numbers.answered === 1
  if (column === 'pausedDays') return numbers.paused === 1
  return numbers[column] === 1
}
