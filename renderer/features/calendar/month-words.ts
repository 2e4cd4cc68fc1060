import { calendarText } from '#shared/text/calendar.ts'
import type { Month } from './month-span.ts'

/** "June 2026". */
export function monthWords(month: Month): string {
  return calendarText.month(Number(month.slice(5, 7)), Number(month.slice(0, 4)))
}
