import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { CaseEvent } from '#shared/domain/event.ts'
import { countingEvents } from '#shared/domain/event.ts'
import type { CaseRecord, CaseRequest, CaseReview } from '#shared/domain/case.ts'
import type { ClockKind } from '#shared/domain/kind.ts'
import { deadlinesOf, dueDatesOf } from '#shared/domain/deadline.ts'
import { dayMarksOf } from '#shared/domain/day-marks.ts'
import { explainedClock } from '#shared/domain/explained-clock.ts'
import { explanationText } from '#shared/domain/explain.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import { lawOfCase, unknownVersions } from '#shared/domain/law-versions.ts'
import { Situation } from '#shared/domain/situation.ts'
import type { ClockGroup } from '#shared/contract/views.ts'
import { instantText } from '#shared/domain/zones.ts'
import { clockText } from '#shared/text/clock.ts'
import { versionNotes } from '#shared/text/law-updates.ts'

/** A case with what its clocks depend on. */
export type CaseFacts = {
  readonly record: CaseRecord
  readonly requests: readonly CaseRequest[]
  readonly reviews: readonly CaseReview[]
  readonly events: readonly CaseEvent[]
}

type Subject = {
  readonly kind: ClockKind
  readonly title: string
  readonly requestId: CaseRequest['id'] | null
  readonly reviewId: CaseReview['id'] | null
  readonly received: string | null
}

/** The day and hour it reached us, or we became aware, as the events that still count say. */
export function receivedOf(events: readonly CaseEvent[]): CaseEvent | null {
  return countingEvents(events).find((event) => event.type === 'received' || event.type === 'aware') ?? null
}

/**
 * Every clock of a case: one group for each request, the complaint, each breach duty and each review; computed with the
 * versions of the law that the case was opened under. `now`, the present instant, is for clocks in hours; without it
 * they count from the start of `today` and say so.
 */
export function clockGroupsOf(
  facts: CaseFacts,
  law: LawBook,
  zone: string,
  today: CivilDate,
  depth: 'dates' | 'reasons' = 'reasons',
  now?: string,
): ClockGroup[] {
  const groups = situationsOf(facts, law, zone, today, now).map(({ subject, situation, own }) =>
    groupOf(subject, situation, own, today, depth),
  )
  const notes = unknownVersions(law, facts.record).map((unknown) => versionNotes.unknown(unknown))
  for (const group of groups) group.clocks[0]?.notes.push(...notes)
  if (now === undefined) noteMidnight(groups)
  return groups
}

function noteMidnight(groups: readonly ClockGroup[]): void {
  for (const { daysLeft, notes } of groups.flatMap(({ clocks }) => clocks))
    if (daysLeft !== null && 'hours' in daysLeft) notes.push(clockText.fromMidnight)
}

/**
 * What the deadline engine is asked for each request, complaint, breach duty and review of a case, and the law book to
 * ask it with: that of the case's own versions.
 */
export function situationsOf(
  facts: CaseFacts,
  law: LawBook,
  zone: string,
  today: CivilDate,
  now?: string,
): { readonly subject: Subject; readonly situation: Situation; readonly own: LawBook }[] {
  const own = lawOfCase(law, facts.record)
  const counting = countingEvents(facts.events)
  return subjectsOf(facts, law, zone).map((subject) => {
    const events = counting.filter(
      (event) =>
        (event.requestId === null || event.requestId === subject.requestId) &&
        event.reviewId === subject.reviewId &&
        event.type !== 'received' &&
        event.type !== 'aware',
    )
    return { subject, situation: situationOf(facts.record, subject, events, today, now), own }
  })
}

/** One group for a situation that belongs to no case: the date panel of New case, and what-if. */
export function previewGroup(
  situation: unknown,
  kind: ClockKind,
  law: LawBook,
  today: CivilDate,
): ClockGroup {
  const subject = { kind, title: kind, requestId: null, reviewId: null, received: null }
  return groupOf(subject, Situation.parse(situation), law, today, 'reasons')
}

function subjectsOf(facts: CaseFacts, law: LawBook, zone: string): Subject[] {
  const received = receivedOf(facts.events)
  const day = received?.date ?? null
  const none = { requestId: null, reviewId: null }
  const main: Subject[] =
    facts.record.kind === 'request'
      ? facts.requests.map((request) => ({
          kind: request.kind,
          title: request.kind,
          requestId: request.id,
          reviewId: null,
          received: day,
        }))
      : facts.record.kind === 'complaint'
        ? [{ kind: 'complaint', title: 'complaint', ...none, received: day }]
        : breachDuties(facts.record, law).map((kind) => ({
            kind,
            title: kind,
            ...none,
            received: received === null ? null : instantOf(received, law, zone),
          }))
  const reviews = facts.reviews.map<Subject>((review) => ({
    kind: 'appeal',
    title: 'appeal',
    requestId: null,
    reviewId: review.id,
    received: review.received,
  }))
  return [...main, ...reviews]
}

/** Telling the authority and the people, and before both the assessment where a law sets a time for it. */
function breachDuties({ regimes }: CaseRecord, law: LawBook): ClockKind[] {
  const timed = regimes.some((id) =>
    law.regime(id)?.clauses.some(({ kinds }) => kinds.includes('breach-assessment')),
  )
  return ['breach-authority', 'breach-people', ...(timed ? (['breach-assessment'] as const) : [])]
}

/** A breach clock runs in hours: the instant with the place's offset, or the day alone when no time is known. */
function instantOf(event: CaseEvent, law: LawBook, zone: string): string {
  return event.time === null ? event.date : instantText(event.date, event.time, zone, law.zones)
}

function situationOf(
  record: CaseRecord,
  subject: Subject,
  events: readonly CaseEvent[],
  today: CivilDate,
  now: string | undefined,
): Situation {
  return Situation.parse({
    profile: record.profileId,
    ...(record.regimes.length > 0 ? { regimes: record.regimes } : {}),
    ...(record.calendarId === '' ? {} : { calendar: record.calendarId }),
    ...(record.place === '' ? {} : { place: record.place }),
    kind: subject.kind,
    received: subject.received ?? '',
    events: events.map((event) => ({
      type: event.type,
      date: event.date,
      ...(event.time === null ? {} : { time: event.time }),
      ...(event.until === null ? {} : { until: event.until }),
    })),
    today,
    ...(now === undefined ? {} : { now }),
  })
}

function groupOf(
  subject: Subject,
  situation: Situation,
  law: LawBook,
  today: CivilDate,
  depth: 'dates' | 'reasons',
): ClockGroup {
  const found = depth === 'reasons' ? deadlinesOf(situation, law) : dueDatesOf(situation, law)
  const clocks = found.ok ? found.value : []
  const main = explainedClock(clocks)
  return {
    kind: subject.kind,
    requestId: subject.requestId,
    reviewId: subject.reviewId,
    title: subject.title,
    clocks,
    failure: found.ok ? null : { code: found.failure.code, message: found.failure.message },
    explanation: depth === 'reasons' && main !== undefined ? explanationText(main, subject.kind) : '',
    days: depth === 'reasons' && main !== undefined ? dayMarksOf(main, law, today) : [],
  }
}
