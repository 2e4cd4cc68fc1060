import type { ClockView, DaysLeft } from '#shared/contract/views.ts'
import type { Standing } from '#shared/domain/stage.ts'
import { clockText } from '#shared/text/clock.ts'
import { dayMonthWords, fullDateWords, longDateWords, shortDateWords } from './day-words.ts'

/** How a clock looks: the states that the glyphs of `ui` draw. */
export type ClockLook = 'overdue' | 'soon' | 'running' | 'paused' | 'waiting' | 'met' | 'met-late' | 'soft'

/** Working days from which a date counts as near (product.md, Today). */
const SOON_DAYS = 5
/** Hours from which an hour clock counts as near (look.md, clock states). */
const SOON_HOURS = 48
/** More hours late than this are said in days. */
const HOURS_LATE_MOST = 72

/** What the words of a due date need of a row or a headline. */
export type DueFacts = {
  readonly standing: Standing
  readonly due: string | null
  readonly daysLeft: DaysLeft | null
  readonly pausedDays?: number
  readonly closedOn?: string | null
}

/** The civil date of a due moment: `2026-06-26T10:00:00+01:00` is `2026-06-26`. */
export function dayOf(moment: string): string {
  return moment.slice(0, 10)
}

/** `09:40` of a moment with a time, null of a date. */
export function timeOf(moment: string): string | null {
  return moment.length > 15 && moment.charAt(10) === 'T' ? moment.slice(11, 16) : null
}

function withTime(moment: string, words: string): string {
  const time = timeOf(moment)
  return time === null ? words : clockText.at(words, time)
}

/** "Fri 26 Jun" or "Fri 26 Jun, 09:40"; the year when it is not the year of `today`. For rows. */
export function shortMoment(moment: string, today?: string): string {
  return withTime(moment, shortDateWords(dayOf(moment), today))
}

/** "24 Jul" or "24 Jul, 09:40". For labels with little room. */
export function tinyMoment(moment: string, today?: string): string {
  return withTime(moment, dayMonthWords(dayOf(moment), today))
}

/** "Monday 6 July", with the year when it is not the year of `today`, and the time when it has one. */
export function longMoment(moment: string, today?: string): string {
  return withTime(moment, longDateWords(dayOf(moment), today))
}

/** "Monday 6 July 2026", with the time when it has one: for the big date and letters. */
export function fullMoment(moment: string): string {
  return withTime(moment, fullDateWords(dayOf(moment)))
}

/** The date that holds for a clock now: the extended one once it was validly extended. */
export function holdingDue(clock: Pick<ClockView, 'due' | 'extendedDue'>): string | null {
  return clock.extendedDue ?? clock.due
}

/** Which glyph and colour a clock has. An open clock past its date is overdue; one answered late is `met-late`. */
export function clockState(standing: Standing, daysLeft: DaysLeft | null, metOn?: string | null): ClockLook {
  switch (standing) {
    case 'waiting':
    case 'paused':
    case 'soft':
    case 'met':
      return standing
    case 'late':
      return daysLeft === null || typeof metOn === 'string' ? 'met-late' : 'overdue'
    case 'running':
      return daysLeft === null ? 'running' : nearness(daysLeft)
  }
}

function nearness(left: DaysLeft): ClockLook {
  if ('hours' in left) return left.hours < 0 ? 'overdue' : left.hours < SOON_HOURS ? 'soon' : 'running'
  if (left.working < 0 || left.calendar < 0) return 'overdue'
  return left.working <= SOON_DAYS ? 'soon' : 'running'
}

/** "2 days late", "Due today", "3 days left", "43 hours left": working days, as the days-left column says them. */
export function leftWords(left: DaysLeft): string {
  if ('hours' in left) {
    // beyond three days nobody reckons in hours any more
    if (left.hours < -HOURS_LATE_MOST) return clockText.daysLate(Math.floor(-left.hours / 24))
    if (left.hours < 0) return clockText.hoursLate(Math.ceil(-left.hours))
    return left.hours < 1 ? clockText.underAnHour : clockText.hoursLeft(Math.floor(left.hours))
  }
  if (left.calendar === 0) return clockText.dueToday
  // between two non-working days no working day lies: then calendar days say it
  const days = left.working === 0 ? left.calendar : left.working
  return days < 0 ? clockText.daysLate(-days) : clockText.daysLeft(days)
}

/** The same, naming the unit, for the chip beside the big date: "8 working days left". */
export function leftWordsFull(left: DaysLeft): string {
  if ('hours' in left || left.calendar === 0 || left.working === 0) return leftWords(left)
  return left.working < 0 ? clockText.workingDaysLate(-left.working) : clockText.workingDaysLeft(left.working)
}

/** The words that go with the glyph of `clockState`: "3 days left", "Paused 6 days", "Not begun", "Sent on time". */
export function daysLeftWords(row: DueFacts & { readonly metOn?: string | null }): string {
  switch (clockState(row.standing, row.daysLeft, row.metOn)) {
    case 'waiting':
      return clockText.notBegun
    case 'paused':
      return row.pausedDays === undefined || row.pausedDays < 1
        ? clockText.paused
        : clockText.pausedDays(row.pausedDays)
    case 'soft':
      return clockText.noFixedDate
    case 'met':
      return clockText.sentOnTime
    case 'met-late':
      return clockText.sentLate
    default:
      return row.daysLeft === null ? '–' : leftWords(row.daysLeft)
  }
}

/**
 * The due column: "Mon 6 Jul", "from 17 Jul" while paused (the day can only move back), "unknown" while the clock
 * has not begun, "not fixed" where the law names no number. `known` is false for the last two.
 */
export function dueWords(row: DueFacts, today?: string): { readonly text: string; readonly known: boolean } {
  if (row.due === null) {
    return { text: row.standing === 'soft' ? clockText.notFixed : clockText.unknown, known: false }
  }
  if (row.standing === 'paused') return { text: clockText.fromDate(tinyMoment(row.due, today)), known: false }
  return { text: shortMoment(row.due, today), known: true }
}
