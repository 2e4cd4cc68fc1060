import type { Pause } from './clause.ts'
import type { DayNumber } from './day-number.ts'
import { askedOf } from './facts.ts'
import type { Facts } from './facts.ts'

/** Days left out, both named days included; none when `to` lies before `from`. */
export type Span = {
  readonly pause: Pause
  readonly asked: DayNumber
  readonly answered: DayNumber
  readonly from: DayNumber
  readonly to: DayNumber
}

/** How the pauses of a clock turned out. */
export type Pausing = {
  readonly spans: readonly Span[]
  /** Days left out altogether. */
  readonly days: number
  /** The question still open, if the clock stands still because of it. */
  readonly open: { readonly pause: Pause; readonly asked: DayNumber } | undefined
  /** Questions asked only after the period had ended; they stop nothing. */
  readonly tooLate: readonly { readonly pause: Pause; readonly asked: DayNumber }[]
}

/** How the days of a pause are read: as the clause says, or in its more careful way. */
export type PauseReading = 'clause' | 'safe'

/** Nothing was asked. */
export const NO_PAUSE: Pausing = { spans: [], days: 0, open: undefined, tooLate: [] }

/**
 * The days that do not count. No day is left out twice, none before the start, and a question asked after the period
 * has ended (`endWith` so many excluded days) stops nothing.
 */
export function pausingOf(
  pauses: readonly Pause[],
  facts: Facts,
  start: DayNumber,
  endWith: (days: number) => DayNumber | undefined,
  reading: PauseReading = 'clause',
): Pausing {
  if (pauses.length === 0) return NO_PAUSE
  const questions = pauses
    .flatMap((pause) => askedOf(facts, pause.asked, pause.answered).map((pair) => ({ pause, ...pair })))
    .toSorted((a, b) => a.asked - b.asked)
  if (questions.length === 0) return NO_PAUSE
  const spans: Span[] = []
  const tooLate: { pause: Pause; asked: DayNumber }[] = []
  let days = 0
  let covered = start - 1
  let open: Pausing['open']
  for (const { pause, asked, answered } of questions) {
    const end = endWith(days)
    if (end !== undefined && asked > end) {
      tooLate.push({ pause, asked })
      continue
    }
    const mode = reading === 'clause' || pause.safe === 'none' ? pause.excluded : pause.safe
    if (mode === 'no-pause') continue
    if (answered === undefined) {
      open ??= { pause, asked }
      continue
    }
    const first = mode === 'both-ends' ? asked : Math.max(asked, start) + 1
    const from = Math.max(first, covered + 1)
    spans.push({ pause, asked, answered, from, to: answered })
    if (answered >= from) {
      days += answered - from + 1
      covered = answered
    }
  }
  return { spans, days, open, tooLate }
}
