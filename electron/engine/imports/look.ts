import type { CivilDate } from '#shared/domain/civil-date.ts'
import { columnLetter, plainText, VALUE_FIELDS } from '#shared/domain/import/fields.ts'
import { columnsOf, type ImportMapping } from '#shared/domain/import/mapping.ts'
import { cellsOf, dateOrdersOf } from '#shared/domain/import/proposal.ts'
import { targetOf } from '#shared/domain/import/row-cells.ts'
import { wordsOf, type KnownNames } from '#shared/domain/import/values.ts'
import type { ImportColumn, ImportDates, ImportValue } from '#shared/contract/imports.ts'

type Rows = readonly (readonly string[])[]

const SAMPLES = 5
const SAMPLE_LENGTH = 80
/** Words of one field that are listed; a column with more of them is no column of such words. */
const MOST_WORDS = 300

/** The columns of a sheet below its header, each with a few of its different cells. */
export function columnsOfSheet(rows: Rows, headerRow: number): ImportColumn[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  return Array.from({ length: width }, (_, index) => {
    const samples = new Set<string>()
    let filled = 0
    for (const cell of cellsOf(rows, headerRow, index)) {
      const text = cell.trim()
      if (text === '') continue
      filled += 1
      if (samples.size < SAMPLES) samples.add(text.slice(0, SAMPLE_LENGTH))
    }
    const header = (rows[headerRow - 1]?.[index] ?? '').replace(/\s+/gu, ' ').trim().slice(0, 200)
    return { index, letter: columnLetter(index), header, filled, samples: [...samples] }
  }).filter(({ header, filled }) => header !== '' || filled > 0)
}

/** A header as kept mappings are recognised by. */
export function headerKey(rows: Rows, headerRow: number): string {
  return JSON.stringify((rows[headerRow - 1] ?? []).map(plainText))
}

/** Every distinct word of the mapped columns with what it becomes, the most frequent first. */
export function wordsIn(
  rows: Rows,
  mapping: ImportMapping,
  known: KnownNames,
): { values: ImportValue[]; more: { field: ImportValue['field']; count: number }[] } {
  const values: ImportValue[] = []
  const more: { field: ImportValue['field']; count: number }[] = []
  for (const field of VALUE_FIELDS) {
    const counts = new Map<string, { word: string; count: number }>()
    for (const column of columnsOf(mapping, field))
      for (const cell of cellsOf(rows, mapping.headerRow, column))
        for (const word of wordsOf(field, cell)) {
          const key = plainText(word)
          const entry = counts.get(key)
          if (entry) entry.count += 1
          else counts.set(key, { word, count: 1 })
        }
    const sorted = [...counts].toSorted(([, a], [, b]) => b.count - a.count)
    if (sorted.length > MOST_WORDS) more.push({ field, count: sorted.length - MOST_WORDS })
    for (const [key, { word, count }] of sorted.slice(0, MOST_WORDS)) {
      const said = mapping.values[field]?.[key] !== undefined
      values.push({
        field,
        word: word.slice(0, 300),
        count,
        target: targetOf(field, word, { mapping, known }),
        said,
      })
    }
  }
  return { values, more }
}

/** How the dates of each mapped column are written. */
export function datesIn(rows: Rows, mapping: ImportMapping, today: CivilDate): ImportDates[] {
  return [...dateOrdersOf(mapping, rows, today)].map(([field, { evidence, finding }]) => ({
    field,
    ...evidence,
    example: evidence.example.slice(0, SAMPLE_LENGTH),
    found: finding.order,
    why: finding.why,
  }))
}
