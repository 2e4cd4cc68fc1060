import { becauseOf } from './because.ts'
import { hourSteps } from './because-hours.ts'
import { startStep } from './because-start.ts'
import type { Clause, CountedLength } from './clause.ts'
import type { Clock, DeadlineFailure, Step } from './clock.ts'
import { checkedAs, confidenceOf } from './confidence.ts'
import { awaitedWords } from './clock-words.ts'
import { dayWords, shortDayWords } from './date-words.ts'
import { dateOf, dayOf } from './day-number.ts'
import type { DayNumber } from './day-number.ts'
import type { Facts } from './facts.ts'
import { hoursOf } from './hours.ts'
import type { HourLength } from './hours.ts'
import type { ClockKind } from './kind.ts'
import { BEYOND, reckoningOf } from './reckoning.ts'
import type { Reckoning } from './reckoning.ts'
import { failed, ok } from './result.ts'
import type { Result } from './result.ts'
import { daysLeftOf, endingOf, standingOf } from './standing.ts'
import { originOf } from './starting.ts'
import type { FreeDay, WorkingCalendar } from './working-calendar.ts'
import { wallMoment } from './zones.ts'
import type { ZoneTable } from './zones.ts'

/** What a clause is applied to. */
export type Duty = {
  readonly clause: Clause
  /** Id of the regime or profile the clause is in. */
  readonly source: string
  readonly kind: ClockKind
  readonly facts: Facts
  readonly calendar: WorkingCalendar
  /** Days on which the office is closed although the calendar counts them. */
  readonly closures: ReadonlyMap<DayNumber, FreeDay>
  readonly zone: string
  /** Whether the zone is only the one fallen back on, of a law that binds in several. */
  readonly manyPlaces: boolean
  readonly zones: ZoneTable
  /** Without it `because` stays empty: for lists, which show dates only. */
  readonly explain: boolean
}

/** The clock of one clause. Fails with `calendar-ends` when its date lies outside the calendar. */
export function clockOf(duty: Duty): Result<Clock, DeadlineFailure> {
  const { length } = duty.clause
  if (length.unit === 'soft') return ok(softClock(duty, length.words))
  return length.unit === 'hours' ? ok(hourClock(duty, length)) : dayClock(duty, length)
}

/** The clock of a rule that does not apply to a matter received then: no date, and why. */
export function clockNotInForce(duty: Duty, sentence: string): Clock {
  const { clause, facts } = duty
  const at = dateOf(facts.received)
  const start = startStep(clause, duty.kind, facts, 'received', facts.received)
  const note: Step = {
    step: 'soft',
    title: 'No deadline in force then',
    sentence,
    clause: clause.id,
    citation: clause.citation,
    ...checkedAs(clause),
    before: at,
    after: null,
  }
  const ended = endingOf(clause, duty.kind, facts)
  return {
    ...frameOf(duty, [sentence]),
    standing: ended === undefined ? 'soft' : 'met',
    ...(ended === undefined ? {} : { metOn: dateOf(ended.day) }),
    because: duty.explain ? [start, note] : [],
  }
}

/** The clock of a duty whose first event has not been recorded; what is closed meanwhile waits for nothing any more. */
export function clockAwaiting(duty: Duty, event: Clause['start']['from'][number]): Clock {
  const start = startStep(duty.clause, duty.kind, duty.facts, event, undefined)
  const ending = endingOf(duty.clause, duty.kind, duty.facts)
  return {
    ...frameOf(duty, []),
    ...(ending === undefined
      ? { standing: 'waiting', waitsFor: awaitedWords(event) }
      : { standing: 'met', metOn: dateOf(ending.day) }),
    because: duty.explain ? [start] : [],
  }
}

