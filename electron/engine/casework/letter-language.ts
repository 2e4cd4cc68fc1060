import { languageFor } from '#shared/domain/letter-languages.ts'
import { speaksFor } from '#shared/domain/letter-laws.ts'
import type { LetterField } from '#shared/domain/letter-fields.ts'
import { factsWithValues, type LetterValues } from '#shared/domain/letter-merge.ts'
import { letterProblems, type LetterProblem } from '#shared/domain/letter-problems.ts'
import type { LetterTemplate } from '#shared/domain/letter-template.ts'
import type { CaseView } from '#shared/contract/views.ts'
import { letterChecks } from '#shared/text/letter-checks.ts'
import type { EngineContext, OpenFile } from '../context.ts'
import { readOrganisation } from '../store/organisation.ts'
import type { MergedCaseLetter } from './case-letter.ts'
import { textOf } from './letter-form.ts'
import { templatesOf } from './templates-of.ts'

/** The languages a letter of this case can be written in: those whose text speaks for every law of the case. */
export function languagesIn(
  context: EngineContext,
  open: OpenFile,
  templateId: string,
  { regimes }: CaseView['record'],
): string[] {
  return [...templatesOf(context, open).languagesOf(templateId, regimes)]
}

/**
 * The language a letter begins in: that of whoever it goes to where the case knows it, else the organisation's, else
 * English. Whoever is neither the person nor their agent is written to in the organisation's.
 */
export function firstLanguage(
  context: EngineContext,
  open: OpenFile,
  template: Pick<LetterTemplate, 'id' | 'recipient'>,
  view: Pick<CaseView, 'record' | 'parties'>,
): string {
  const party =
    view.parties.find(({ role }) => role === 'agent') ?? view.parties.find(({ role }) => role === 'subject')
  const theirs = template.recipient === 'person' ? (party?.language ?? '') : ''
  const { language } = readOrganisation(open.file.db)
  return languageFor(languagesIn(context, open, template.id, view.record), [theirs, language].filter(Boolean))
}

/** A letter's fields and values where some values exist in English alone. */
export type SaidInLanguage = {
  readonly template: LetterTemplate
  readonly values: LetterValues
  /** What holds although the value is left out, so that its place in the letter stays. */
  readonly facts: readonly string[]
}

/**
 * Takes out the values that the program has in English only, unless the officer wrote over them: their fields must be
 * filled, and say what they would have held. A letter is never silently in two languages.
 */
export function withoutEnglish(
  template: LetterTemplate,
  values: LetterValues,
  english: readonly string[],
  typed: Readonly<Record<string, string>>,
): SaidInLanguage {
  const filled = factsWithValues(new Set(), values)
  const left = new Set(
    english.filter((name) => filled.has(`has=${name}`) && (typed[name] ?? '').trim() === ''),
  )
  const ask = (field: LetterField): LetterField =>
    left.has(field.name)
      ? {
          ...field,
          optional: false,
          hint: letterChecks.inEnglish(template.language, textOf(values[field.name])),
        }
      : field
  return {
    template: { ...template, fields: template.fields.map(ask) },
    values: { ...values, ...Object.fromEntries([...left].map((name) => [name, ''])) },
    facts: [...left].map((name) => `has=${name}`),
  }
}

/**
 * Everything that keeps the letter from being finalised; first of all a text that does not speak for every law of its
 * case, because a law was added after the letter was begun.
 */
export function problemsOf({ merged, template, view }: MergedCaseLetter): LetterProblem[] {
  const short = speaksFor(template, view.record.regimes)
    ? []
    : [{ code: 'language-short', language: template.language } as const]
  return [...short, ...letterProblems(merged)]
}
