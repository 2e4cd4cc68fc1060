import { measured } from '#shared/text/reports.ts'
import { grouped } from '#shared/text/words.ts'

/** How the numbers of a report are written down. */
export type Edition = {
  readonly published: boolean
  /** A number of cases. */
  readonly count: (value: number | null) => string
  /** How tall a number of cases is drawn. */
  readonly drawn: (value: number) => number
  /** A share in per cent, or a dash. */
  readonly share: (some: number, all: number) => string
  /** Days in the middle of so many cases, or a dash. */
  readonly median: (days: number | null, cases: number) => string
  /** Days of the longest case, or a dash. */
  readonly longest: (days: number | null) => string
}

const NONE = '–'
/** Fewest cases a published percentage or median rests on. */
const LEAST_FOR_SHARE = 25
const LEAST_FOR_MEDIAN = 8

/** Every number as the screen has it. */
export const EXACT: Edition = {
  published: false,
  count: (value) => (value === null ? NONE : grouped(value)),
  drawn: (value) => value,
  share: (some, all) => (all === 0 ? NONE : `${Math.round((100 * some) / all)}%`),
  median: measured,
  longest: measured,
}

/**
 * For whoever publishes: counts to the nearest five, one to four as "<5", and nothing that rests on few cases. Rounding,
 * because a number that is merely left out can be had by subtracting the others from their sum. After the rounding
 * strategy of the United Kingdom's Higher Education Statistics Agency, with "<5" where that has 0 or 5.
 */
export const ROUNDED: Edition = {
  published: true,
  count: (value) => (value === null ? NONE : value > 0 && value < 5 ? '<5' : grouped(nearestFive(value))),
  drawn: (value) => (value > 0 && value < 5 ? 2.5 : nearestFive(value)),
  share: (some, all) => (all < LEAST_FOR_SHARE ? NONE : `${nearestShare(some, all)}%`),
  median: (days, cases) => (cases < LEAST_FOR_MEDIAN ? NONE : measured(days)),
  longest: () => NONE,
}

/** To the nearest five per cent; all or nothing only where it is all or nothing. */
function nearestShare(some: number, all: number): number {
  if (some === 0 || some === all) return some === 0 ? 0 : 100
  return Math.min(95, Math.max(5, nearestFive((100 * some) / all)))
}

function nearestFive(value: number): number {
  return Math.round(value / 5) * 5
}
