import type { Clause } from './clause.ts'
import type { Clock, Standing } from './clock.ts'
import { fulfilling } from './clock-words.ts'
import type { DayNumber } from './day-number.ts'
import type { Facts } from './facts.ts'
import type { ClockKind } from './kind.ts'
import type { CalendarView } from './working-calendar.ts'
import { workingDaysBetween } from './working-days.ts'

/** How a duty ended. */
export type Ending = { readonly day: DayNumber; readonly event: string }

/** The event that fulfilled or ended the duty, unless the case was reopened after it. */
export function endingOf(clause: Clause, kind: ClockKind, facts: Facts): Ending | undefined {
  const ends: readonly string[] = [
    ...fulfilling(clause.clock, kind),
    ...clause.endsWith,
    'withdrawn',
    'closed',
  ]
  let ending: Ending | undefined
  for (const event of facts.events) {
    // what came through somebody else was with them before it reached us
    if (event.day < facts.received && event.type !== 'controller-received') continue
    if (event.type === 'reopened') ending = undefined
    else if (ending === undefined && ends.includes(event.type)) {
      ending = { day: Math.max(event.day, facts.received), event: event.type }
    }
  }
  return ending
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
