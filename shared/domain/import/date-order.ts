import type { CivilDate } from '../civil-date.ts'
import { readDate } from './dates.ts'
import type { DateOrder } from './mapping.ts'

/** How the dates of a column are written, counted. */
export type DateEvidence = {
  readonly filled: number
  /** Dates of numbers that only make sense with the day, or the month, in front. */
  readonly dmy: number
  readonly mdy: number
  /** Dates of numbers that could be either. */
  readonly either: number
  readonly serial: number
  /** Cells that are no date. */
  readonly unread: number
  /** One cell that could be either, to ask with. */
  readonly example: string
}

/** Counts how the cells of a column are written as dates. */
export function dateEvidence(cells: Iterable<string>, today: CivilDate): DateEvidence {
  const count = { filled: 0, dmy: 0, mdy: 0, either: 0, serial: 0, unread: 0 }
  let example = ''
  for (const cell of cells) {
    const reading = readDate(cell, { order: null, today })
    if (reading.kind === 'blank') continue
    count.filled += 1
    if (reading.kind === 'date') {
      if (reading.form === 'dmy' || reading.form === 'mdy' || reading.form === 'serial')
        count[reading.form] += 1
    } else if (reading.why === 'order-unknown') {
      count.either += 1
      if (example === '') example = cell.trim()
    } else count.unread += 1
  }
  return { ...count, example }
}

/** An order with how it was found; `null` with `both` or `none` has to be asked. */
export type OrderFinding = {
  readonly order: DateOrder | null
  readonly why: 'own' | 'other-column' | 'not-needed' | 'both' | 'none'
}

/**
 * Day first or month first, from the cells that leave no choice: those of the column itself, else those of the other
 * date columns. Where cells of one column speak for both, or nothing speaks, nobody guesses.
 */
export function orderFrom(own: DateEvidence, others: readonly DateEvidence[]): OrderFinding {
  if (own.either === 0) return { order: null, why: 'not-needed' }
  if (own.dmy > 0 && own.mdy > 0) return { order: null, why: 'both' }
  if (own.dmy > 0) return { order: 'dmy', why: 'own' }
  if (own.mdy > 0) return { order: 'mdy', why: 'own' }
  const dmy = others.some((other) => other.dmy > 0)
  const mdy = others.some((other) => other.mdy > 0)
  if (dmy !== mdy) return { order: dmy ? 'dmy' : 'mdy', why: 'other-column' }
  return { order: null, why: dmy ? 'both' : 'none' }
}
