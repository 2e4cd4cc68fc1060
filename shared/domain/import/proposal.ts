import type { CivilDate } from '../civil-date.ts'
import { dateEvidence, orderFrom, type DateEvidence, type OrderFinding } from './date-order.ts'
import { DATE_FIELDS, IMPORT_FIELDS, isDateField, looseText, MANY_FIELDS } from './fields.ts'
import type { DateField, ImportField } from './fields.ts'
import { HEADER_WORDS } from './header-words.ts'
import { columnsOf, ImportMapping } from './mapping.ts'
import { isOwnRegister, OWN_REGISTER } from './own-register.ts'

/** Why a column was proposed for a field. */
export type ProposalReason = {
  readonly field: ImportField
  readonly column: number
  /** The header is one of the field's words, holds one, or the cells themselves look like it. */
  readonly why: 'own-register' | 'header' | 'header-part' | 'cells'
  readonly word: string
}

/** A mapping with the reasons for each of its columns. */
export type Proposal = { readonly mapping: ImportMapping; readonly reasons: readonly ProposalReason[] }

/** Rows looked at to find the header and to know a column by its cells. */
const LOOKED_AT = 200
const HEADER_WITHIN = 30

/** The row (1 is the first) that looks most like a header: many header words, else the first with several texts. */
export function headerRowOf(rows: readonly (readonly string[])[]): number {
  let best = { row: 0, score: 0 }
  rows.slice(0, HEADER_WITHIN).forEach((cells, index) => {
    const known = cells.filter((cell) => cell.length < 60 && fieldsFor(looseText(cell)).length > 0).length
    if (known >= 2 && known > best.score) best = { row: index + 1, score: known }
  })
  if (best.row > 0) return best.row
  const first = rows.findIndex((cells) => cells.filter((cell) => cell.trim() !== '').length >= 2)
  return first < 0 ? 1 : first + 1
}

/** Proposes which column feeds which field, and the order of each column of dates. */
export function proposeMapping(
  rows: readonly (readonly string[])[],
  headerRow: number,
  today: CivilDate,
): Proposal {
  const header = rows[headerRow - 1] ?? []
  const reasons = isOwnRegister(header) ? ownReasons(header) : guessedReasons(header, rows.slice(headerRow))
  const columns: Partial<Record<ImportField, number[]>> = {}
  for (const { field, column } of reasons)
    columns[field] = [...(columns[field] ?? []), column].toSorted(byNumber)
  const mapping = ImportMapping.parse({ headerRow, columns })
  const orders = dateOrdersOf(mapping, rows, today)
  const dateOrders = Object.fromEntries([...orders].map(([field, { finding }]) => [field, finding.order]))
  return { mapping: { ...mapping, dateOrders }, reasons }
}

/** What the cells of each mapped date column say about the order of their parts. */
export function dateOrdersOf(
  mapping: ImportMapping,
  rows: readonly (readonly string[])[],
  today: CivilDate,
): Map<DateField, { readonly evidence: DateEvidence; readonly finding: OrderFinding }> {
  const evidence = new Map<DateField, DateEvidence>()
  for (const field of DATE_FIELDS) {
    const [column] = columnsOf(mapping, field)
    if (column !== undefined)
      evidence.set(field, dateEvidence(cellsOf(rows, mapping.headerRow, column), today))
  }
  return new Map(
    [...evidence].map(([field, own]) => {
      const others = [...evidence].filter(([other]) => other !== field).map(([, each]) => each)
      return [field, { evidence: own, finding: orderFrom(own, others) }]
    }),
  )
}

/** The cells of a column below the header. */
export function* cellsOf(
  rows: readonly (readonly string[])[],
  headerRow: number,
  column: number,
): Generator<string> {
  for (let index = headerRow; index < rows.length; index += 1) yield rows[index]?.[column] ?? ''
}

function ownReasons(header: readonly string[]): ProposalReason[] {
  return header.flatMap((cell, column) => {
    const word = cell.trim()
    const field = Object.entries(OWN_REGISTER).find(([key]) => key === word)?.[1]
    return field === undefined ? [] : [{ field, column, why: 'own-register' as const, word }]
  })
}

type Candidate = ProposalReason & { readonly score: number }

function guessedReasons(header: readonly string[], below: readonly (readonly string[])[]): ProposalReason[] {
  const sample = below.slice(0, LOOKED_AT)
  const candidates = header
    .flatMap((cell, column) => candidatesFor(looseText(cell), column, sample))
    .toSorted((a, b) => b.score - a.score || a.column - b.column)
  const taken = new Map<number, Candidate>()
  const fed = new Set<ImportField>()
  for (const each of candidates) {
    const full = fed.has(each.field) && !(each.field === 'note' && MANY_FIELDS.includes(each.field))
    if (taken.has(each.column) || full) continue
    taken.set(each.column, each)
    fed.add(each.field)
  }
  return [...taken.values()].map(({ field, column, why, word }) => ({ field, column, why, word }))
}

function candidatesFor(text: string, column: number, sample: readonly (readonly string[])[]): Candidate[] {
  const byHeader = fieldsFor(text).map(({ field, word, exact }): Candidate => {
    const reason = { field, column, why: exact ? ('header' as const) : ('header-part' as const), word }
    return { ...reason, score: (exact ? 100 : 40) + word.length }
  })
  const cells = sample.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '')
  if (cells.length > 0 && cells.filter((cell) => /^\S+@\S+\.\S+$/.test(cell)).length > cells.length * 0.7)
    byHeader.push({ field: 'email', column, why: 'cells', word: '', score: 90 })
  // a column of names is no column of days, whatever stands above it
  return byHeader.filter(({ field }) => !isDateField(field) || cells.length === 0 || mostlyDates(cells))
}

function mostlyDates(cells: readonly string[]): boolean {
  const { filled, unread } = dateEvidence(cells, '2026-01-01' as CivilDate)
  return filled === 0 || unread < filled * 0.5
}

function fieldsFor(text: string): { field: ImportField; word: string; exact: boolean }[] {
  if (text === '') return []
  return IMPORT_FIELDS.flatMap((field): { field: ImportField; word: string; exact: boolean }[] => {
    const exact = HEADER_WORDS[field].find((word) => word === text)
    if (exact !== undefined) return [{ field, word: exact, exact: true }]
    // "Date received (DD/MM/YYYY)" holds "date received"; short words would be found everywhere
    const part = HEADER_WORDS[field]
      .filter((word) => word.length > 3 && ` ${text} `.includes(` ${word} `))
      .toSorted((a, b) => b.length - a.length)[0]
    return part === undefined ? [] : [{ field, word: part, exact: false }]
  })
}

function byNumber(a: number, b: number): number {
  return a - b
}
