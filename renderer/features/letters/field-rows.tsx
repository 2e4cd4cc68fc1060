import type { ReactNode } from 'react'
import { lettersText } from '#shared/text/letters.ts'
import { Button, Fieldset, IconButton, TextInput, icons } from '#ui/index.ts'
import { typeField } from './letter-store.ts'
import css from './letters.module.css'

const text = lettersText.form

/** What stands between the cells of a row in the text of a field. */
const BETWEEN = ' · '

/** A field whose values are rows: a box for each column, a row added and removed at will. */
export function FieldRows({
  name,
  label,
  hint,
  columns,
  value,
}: {
  name: string
  label: ReactNode
  hint: string
  columns: readonly string[]
  value: string
}) {
  const rows = rowsOf(value, columns.length)
  const save = (next: readonly (readonly string[])[]) => typeField(name, textOf(next))
  return (
    <Fieldset legend={label} variant="unstyled">
      <p className={css.quiet}>{hint}</p>
      {rows.map((row, at) => (
        <div key={at} className={css.row} role="group" aria-label={text.row(at + 1)}>
          {columns.map((column, cell) => (
            <TextInput
              key={column}
              label={column}
              value={row[cell] ?? ''}
              onChange={(event) => save(withCell(rows, at, cell, event.currentTarget.value))}
            />
          ))}
          {rows.length > 1 && (
            <IconButton
              icon={icons.remove}
              label={text.removeRow(at + 1)}
              onClick={() => save(rows.filter((_, index) => index !== at))}
            />
          )}
        </div>
      ))}
      <Button
        variant="quiet"
        size="sm"
        icon={icons.plus}
        onClick={() => save([...rows, columns.map(() => '')])}
      >
        {text.addRow}
      </Button>
    </Fieldset>
  )
}

function rowsOf(value: string, width: number): string[][] {
  const lines = value === '' ? [''] : value.split('\n')
  return lines.map((line) => {
    const cells = line.split(BETWEEN)
    return Array.from(
      { length: width },
      (_, at) => (at < width - 1 ? cells[at] : cells.slice(at).join(BETWEEN)) ?? '',
    )
  })
}

function textOf(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.join(BETWEEN))
  return lines.length === 1 && rows[0]?.every((cell) => cell === '') ? '' : lines.join('\n')
}

/** A cell is one line without the mark that parts cells. */
function withCell(rows: readonly (readonly string[])[], at: number, cell: number, typed: string): string[][] {
  const clean = typed.replaceAll('\n', ' ').replaceAll('·', ',')
  return rows.map((row, index) => row.map((old, column) => (index === at && column === cell ? clean : old)))
}
