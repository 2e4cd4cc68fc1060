import type { Clause, CountedLength } from './clause.ts'
import { endOf, rolled, weekdaysAfter } from './counting.ts'
import type { DayNumber } from './day-number.ts'
import { extensionOf } from './extending.ts'
import type { ExtensionOutcome } from './extending.ts'
import type { Facts } from './facts.ts'
import { NO_PAUSE, pausingOf } from './pausing.ts'
import type { Pausing } from './pausing.ts'
import { startOf } from './starting.ts'
import type { Start } from './starting.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** The day arithmetic of one clock, in numbers only; the words are made from this afterwards. */
export type Reckoning = {
  readonly start: Start
  readonly pausing: Pausing
  /** The end of the bare period, before pauses and roll. */
  readonly end: DayNumber | undefined
  /** The end with the pauses, before it is moved off non-working days. */
  readonly paused: DayNumber | undefined
  /** The last day of the duty; undefined while something is open. */
  readonly due: DayNumber | undefined
  readonly safe: { readonly day: DayNumber; readonly reason: string } | undefined
  readonly extension: ExtensionOutcome | undefined
}

/** Says that a date lies beyond the calendar. */
export const BEYOND = 'beyond-calendar'

/**
 * Computes a clock counted in months, days or working days: start, end, pauses, roll, safe date, extension. Answers
 * `BEYOND` when the due date lies outside the calendar.
 */
export function reckoningOf(
  clause: Clause,
  length: CountedLength,
  facts: Facts,
  calendar: WorkingCalendar,
): Reckoning | typeof BEYOND {
  const start = startOf(clause, facts, (begin) => lastDayOf(clause, length, facts, calendar, begin))
  if (start.start === undefined) {
    const safe = safeWhileOpen(clause, length, start, facts, calendar)
    return {
      start,
      pausing: NO_PAUSE,
      end: undefined,
      paused: undefined,
      due: undefined,
      safe,
      extension: undefined,
    }
  }
  const begin = start.start
  const end = endOf(begin, length, calendar)
  if (end === undefined) return BEYOND
  const endWith = (days: number) => rolled(end + days, clause.roll, calendar)
  const pausing = pausingOf(clause.pauses, facts, begin, endWith)
  const paused = end + pausing.days
  const due = rolled(paused, clause.roll, calendar)
  if (due === undefined) return BEYOND
  const stands = pausing.open === undefined ? due : undefined
  const extension = extensionOf(clause, facts, begin, { due: stands, atLeast: due }, calendar)
  if (extension?.beyond === true) return BEYOND
  return {
    start,
    pausing,
    end,
    paused: pausing.open === undefined ? paused : undefined,
    due: stands,
    safe: safeOf(clause, length, { start, begin, paused, due: stands, endWith }, facts, calendar),
    extension,
  }
}

/** The last day of the period begun on a day, as extended; undefined while a question keeps it open. */
function lastDayOf(
  clause: Clause,
  length: CountedLength,
  facts: Facts,
  calendar: WorkingCalendar,
  begin: DayNumber,
): DayNumber | undefined {
  const end = endOf(begin, length, calendar)
  if (end === undefined) return undefined
  const pausing = pausingOf(clause.pauses, facts, begin, (days) => rolled(end + days, clause.roll, calendar))
  if (pausing.open !== undefined) return undefined
  const due = rolled(end + pausing.days, clause.roll, calendar)
  if (due === undefined) return undefined
  const extension = extensionOf(clause, facts, begin, { due, atLeast: due }, calendar)
  return extension?.open === undefined ? (extension?.due ?? due) : undefined
}

type Counted = {
  readonly start: Start
  readonly begin: DayNumber
  readonly paused: DayNumber
  readonly due: DayNumber | undefined
  readonly endWith: (days: number) => DayNumber | undefined
}

/** The earliest date any of the clause's more careful readings gives, where that is before the due date. */
function safeOf(
  clause: Clause,
  length: CountedLength,
  counted: Counted,
  facts: Facts,
  calendar: WorkingCalendar,
): Reckoning['safe'] {
  const readings: { day: DayNumber | undefined; reason: string }[] = clause.safe.map(
    ({ reading, reason }) => ({
      day: carefulDay(reading, length, clause, counted, calendar),
      reason,
    }),
  )
  const careful = clause.pauses.find((pause) => pause.safe !== 'none')
  if (careful?.safeReason !== undefined) {
    const pausing = pausingOf(clause.pauses, facts, counted.begin, counted.endWith, 'safe')
    if (pausing.open === undefined)
      readings.push({ day: counted.endWith(pausing.days), reason: careful.safeReason })
  }
  return earliest(readings, counted.due)
}

function carefulDay(
  reading: Clause['safe'][number]['reading'],
  length: CountedLength,
  clause: Clause,
  { start, begin, paused, due }: Counted,
  calendar: WorkingCalendar,
): DayNumber | undefined {
  if (reading === 'from-receipt') {
    if (start.origin === undefined || start.origin === begin) return undefined
    const end = endOf(start.origin, length, calendar)
    return end === undefined ? undefined : rolled(end, clause.roll, calendar)
  }
  if (due === undefined) return undefined
  if (reading === 'no-roll') return paused
  if (reading === 'weekends-only') return weekdaysAfter(begin, length.count, calendar)
  return length.unit === 'days' ? rolled(paused - 1, clause.roll, calendar) : undefined
}

/** While the start is unknown only the reading that counts from receipt gives a date. */
function safeWhileOpen(
  clause: Clause,
  length: CountedLength,
  start: Start,
  facts: Facts,
  calendar: WorkingCalendar,
): Reckoning['safe'] {
  const reading = clause.safe.find((safe) => safe.reading === 'from-receipt')
  if (reading === undefined || start.lapsed !== undefined || start.origin !== facts.received) return undefined
  const end = endOf(facts.received, length, calendar)
  const day = end === undefined ? undefined : rolled(end, clause.roll, calendar)
  return day === undefined ? undefined : { day, reason: reading.reason }
}

function earliest(
  readings: readonly { day: DayNumber | undefined; reason: string }[],
  due: DayNumber | undefined,
): Reckoning['safe'] {
  let best: Reckoning['safe']
  for (const { day, reason } of readings) {
    if (day === undefined || (due !== undefined && day >= due)) continue
    if (best === undefined || day < best.day) best = { day, reason }
  }
  return best
}
