import type { CivilDate } from './civil-date.ts'
import type { Clock, Step } from './clock.ts'
import { dateOf, dayOf, weekdayOf } from './day-number.ts'
import type { DayNumber } from './day-number.ts'
import type { LawBook } from './law-book.ts'

/** What one day of the ribbon calendar is. */
export type DayMark = {
  date: CivilDate
  /** `extended`: a day that an extension added after the first due date. */
  mark: 'received' | 'counted' | 'extended' | 'paused' | 'skipped' | 'safe' | 'due' | 'plain'
  /** The holiday or weekday that makes a skipped day free; on a counted day, that the office is closed then. */
  name?: string
}

/** Nobody reads a calendar of more than two years; the rest is cut off. */
const MOST_WEEKS = 105

/**
 * The days of a clock for the ribbon calendar, whole weeks from the Monday before its start to the Sunday after its
 * end (or after today, while there is no end), two years at most. Empty for a clock that has not started.
 */
export function dayMarksOf(clock: Clock, _law: LawBook, today?: CivilDate): DayMark[] {
  const origin = clock.because.find((step) => step.step === 'start')?.after
  if (origin === undefined || origin === null) return []
  const received = dayOf(origin)
  const holds = clock.extendedDue ?? clock.due
  const last =
    holds === null ? Math.max(received, today === undefined ? received : dayOf(today)) : dayOf(holds)
  const monday = received - weekdayOf(received)
  const sunday = Math.max(last + 6 - weekdayOf(last), monday + 6)
  const end = Math.min(sunday, monday + MOST_WEEKS * 7 - 1)
  const free = freeDaysOf(clock.because)
  const noted = notedDaysOf(clock.because)
  const marks: DayMark[] = []
  for (let day = monday; day <= end; day++) {
    const mark = markOf(clock, day, received, holds, free, today)
    const name = mark === 'skipped' ? free.get(day) : noted.get(day)
    marks.push({ date: dateOf(day), mark, ...(name === undefined ? {} : { name }) })
  }
  return marks
}

function markOf(
  clock: Clock,
  day: DayNumber,
  received: DayNumber,
  holds: string | null,
  free: ReadonlyMap<DayNumber, string>,
  today: CivilDate | undefined,
): DayMark['mark'] {
  if (holds !== null && day === dayOf(holds)) return 'due'
  if (day === received) return 'received'
  if (clock.safe !== undefined && clock.extendedDue === undefined && day === dayOf(clock.safe)) return 'safe'
  const started = clock.progress === undefined ? undefined : dayOf(clock.progress.started)
  const since = clock.progress?.pausedSince
  if (holds === null && started !== undefined && since !== undefined && today !== undefined) {
    // the clock stands still: what was counted so far, and the days since the question
    if (day <= started || day > dayOf(today)) return 'plain'
    if (day >= dayOf(since) || isPaused(clock, day)) return 'paused'
    return free.has(day) ? 'skipped' : 'counted'
  }
  if (holds === null || started === undefined || day <= started || day > dayOf(holds)) {
    return isPaused(clock, day) ? 'paused' : 'plain'
  }
  if (isPaused(clock, day)) return 'paused'
  if (clock.extendedDue !== undefined && clock.due !== null && day > dayOf(clock.due)) return 'extended'
  return free.has(day) ? 'skipped' : 'counted'
}

function isPaused({ progress }: Clock, day: DayNumber): boolean {
  return progress?.pausedDays.some(({ from, to }) => dayOf(from) <= day && day <= dayOf(to)) ?? false
}

/**
 * The free days the steps name. The day from which a period is moved is itself counted, only the days after it are
 * skipped; in a count of working days every free day is skipped.
 */
function freeDaysOf(steps: readonly Step[]): Map<DayNumber, string> {
  const free = new Map<DayNumber, string>()
  for (const step of steps) {
    // a note names days that are counted all the same
    if (step.step === 'note') continue
    const moved = step.step === 'skip' || step.step === 'extension'
    for (const { date, name } of (step.days ?? []).slice(moved ? 1 : 0)) {
      free.set(dayOf(date), name)
    }
  }
  return free
}

/** The days the notes name: counted all the same, and worth a word. */
function notedDaysOf(steps: readonly Step[]): Map<DayNumber, string> {
  const notes = steps.filter(({ step }) => step === 'note').flatMap(({ days }) => days ?? [])
  return new Map(notes.map(({ date, name }) => [dayOf(date), name]))
}
