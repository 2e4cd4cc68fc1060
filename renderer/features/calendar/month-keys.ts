import { addDays, weekdayOf } from '#ui/dates.ts'
import { monthAfter, monthOf, sameDayIn } from './month-span.ts'

/** The day a key leads to from another; undefined for keys that lead nowhere. */
export function dayByKey(key: string, day: string): string | undefined {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1)
    case 'ArrowRight':
      return addDays(day, 1)
    case 'ArrowUp':
      return addDays(day, -7)
    case 'ArrowDown':
      return addDays(day, 7)
    case 'Home':
      return addDays(day, -weekdayOf(day))
    case 'End':
      return addDays(day, 6 - weekdayOf(day))
    case 'PageUp':
      return sameDayIn(monthAfter(monthOf(day), -1), day)
    case 'PageDown':
      return sameDayIn(monthAfter(monthOf(day), 1), day)
    default:
      return undefined
  }
}
