import type { MovedRow, UpdateRow } from '#shared/contract/packs.ts'
import { lawUpdatesText } from '#shared/text/law-updates.ts'
import { clockNames, wordFor } from '#shared/text/words.ts'
import { dayOf, shortMoment, type ClockLook } from '#bridge/clock-words.ts'
import { daysBetween } from '#ui/dates.ts'

/** A line of any of the lists. */
export type Row = UpdateRow | MovedRow

const text = lawUpdatesText

/** Which date of which duty a line shows: "Answer", "Acknowledgement, safe date". */
export function dutyWords({ clock, field }: Row['shown']): string {
  return text.duty(wordFor(clockNames, clock), text.fields[field])
}

/** A date of a line in short words. */
export function dateWords(date: string | null, today: string): string {
  return date === null ? text.noDate : shortMoment(date, today)
}

/** By how many days a date moves, below zero when it comes earlier; null where one side has none. */
export function daysMoved({ before, after }: Row['shown']): number | null {
  return before === null || after === null ? null : daysBetween(dayOf(before), dayOf(after))
}

/** Whether the line's date comes earlier and has passed by then. */
export function isPast({ direction, after }: Row['shown'], today: string): boolean {
  return direction === 'earlier' && after !== null && dayOf(after) < today
}

/** The words and the look of a change: "9 days earlier" as a warning, what is later or the same quiet. */
export function changeWords(shown: Row['shown'], today: string): { state: ClockLook; words: string } {
  const { direction, before, after } = shown
  if (direction === 'none') return { state: 'soft', words: text.change.none }
  if (after === null) return { state: 'soft', words: text.change.goes }
  const days = daysMoved(shown)
  const earlier = direction === 'earlier'
  const words =
    before === null || days === null
      ? text.change.appears
      : days === 0
        ? text.change.sameDay(earlier)
        : days < 0
          ? text.change.earlier(-days)
          : text.change.later(days)
  if (!earlier) return { state: 'running', words }
  return isPast(shown, today)
    ? { state: 'overdue', words: text.change.past(words) }
    : { state: 'soon', words }
}
