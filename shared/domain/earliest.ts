import type { Clock, Step } from './clock.ts'
import { dueWords } from './date-words.ts'
import { dayOf } from './day-number.ts'
import { orderOf } from './hours.ts'

const BASIS_RANK = { law: 0, guidance: 1, promise: 2 } as const
const STANDING_RANK = { late: 0, running: 1, paused: 2, waiting: 3, met: 4, soft: 5 } as const

/**
 * Of the clocks of one duty the one to be shown: one that still runs before one that is done; of those the earliest
 * date that holds; at the same date the law before a promise; without any date the one that waits for something before
 * the one without a number. The rest is in `also`.
 */
export function earliestOf(clocks: readonly Clock[], explain: boolean): Clock {
  const ordered = clocks.toSorted(
    (a, b) =>
      runsOf(a) - runsOf(b) ||
      holdsOf(a) - holdsOf(b) ||
      STANDING_RANK[a.standing] - STANDING_RANK[b.standing] ||
      BASIS_RANK[a.basis] - BASIS_RANK[b.basis],
  )
  const [shown, ...also] = ordered
  if (shown === undefined) throw new Error('earliestOf needs at least one clock')
  if (also.length === 0) return shown
  return { ...shown, because: explain ? compared(shown, also) : shown.because, also }
}

/** A duty done under one law may still be owed under another. */
function runsOf({ standing }: Clock): number {
  return standing === 'met' || standing === 'soft' ? 1 : 0
}

/** Instants and days in one order; clocks without a date last. */
function holdsOf({ extendedDue, due }: Clock): number {
  const holds = extendedDue ?? due
  return holds === null ? Number.MAX_SAFE_INTEGER : orderOf(holds, dayOf(holds))
}

/** The trail with a step for every other law or promise that gives this duty a date, just before the due date. */
function compared(shown: Clock, also: readonly Clock[]): Step[] {
  const at = shown.because.findIndex((step) => step.step === 'due')
  const due = shown.due
  if (at < 0 || due === null) return shown.because
  const steps = also.flatMap((other) => (other.due === null ? [] : [comparedStep(other, other.due, due)]))
  return [...shown.because.slice(0, at), ...steps, ...shown.because.slice(at)]
}

function comparedStep(other: Clock, date: string, due: string): Step {
  const promise = other.basis === 'promise'
  const subject = promise ? 'Our own promise' : `The other rule, ${other.citation},`
  const sentence =
    date === due
      ? `${subject} gives the same date.`
      : `${subject} gives ${dueWords(date)}. The earlier date holds.`
  return {
    step: promise ? 'promise' : 'note',
    title: promise ? 'Promise compared' : 'Another rule compared',
    sentence,
    clause: other.clause,
    citation: other.citation,
    confidence: other.confidence,
    before: due,
    after: due,
  }
}
