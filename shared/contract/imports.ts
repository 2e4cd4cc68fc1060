import { z } from 'zod'
import { DateField, ImportField, ValueField } from '../domain/import/fields.ts'
import { DateOrder, ImportMapping } from '../domain/import/mapping.ts'
import { ProblemCode, RowProblem, RowState } from '../domain/import/problem.ts'
import { FileToken } from './case-file.ts'
import { call, group } from './define.ts'

const count = z.number().int()
const importId = z.uuidv7()
const sheetIndex = z.number().int().min(0).max(199)
const gone = ['locked', 'import-gone'] as const
const writeFails = ['locked', 'file-read-only', 'disk-full', 'write-failed', 'busy'] as const

/** One sheet of a register, and what the officer should know of it; a CSV file has one without a name. */
export const ImportSheet = z.strictObject({
  name: z.string(),
  rows: count,
  columns: count,
  hidden: z.boolean(),
  hiddenRows: count,
  hiddenColumns: count,
  merged: count,
  formulas: count,
  formulasEmpty: count,
  errors: count,
})
export type ImportSheet = z.infer<typeof ImportSheet>

/** A register that was read and waits in the engine's memory. */
export const ImportFile = z.strictObject({
  importId,
  name: z.string(),
  bytes: count,
  sha256: z.string(),
  format: z.enum(['csv', 'xlsx']),
  encoding: z.string(),
  delimiter: z.string(),
  notes: z.array(z.enum(['macros', 'external-links', 'from-1904', 'encoding-guessed', 'quotes-odd'])),
  sheets: z.array(ImportSheet),
  /** The sheet proposed: the visible one with the most rows. */
  sheet: sheetIndex,
})
export type ImportFile = z.infer<typeof ImportFile>

/** A column as the mapping screen shows it. */
export const ImportColumn = z.strictObject({
  index: count,
  letter: z.string(),
  header: z.string(),
  filled: count,
  samples: z.array(z.string()),
})
export type ImportColumn = z.infer<typeof ImportColumn>

/** A kept mapping in the list of all. */
export const MappingView = z.strictObject({
  id: z.uuidv7(),
  name: z.string(),
  savedAt: z.string(),
  /** How many columns of a register it reads. */
  columns: count,
})
export type MappingView = z.infer<typeof MappingView>

/** A mapping that was kept and fits the header. */
export const KeptMapping = z.strictObject({
  id: z.uuidv7(),
  name: z.string(),
  savedAt: z.string(),
  mapping: ImportMapping,
})
export type KeptMapping = z.infer<typeof KeptMapping>

/** What a word of the file becomes; null while nobody has said. */
export const ImportValue = z.strictObject({
  field: ValueField,
  word: z.string(),
  count,
  target: z.string().nullable(),
  /** Said by the officer, and not merely proposed. */
  said: z.boolean(),
})
export type ImportValue = z.infer<typeof ImportValue>

/** How the dates of a mapped column are written, and which order they are read in. */
export const ImportDates = z.strictObject({
  field: DateField,
  filled: count,
  dmy: count,
  mdy: count,
  either: count,
  serial: count,
  unread: count,
  example: z.string(),
  /** What the cells say; null where they do not. */
  found: DateOrder.nullable(),
  why: z.enum(['own', 'other-column', 'not-needed', 'both', 'none']),
})
export type ImportDates = z.infer<typeof ImportDates>

/** How many rows come to what. */
export const ImportCounts = z.strictObject({
  rows: count,
  blank: count,
  ready: count,
  warnings: count,
  errors: count,
  twins: count,
  leftOut: count,
})
export type ImportCounts = z.infer<typeof ImportCounts>

/** One thing that is wrong with many rows. */
export const ProblemSummary = z.strictObject({
  code: ProblemCode,
  level: z.enum(['error', 'warning', 'twin']),
  field: ImportField.nullable(),
  count,
  firstRow: count,
})
export type ProblemSummary = z.infer<typeof ProblemSummary>

/** One row of the preview. */
export const PreviewRow = z.strictObject({
  row: count,
  state: RowState,
  reference: z.string(),
  person: z.string(),
  kinds: z.array(z.string()),
  received: z.string(),
  closedOn: z.string(),
  /** The date Redress computes for an open case. */
  due: z.string(),
  problems: z.array(RowProblem),
})
export type PreviewRow = z.infer<typeof PreviewRow>

/** One import of the past. */
export const ImportBatchView = z.strictObject({
  id: z.uuidv7(),
  fileName: z.string(),
  sheet: z.string(),
  sha256: z.string(),
  counts: ImportCounts,
  imported: count,
  importedAt: z.string(),
  officerName: z.string(),
  undoneAt: z.string().nullable(),
  undoneBy: z.string(),
})
export type ImportBatchView = z.infer<typeof ImportBatchView>

const of = { importId, sheet: sheetIndex }

