import type { CivilDate } from './civil-date.ts'
import { addMonths, dateOf, dayOf, partsOfDay } from './day-number.ts'
import { countingEvents, type CaseEvent } from './event.ts'
import type { CaseKind } from './kind.ts'
import type { SheetBody } from './sheets/sheet.ts'
import { closedOn } from './stage.ts'

/** A rule of retention as the officer wrote it. */
export type RetentionRule = SheetBody<'retention-rule'>

/** What an officer decided about the keeping of a case. */
export type RetentionDecision = SheetBody<'retention-review'>

/** A legal hold that lies on a case. */
export type LegalHold = { readonly since: CivilDate; readonly reason: string; readonly officer: string }

/** What the end of a case's keeping means today, and what it follows from. */
export type Retention = {
  /**
   * `open`: not closed, so nothing runs. `held`: its end is stopped. `keep`: its time is not over. `no-rule`: nobody
   * said how long. The others: its time is over, and this is to be done.
   */
  readonly state: 'open' | 'held' | 'keep' | 'no-rule' | 'review' | 'anonymise' | 'destroy'
  /** The name of the rule that holds. */
  readonly rule: string
  /** Last day it is kept. */
  readonly until: CivilDate | null
  /** The day the keeping is counted from; null while the case is open. */
  readonly closed: CivilDate | null
  /** The rule that holds, and how many fit; null when none does. */
  readonly by: { readonly rule: RetentionRule; readonly until: CivilDate; readonly fitting: number } | null
  /** The last decision after the case was closed; null when there is none. */
  readonly decision: RetentionDecision | null
  readonly hold: LegalHold | null
}

/** The legal hold on the case: one was placed and not lifted since. Null without one. */
export function holdOf(events: readonly CaseEvent[]): LegalHold | null {
  const last = countingEvents(events).findLast(
    (event) => event.type === 'hold-placed' || event.type === 'hold-lifted',
  )
  return last?.type === 'hold-placed'
    ? { since: last.date, reason: last.detail, officer: last.officerName }
    : null
}

/**
 * How long a case is still kept. The longest rule that fits holds, counted from the day it was closed, and a hold
 * stops everything. A decision can lengthen the time, never shorten it; that a case may go counts once its time is
 * over, or where no rule gives one. `decisions`: oldest first; one made before the case was last closed counts no more.
 */
export function retentionOf(
  subject: {
    readonly kind: CaseKind
    readonly events: readonly CaseEvent[]
    readonly decisions?: readonly RetentionDecision[]
  },
  rules: readonly RetentionRule[],
  today: CivilDate,
): Retention {
  const closed = closedOn(subject.events)
  const hold = holdOf(subject.events)
  if (closed === null) return { state: 'open', rule: '', until: null, closed, by: null, decision: null, hold }
  const by = longestOf(subject.kind, rules, closed)
  const decision =
    (subject.decisions ?? []).findLast(({ decidedOn }) => decidedOn === null || decidedOn >= closed) ?? null
  const until = later(by?.until ?? null, decision?.result === 'keep' ? decision.keptUntil : null)
  const found = { rule: by?.rule.name ?? '', until, closed, by, decision, hold }
  return { state: hold === null ? stateOf(found, today) : 'held', ...found }
}

function stateOf(
  { until, by, decision }: Pick<Retention, 'until' | 'by' | 'decision'>,
  today: CivilDate,
): Retention['state'] {
  if (until !== null && until >= today) return 'keep'
  const mayGo = decision?.result === 'let-go'
  if (by === null) return mayGo ? 'destroy' : until === null ? 'no-rule' : 'review'
  return by.rule.action === 'review' && mayGo ? 'destroy' : by.rule.action
}

function longestOf(kind: CaseKind, rules: readonly RetentionRule[], closed: CivilDate): Retention['by'] {
  const fitting = rules
    .filter((rule) => rule.active && (rule.kinds.length === 0 || rule.kinds.includes(kind)))
    .map((rule) => ({ rule, until: retainedUntil(closed, rule) }))
  const longest = fitting.toSorted((a, b) => (a.until < b.until ? 1 : a.until > b.until ? -1 : 0))[0]
  return longest === undefined ? null : { ...longest, fitting: fitting.length }
}

/** The last day a case closed on that day is kept: the corresponding date, clamped to the month's last day. */
export function retainedUntil(
  closed: CivilDate,
  { count, unit }: Pick<RetentionRule, 'count' | 'unit'>,
): CivilDate {
  return dateOf(addMonths(dayOf(closed), unit === 'years' ? count * 12 : count))
}

/** Whether the month a keeping ends in has no day that corresponds to the closing, so that its last one was taken. */
export function isClamped(closed: CivilDate, until: CivilDate): boolean {
  return partsOfDay(dayOf(until)).day !== partsOfDay(dayOf(closed)).day
}

function later(a: CivilDate | null, b: CivilDate | null): CivilDate | null {
  if (a === null || b === null) return a ?? b
  return a > b ? a : b
}
