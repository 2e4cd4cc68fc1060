import { z } from 'zod'

/** What a column of an officer's register can mean, in the order the mapping screen lists them. */
export const IMPORT_FIELDS = [
  'reference',
  'theirReference',
  'received',
  'dated',
  'due',
  'acknowledgedOn',
  'sentOn',
  'closedOn',
  'status',
  'person',
  'email',
  'phone',
  'address',
  'agent',
  'kind',
  'scope',
  'outcome',
  'outcomeReason',
  'channel',
  'handler',
  'place',
  'law',
  'note',
] as const
export const ImportField = z.enum(IMPORT_FIELDS)
export type ImportField = z.infer<typeof ImportField>

/** Fields whose cells are days. */
export const DATE_FIELDS = ['received', 'dated', 'due', 'acknowledgedOn', 'sentOn', 'closedOn'] as const
export const DateField = z.enum(DATE_FIELDS)
export type DateField = z.infer<typeof DateField>

/** Fields whose cells are words of the officer's own, each of which has to become one of ours. */
export const VALUE_FIELDS = ['kind', 'outcome', 'status', 'channel', 'handler', 'law'] as const
export const ValueField = z.enum(VALUE_FIELDS)
export type ValueField = z.infer<typeof ValueField>

/** Fields that several columns may feed; every other field has one. */
export const MANY_FIELDS: readonly ImportField[] = ['kind', 'scope', 'note']

/** Whether the field's cells are days. */
export function isDateField(field: ImportField): field is DateField {
  return DATE_FIELDS.some((each) => each === field)
}

/** Most cells have nothing to normalise, and normalising is dear. */
const ASCII = /^[\x20-\x7e]*$/

/** A text as it is compared: compatibility forms and capitals resolved, blanks single, none at the ends. */
export function plainText(text: string): string {
  const even = ASCII.test(text) ? text : text.normalize('NFKC')
  return even.toLowerCase().replace(/\s+/gu, ' ').trim()
}

/** The same without accents and signs, as header words and values are looked up: "Réf. n°" is "ref n". */
export function looseText(text: string): string {
  if (ASCII.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Column number (0 is the first) as a spreadsheet names it: A … Z, AA … */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}

/** Whether a row has nothing in it. */
export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '')
}
