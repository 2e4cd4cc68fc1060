import { shippedIdOf } from '#shared/domain/own-template.ts'
import type { CaseView, LetterSummary } from '#shared/contract/views.ts'
import { isPersons, type Sides } from './whose.ts'

/** Templates whose letters are the answer itself and open a package, the weightiest first. */
const ANSWERS: readonly string[] = [
  'access-cover',
  'portability-cover',
  'complaint-outcome',
  'appeal-outcome',
  'erasure-done',
  'correction-made',
  'opt-out-confirmation',
  'restriction-applied',
  'objection-outcome',
  'automated-decision-review',
  'consent-withdrawn',
  'nothing-held',
  'refusal',
  'correction-refused',
  'erasure-refused',
  'unfounded-or-excessive',
  'neither-confirm-nor-deny',
  'closure-without-reply',
]

/** Templates whose letters go to the person. A letter of any other goes in only if it was sent to them. */
const TO_THE_PERSON: ReadonlySet<string> = new Set([
  ...ANSWERS,
  'acknowledgement',
  'complaint-acknowledgement',
  'identity-request',
  'clarification-request',
  'authority-request',
  'fee-notice',
  'extension-notice',
  'restriction-to-be-lifted',
  'withdrawal-confirmed',
])

/**
 * The letter that opens the package: the latest finalised answer to the person, null when there is none. Never
 * just the latest letter: that may be one to a third party or to a colleague.
 */
export function coverLetterOf(view: CaseView): LetterSummary | null {
  const ready = view.letters
    .filter((letter) => letter.status === 'final' && letter.pdf !== null)
    .toSorted((a, b) => ((a.finalisedAt ?? '') < (b.finalisedAt ?? '') ? 1 : -1))
  const chosen = ANSWERS.map((id) => ready.find((letter) => shippedIdOf(letter.templateId) === id))
  return chosen.find((letter) => letter !== undefined) ?? null
}

/** The finalised letters that are the person's: by their template, or because they went to the person. */
export function personsLetters(view: CaseView, sides: Sides): LetterSummary[] {
  const sent = new Set(
    view.correspondence.filter((item) => isPersons(item, sides)).map((item) => item.letterId),
  )
  return view.letters.filter(
    (letter) =>
      letter.status === 'final' && (TO_THE_PERSON.has(shippedIdOf(letter.templateId)) || sent.has(letter.id)),
  )
}
