import { civilDate, type CivilDate } from '#shared/domain/civil-date.ts'
import { REGISTER_COLUMNS } from '#shared/domain/register-columns.ts'
import { guardCell, stripGuard } from '#shared/domain/register-csv.ts'
import type { RegisterLine } from '#shared/domain/register.ts'
import { workbookChunks, type SheetCell } from './workbook.ts'

/** Widths of columns, in characters, that their kind does not give. */
const WIDE: Readonly<Record<string, number>> = {
  reference: 18,
  person: 26,
  agent: 30,
  rights: 22,
  their_reference: 20,
  regime: 22,
  outcome: 24,
  outcome_reason: 44,
  handler: 20,
  earlier_reference: 18,
}
const WIDTHS = { text: 14, date: 12, moment: 13, instant: 22, number: 12 } as const

/**
 * The register as a workbook: text cells are text and never a formula or a link, days are days, numbers are numbers.
 * `rows()` counts the lines so far. They are taken a page at a time.
 */
export function registerXlsx(
  pages: AsyncIterable<readonly RegisterLine[]>,
  madeOn: CivilDate,
): { readonly chunks: AsyncIterable<Uint8Array>; readonly rows: () => number } {
  let count = 0
  async function* rows(): AsyncGenerator<SheetCell[], void, undefined> {
    for await (const page of pages)
      for (const line of page) {
        count += 1
        yield REGISTER_COLUMNS.map(({ holds }, at) => cellOf(line[at] ?? '', holds))
      }
  }
  const columns = REGISTER_COLUMNS.map(({ key, holds }) => ({ head: key, width: WIDE[key] ?? WIDTHS[holds] }))
  return { chunks: workbookChunks({ name: 'Register', columns, rows: rows() }, madeOn), rows: () => count }
}

function cellOf(text: string, holds: keyof typeof WIDTHS): SheetCell {
  if (text === '') return null
  if (holds === 'number') return { number: Number(text) }
  if (holds === 'instant') return { instant: text }
  // a moment with its time has an offset, which no cell of a workbook can hold
  if (holds !== 'text' && /^\d{4}-\d\d-\d\d$/.test(text)) return { date: civilDate(text) }
  // a text that looks guarded would lose an apostrophe when it is read back, so it gets one
  return { text: stripGuard(text) === text ? text : guardCell(text) }
}
