import Papa from 'papaparse'
import { stripGuard } from '#shared/domain/register-csv.ts'
import { decode } from './encoding.ts'
import { TableMeter, TableRefusal, TABLE_LIMITS, type Table, type TableNote } from './table.ts'

const DELIMITERS = [',', ';', '\t', '|']
const LOOKED_AT = 200
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
  const body = hint ? text.slice(hint[0].length) : text
  const delimiter = hint?.[1] ?? delimiterOf(body)
  const parsed = Papa.parse<string[]>(body, { delimiter, skipEmptyLines: false })
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
    delimiter,
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

/** The sign that splits most of the first rows, and most of them into the same number of cells, with quotes that close. */
function delimiterOf(text: string): string {
  const scores = DELIMITERS.map((delimiter) => {
    const { data, errors } = Papa.parse<string[]>(text, { delimiter, preview: LOOKED_AT })
    const widths = data
      .filter((cells) => cells.some((cell) => cell.trim() !== ''))
      .map(({ length }) => length)
    const split = widths.filter((width) => width > 1)
    const counts = new Map<number, number>()
    for (const width of split) counts.set(width, (counts.get(width) ?? 0) + 1)
    const same = Math.max(0, ...counts.values())
    const score = (split.length + same / 2) / Math.max(1, widths.length)
    return { delimiter, score: errors.some(({ type }) => type === 'Quotes') ? score / 4 : score }
  })
  return scores.toSorted((a, b) => b.score - a.score)[0]?.delimiter ?? ','
}
