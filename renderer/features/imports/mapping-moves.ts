import type { ImportField } from '#shared/domain/import/fields.ts'
import { MANY_FIELDS } from '#shared/domain/import/fields.ts'
import type { ImportMapping } from '#shared/domain/import/mapping.ts'
import type { ImportDates } from '#shared/contract/imports.ts'
import { importText } from '#shared/text/imports.ts'

const text = importText.columns

/** The field a column feeds, or null. */
export function fieldOf(mapping: ImportMapping, column: number): ImportField | null {
  const found = Object.entries(mapping.columns).find(([, columns]) => columns?.includes(column))
  return (found?.[0] as ImportField | undefined) ?? null
}

/** The columns of the mapping after one of them got another meaning; a field with one column gives up its former. */
export function withColumn(
  mapping: ImportMapping,
  column: number,
  field: ImportField | null,
): ImportMapping['columns'] {
  const columns: Partial<Record<ImportField, number[]>> = {}
  for (const [name, fed] of Object.entries(mapping.columns)) {
    const rest = (fed ?? []).filter((each) => each !== column)
    if (rest.length > 0) columns[name as ImportField] = rest
  }
  if (field === null) return columns
  const others = MANY_FIELDS.includes(field) ? (columns[field] ?? []) : []
  columns[field] = [...others, column].toSorted((a, b) => a - b)
  return columns
}

/** Why the columns are not enough yet, or null. */
export function columnsMissing(mapping: ImportMapping, dates: readonly ImportDates[]): string | null {
  const { columns, kindWithout, dateOrders } = mapping
  if (columns.received === undefined) return text.missingReceived
  if (columns.person === undefined && columns.email === undefined) return text.missingPerson
  if (columns.kind === undefined && kindWithout === null) return text.missingKind
  const asked = dates.some(({ field, either }) => either > 0 && (dateOrders[field] ?? null) === null)
  return asked ? text.missingOrder : null
}
