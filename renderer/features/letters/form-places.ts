import type { LetterField, LetterView } from '#shared/contract/letters.ts'

/** Where fields that need no writing are grouped: by their source, and those the letter reads well without. */
export const FIELD_GROUPS = [
  'person',
  'case',
  'clock',
  'regulator',
  'breach',
  'organisation',
  'officer',
  'empty',
] as const
export type FieldGroup = (typeof FIELD_GROUPS)[number]

/** Which field stands where in the form. A field keeps its place while the screen is open, so nothing jumps away. */
export type FormPlaces = {
  readonly writing: readonly string[]
  readonly groups: Readonly<Record<string, FieldGroup>>
}

/**
 * The places of a letter's fields: what is missing first, then what the officer writes, the rest grouped. A field
 * that went missing since comes to the end of what is to be written.
 */
export function formPlaces(view: LetterView, before: FormPlaces | null): FormPlaces {
  const missing = missingFields(view)
  if (before === null) {
    const typed = view.fields.filter((field) => field.source === 'typed' && !isUnasked(field, missing))
    const writing = [...new Set([...missing, ...typed.map((field) => field.name)])]
    return { writing, groups: groupsOf(view, writing, {}) }
  }
  const writing = [...new Set([...before.writing, ...missing])]
  return { writing, groups: groupsOf(view, writing, before.groups) }
}

/** Names of the fields that keep the letter from being finalised, in reading order. */
export function missingFields(view: LetterView): string[] {
  const known = new Set(view.fields.map((field) => field.name))
  return view.problems.flatMap(({ field }) => (field !== null && known.has(field) ? [field] : []))
}

/** Must be filled, is not, and still is no problem: the letter of this case does not use it. */
function isUnasked(field: LetterField, missing: readonly string[]): boolean {
  return !field.optional && !field.filled && !missing.includes(field.name)
}

function groupsOf(
  view: LetterView,
  writing: readonly string[],
  before: Readonly<Record<string, FieldGroup>>,
): Record<string, FieldGroup> {
  const rest = view.fields.filter((field) => !writing.includes(field.name))
  return Object.fromEntries(rest.map((field) => [field.name, before[field.name] ?? groupOf(field)]))
}

function groupOf(field: LetterField): FieldGroup {
  if (!field.filled) return 'empty'
  return FIELD_GROUPS.find((group) => group === field.source) ?? 'case'
}
