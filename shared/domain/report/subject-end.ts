import { dateOf, calendarDaysBetween, dayOf } from '../day-number.ts'
import type { CivilDate } from '../civil-date.ts'
import type { EventFacts, EventType } from '../event.ts'

/** What a clock of the answer tells the figures. */
export type AnswerClock = {
  readonly clock: string
  readonly due: string | null
  readonly extendedDue?: string | undefined
  readonly metOn?: string | undefined
  readonly progress?:
    { readonly pausedDays: readonly { readonly from: CivilDate; readonly to: CivilDate }[] } | undefined
  readonly also?: readonly Omit<AnswerClock, 'also'>[] | undefined
}

/** How one request or complaint ended, and against which dates. */
export type SubjectEnd = {
  /** The day nothing was owed on it any more; null while something is. */
  readonly endedOn: CivilDate | null
  /** Whether it ended with an answer, and not by a withdrawal or by closing. */
  readonly answered: boolean
  /** The date that held before any extension. */
  readonly originalDue: string | null
  /** The date that held in the end. */
  readonly due: string | null
  readonly late: boolean
  readonly lateWithoutExtension: boolean
  readonly extended: boolean
  readonly pausedDays: number
}

/** Events that are the answer of whoever owes one; which of them end a duty is for the law of the case to say. */
const ANSWERS: readonly EventType[] = [
  'response-sent',
  'transferred',
  'redirected',
  'forwarded-to-controller',
]
const ENDS: readonly EventType[] = ['response-sent', 'withdrawn', 'closed']

/**
 * How a request or complaint ended. `events` are those of the case that count, in order; one that was opened again wants
 * its answer again. While it has no end, `today` decides whether it is late.
 */
export function endOf(
  group: { readonly requestId: string | null; readonly clocks: readonly AnswerClock[] },
  events: readonly EventFacts[],
  received: CivilDate,
  today: CivilDate,
): SubjectEnd {
  const clock = group.clocks.find((each) => each.clock === 'respond')
  const own = eventsOfSubject(events, group.requestId)
  const dayOfEvent = ({ date }: EventFacts) => (date < received ? received : date)
  const first = own.find(({ type }) => ENDS.includes(type))
  // a kind the law sets no clock for ends with what was done all the same
  const endedOn =
    clock === undefined
      ? first === undefined
        ? null
        : dayOfEvent(first)
      : clock.metOn === undefined
        ? null
        : dateOf(dayOf(clock.metOn))
  const due = clock?.extendedDue ?? clock?.due ?? null
  const originalDue = clock === undefined ? null : earliest([clock, ...(clock.also ?? [])])
  const after = (date: string | null) => date !== null && (endedOn ?? today) > date.slice(0, 10)
  return {
    endedOn,
    answered: own.some((event) => ANSWERS.includes(event.type) && dayOfEvent(event) === endedOn),
    originalDue,
    due,
    late: after(due),
    lateWithoutExtension: after(originalDue),
    extended: [clock, ...(clock?.also ?? [])].some((each) => each?.extendedDue !== undefined),
    pausedDays: (clock?.progress?.pausedDays ?? []).reduce(
      (sum, { from, to }) => sum + calendarDaysBetween(from, to) + 1,
      0,
    ),
  }
}

/** What happened to one request, or without one to a complaint, since it was last opened. */
export function eventsOfSubject(
  events: readonly EventFacts[],
  requestId: string | null,
): readonly EventFacts[] {
  const own = events.filter(
    (event) => event.reviewId === null && (event.requestId === null || event.requestId === requestId),
  )
  return own.slice(own.findLastIndex(({ type }) => type === 'reopened') + 1)
}

/** Without an extension the earliest date of law and promise would have held. */
function earliest(clocks: readonly Omit<AnswerClock, 'also'>[]): string | null {
  return clocks.flatMap(({ due }) => due ?? []).toSorted()[0] ?? null
}
