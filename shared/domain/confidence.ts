import type { Clause, Confidence } from './clause.ts'
import type { Step } from './clock.ts'
import type { Reckoning } from './reckoning.ts'

const WEAKNESS = { read: 0, secondary: 1, memory: 2 } as const satisfies Record<Confidence, number>

/** The weakest of them; `read` when there is none, because then nothing rests on an unchecked word. */
export function weakestOf(parts: readonly Confidence[]): Confidence {
  return parts.reduce<Confidence>(
    (weakest, part) => (WEAKNESS[part] > WEAKNESS[weakest] ? part : weakest),
    'read',
  )
}

/** A part of a clause that may be worse or better checked than the clause itself. */
type Part = { readonly confidence?: Confidence | undefined } | undefined

/**
 * How the provision behind a step was checked; a part without a word of its own is as the clause. Where it can be read
 * is known of the clause only: a part often stands in another article or act.
 */
export function checkedAs(clause: Clause, part?: Part): Pick<Step, 'confidence' | 'sourceUrl'> {
  return {
    confidence: part?.confidence ?? clause.confidence,
    ...(part !== undefined || clause.sourceUrl === undefined ? {} : { sourceUrl: clause.sourceUrl }),
  }
}

/** How well a date is checked: the weakest of the clause and of every part of it that moved this date. */
export function confidenceOf(
  clause: Clause,
  { start, pausing, paused, due, extension }: Reckoning,
): Confidence {
  const acted: Part[] = [
    ...start.waits.map(({ wait }) => wait),
    ...pausing.spans.filter(({ from, to }) => to >= from).map(({ pause }) => pause),
    pausing.open?.pause,
    due === paused ? undefined : clause.roll,
    extension?.notice === undefined ? undefined : extension.rule,
    // an extended end is moved off free days by the same rule
    extension?.unrolled !== undefined && extension.due !== extension.unrolled ? clause.roll : undefined,
  ]
  return weakestOf([clause.confidence, ...acted.flatMap((part) => part?.confidence ?? [])])
}

/** What tells how a step was checked. */
export type CheckedStep = Pick<Step, 'citation' | 'confidence'>

/** The provisions of a clock that were not read in their text, each once, in the order of its reasons. */
export function uncheckedOf(because: readonly CheckedStep[]): { citation: string; confidence: Confidence }[] {
  const found = new Map<string, Confidence>()
  for (const { citation, confidence } of because) {
    const provision = provisionOf(citation)
    if (confidence !== 'read') found.set(provision, weakestOf([confidence, found.get(provision) ?? 'read']))
  }
  return [...found].map(([citation, confidence]) => ({ citation, confidence }))
}

/** The provision alone, without the calendar that counted beside it. */
export function provisionOf(citation: string): string {
  return citation.split(' · Calendar: ')[0] ?? citation
}
