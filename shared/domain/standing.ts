import type { Clause } from './clause.ts'
import type { Clock, Standing } from './clock.ts'
import { fulfilling } from './clock-words.ts'
import type { DayNumber } from './day-number.ts'
import type { Fact, Facts } from './facts.ts'
import type { ClockKind } from './kind.ts'
import { originOf } from './starting.ts'
import type { CalendarView } from './working-calendar.ts'
import { workingDaysBetween } from './working-days.ts'

/** How a duty ended. */
export type Ending = { readonly day: DayNumber; readonly event: string }

/**
 * The event that fulfilled or ended the duty. A case that is reopened wants its answer again; what has been
 * acknowledged, passed on or notified before stays done.
 */
export function endingOf(clause: Clause, kind: ClockKind, facts: Facts): Ending | undefined {
  const done: readonly string[] = [...fulfilling(clause.clock, kind), ...clause.endsWith]
  const ends: readonly string[] = [...done, 'withdrawn', 'closed']
  let ending: Ending | undefined
  for (const event of eventsOfDuty(clause, kind, facts)) {
    if (event.type === 'reopened') {
      if (ending !== undefined && !(isDoneOnce(clause, kind) && done.includes(ending.event)))
        ending = undefined
    } else if (ending === undefined && ends.includes(event.type))
      ending = { day: Math.max(event.day, facts.received), event: event.type }
  }
  return ending
}

/** What happened since the duty arose: the answer to a request is no decision on the appeal against it. */
function eventsOfDuty({ start }: Clause, kind: ClockKind, facts: Facts): readonly Fact[] {
  const { origin, event } = originOf(start.from, facts)
  if (kind === 'appeal' && event === 'appeal-received') {
    return facts.events.slice(facts.events.findIndex(({ type }) => type === event) + 1)
  }
  const first = Math.min(facts.received, origin ?? facts.received)
  // what came through somebody else was with them before it reached us
  return facts.events.filter(({ day, type }) => day >= first || type === 'controller-received')
}

function isDoneOnce({ clock }: Clause, kind: ClockKind): boolean {
  return ['acknowledge', 'progress', 'transfer'].includes(clock) || kind.startsWith('breach-')
}

/** Where a day clock stands. A duty fulfilled after its date stays `met`; its `metOn` tells. */
export function standingOf(
  state: 'soft' | 'waiting' | 'paused' | 'counted',
  ended: boolean,
  today: DayNumber | undefined,
  holds: DayNumber | undefined,
): Standing {
  if (ended) return 'met'
  if (state === 'counted')
    return today !== undefined && holds !== undefined && today > holds ? 'late' : 'running'
  return state
}

/** Working and calendar days from today to the day; negative when it has passed. */
export function daysLeftOf(
  today: DayNumber,
  day: DayNumber,
  view: CalendarView,
): NonNullable<Clock['daysLeft']> {
  return { working: workingDaysBetween(view, today, day), calendar: day - today }
}
