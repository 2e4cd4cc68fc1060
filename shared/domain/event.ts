import { z } from 'zod'
import { CivilDate, CivilTime } from './civil-date.ts'
import { CaseId, EventId, OfficerId, RequestId, ReviewId } from './ids.ts'

/**
 * The closed list of what can happen in a case. Stage, standing and due dates are derived from these;
 * nothing else moves a clock.
 */
export const EVENT_TYPES = [
  'received',
  'request-dated',
  'acknowledged',
  'identity-requested',
  'identity-verified',
  'identity-not-verified',
  'authority-requested',
  'authority-verified',
  'clarification-requested',
  'clarification-received',
  'fee-requested',
  'fee-paid',
  'fee-confirmed',
  'fee-waived',
  'search-began',
  'review-began',
  'third-party-consulted',
  'third-party-answered',
  'transferred',
  'redirected',
  'controller-received',
  'forwarded-to-controller',
  'investigation-began',
  'progress-sent',
  'extension-notified',
  'decided',
  'ready-to-send',
  'response-sent',
  'appeal-received',
  'appeal-decided',
  'regulator-contacted',
  'aware',
  'authority-notified',
  'people-told',
  'authority-not-needed',
  'people-not-needed',
  'contained',
  'hold-placed',
  'hold-lifted',
  'withdrawn',
  'closed',
  'reopened',
  'note',
] as const
export const EventType = z.enum(EVENT_TYPES)
export type EventType = z.infer<typeof EventType>

/** Longest free text an event may carry, in UTF-16 units (decisions: a text field holds at most 1 MiB). */
export const TEXT_LIMIT = 1_048_576

/** What the officer says when recording an event. `until` is the new date of an extension notice. */
export const EventIntake = z.strictObject({
  type: EventType,
  date: CivilDate,
  time: CivilTime.optional(),
  requestId: RequestId.optional(),
  reviewId: ReviewId.optional(),
  until: CivilDate.optional(),
  detail: z.string().max(TEXT_LIMIT, 'text-too-long').optional(),
  /** The event this one corrects; the old one stays visible and stops counting. */
  corrects: EventId.optional(),
  /** Why the officer goes on although the law gives the move no effect; audited. */
  overrideReason: z.string().trim().min(3).max(4000).optional(),
})
export type EventIntake = z.infer<typeof EventIntake>

/** An event as kept: appended, never edited. `requestId` null means all of the case. */
export const CaseEvent = z.strictObject({
  id: EventId,
  caseId: CaseId,
  requestId: RequestId.nullable(),
  reviewId: ReviewId.nullable(),
  type: EventType,
  date: CivilDate,
  time: CivilTime.nullable(),
  until: CivilDate.nullable(),
  detail: z.string(),
  overrideReason: z.string(),
  /** When it was written down, ISO 8601 instant in UTC. */
  recordedAt: z.string(),
  officerId: OfficerId,
  officerName: z.string(),
  device: z.string(),
  n: z.number().int(),
  corrects: EventId.nullable(),
  /** The event that replaced this one; null while it counts. */
  correctedBy: EventId.nullable(),
})
export type CaseEvent = z.infer<typeof CaseEvent>

/**
 * What of an event moves clocks and stages: what happened when, to which request or review, and whether it counts.
 * Without `corrects`, `n` is the number of the event in whose place it stands.
 */
export type EventFacts = Pick<
  CaseEvent,
  'type' | 'date' | 'time' | 'until' | 'requestId' | 'reviewId' | 'n' | 'correctedBy'
> &
  Partial<Pick<CaseEvent, 'id' | 'corrects'>>

/**
 * The events that still count: those no later event corrects. In order of date and, of those whose time is known, of
 * time; an event without a time stays where it was recorded among those of its day, and a correction where the event
 * stood that it corrects.
 */
export function countingEvents<Event extends EventFacts>(events: readonly Event[]): Event[] {
  if (isInOrder(events)) return [...events]
  const recorded = events
    .filter((event) => event.correctedBy === null)
    .map((event) => ({ event, n: firstOf(event, events).n, time: '' }))
    .toSorted((a, b) => order(a.event.date, b.event.date) || a.n - b.n)
  for (const [at, each] of recorded.entries()) {
    const before = recorded[at - 1]
    each.time = each.event.time ?? (before?.event.date === each.event.date ? before.time : '')
  }
  return recorded
    .toSorted((a, b) => order(a.event.date, b.event.date) || order(a.time, b.time) || a.n - b.n)
    .map(({ event }) => event)
}

/** Most cases have no correction and no hours, and are read in order: then nothing has to be put into any. */
function isInOrder(events: readonly EventFacts[]): boolean {
  return events.every(({ correctedBy, corrects, time, date, n }, at) => {
    const before = events[at - 1]
    const follows = before === undefined || before.date < date || (before.date === date && before.n < n)
    return follows && correctedBy === null && time === null && (corrects ?? null) === null
  })
}

/** The event as it was first recorded, before anything corrected it. */
function firstOf(event: EventFacts, events: readonly EventFacts[]): EventFacts {
  let first = event
  for (let left = events.length; (first.corrects ?? null) !== null && left > 0; left -= 1) {
    const { corrects } = first
    first = events.find(({ id }) => id === corrects) ?? first
  }
  return first
}

/** Dates and times of one length: the order of their code units is theirs, and many times cheaper than a collation. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
