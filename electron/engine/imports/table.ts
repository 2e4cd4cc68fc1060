/** What a register may be at most, so that no file can stop the engine. */
export const TABLE_LIMITS = {
  csvBytes: 100 * 1024 * 1024,
  xlsxBytes: 50 * 1024 * 1024,
  /** Of all parts of a workbook that are read, unpacked. */
  unpackedBytes: 400 * 1024 * 1024,
  rows: 200_000,
  columns: 500,
  /** Over all sheets. */
  cells: 4_000_000,
  cellLength: 100_000,
  /** Elements inside each other; a sheet has nine. */
  depth: 64,
  sheets: 200,
  /** A thread that has not finished by then is ended. */
  milliseconds: 30_000,
} as const

/** Why a file is no register Redress can read. Each has its sentences in `shared/text/import-failures.ts`. */
export type TableFailure = {
  readonly code:
    | 'import-too-large'
    | 'import-not-a-table'
    | 'import-old-format'
    | 'import-encrypted'
    | 'import-broken'
    | 'import-too-slow'
    | 'import-quote-open'
  readonly details?: Readonly<Record<string, string | number>>
}

/** Thrown inside the thread; nothing of a cell is in it. */
export class TableRefusal extends Error {
  readonly failure: TableFailure

  constructor(code: TableFailure['code'], details?: TableFailure['details']) {
    super(code)
    this.failure = details === undefined ? { code } : { code, details }
  }
}

/** One sheet: its rows as a spreadsheet counts them, cells as text, days as `YYYY-MM-DD` with `HH:MM` where there is one. */
export type TableSheet = {
  readonly name: string
  readonly rows: string[][]
  /** The officer cannot see the sheet in the spreadsheet program. */
  readonly hidden: boolean
  readonly hiddenRows: number
  readonly hiddenColumns: number
  readonly merged: number
  readonly formulas: number
  /** Formulas that the spreadsheet program never computed; their cells are empty. */
  readonly formulasEmpty: number
  readonly errors: number
}

/** What was noticed about a file and does not keep it from being read. */
export type TableNote = 'macros' | 'external-links' | 'from-1904' | 'encoding-guessed' | 'quotes-odd'

/** A file as rows of text. */
export type Table = {
  readonly format: 'csv' | 'xlsx'
  /** `utf-8`, `utf-16le`, `utf-16be` or `windows-1252`; empty for a workbook. */
  readonly encoding: string
  readonly delimiter: string
  readonly from1904: boolean
  readonly notes: readonly TableNote[]
  readonly sheets: readonly TableSheet[]
}

/** Counts what was read, and ends the reading when it is more than anybody's register. */
export class TableMeter {
  #cells = 0

  cell(text: string, row: number, column: number): void {
    if (column >= TABLE_LIMITS.columns) throw tooMany('columns', TABLE_LIMITS.columns)
    if (row >= TABLE_LIMITS.rows) throw tooMany('rows', TABLE_LIMITS.rows)
    if (text.length > TABLE_LIMITS.cellLength)
      throw tooMany(`characters in one cell (row ${row + 1})`, TABLE_LIMITS.cellLength)
    if (++this.#cells > TABLE_LIMITS.cells) throw tooMany('cells', TABLE_LIMITS.cells)
  }
}

function tooMany(what: string, most: number): TableRefusal {
  return new TableRefusal('import-too-large', { what, most: most.toLocaleString('en-GB') })
}
