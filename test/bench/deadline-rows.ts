import {
  bare,
  explained,
  monthsOurs,
  monthsTheirs,
  seededCases,
  seededDates,
  workingDaysOurs,
  workingDaysTheirs,
} from './deadline-work.ts'
import { sideBySide } from './row.ts'
import type { Row, RowGroup } from './row.ts'

/** The peer's day loop would take minutes on all of them. */
const EVERY = 50

/** Dates in bulk against date-fns, and reasons against the bare dates. */
export const deadlineRows: RowGroup = {
  name: 'deadlines',
  rows: (share) => {
    const dates = seededDates(1_000_000 * share)
    return [months(dates), workingDays(dates), reasons(100_000 * share)]
  },
}

function months(dates: readonly string[]): Row {
  const { ours, peerSeconds } = sideBySide(
    () => monthsOurs(dates),
    () => monthsTheirs(dates),
    { rounds: 3 },
  )
  const ratio = peerSeconds / ours
  const limit = (0.25 * dates.length) / 1_000_000
  return {
    work: `${words(dates.length)} times “one month, then to a working day”, ISO in and out`,
    peer: 'date-fns',
    ...{ peerSeconds, ours, ratio, means: 'faster' },
    goal: `≥ 30x and < ${limit} s`,
    met: ratio >= 30 && ours < limit,
  }
}

function workingDays(dates: readonly string[]): Row {
  const sample = dates.filter((_, at) => at % EVERY === 0)
  const { ours, peerSeconds } = sideBySide(
    () => workingDaysOurs(dates),
    () => workingDaysTheirs(sample),
    { rounds: 3, scale: dates.length / sample.length },
  )
  const ratio = peerSeconds / ours
  return {
    work: `${words(dates.length)} times “20 working days”, ISO in and out`,
    peer: `date-fns, a day at a time (every ${EVERY}th date, scaled)`,
    ...{ peerSeconds, ours, ratio, means: 'faster' },
    goal: '≥ 1,000x',
    met: ratio >= 1000,
  }
}

function reasons(count: number): Row {
  const cases = seededCases(count)
  const { ours, peerSeconds } = sideBySide(
    () => explained(cases),
    () => bare(cases),
    { rounds: 3 },
  )
  const ratio = ours / peerSeconds
  return {
    work: `every deadline of ${words(count)} cases with all its reasons`,
    peer: 'the bare dates of the same cases',
    ...{ peerSeconds, ours, ratio, means: 'longer' },
    goal: '≤ 5x as long',
    met: ratio <= 5,
  }
}

function words(count: number): string {
  return count.toLocaleString('en')
}
