import { z } from 'zod'

/** Days in a month of the proleptic Gregorian calendar; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Whether the year has a 29 February. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** Whether the text is an ISO 8601 calendar date that exists, `2026-02-29` does not. */
export function isCivilDate(text: string): text is CivilDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const month = Number(text.slice(5, 7))
  const day = Number(text.slice(8, 10))
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(text.slice(0, 4)), month)
}

/** A day of the calendar without time or zone, as ISO 8601 text `YYYY-MM-DD`. */
export const CivilDate = z.string('date-missing').refine(isCivilDateText, 'date-unknown').brand<'CivilDate'>()
export type CivilDate = z.infer<typeof CivilDate>

function isCivilDateText(text: string): boolean {
  return isCivilDate(text)
}

/** A time of day on the wall, `HH:MM`, 24 hours. */
export const CivilTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .brand<'CivilTime'>()
export type CivilTime = z.infer<typeof CivilTime>

/** The civil date in the text. Throws when the text is no date; for constants and already checked input. */
export function civilDate(text: string): CivilDate {
  if (!isCivilDate(text)) throw new Error('not a civil date')
  return text
}
