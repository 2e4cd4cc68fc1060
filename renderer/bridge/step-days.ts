import type { ClockView, StepView } from '#shared/contract/views.ts'
import { addCalendarDays, calendarDaysBetween } from '#shared/domain/day-number.ts'
import { CivilDate } from '#shared/domain/civil-date.ts'
import { dayOf } from './clock-words.ts'

/** A clock's reason explains at most so many days; a longer one is told by its ends. */
const MOST_DAYS = 800

/**
 * The days of the calendar that each step of a clock speaks of, in the order of `because`: the day it begins or ends
 * on, the days it counts, leaves out or adds. Empty for a step that moves nothing.
 */
export function daysOfSteps(clock: Pick<ClockView, 'because' | 'progress'>): string[][] {
  const pauses = [...(clock.progress?.pausedDays ?? [])]
  return clock.because.map((step) => {
    if (step.step === 'pause') {
      const span = step.before === step.after ? undefined : step.after === null ? undefined : pauses.shift()
      return span === undefined ? [] : between(span.from, span.to)
    }
    return daysOf(step)
  })
}

function daysOf({ step, before, after, days }: StepView): string[] {
  const named = (days ?? []).map(({ date }) => String(date))
  if (after === null) return before === null ? [] : [dayOf(before)]
  const end = dayOf(after)
  switch (step) {
    case 'start':
    case 'clamp':
    case 'due':
    case 'safe':
      return [end]
    case 'count':
      return before === null ? [end] : between(next(before), end).filter((day) => !named.includes(day))
    case 'skip':
      return [...named, end]
    case 'wait':
      return before === null || dayOf(before) >= end ? [end] : between(next(before), end)
    case 'extension':
      return before === null ? [end] : between(next(before), end)
    default:
      return []
  }
}

function next(moment: string): string {
  return addCalendarDays(CivilDate.parse(dayOf(moment)), 1)
}

function between(from: string, to: string): string[] {
  const first = CivilDate.parse(dayOf(from))
  const length = calendarDaysBetween(first, CivilDate.parse(dayOf(to))) + 1
  return Array.from({ length: Math.min(Math.max(length, 0), MOST_DAYS) }, (_, n) => addCalendarDays(first, n))
}
