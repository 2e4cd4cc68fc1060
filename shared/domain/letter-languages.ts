import type { LetterField } from './letter-fields.ts'
import { cutChoices, cutRequired } from './letter-laws.ts'
import type { LetterTemplate, TemplateFile, TemplateText } from './letter-template.ts'
import type { LetterWords } from './letter-words.ts'

/** The letter in one language: what holds in every language, its text, and its fields with the words of that language. */
export function inLanguage(
  file: Omit<TemplateFile, 'languages'>,
  { regimes: covers, fields: said, ...text }: TemplateText,
  fields: readonly LetterField[],
  words: Pick<LetterWords, 'columns'>,
): LetterTemplate {
  return {
    ...file,
    ...text,
    required: covers === undefined ? file.required : cutRequired(file.required, text.doc, covers),
    fields: fields.map((field) => {
      const own = said[field.name]
      const headings = { ...words.columns[field.name], ...own?.columns }
      return {
        ...field,
        ...(own?.choices === undefined ? {} : { choices: own.choices }),
        ...(field.columns === undefined
          ? {}
          : { columns: field.columns.map((each) => ({ ...each, label: headings[each.key] ?? each.label })) }),
      }
    }),
    ...(covers === undefined ? {} : { covers }),
  }
}

/**
 * The language a letter begins in: the first of those wanted that it has, by the whole tag or by its language alone,
 * else English.
 */
export function languageFor(has: readonly string[], wanted: readonly string[]): string {
  for (const tag of wanted) {
    const found = has.find((each) => each === tag) ?? has.find((each) => each === tag.split('-')[0])
    if (found !== undefined) return found
  }
  return has.find((each) => each === 'en') ?? has[0] ?? 'en'
}

/**
 * What was typed, for the same letter in another language: a wording chosen from a list becomes the same wording of the
 * other list, everything else stays as it was written.
 */
export function retold(
  typed: Readonly<Record<string, string>>,
  from: LetterTemplate,
  to: LetterTemplate,
): Record<string, string> {
  const laws = to.covers ?? from.covers
  const choices = ({ fields, covers }: LetterTemplate, name: string) => {
    const field = fields.find((each) => each.name === name)
    if (field === undefined) return []
    return laws === undefined || covers !== undefined ? (field.choices ?? []) : cutChoices(field, laws)
  }
  return Object.fromEntries(
    Object.entries(typed).map(([name, text]) => {
      const at = choices(from, name).findIndex((choice) => choice.text === text)
      return [name, (at < 0 ? undefined : choices(to, name)[at]?.text) ?? text]
    }),
  )
}
