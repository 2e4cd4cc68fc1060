import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { LetterValues, MergedLetter } from '#shared/domain/letter-merge.ts'
import type { LetterTemplate } from '#shared/domain/letter-template.ts'
import type { CaseView } from '#shared/contract/views.ts'
import type { Letter } from '../store/letters.ts'

/** What a letter is merged from: a kept one, or a note that is printed without being kept. */
export type MergeableCaseLetter = Pick<
  Letter,
  'caseId' | 'requestId' | 'templateId' | 'templateVersion' | 'language' | 'content' | 'fields'
>

/** A letter of a case with its values in place, for the screen, the check list and the printer. */
export type MergedCaseLetter = {
  readonly letter: MergeableCaseLetter
  /** The template with the wording the letter has. */
  readonly template: LetterTemplate
  /** The template as it is without what the officer wrote. */
  readonly original: LetterTemplate
  /** Whether the officer wrote on the text itself. */
  readonly own: boolean
  readonly merged: MergedLetter
  readonly values: LetterValues
  readonly typed: Readonly<Record<string, string>>
  readonly recipient: readonly string[]
  /** Who a letter to somebody else than the person can go to, by name. */
  readonly addressees: readonly string[]
  /** What the recipient calls the matter; empty where that is nothing for this letter. */
  readonly theirReference: string
  readonly date: CivilDate
  readonly view: CaseView
}