/** An existing register from a spreadsheet: read, mapped, looked at, imported in one piece, and taken back. */
export const imports = group('imports', {
  /** Reads the file in a thread with limits. It stays in the engine's memory until it is imported, closed or locked. */
  open: call({
    input: z.strictObject({ token: FileToken }),
    output: ImportFile,
    fails: [
      'locked',
      'token-spent',
      'file-missing',
      'import-too-large',
      'import-not-a-table',
      'import-old-format',
      'import-encrypted',
      'import-broken',
      'import-too-slow',
      'import-quote-open',
    ],
  }),
  /** The columns below a header row, a proposal for what they mean, and kept mappings that fit. */
  look: call({
    input: z.strictObject({ ...of, headerRow: z.number().int().min(1).max(200_000).optional() }),
    output: z.strictObject({
      headerRow: count,
      top: z.array(z.strictObject({ row: count, cells: z.array(z.string()) })),
      columns: z.array(ImportColumn),
      mapping: ImportMapping,
      reasons: z.array(
        z.strictObject({
          field: ImportField,
          column: count,
          why: z.enum(['own-register', 'header', 'header-part', 'cells']),
          word: z.string(),
        }),
      ),
      kept: z.array(KeptMapping),
    }),
    fails: gone,
  }),
  /** Every distinct word with what it becomes, and how the dates are written. */
  check: call({
    input: z.strictObject({ ...of, mapping: ImportMapping }),
    output: z.strictObject({
      values: z.array(ImportValue),
      /** Words beyond those listed, by field: a column with thousands of them is no such column. */
      more: z.array(z.strictObject({ field: ValueField, count })),
      dates: z.array(ImportDates),
    }),
    fails: gone,
  }),
  /** Reads every row as it would be imported, and writes nothing. */
  preview: call({
    input: z.strictObject({ ...of, mapping: ImportMapping }),
    output: z.strictObject({ counts: ImportCounts, problems: z.array(ProblemSummary) }),
    fails: [...gone, 'import-cancelled'],
  }),
  /** A page of the last preview. */
  rows: call({
    input: z.strictObject({
      importId,
      state: RowState.nullable().default(null),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(1000).default(100),
    }),
    output: z.strictObject({ rows: z.array(PreviewRow), total: count }),
    fails: gone,
  }),
  /** Imports what the last preview showed, all of it or nothing. Rows that cannot be imported have to be left out knowingly. */
  run: call({
    writes: true,
    input: z.strictObject({ importId, leaveOutErrors: z.boolean().default(false) }),
    output: ImportBatchView,
    fails: [...writeFails, 'import-gone', 'import-has-errors', 'import-nothing', 'import-cancelled'],
  }),
  /** How far a preview, import or undo has come; null when none is under way. */
  progress: call({
    input: z.strictObject({ id: importId }),
    output: z
      .strictObject({
        phase: z.enum(['checking', 'writing', 'saving', 'removing']),
        done: count,
        total: count,
      })
      .nullable(),
    fails: ['locked'],
  }),
  /** Stops what is under way; nothing of it stays. */
  cancel: call({ input: z.strictObject({ id: importId }), output: z.null(), fails: ['locked'] }),
  /** Takes every case of an import out of the file, as long as nothing happened to any of them since. */
  undo: call({
    writes: true,
    input: z.strictObject({ batchId: importId }),
    output: z.strictObject({ removed: count }),
    fails: [...writeFails, 'import-unknown', 'import-undone', 'import-changed-since', 'import-cancelled'],
  }),
  list: call({ input: z.strictObject({}), output: z.array(ImportBatchView), fails: ['locked'] }),
  /** Keeps a mapping for files with this header, in place of the one of that name. */
  keepMapping: call({
    writes: true,
    input: z.strictObject({
      ...of,
      name: z.string().trim().min(1, 'name-missing').max(120),
      mapping: ImportMapping,
    }),
    output: z.null(),
    fails: [...writeFails, 'import-gone', 'name-missing'],
  }),
  /** Every kept mapping, whatever the headings it is for, the last kept first. */
  mappings: call({ input: z.strictObject({}), output: z.array(MappingView), fails: ['locked'] }),
  renameMapping: call({
    writes: true,
    input: z.strictObject({ id: importId, name: z.string().trim().min(1, 'name-missing').max(120) }),
    output: z.array(MappingView),
    fails: [...writeFails, 'mapping-unknown', 'mapping-name-taken', 'name-missing'],
  }),
  /** Forgets a mapping; what was imported with it stays. */
  removeMapping: call({
    writes: true,
    input: z.strictObject({ id: importId }),
    output: z.array(MappingView),
    fails: [...writeFails, 'mapping-unknown'],
  }),
  /** Forgets the file. */
  close: call({ input: z.strictObject({ importId }), output: z.null(), fails: ['locked'] }),
})
