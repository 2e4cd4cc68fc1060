import { holdsOf, secondsBetween, stagesOf } from './clock-stages.ts'
import type { ComparedClock, FreeDay, Stages } from './clock-stages.ts'
import { weekdayWord } from './date-words.ts'
import { dayOf } from './day-number.ts'
import { momentOf } from './zones.ts'

/** What can make two dates differ. `holidays` are the days off of a place, `roll` the rule that moves an end off them. */
export const DIFFERENCE_PARTS = ['start', 'length', 'holidays', 'pause', 'roll', 'extension'] as const
export type DifferencePart = (typeof DIFFERENCE_PARTS)[number]

/** How much of the difference one part makes, in seconds; positive is later. */
export type Share = { readonly part: DifferencePart; readonly seconds: number }

/** How far one date lies from another, and what makes the difference. */
export type Distance = {
  /** Both ends are instants, so the seconds are exact; otherwise they are whole days. */
  readonly exact: boolean
  /** From the base to the other; negative when the other is earlier. */
  readonly seconds: number
  /** In the order in which a date is reckoned; together they make `seconds`. */
  readonly shares: readonly Share[]
  /** Whether the two count different lengths, though this time that may make no difference. */
  readonly lengthsDiffer: boolean
}

/** How far the date of a clock lies from that of the base; undefined where one of them has none. */
export function distanceOf(base: ComparedClock, other: ComparedClock): Distance | undefined {
  const [from, to] = [holdsOf(base), holdsOf(other)]
  if (from === null || to === null) return undefined
  const exact = momentOf(from) !== undefined && momentOf(to) !== undefined
  const a = stagesOf(base)
  const b = stagesOf(other)
  return {
    exact,
    seconds: secondsBetween(from, to, exact),
    shares: merged(sharesOf(a, b, exact)),
    lengthsDiffer: a.length !== b.length,
  }
}

/** Each stage adds to the difference or takes from it; what it adds is its share. */
function sharesOf(a: Stages, b: Stages, exact: boolean): Share[] {
  const start = secondsBetween(a.begins, b.begins, exact)
  if (a.extended !== null && b.extended !== null) {
    // both ends are counted anew from the start, so what lay between moves neither
    const whole = secondsBetween(a.extended, b.extended, exact)
    return [
      { part: 'start', seconds: start },
      { part: 'extension', seconds: whole - start },
    ]
  }
  const counted = secondsBetween(a.counted, b.counted, exact)
  const paused = secondsBetween(a.paused, b.paused, exact)
  const due = secondsBetween(a.due, b.due, exact)
  const held = secondsBetween(a.extended ?? a.due, b.extended ?? b.due, exact)
  return [
    { part: 'start', seconds: start },
    { part: lengthPart(a, b, start), seconds: counted - start },
    { part: 'pause', seconds: paused - counted },
    { part: rollPart(a, b), seconds: due - paused },
    { part: 'extension', seconds: held - due },
  ]
}

/** The same length that ends apart: because of the days left out, or only because it starts apart. */
function lengthPart(a: Stages, b: Stages, start: number): DifferencePart {
  if (a.length !== b.length) return 'length'
  const differ = start === 0 ? !sameDays(a.free, b.free) : !sameDays(holidaysIn(a.free), holidaysIn(b.free))
  return differ ? 'holidays' : 'start'
}

/** An end that moves off a holiday in one place only tells of the place; off a weekend, of the rule. */
function rollPart(a: Stages, b: Stages): DifferencePart {
  const moved = [...(a.move?.days ?? []), ...(b.move?.days ?? [])]
  const both = (day: FreeDay) => [a, b].every(({ move }) => move?.days.some(({ date }) => date === day.date))
  return holidaysIn(moved).some((day) => !both(day)) ? 'holidays' : 'roll'
}

/** The days that are free by name; weekends are called by their weekday. */
export function holidaysIn(days: readonly FreeDay[]): FreeDay[] {
  return days.filter(({ date, name }) => name !== weekdayWord(dayOf(date)))
}

/** The days of the first list that the second does not have. */
export function daysOnlyIn(days: readonly FreeDay[], without: readonly FreeDay[]): FreeDay[] {
  return days.filter(({ date }) => !without.some((each) => each.date === date))
}

function sameDays(a: readonly FreeDay[], b: readonly FreeDay[]): boolean {
  return daysOnlyIn(a, b).length === 0 && daysOnlyIn(b, a).length === 0
}

/** One share a part, none of nothing. */
function merged(shares: readonly Share[]): Share[] {
  return DIFFERENCE_PARTS.flatMap((part) => {
    const seconds = shares.filter((each) => each.part === part).reduce((sum, each) => sum + each.seconds, 0)
    return seconds === 0 ? [] : [{ part, seconds }]
  })
}