function dayClock(duty: Duty, length: CountedLength): Result<Clock, DeadlineFailure> {
  const { clause, facts, calendar, closures, kind } = duty
  const reckoning = reckoningOf(clause, length, facts, calendar)
  if (reckoning === BEYOND) return failed(beyond(calendar))
  const { due, safe, extension, pausing, start } = reckoning
  const open = pausing.open ?? extension?.open
  const holds = extension?.open === undefined ? (extension?.due ?? due) : undefined
  const ending = endingOf(clause, kind, facts) ?? lapse(start.lapsed)
  const state = start.start === undefined ? 'waiting' : open === undefined ? 'counted' : 'paused'
  const waitsFor = ending === undefined ? waitsForOf(reckoning) : undefined
  const canExtend = extension !== undefined && extension.notice === undefined && ending === undefined
  return ok({
    ...frameOf(duty, notesOf(duty, reckoning, ending)),
    confidence: confidenceOf(clause, reckoning),
    due: due === undefined || holds === undefined ? null : dateOf(due),
    ...(safe === undefined || extension?.open !== undefined ? {} : { safe: dateOf(safe.day) }),
    ...(extension?.due === undefined ? {} : { extendedDue: dateOf(extension.due) }),
    ...(canExtend && extension.latest !== undefined && inTime(extension.noticeBy, facts.today)
      ? { latestIfExtended: dateOf(extension.latest) }
      : {}),
    ...(extension?.noticeBy === undefined ? {} : { noticeBy: dateOf(extension.noticeBy) }),
    standing: standingOf(state, ending !== undefined, facts.today, holds),
    ...(ending === undefined ? {} : { metOn: dateOf(ending.day) }),
    daysLeft:
      facts.today === undefined || holds === undefined || ending !== undefined
        ? null
        : daysLeftOf(facts.today, holds, calendar.view()),
    ...(start.start === undefined ? {} : { progress: progressOf(start.start, reckoning) }),
    ...(waitsFor === undefined ? {} : { waitsFor }),
    because: duty.explain ? becauseOf({ clause, length, kind, facts, reckoning, calendar, closures }) : [],
  })
}

function softClock(duty: Duty, words: string): Clock {
  const { clause, facts, kind } = duty
  const { origin, event } = originOf(clause.start.from, facts)
  const ending = endingOf(clause, kind, facts)
  const start = startStep(clause, kind, facts, event, origin)
  const soft: Step = {
    step: 'soft',
    title: 'No fixed date',
    sentence: `This has to be done ${words}. Nobody published a number, so there is no date to miss and none to wait for.`,
    clause: clause.id,
    citation: clause.citation,
    ...checkedAs(clause),
    before: start.after,
    after: null,
  }
  return {
    ...frameOf(duty, [`To be done ${words}.`, ...clause.notes]),
    standing: ending === undefined ? 'soft' : 'met',
    ...(ending === undefined ? {} : { metOn: dateOf(ending.day) }),
    because: duty.explain ? [start, soft] : [],
  }
}

function hourClock(duty: Duty, length: HourLength): Clock {
  const { clause, facts, kind, zone, zones } = duty
  const reckoning = hoursOf(clause, length, facts, zone, zones, duty.manyPlaces)
  const { due, safe, dueEpoch, safeEpoch, origin, event } = reckoning
  const ending = endingOf(clause, kind, facts)
  const now = nowOf(facts, zone, zones)
  const end = dueEpoch ?? safeEpoch
  const late = now !== undefined && dueEpoch !== undefined && now > dueEpoch
  return {
    ...frameOf(duty, clause.notes),
    due: due ?? null,
    ...(safe === undefined ? {} : { safe }),
    standing: ending !== undefined ? 'met' : due === undefined ? 'waiting' : late ? 'late' : 'running',
    ...(ending === undefined ? {} : { metOn: dateOf(ending.day) }),
    daysLeft:
      now === undefined || end === undefined || ending !== undefined
        ? null
        : { hours: Math.floor((end - now) / 3600) },
    ...(origin === undefined ? {} : { progress: { started: dateOf(origin), pausedDays: [] } }),
    ...(due !== undefined || ending !== undefined
      ? {}
      : {
          waitsFor: origin === undefined ? awaitedWords(event) : 'the time of day at which it became known',
        }),
    because: duty.explain ? hourSteps(clause, length, kind, facts, reckoning) : [],
  }
}

