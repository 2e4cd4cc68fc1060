import type { CivilDate } from './civil-date.ts'
import { addMonths, dateOf, dayOf } from './day-number.ts'
import { countingEvents, type CaseEvent } from './event.ts'
import type { CaseKind } from './kind.ts'
import type { SheetBody } from './sheets/sheet.ts'
import { closedOn } from './stage.ts'

/** A rule of retention as the officer wrote it. */
export type RetentionRule = SheetBody<'retention-rule'>

/** What the end of a case's keeping means today. */
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
}

/** Whether a legal hold lies on the case: one was placed and not lifted since. */
export function isHeld(events: readonly CaseEvent[]): boolean {
  const last = countingEvents(events).findLast(
    (event) => event.type === 'hold-placed' || event.type === 'hold-lifted',
  )
  return last?.type === 'hold-placed'
}

/**
 * How long a case is still kept. The longest rule that fits holds, counted from the day it was closed, and a hold
 * stops everything. `keptUntil`: an officer decided after a review to keep it until that day.
 */
export function retentionOf(
  subject: {
    readonly kind: CaseKind
    readonly events: readonly CaseEvent[]
    readonly keptUntil?: CivilDate | null
  },
  rules: readonly RetentionRule[],
  today: CivilDate,
): Retention {
  const closed = closedOn(subject.events)
  if (closed === null) return { state: 'open', rule: '', until: null }
  const longest = rules
    .filter((rule) => rule.active && (rule.kinds.length === 0 || rule.kinds.includes(subject.kind)))
    .map((rule) => ({ rule, until: retainedUntil(closed, rule) }))
    .toSorted((a, b) => (a.until < b.until ? 1 : -1))[0]
  if (longest === undefined)
    return { state: isHeld(subject.events) ? 'held' : 'no-rule', rule: '', until: null }
  const until = laterOf(longest.until, subject.keptUntil ?? null)
  const found = { rule: longest.rule.name, until }
  if (isHeld(subject.events)) return { state: 'held', ...found }
  return { state: until >= today ? 'keep' : longest.rule.action, ...found }
}

/** The last day a case closed on that day is kept: the corresponding date, clamped to the month's last day. */
export function retainedUntil(
  closed: CivilDate,
  { count, unit }: Pick<RetentionRule, 'count' | 'unit'>,
): CivilDate {
  return dateOf(addMonths(dayOf(closed), unit === 'years' ? count * 12 : count))
}

function laterOf(a: CivilDate, b: CivilDate | null): CivilDate {
  return b !== null && b > a ? b : a
}
