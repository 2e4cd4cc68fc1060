import type { RecordRow } from '#shared/contract/records.ts'
import { cellText } from './record-columns.tsx'

/** The entries in the order asked for; null and `standing` are the engine's: what asks for something first. */
export function sortedRows(
  rows: readonly RecordRow[],
  sort: { readonly by: string; readonly descending: boolean } | null,
  today: string,
): readonly RecordRow[] {
  if (sort === null) return rows
  if (sort.by === 'standing') return sort.descending ? rows.toReversed() : rows
  const keys = new Map(rows.map((row) => [row.sheet.id, keyOf(row, sort.by, today)]))
  const key = ({ sheet }: RecordRow) => keys.get(sheet.id) ?? ''
  const rising = rows.toSorted((a, b) => {
    const [one, two] = [key(a), key(b)]
    // what says nothing comes last in both directions
    if (one === '' || two === '') return (one === '' ? 1 : 0) - (two === '' ? 1 : 0)
    return one.localeCompare(two, 'en', { numeric: true }) * (sort.descending ? -1 : 1)
  })
  return rising
}

/** Dates sort as dates, everything else as it is written. */
function keyOf(row: RecordRow, field: string, today: string): string {
  const value = (row.sheet.content.body as Readonly<Record<string, unknown>>)[field]
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : cellText(row, field, today)
}
