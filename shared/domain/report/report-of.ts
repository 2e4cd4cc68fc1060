import type { CaseFigures } from '../case-figures.ts'
import { RIGHT_KINDS } from '../kind.ts'
import { countOne, measure, newCounter, numbersOf, type Counter } from './counter.ts'
import { monthsOf, type Month, type Period } from './months.ts'
import { countedIn, COUNTS, isBehind, openAtEndOf, REPORT_PARTS, within } from './parts.ts'
import type { Report, ReportKind } from './report.ts'
import { newTallies, tablesOf, tally } from './tallies.ts'

/** A case as the reports see it: its figures, and whether they are all that is left of it. */
export type Counted = { readonly figures: CaseFigures; readonly destroyed: boolean }

const ORDER: readonly ReportKind[] = [...RIGHT_KINDS, 'complaint', 'breach']

/** What is overdue today belongs to no period. */
const IN_PERIOD = REPORT_PARTS.filter((part) => part !== 'overdue')

/** The kinds a case stands under: its rights, or complaint or breach. */
function kindsOf({ kind, rights }: CaseFigures): ReportKind[] {
  return kind === 'request' ? [...new Set(rights as ReportKind[])] : [kind]
}

/** Whether a report narrowed to those kinds counts the case; without any it counts all. */
export function isOfKinds(figures: CaseFigures, kinds: readonly ReportKind[]): boolean {
  if (kinds.length === 0 || kinds.includes(figures.kind)) return true
  return kindsOf(figures).some((kind) => kinds.includes(kind))
}

/** The last month of the period that has begun. */
export function endOfPeriod({ to }: Period, now: Month): Month {
  return to < now ? to : now
}

/** The report of a period. `now` is the present month: no later month has an end yet. The order of cases does not matter. */
export function reportOf(counted: readonly Counted[], period: Period, now: Month): Report {
  const whole = newCounter()
  const kinds = new Map<ReportKind, Counter>()
  const months = new Map(monthsOf(period).map((month) => [month, newCounter()]))
  const tallies = newTallies()
  const end = endOfPeriod(period, now)
  let destroyed = 0
  for (const one of counted) {
    const { figures } = one
    if (!IN_PERIOD.some((part) => isBehind(part, figures, period, end))) continue
    if (one.destroyed) destroyed += 1
    const spans = [whole, ...kindsOf(figures).map((kind) => counterOf(kinds, kind))]
    countIn(spans, months, figures, period)
    if (openAtEndOf(end, figures)) for (const span of spans) countOne(span, 'open')
    for (const [month, counter] of months) if (openAtEndOf(month, figures)) countOne(counter, 'open')
    tally(tallies, figures, period)
  }
  return {
    ...period,
    numbers: numbersOf(whole, period.from <= now),
    months: [...months].map(([month, counter]) => ({ month, ...numbersOf(counter, month <= now) })),
    kinds: ORDER.flatMap((kind) => {
      const counter = kinds.get(kind)
      return counter === undefined ? [] : [{ kind, ...numbersOf(counter, period.from <= now) }]
    }),
    ...tablesOf(tallies),
    destroyed,
  }
}

/** Counts a case in the spans it belongs to: the whole, its kinds, and for each number the one month it counts in. */
function countIn(
  spans: readonly Counter[],
  months: ReadonlyMap<Month, Counter>,
  figures: CaseFigures,
  period: Period,
): void {
  const inMonth = (month: Month) => {
    const counter = months.get(month)
    return counter === undefined ? spans : [...spans, counter]
  }
  for (const count of COUNTS) {
    const month = countedIn(count, figures)
    if (within(month, period)) for (const counter of inMonth(month)) countOne(counter, count)
  }
  const answered = figures.answeredMonth
  if (within(answered, period)) for (const counter of inMonth(answered)) measure(counter, figures)
}

function counterOf(kinds: Map<ReportKind, Counter>, kind: ReportKind): Counter {
  const known = kinds.get(kind)
  if (known !== undefined) return known
  const made = newCounter()
  kinds.set(kind, made)
  return made
}
