import { z } from 'zod'
import { ImportField } from './fields.ts'

/** Everything that can be said of a row; each has a sentence in `shared/text/import-problems.ts`. */
export const PROBLEM_CODES = [
  // the row cannot be imported
  'received-missing',
  'name-missing',
  'kind-missing',
  'closed-without-date',
  'date-unreadable',
  'date-no-such-day',
  'date-order-unknown',
  'date-in-future',
  'date-too-early',
  'closed-before-received',
  'value-unmapped',
  'text-too-long',
  // the row can be imported, and something is worth knowing
  'date-other-order',
  'date-left-out',
  'dated-after-received',
  'sent-before-received',
  'acknowledged-before-received',
  'sent-after-closed',
  'closed-though-open',
  'name-from-email',
  'outcome-not-for-kind',
  'handler-unknown',
  'value-left-out',
  'place-unknown',
  'due-differs',
  'due-none-computed',
  'law-without-date',
  'cell-error',
  // the row looks like one that is there
  'same-row',
  'same-reference',
  'same-person-day-kind',
  'known-row',
  'known-reference',
  'known-person-day-kind',
] as const
export const ProblemCode = z.enum(PROBLEM_CODES)
export type ProblemCode = z.infer<typeof ProblemCode>

/** One thing about one row: where it is, and what the sentence needs to be exact. */
export const RowProblem = z.strictObject({
  code: ProblemCode,
  level: z.enum(['error', 'warning', 'twin']),
  field: ImportField.nullable(),
  /** The column's letter, empty where the problem is not in one cell. */
  column: z.string(),
  details: z.record(z.string(), z.string()),
})
export type RowProblem = z.infer<typeof RowProblem>

/** What becomes of a row. A row with an error is not imported; a twin is there already; a blank one has no cells. */
export const RowState = z.enum(['ready', 'warning', 'error', 'twin', 'left-out'])
export type RowState = z.infer<typeof RowState>

/** The state that follows from what was found. */
export function stateOf(problems: readonly RowProblem[]): RowState {
  if (problems.some(({ level }) => level === 'error')) return 'error'
  if (problems.some(({ level }) => level === 'twin')) return 'twin'
  return problems.length > 0 ? 'warning' : 'ready'
}
