import type { FieldHolds } from './fields.ts'
import type { Sheet } from './sheet.ts'
import { sheetFieldsOf } from './sheet-fields.ts'

/** The words of one kind of sheet, by the names of its fields and answers. */
export type SheetFactWords = {
  readonly fields: Readonly<Record<string, string>>
  readonly choices: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** How days are said, and what an id of an officer, a party, a file or a ground is called. */
export type SheetNames = {
  readonly day: (date: string) => string
  readonly name: (holds: FieldHolds, id: string) => string
  readonly yes: string
}

/** What stands on a sheet, as pairs of label and words; empty fields and unset marks are left out. */
export function factsOnSheet(
  { content: { kind, body } }: Sheet,
  words: SheetFactWords,
  names: SheetNames,
): { label: string; value: string }[] {
  const values: Readonly<Record<string, unknown>> = body
  // a system taken from the list stands there by its name already
  const told = sheetFieldsOf(kind).filter(({ holds }) => holds !== 'system')
  return told.flatMap(({ name, holds }) => {
    const value = wordsOf(holds, values[name], words.choices[name] ?? {}, names)
    return value === '' ? [] : [{ label: words.fields[name] ?? name, value }]
  })
}

/** What one field of a sheet says, in words; empty for an empty field or one the sheet does not have. */
export function factOnSheet(
  { content: { kind, body } }: Sheet,
  field: string,
  words: SheetFactWords,
  names: SheetNames,
): string {
  const holds = sheetFieldsOf(kind).find((each) => each.name === field)?.holds
  const values: Readonly<Record<string, unknown>> = body
  return holds === undefined ? '' : wordsOf(holds, values[field], words.choices[field] ?? {}, names)
}

function wordsOf(
  holds: FieldHolds,
  value: unknown,
  choices: Readonly<Record<string, string>>,
  names: SheetNames,
): string {
  if (value === null || value === undefined || value === '' || value === false) return ''
  if (value === true) return names.yes
  if (holds === 'day') return names.day(String(value))
  if (holds === 'choice') return choices[String(value)] ?? String(value)
  if (holds === 'money') {
    const { amount, currency } = value as { amount: string; currency: string }
    return `${amount} ${currency}`
  }
  if (holds === 'choices') return (value as string[]).map((each) => choices[each] ?? each).join(', ')
  if (Array.isArray(value)) return value.map((each) => names.name(holds, String(each))).join(', ')
  return names.name(holds, String(value))
}
