import Papa from 'papaparse'
import { stripGuard } from '#shared/domain/register-csv.ts'
import { decode } from './encoding.ts'
import { TableMeter, TableRefusal, TABLE_LIMITS, type Table, type TableNote } from './table.ts'

const DELIMITERS = [',', ';', '\t', '|']
/** Excel's own hint in the first line, `sep=;` for one. */
const HINT = /^sep=(.)\r?\n/i
const MARKUP = /^\s*<(?:!doctype|html|\?xml|table|meta)/i

/** A text file of values as a table. Throws `TableRefusal`. */
export function csvTable(bytes: Uint8Array): Table {
  if (bytes.length > TABLE_LIMITS.csvBytes)
    throw new TableRefusal('import-too-large', { what: 'bytes of CSV', most: '104,857,600 (100 MiB)' })
  const { text, encoding, guessed } = decode(bytes)
  // web programs write a page and call it .xls
  if (MARKUP.test(text)) throw new TableRefusal('import-not-a-table')
  const hint = HINT.exec(text)
  const parsed = Papa.parse<string[]>(hint ? text.slice(hint[0].length) : text, {
    delimiter: hint?.[1] ?? '',
    delimitersToGuess: DELIMITERS,
    skipEmptyLines: false,
  })
  const open = parsed.errors.find(({ code }) => code === 'MissingQuotes')
  if (open) throw new TableRefusal('import-quote-open', { row: (open.row ?? 0) + 1 })
  const meter = new TableMeter()
  const rows = parsed.data.map((cells, row) => {
    while (cells.length > 0 && cells.at(-1) === '') cells.pop()
    return cells.map((cell, column) => {
      meter.cell(cell, row, column)
      return stripGuard(cell)
    })
  })
  while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop()
  const notes: TableNote[] = guessed ? ['encoding-guessed'] : []
  if (parsed.errors.some(({ code }) => code === 'InvalidQuotes')) notes.push('quotes-odd')
  return {
    format: 'csv',
    encoding,
    delimiter: parsed.meta.delimiter,
    from1904: false,
    notes,
    sheets: [
      {
        name: '',
        rows: hint ? [[], ...rows] : rows,
        hidden: false,
        hiddenRows: 0,
        hiddenColumns: 0,
        merged: 0,
        formulas: 0,
        formulasEmpty: 0,
        errors: 0,
      },
    ],
  }
}
