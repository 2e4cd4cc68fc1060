import { hash } from 'node:crypto'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { isBlankRow } from '#shared/domain/import/fields.ts'
import type { ImportMapping } from '#shared/domain/import/mapping.ts'
import { stateOf, type RowProblem } from '#shared/domain/import/problem.ts'
import { readRow, type RowReading } from '#shared/domain/import/read-row.ts'
import type { RowManner } from '#shared/domain/import/row-cells.ts'
import { rowKeys, rowText, TwinFinder, type KnownCases } from '#shared/domain/import/twins.ts'
import type { KnownNames } from '#shared/domain/import/values.ts'
import type { ImportCounts } from '#shared/contract/imports.ts'
import { dueOfDraft, type DraftRules } from './draft-facts.ts'
import type { Prepared, PreparedRow } from './open-imports.ts'
import type { Table } from './table.ts'

/** What preparing rows depends on. */
export type Preparing = {
  readonly table: Table
  readonly sheet: number
  readonly mapping: ImportMapping
  readonly names: KnownNames
  readonly cases: KnownCases
  readonly rules: DraftRules
  readonly today: CivilDate
}

/** Reads every row as it would be imported; yields how many rows are done. */
export function* prepareRows(preparing: Preparing): Generator<number, Prepared> {
  const { table, sheet, mapping, today, names, rules } = preparing
  const rows = table.sheets[sheet]?.rows ?? []
  const keys = rowKeys(rows[mapping.headerRow - 1] ?? [])
  const manner: RowManner = { mapping, known: names, today, from1904: table.from1904, targets: new Map() }
  const twins = new TwinFinder(preparing.cases, mapping.keepTwins)
  const prepared: PreparedRow[] = []
  const count = { rows: 0, blank: 0, ready: 0, warnings: 0, errors: 0, twins: 0, leftOut: 0 }
  for (let index = mapping.headerRow; index < rows.length; index += 1) {
    const cells = rows[index] ?? []
    count.rows += 1
    if (isBlankRow(cells)) count.blank += 1
    else {
      const text = rowText(keys, cells)
      const fingerprint = hash('sha256', text, 'buffer')
      const row = {
        row: index + 1,
        fingerprint,
        ...judged(readRow(cells, manner), index + 1, fingerprint, twins, rules),
      }
      prepared.push(row)
      count[COUNTED[row.state]] += 1
    }
    yield count.rows
  }
  return { sheet, mapping, rows: prepared, counts: count }
}

const COUNTED = {
  ready: 'ready',
  warning: 'warnings',
  error: 'errors',
  twin: 'twins',
  'left-out': 'leftOut',
} as const satisfies Record<PreparedRow['state'], keyof ImportCounts>

function judged(
  reading: RowReading,
  row: number,
  fingerprint: Buffer,
  twins: TwinFinder,
  rules: DraftRules,
): Pick<PreparedRow, 'state' | 'problems' | 'draft' | 'due'> {
  const { draft } = reading
  if (draft === null) return { ...reading, due: '' }
  const twin = twins.twinOf(row, fingerprint.toString('hex'), draft)
  if (twin?.level === 'twin') return { state: 'twin', problems: [twin], draft, due: '' }
  const { due, problems } = dueProblems(draft, rules)
  const all = [...reading.problems, ...(twin === null ? [] : [twin]), ...problems]
  return { state: stateOf(all), problems: all, draft, due }
}

/** The date Redress will show for an open case, and what the officer's own date says beside it. */
function dueProblems(
  draft: NonNullable<PreparedRow['draft']>,
  rules: DraftRules,
): { readonly due: string; readonly problems: readonly RowProblem[] } {
  if (draft.closedOn !== null) return { due: '', problems: [] }
  const { due, failure } = dueOfDraft(draft, rules)
  const warn = (code: RowProblem['code'], details: Record<string, string>): RowProblem[] => [
    { code, level: 'warning', field: 'due', column: '', details },
  ]
  if (failure !== '') return { due, problems: warn('law-without-date', { message: failure }) }
  if (draft.due === null || draft.due === due) return { due, problems: [] }
  return {
    due,
    problems:
      due === ''
        ? warn('due-none-computed', { theirs: draft.due })
        : warn('due-differs', { theirs: draft.due, ours: due }),
  }
}