/** The present instant; with only today's date its first minute, but never before the matter came in. */
function nowOf(facts: Facts, zone: string, zones: ZoneTable): number | undefined {
  if (facts.now !== undefined) return facts.now
  if (facts.today === undefined) return undefined
  return Math.max(wallMoment(dateOf(facts.today), 0, zone, zones).epoch, facts.moment?.epoch ?? -Infinity)
}

function frameOf(
  { clause, source }: Duty,
  notes: readonly string[],
): Pick<
  Clock,
  'clock' | 'clause' | 'citation' | 'confidence' | 'basis' | 'source' | 'due' | 'daysLeft' | 'notes'
> {
  return {
    clock: clause.clock,
    clause: clause.id,
    citation: clause.citation,
    confidence: clause.confidence,
    basis: clause.basis,
    source,
    due: null,
    daysLeft: null,
    notes: [...notes],
  }
}

function notesOf(
  { clause, facts }: Duty,
  { extension, start }: Reckoning,
  ending: ReturnType<typeof endingOf>,
): string[] {
  const notes = [...clause.notes]
  for (const inert of clause.inert) {
    if (facts.events.some((event) => event.type === inert.event)) notes.push(inert.sentence)
  }
  if (extension?.late !== undefined && extension.noticeBy !== undefined) {
    notes.push(
      `The notice of extension of ${dayWords(extension.late.day)} has no effect: ${dayWords(extension.noticeBy)} was the last day for it.`,
    )
  }
  if (extension?.capped === true)
    notes.push('The notice of extension names a later date than the law allows; the law’s date is shown.')
  if (extension?.dateless === true) notes.push('The notice of extension names no new date.')
  if (extension?.needless === true)
    notes.push('The notice of extension names no later date than the law gives anyway; the due date stays.')
  if (start.lapsed !== undefined) notes.push(`Counts as withdrawn since ${dayWords(start.lapsed)}.`)
  if (ending?.event === 'withdrawn') notes.push(`Withdrawn on ${dayWords(ending.day)}.`)
  return notes
}

function waitsForOf({ start, pausing, due, extension }: Reckoning): string | undefined {
  if (due !== undefined) return extension?.open?.pause.what
  if (start.origin === undefined) return awaitedWords(start.event)
  return (
    pausing.open?.pause.what ??
    start.waits.find((outcome) => outcome.begins === undefined && !outcome.tooLate)?.wait.what
  )
}

function progressOf(start: DayNumber, { pausing, extension }: Reckoning): NonNullable<Clock['progress']> {
  const extended = extension?.due !== undefined || extension?.open !== undefined
  const open = pausing.open ?? extension?.open
  return {
    started: dateOf(start),
    pausedDays: (extended && extension.rule.total !== undefined ? extension.pausing : pausing).spans
      .filter((span) => span.to >= span.from)
      .map((span) => ({ from: dateOf(span.from), to: dateOf(span.to) })),
    ...(open === undefined
      ? {}
      : { pausedSince: dateOf(open.pause.excluded === 'both-ends' ? open.asked : open.asked + 1) }),
  }
}

function inTime(limit: DayNumber | undefined, today: DayNumber | undefined): boolean {
  return limit === undefined || today === undefined || today <= limit
}

function lapse(day: DayNumber | undefined): ReturnType<typeof endingOf> {
  return day === undefined ? undefined : { day, event: 'lapsed' }
}

function beyond(calendar: WorkingCalendar): DeadlineFailure {
  const words = (date: string) => shortDayWords(dayOf(date))
  return {
    code: 'calendar-ends',
    message: `The calendar “${calendar.name}” knows the days from ${words(calendar.firstDay)} to ${words(calendar.lastDay)} only. The date asked for lies outside, and Redress does not guess holidays.`,
  }
}
