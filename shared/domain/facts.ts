import { isCivilDate } from './civil-date.ts'
import type { CivilTime } from './civil-date.ts'
import { dayOf } from './day-number.ts'
import type { DayNumber } from './day-number.ts'
import { EVENT_TYPES } from './event.ts'
import type { Situation } from './situation.ts'
import { momentOf } from './zones.ts'
import type { Moment } from './zones.ts'

/** An event with its day as a number. */
export type Fact = {
  readonly type: string
  readonly day: DayNumber
  readonly time: CivilTime | undefined
  readonly until: DayNumber | undefined
}

/** A situation in numbers, events in order of time. */
export type Facts = {
  readonly received: DayNumber
  /** The instant of receipt or awareness, when it was given. */
  readonly moment: Moment | undefined
  readonly events: readonly Fact[]
  readonly today: DayNumber | undefined
  /** The present instant in seconds since 1970, when it was given. */
  readonly now: number | undefined
  /** Event types nobody knows, once each. */
  readonly unknown: readonly string[]
}

const KNOWN: ReadonlySet<string> = new Set(EVENT_TYPES)

/** The situation in numbers; undefined when the date of receipt is none. */
export function factsOf(situation: Situation): Facts | undefined {
  const moment = momentOf(situation.received)
  if (moment === undefined && !isCivilDate(situation.received)) return undefined
  const events = situation.events.map((event) => ({
    type: event.type,
    day: dayOf(event.date),
    time: event.time,
    until: event.until === undefined ? undefined : dayOf(event.until),
  }))
  return {
    received: dayOf(situation.received),
    moment,
    events: events.length < 2 ? events : events.toSorted(inTime),
    today: situation.today === undefined ? undefined : dayOf(situation.today),
    now: situation.now === undefined ? undefined : momentOf(situation.now)?.epoch,
    unknown: unknownTypes(events),
  }
}

/** By day and time of day; what has neither apart stays in the order in which it was recorded. */
function inTime(a: Fact, b: Fact): number {
  if (a.day !== b.day) return a.day - b.day
  return a.time === undefined || b.time === undefined ? 0 : a.time.localeCompare(b.time)
}

function unknownTypes(events: readonly Fact[]): string[] {
  const types = events.map((event) => event.type).filter((type) => !KNOWN.has(type))
  return types.length === 0 ? types : [...new Set(types)]
}

/** A question and its answer. */
export type Asked = { readonly asked: DayNumber; readonly answered: DayNumber | undefined }

/**
 * Pairs each question with the first answer on or after its day. Questions repeated before an answer are one question,
 * from the first time of asking; an answer nobody asked for is none.
 */
export function askedOf(facts: Facts, asked: string, answered: readonly string[]): Asked[] {
  const pairs: Asked[] = []
  let open: DayNumber | undefined
  let early: DayNumber | undefined
  for (const { type, day } of facts.events) {
    if (type === asked) {
      if (open !== undefined) continue
      if (early === day) pairs.push({ asked: day, answered: day })
      else open = day
      early = undefined
    } else if (answered.includes(type)) {
      if (open === undefined) early = day
      else pairs.push({ asked: open, answered: day })
      open = undefined
    }
  }
  if (open !== undefined) pairs.push({ asked: open, answered: undefined })
  return pairs
}
