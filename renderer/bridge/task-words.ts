import type { ClockTie } from '#shared/domain/clock-tie.ts'
import { calendarDaysBetween } from '#shared/domain/day-number.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { tasksText } from '#shared/text/tasks.ts'

const SOON_DAYS = 3

/** How a thing to do stands today: glyph and colour follow from it. */
export function toDoState(
  due: CivilDate | null,
  doneOn: CivilDate | null,
  today: string,
): 'met' | 'soft' | 'overdue' | 'soon' | 'running' {
  if (doneOn !== null) return 'met'
  if (due === null || today === '') return 'soft'
  const left = calendarDaysBetween(today as CivilDate, due)
  if (left < 0) return 'overdue'
  return left <= SOON_DAYS ? 'soon' : 'running'
}

/** "5 working days before the answer’s due date". */
export function tieWords({ clock, days, unit }: ClockTie): string {
  return tasksText.tie(days, unit, tasksText.clocks[clock])
}
