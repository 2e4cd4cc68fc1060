import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  declaredFields,
  TemplateExamples,
  TemplateFields,
  TemplateFile,
  TemplateText,
  type LetterTemplate,
  type TemplateExample,
} from '#shared/domain/letter-template.ts'
import type { DateOrder } from '#shared/domain/letter-date.ts'
import { inLanguage } from '#shared/domain/letter-languages.ts'
import { speaksFor } from '#shared/domain/letter-laws.ts'
import { LetterWords, OfficeWords } from '#shared/domain/letter-words.ts'
import type { Paper } from './printable.ts'

/** The letter templates that ship, and the words letters of a language share. */
export type LetterTemplates = {
  /** The template in that language, else in English; undefined for an id that does not ship. */
  readonly byId: (id: string, language: string) => LetterTemplate | undefined
  /** Every template once, in English, sorted by title. */
  readonly all: () => readonly LetterTemplate[]
  /** The languages a template ships in, English first; with laws those whose text speaks for every one of them. */
  readonly languagesOf: (id: string, regimes?: readonly string[]) => readonly string[]
  /** The shared words of the language, else of English. */
  readonly words: (language: string) => LetterWords
  /** The words of letters in English and of the sheets the office keeps for itself. */
  readonly officeWords: () => OfficeWords
  /** How dates are written for an organisation at that ISO 3166-2 place. */
  readonly dateOrder: (place: string) => DateOrder
  /** The paper used there. */
  readonly paper: (place: string) => Paper
  /** Filled-in situations of a template, for samples and tests; empty for an unknown id. */
  readonly examples: (id: string) => readonly TemplateExample[]
}

/** Where English stands in when a letter or its words do not exist in a language. */
const FALLBACK = 'en'
const NO_TEMPLATES = new Set(['words'])

/**
 * Reads every letter under `resources/letters`. Throws, naming the file, when one does not parse or a language
 * declared in `template.json` has no file: shipped data that is wrong is a bug, not a state to live with.
 */
export function readLetterTemplates(lettersDir: string): LetterTemplates {
  const folders = readdirSync(lettersDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !NO_TEMPLATES.has(entry.name))
    .map((entry) => entry.name)
  const english = read(join(lettersDir, 'words', `${FALLBACK}.json`), OfficeWords)
  const words = new Map<string, LetterWords>(
    readdirSync(join(lettersDir, 'words'))
      .filter((file) => file !== `${FALLBACK}.json`)
      .map((file) => {
        const parsed = read(join(lettersDir, 'words', file), LetterWords)
        return [parsed.language, parsed]
      }),
  ).set(FALLBACK, english)
  const templates = new Map(folders.flatMap((id) => readTemplate(lettersDir, id, words)))
  const examples = new Map(
    folders.map((id) => [id, read(join(lettersDir, id, 'example.json'), TemplateExamples)]),
  )
  const inUnitedStates = (place: string): boolean => place === 'US' || place.startsWith('US-')
  return {
    byId: (id, language) => templates.get(`${id}/${language}`) ?? templates.get(`${id}/${FALLBACK}`),
    all: () =>
      folders
        .flatMap((id) => templates.get(`${id}/${FALLBACK}`) ?? [])
        .toSorted((a, b) => a.title.localeCompare(b.title, FALLBACK)),
    languagesOf: (id, regimes) =>
      [...templates]
        .filter(([key, template]) => key.startsWith(`${id}/`) && (!regimes || speaksFor(template, regimes)))
        .map(([, { language }]) => language),
    words: (language) => words.get(language) ?? english,
    officeWords: () => english,
    dateOrder: (place) => (inUnitedStates(place) ? 'month-first' : 'day-first'),
    paper: (place) => (inUnitedStates(place) ? 'us-letter' : 'a4'),
    examples: (id) => examples.get(id) ?? [],
  }
}

function readTemplate(
  lettersDir: string,
  id: string,
  words: ReadonlyMap<string, LetterWords>,
): [string, LetterTemplate][] {
  const folder = join(lettersDir, id)
  const { languages, ...file } = read(join(folder, 'template.json'), TemplateFile)
  if (file.id !== id) throw new Error(`${id}/template.json calls itself ${file.id}`)
  const fields = declaredFields(read(join(folder, 'fields.json'), TemplateFields))
  return languages.map((language) => {
    const text = read(join(folder, `${language}.json`), TemplateText)
    if (text.language !== language) throw new Error(`${id}/${language}.json says it is ${text.language}`)
    const shared = words.get(language)
    if (shared === undefined) throw new Error(`words/${language}.json is missing`)
    return [`${id}/${language}`, inLanguage(file, text, fields, shared)]
  })
}

/** Parsed and checked; the message names the file and where in it, so that whoever wrote it finds the slip. */
function read<Value>(path: string, schema: { parse: (input: unknown) => Value }): Value {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    throw new Error(`${path.split(/[\\/]/).slice(-2).join('/')} does not fit`, { cause: error })
  }
}
