import type { Clock, DeadlineFailure } from '#shared/domain/clock.ts'
import { deadlinesOf } from '#shared/domain/deadline.ts'
import { readSituation } from '#shared/domain/situation.ts'
import { readLawBook } from '../resources.ts'

/** The clocks of a situation, or why there are none. */
export type SituationAnswer = { readonly clocks: readonly Clock[] } | { readonly failure: DeadlineFailure }

/** The answer for each situation in the same order; one that cannot be read fails alone. No case file is needed. */
export function situationAnswers(situations: readonly unknown[], resourcesDir: string): SituationAnswer[] {
  const law = readLawBook(resourcesDir)
  return situations.map((raw) => {
    const situation = readSituation(raw)
    const found = situation.ok ? deadlinesOf(situation.value, law) : situation
    return found.ok ? { clocks: found.value } : { failure: found.failure }
  })
}
