import { explainedClock, subjectIdOf } from '#shared/domain/explained-clock.ts'
import { explanationValues } from '#shared/domain/letter-explanation.ts'
import type { LetterValues } from '#shared/domain/letter-merge.ts'
import type { ClockGroup } from '#shared/contract/views.ts'

/**
 * Where a draft keeps, among what was typed into it, of which subject it explains the date. No field can have this
 * name: names of fields are letters and digits.
 */
const KEY = '#date'

/** The subject whose date the letter explains, null when it explains none. */
export function explainedSubject(typed: Readonly<Record<string, string>>): string | null {
  return typed[KEY] ?? null
}

/** What was typed, with the subject whose date is explained from now on; null for none. */
export function explaining(
  typed: Readonly<Record<string, string>>,
  subject: string | null,
): Record<string, string> {
  const rest = Object.fromEntries(Object.entries(typed).filter(([name]) => name !== KEY))
  return subject === null ? rest : { ...rest, [KEY]: subject }
}

/** Whether the entry among what was typed is this one, which belongs to no field. */
export function isExplaining(name: string): boolean {
  return name === KEY
}

/** The group of a case by the name of its subject. */
export function groupOf(groups: readonly ClockGroup[], subject: string | null): ClockGroup | undefined {
  return groups.find((group) => subjectIdOf(group) === subject)
}

/** What the letter says of the date of that subject; empty values for none. */
export function dateValues(groups: readonly ClockGroup[], subject: string | null): LetterValues {
  const group = groupOf(groups, subject)
  return explanationValues(explainedClock(group?.clocks ?? []), group?.kind ?? 'access')
}
