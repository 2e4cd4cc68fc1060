import type { ImportFile, ImportSheet, PreviewRow, ProblemSummary } from '#shared/contract/imports.ts'
import { columnsOf } from '#shared/domain/import/mapping.ts'
import type { ImportField } from '#shared/domain/import/fields.ts'
import type { OpenImport, Prepared, PreparedRow } from './open-imports.ts'
import type { TableSheet } from './table.ts'

const TEXT = 120

/** A register that was read, without its cells. */
export function fileView({ id, name, bytes, sha256, table }: OpenImport): ImportFile {
  const { format, encoding, delimiter, notes } = table
  const sizes = table.sheets.map((sheet, index) => ({ index, rows: sheet.hidden ? -1 : sheet.rows.length }))
  return {
    importId: id,
    name,
    bytes,
    sha256: Buffer.from(sha256).toString('hex'),
    format,
    encoding,
    delimiter,
    notes: [...notes],
    sheets: table.sheets.map(sheetView),
    sheet: sizes.toSorted((a, b) => b.rows - a.rows || a.index - b.index)[0]?.index ?? 0,
  }
}

function sheetView(sheet: TableSheet): ImportSheet {
  const { rows, name, hidden, hiddenRows, hiddenColumns, merged, formulas, formulasEmpty, errors } = sheet
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0)
  return {
    name,
    rows: rows.length,
    columns,
    hidden,
    hiddenRows,
    hiddenColumns,
    merged,
    formulas,
    formulasEmpty,
    errors,
  }
}

/** A row of the preview: as it was understood, or as it stands in the file where it was not. */
export function previewRow(row: PreparedRow, { mapping }: Prepared, cells: readonly string[]): PreviewRow {
  const { draft } = row
  const raw = (field: ImportField) =>
    columnsOf(mapping, field)
      .map((column) => (cells[column] ?? '').trim())
      .filter((text) => text !== '')
      .join('; ')
      .slice(0, TEXT)
  return {
    row: row.row,
    state: row.state,
    reference: draft?.reference ?? raw('reference'),
    person: (draft?.person.name ?? (raw('person') || raw('email'))).slice(0, TEXT),
    kinds:
      draft === null
        ? [raw('kind')].filter((kind) => kind !== '')
        : [...(draft.kind === 'request' ? draft.rights : [draft.kind])],
    received: draft?.received ?? raw('received'),
    closedOn: draft === null ? raw('closedOn') : (draft.closedOn ?? ''),
    due: row.due,
    problems: [...row.problems],
  }
}

/** What is wrong with how many rows, errors first, the most frequent first. */
export function problemSummaries({ rows }: Prepared): ProblemSummary[] {
  const found = new Map<string, ProblemSummary>()
  for (const { row, problems } of rows) {
    for (const { code, level, field } of problems) {
      const key = `${level} ${code} ${field ?? ''}`
      const known = found.get(key)
      if (known) known.count += 1
      else found.set(key, { code, level, field, count: 1, firstRow: row })
    }
  }
  const order = { error: 0, twin: 1, warning: 2 }
  return [...found.values()].toSorted((a, b) => order[a.level] - order[b.level] || b.count - a.count)
}
