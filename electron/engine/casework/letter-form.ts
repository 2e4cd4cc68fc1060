import { fieldsAsked, isFilled, type LetterValues } from '#shared/domain/letter-merge.ts'
import { fieldChoices, type LetterField as Field } from '#shared/domain/letter-fields.ts'
import type { LetterProblem as Problem } from '#shared/domain/letter-problems.ts'
import type { LetterTemplate, LetterValue } from '#shared/domain/letter-template.ts'
import type { LetterField, LetterProblem } from '#shared/contract/letters.ts'
import { letterChecks } from '#shared/text/letter-checks.ts'
import type { MergeableCaseLetter, MergedCaseLetter } from './case-letter.ts'

/** What joins the cells of a row in the form's one text a line. */
const CELL = ' · '

/** What the officer typed into a letter, by field. */
export function typedOf(letter: MergeableCaseLetter): Record<string, string> {
  return JSON.parse(letter.fields === '' ? '{}' : letter.fields) as Record<string, string>
}

/** What the officer typed, in the shape of each field: lines become a list, and cells a row where it has columns. */
export function typedValues(template: LetterTemplate, typed: Readonly<Record<string, string>>): LetterValues {
  const entries = template.fields.flatMap((field): [string, LetterValue][] => {
    const text = typed[field.name]
    if (text === undefined || text.trim() === '') return []
    if (!field.many) return [[field.name, text]]
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    const { columns } = field
    return [[field.name, columns === undefined ? lines : lines.map((line) => rowOf(line, columns))]]
  })
  return Object.fromEntries(entries)
}

/** A typed line as a row; the last column takes what is left. */
function rowOf(line: string, columns: readonly { readonly key: string }[]): Record<string, string> {
  const cells = line.split(CELL)
  return Object.fromEntries(
    columns.map(({ key }, index) => [
      key,
      (index === columns.length - 1 ? cells.slice(index).join(CELL) : (cells[index] ?? '')).trim(),
    ]),
  )
}

/** The fields that this letter asks for, in reading order; text for other laws and other rights asks for nothing. */
export function fieldsOf(parts: MergedCaseLetter): LetterField[] {
  const { template, merged } = parts
  const written = template.address.filter((name) =>
    template.fields.some((field) => field.name === name && field.source === 'typed'),
  )
  return [...new Set([...fieldsAsked(template, merged.facts), ...written])].flatMap((name) => {
    const field = template.fields.find((each) => each.name === name)
    return field === undefined ? [] : [fieldView(field, parts)]
  })
}

/** A field with its value in this letter. */
export function fieldView(
  field: Field,
  { merged, values, typed, addressees }: MergedCaseLetter,
): LetterField {
  const value = values[field.name]
  return {
    name: field.name,
    label: field.label,
    source: field.source,
    hint: field.hint,
    value: textOf(value),
    many: field.many,
    long: field.long,
    filled: value !== undefined && isFilled(value),
    typed: typed[field.name] !== undefined,
    optional: field.optional,
    choices:
      field.name === 'recipientName' && addressees.length > 1
        ? [...addressees]
        : fieldChoices(field, merged.facts),
    columns: (field.columns ?? []).map((column) => column.label),
  }
}

function textOf(value: LetterValue | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'string') return value
  return value
    .map((entry) => (typeof entry === 'string' ? entry : Object.values(entry).join(CELL)))
    .join('\n')
}

/** A finding of the check list in the officer's words. */
export function problemView(problem: Problem): LetterProblem {
  switch (problem.code) {
    case 'field-unfilled':
      return {
        code: problem.code,
        title: problem.label,
        sentence: letterChecks.unfilled(problem.hint),
        field: problem.field,
        clause: null,
      }
    case 'required-missing':
      return {
        code: problem.code,
        title: problem.title,
        sentence: letterChecks.missing(problem.citation),
        field: null,
        clause: problem.clause,
      }
    case 'character-hidden':
      return {
        code: problem.code,
        title: letterChecks.hiddenTitle,
        sentence: letterChecks.hidden,
        field: null,
        clause: null,
      }
    case 'subject-empty':
      return whole(problem.code, letterChecks.subjectTitle, letterChecks.subject)
    case 'letter-empty':
      return whole(problem.code, letterChecks.emptyTitle, letterChecks.empty)
  }
}

function whole(code: string, title: string, sentence: string): LetterProblem {
  return { code, title, sentence, field: null, clause: null }
}

/** What keeps a letter from being finalised, by the names the officer sees. */
export function problemNames(problems: readonly Problem[]): string {
  return problems
    .map((problem) =>
      problem.code === 'required-missing' ? `${problem.title} (${problem.citation})` : nameOf(problem),
    )
    .join(', ')
}

function nameOf(problem: Problem): string {
  return problem.code === 'field-unfilled' ? problem.label : problemView(problem).title
}
