import type { CaseIssue, CaseRecord, CaseRequest, Party } from './case.ts'
import type { EventFacts, EventType } from './event.ts'
import { countingEvents } from './event.ts'
import { REGISTER_COLUMNS, type RegisterKey } from './register-columns.ts'
import { waitingOnOf } from './register-waiting.ts'
import type { Standing, StageId } from './stage.ts'

type RegisterClock = {
  readonly clock: string
  readonly due: string | null
  readonly extendedDue?: string | undefined
  readonly metOn?: string | undefined
}

/** What a line of the register is made from; a `CaseView` has all of it. */
export type RegisterSource = {
  readonly record: CaseRecord
  readonly received: { readonly date: string }
  readonly dated: string | null
  readonly stage: StageId
  readonly closedOn: string | null
  readonly headline: {
    readonly due: string | null
    readonly safe: string | null
    readonly standing: Standing
    readonly daysLeft:
      { readonly working: number; readonly calendar: number } | { readonly hours: number } | null
    readonly metOn: string | null
    readonly pausedDays: number
    /** Which of the groups the shown clock is in; -1 when there is none. */
    readonly group: number
    readonly clock: string
  }
  readonly groups: readonly { readonly clocks: readonly RegisterClock[] }[]
  readonly parties: readonly Pick<Party, 'role' | 'name' | 'organisation'>[]
  readonly requests: readonly CaseRequest[]
  readonly issues: readonly Pick<CaseIssue, 'position' | 'finding' | 'findingReason'>[]
  readonly events: readonly EventFacts[]
  /** The reference in the register the case was imported from, if it was. */
  readonly earlierReference?: string
}

/** The cells of one line, in the order of the columns. */
export type RegisterLine = readonly string[]

/** One line of the register as its cells. */
export function registerLine(source: RegisterSource): RegisterLine {
  const row = registerRow(source)
  return REGISTER_COLUMNS.map(({ key }) => row[key])
}

/**
 * How often a line says something else although nothing happens: while a clock runs, or ran out unanswered, it counts
 * days or hours, and nothing else in it looks at the time.
 */
export function movementOf({ headline }: Pick<RegisterSource, 'headline'>): 'never' | 'daily' | 'hourly' {
  const { daysLeft, standing } = headline
  if (daysLeft !== null) return 'hours' in daysLeft ? 'hourly' : 'daily'
  return standing === 'running' || standing === 'late' ? 'daily' : 'never'
}

/** One line of the register: every column, empty text where the case has nothing to say. */
export function registerRow(source: RegisterSource): Record<RegisterKey, string> {
  const { record, headline } = source
  const counting = countingEvents(source.events)
  const duty = dutyOf(source)
  const lists = registerLists(source)
  return {
    reference: record.reference,
    kind: record.kind,
    rights: joined(lists.rights),
    person: joined(lists.person),
    agent: joined(lists.agent),
    channel: record.channel,
    their_reference: record.theirReference,
    dated: source.dated ?? '',
    received: source.received.date,
    logged_at: record.loggedAt,
    acknowledged_on: counting.find((event) => event.type === 'acknowledged')?.date ?? '',
    regime: joined(lists.regime),
    clock: duty?.clock ?? '',
    due: duty?.due ?? headline.due ?? '',
    safe: headline.safe ?? '',
    extended_due: duty?.extendedDue ?? '',
    standing: headline.standing,
    met_on: headline.metOn ?? duty?.metOn ?? '',
    ...daysOf(headline.daysLeft),
    paused_days: String(headline.pausedDays),
    stage: source.stage,
    waiting_on: waitingOnOf(source.events),
    ...outcomeOf(source),
    sent_on: lastDate(counting, 'response-sent'),
    closed_on: source.closedOn ?? '',
    handler: record.handlerName,
    earlier_reference: source.earlierReference ?? '',
  }
}

/** What the register joins into one cell, one text each. */
export function registerLists({
  record,
  requests,
  parties,
}: Pick<RegisterSource, 'record' | 'requests' | 'parties'>): Record<
  'rights' | 'person' | 'agent' | 'regime',
  string[]
> {
  return {
    rights: inOrder(requests).map((request) => request.kind),
    person: parties.filter((party) => party.role === 'subject').map((party) => party.name),
    agent: parties.filter((party) => party.role === 'agent').map(nameAndOrganisation),
    regime: [...record.regimes],
  }
}

/** The clock the case shows, so that the register and the screen never name different dates. */
function dutyOf(source: RegisterSource): RegisterClock | undefined {
  const clocks = source.groups[source.headline.group]?.clocks ?? []
  return clocks.find((clock) => clock.clock === source.headline.clock)
}

/** Late days get columns of their own: a minus sign would be guarded, and a guarded number is no number. */
function daysOf(left: RegisterSource['headline']['daysLeft']) {
  const working = left !== null && 'working' in left ? left.working : null
  const calendar = left !== null && 'calendar' in left ? left.calendar : null
  const hours = left !== null && 'hours' in left ? left.hours : null
  return {
    days_left_working: notNegative(working),
    days_late_working: notNegative(late(working)),
    days_left_calendar: notNegative(calendar),
    days_late_calendar: notNegative(late(calendar)),
    hours_left: notNegative(hours),
    hours_late: notNegative(late(hours)),
  }
}

function late(left: number | null): number | null {
  return left !== null && left < 0 ? -left : null
}

function notNegative(value: number | null): string {
  return value === null || value < 0 ? '' : String(value)
}

/** How each request or issue of a case ended; both texts are empty while it has not. `of`: the right, or the issue's number. */
export function registerOutcomes(
  source: Pick<RegisterSource, 'record' | 'issues' | 'requests'>,
): { readonly of: string; readonly outcome: string; readonly reason: string }[] {
  return source.record.kind === 'complaint'
    ? inOrder(source.issues).map((issue, index) => ({
        of: String(index + 1),
        outcome: issue.finding ?? '',
        reason: issue.findingReason,
      }))
    : inOrder(source.requests).map((request) => ({
        of: request.kind as string,
        outcome: request.outcome ?? '',
        reason: request.outcomeReason,
      }))
}

function outcomeOf(source: RegisterSource): { outcome: string; outcome_reason: string } {
  const decisions = registerOutcomes(source)
  const [only] = decisions
  if (only !== undefined && decisions.length === 1)
    return { outcome: only.outcome, outcome_reason: only.reason }
  return {
    outcome: joined(decisions.filter((one) => one.outcome !== '').map((one) => `${one.of}: ${one.outcome}`)),
    outcome_reason: joined(
      decisions.filter((one) => one.reason !== '').map((one) => `${one.of}: ${one.reason}`),
    ),
  }
}

function lastDate(counting: readonly EventFacts[], type: EventType): string {
  return counting.findLast((event) => event.type === type)?.date ?? ''
}

function nameAndOrganisation(party: Pick<Party, 'name' | 'organisation'>): string {
  return party.organisation === '' ? party.name : `${party.name} (${party.organisation})`
}

function inOrder<Item extends { readonly position: number }>(items: readonly Item[]): Item[] {
  return items.toSorted((a, b) => a.position - b.position)
}

function joined(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('; ')
}
