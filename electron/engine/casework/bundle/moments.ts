import { civilDate, type CivilDate } from '#shared/domain/civil-date.ts'
import { bundlePaperText } from '#shared/text/bundle-paper.ts'

/** How the organisation writes a day. */
export type DayWords = (date: CivilDate) => string

/** How days, instants and the dates of clocks stand on paper. */
export type Moments = {
  readonly day: DayWords
  /** An ISO 8601 instant in UTC as day and minute. */
  readonly moment: (instant: string) => string
  /** What a clock gives: a day, or a day with an hour and its distance from UTC; empty for none. */
  readonly due: (due: string | null | undefined) => string
}

/** The moments in the organisation's way of writing days. */
export function momentsOf(day: DayWords): Moments {
  const at = bundlePaperText.chronology.at
  return {
    day,
    moment: (instant) => at(day(civilDate(instant.slice(0, 10))), instant.slice(11, 16)),
    due: (due) => {
      if (due === null || due === undefined) return ''
      const date = day(civilDate(due.slice(0, 10)))
      return due.length > 15 ? `${at(date, due.slice(11, 16))} (UTC${due.slice(19)})` : date
    },
  }
}

/** A hash in two lines of 32 digits: a column holds it without breaking it anywhere else. */
export function hashLines(hex: string): string {
  return [hex.slice(0, 32), hex.slice(32)].filter((line) => line !== '').join('\n')
}
