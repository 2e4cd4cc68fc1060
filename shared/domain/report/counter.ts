import type { CaseFigures } from '../case-figures.ts'
import type { Count } from './parts.ts'
import type { Numbers } from './report.ts'

/** Collects the counts of one span of time. Which order the cases come in does not matter. */
export type Counter = {
  readonly counts: Map<Count | 'open', number>
  /** Days to the answer of each answered case. */
  readonly days: number[]
  pausedDays: number
}

/** A counter that has counted nothing. */
export function newCounter(): Counter {
  return { counts: new Map(), days: [], pausedDays: 0 }
}

/** Counts a case once for a number. */
export function countOne(counter: Counter, count: Count | 'open'): void {
  counter.counts.set(count, (counter.counts.get(count) ?? 0) + 1)
}

/** Notes how long an answered case took. */
export function measure(counter: Counter, { days, pausedDays }: CaseFigures): void {
  counter.pausedDays += pausedDays
  if (days !== null) counter.days.push(days)
}

/** What a counter came to. `begun`: whether its span has begun, so that something can be open in it. */
export function numbersOf(counter: Counter, begun: boolean): Numbers {
  const of = (count: Count | 'open') => counter.counts.get(count) ?? 0
  const days = counter.days.toSorted((a, b) => a - b)
  return {
    received: of('received'),
    answered: of('answered'),
    closed: of('closed'),
    open: begun ? of('open') : null,
    original: of('original'),
    extension: of('extension'),
    late: of('late'),
    undated: of('undated'),
    unanswered: of('unanswered'),
    extended: of('extended'),
    paused: of('paused'),
    pausedDays: counter.pausedDays,
    medianDays: medianOf(days),
    longestDays: days.at(-1) ?? null,
  }
}

/** The middle of sorted numbers, or halfway between the two middle ones. */
function medianOf(days: readonly number[]): number | null {
  const low = days[Math.floor((days.length - 1) / 2)]
  const high = days[Math.floor(days.length / 2)]
  return low === undefined || high === undefined ? null : (low + high) / 2
}
