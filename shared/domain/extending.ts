import type { Clause, Extension } from './clause.ts'
import { endOf, rolled } from './counting.ts'
import type { DayNumber } from './day-number.ts'
import type { Fact, Facts } from './facts.ts'
import { NO_PAUSE, pausingOf } from './pausing.ts'
import type { Pausing } from './pausing.ts'
import { originOf } from './starting.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** What the law's extension amounts to in a case. */
export type ExtensionOutcome = {
  readonly rule: Extension
  /** Last day for the notice; undefined while the due date is unknown. */
  readonly noticeBy: DayNumber | undefined
  /** The notice that counts, if one came in time. */
  readonly notice: Fact | undefined
  /** A notice that came after its limit and has no effect. */
  readonly late: Fact | undefined
  /** The end under the notice that counts; never before the ordinary one. */
  readonly due: DayNumber | undefined
  /** The whole extended period from the start, before any pause or roll. */
  readonly end: DayNumber | undefined
  /** How the pauses of the whole extended period turned out. */
  readonly pausing: Pausing
  /** The question that keeps the end of the extended period open. */
  readonly open: Pausing['open']
  /** The end before it was moved off non-working days, where it was counted. */
  readonly unrolled: DayNumber | undefined
  /** Whether the notice named a later date than the law allows. */
  readonly capped: boolean
  /** Whether a notice was given in time but names no date where the law sets none. */
  readonly dateless: boolean
  /** Whether the notice names a date that is no later than the ordinary one, and so extends nothing. */
  readonly needless: boolean
  /** Whether the end under the notice lies outside the calendar. */
  readonly beyond: boolean
  /** The latest end an extension can reach; undefined where the law sets no limit. */
  readonly latest: DayNumber | undefined
}

/**
 * What an extension does: its notice limit, whether a notice came in time, and the new end, always counted from the
 * original start and then rolled. Undefined where the law knows no extension. `atLeast` is the earliest the ordinary end
 * can be while a question keeps `due` open.
 */
export function extensionOf(
  clause: Clause,
  facts: Facts,
  start: DayNumber,
  { due, atLeast }: { readonly due: DayNumber | undefined; readonly atLeast: DayNumber },
  calendar: WorkingCalendar,
): ExtensionOutcome | undefined {
  const rule = clause.extension
  if (rule === undefined) return undefined
  const noticeBy = noticeLimitOf(rule, clause, facts, due, calendar)
  const { notice, late } = noticesOf(rule, facts, noticeBy)
  const { latest, unrolled, end, pausing, beyond } = latestOf(rule, clause, facts, start, calendar)
  const named = notice?.until
  const capped = named !== undefined && latest !== undefined && named > latest
  const free = named !== undefined && !capped
  const needless = named !== undefined && named <= atLeast
  return {
    rule,
    noticeBy,
    notice,
    late,
    due: notice === undefined || needless ? undefined : free ? named : latest,
    end,
    pausing,
    open: notice === undefined || named !== undefined || due === undefined ? undefined : pausing.open,
    unrolled: notice === undefined || free ? undefined : unrolled,
    capped,
    dateless: notice !== undefined && named === undefined && rule.total === undefined,
    needless,
    beyond: beyond && notice !== undefined && !free,
    latest,
  }
}

function noticeLimitOf(
  rule: Extension,
  clause: Clause,
  facts: Facts,
  due: DayNumber | undefined,
  calendar: WorkingCalendar,
): DayNumber | undefined {
  if (rule.notice === 'due') return due
  const { origin } = originOf(rule.notice.from, facts)
  return origin === undefined ? undefined : rolled(origin + rule.notice.days, clause.roll, calendar)
}

/**
 * The last notice in time, and the first one out of time. Where the law sets no limit, a notice may follow a notice.
 * While the clock stands still there is no limit yet, and every notice is in time.
 */
function noticesOf(
  rule: Extension,
  facts: Facts,
  noticeBy: DayNumber | undefined,
): { notice: Fact | undefined; late: Fact | undefined } {
  let notice: Fact | undefined
  let late: Fact | undefined
  let limit = noticeBy
  for (const event of facts.events) {
    if (event.type !== 'extension-notified' || event.day < facts.received) continue
    if (limit !== undefined && event.day > limit) {
      late ??= event
      continue
    }
    notice = event
    if (rule.total === undefined && limit !== undefined) limit = Math.max(limit, event.until ?? limit)
  }
  return { notice, late }
}

function latestOf(
  rule: Extension,
  clause: Clause,
  facts: Facts,
  start: DayNumber,
  calendar: WorkingCalendar,
): Pick<ExtensionOutcome, 'latest' | 'unrolled' | 'end' | 'pausing' | 'beyond'> {
  const none = { latest: undefined, unrolled: undefined, end: undefined, pausing: NO_PAUSE, beyond: false }
  if (rule.total === undefined) return none
  const end = endOf(start, rule.total, calendar)
  if (end === undefined) return { ...none, beyond: true }
  const pausing = pausingOf(clause.pauses, facts, start, (days) => rolled(end + days, clause.roll, calendar))
  if (pausing.open !== undefined) return { ...none, end, pausing }
  const unrolled = end + pausing.days
  const latest = rolled(unrolled, clause.roll, calendar)
  return { latest, unrolled, end, pausing, beyond: latest === undefined }
}
