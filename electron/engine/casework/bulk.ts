import type { BulkChange, BulkLine } from '#shared/contract/bulk.ts'
import { countingEvents, type CaseEvent, type EventIntake } from '#shared/domain/event.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import { regimesOf } from '#shared/domain/laws.ts'
import { closedOn } from '#shared/domain/stage.ts'
import { Refusal } from '../context.ts'
import { today, type CaseFile } from '../store/case-file.ts'
import type { CaseFields } from '../store/cases.ts'
import type { ReadableDb } from '../store/database.ts'
import { readOfficers } from '../store/officers.ts'
import { readOrganisation } from '../store/organisation.ts'
import { readParties } from '../store/people.ts'
import { clockGroupsOf, receivedOf, type CaseFacts } from './clocks.ts'
import { headlineOf } from './headline.ts'
import { readFacts } from './rows.ts'
import { weighMove } from './weigh-move.ts'

/** What a change does in one case: the same for the preview and for the change itself, so that they cannot differ. */
export function weighBulk(
  db: ReadableDb,
  file: CaseFile,
  law: LawBook,
  caseId: CaseId,
  change: BulkChange,
): BulkLine {
  const facts = readFacts(db, caseId)
  if (facts === null) throw new Refusal('case-unknown')
  const zone = readOrganisation(db).zone
  const dueOf = (now: CaseFacts) =>
    headlineOf(clockGroupsOf(now, law, zone, today(file), 'dates'), closedOn(now.events)).due
  const due = dueOf(facts)
  const line: BulkLine = {
    caseId,
    reference: facts.record.reference,
    person: readParties(db, caseId).find((party) => party.role === 'subject')?.name ?? '',
    effect: 'changes',
    dueBefore: due,
    dueAfter: due,
    before: '',
    after: '',
    why: null,
    sentence: '',
    citation: '',
  }
  switch (change.kind) {
    case 'handler':
      return { ...line, ...handlerChange(db, facts, change.handlerId) }
    case 'place': {
      const fields = placeFields(facts, law, change)
      const record = { ...facts.record, ...fields, regimes: [...(fields.regimes ?? facts.record.regimes)] }
      const same = fields.place === undefined && fields.calendarId === undefined
      return {
        ...line,
        effect: same ? 'same' : 'changes',
        before: placeWords(facts.record),
        after: placeWords(record),
        dueAfter: dueOf({ ...facts, record }),
      }
    }
    case 'event': {
      const refused = eventRefused(db, file, law, facts, change)
      if (refused !== null) return { ...line, ...refused }
      const events = [...facts.events, imagined(caseId, change)]
      return { ...line, dueAfter: dueOf({ ...facts, events }) }
    }
  }
}

/** The columns of a case a change of place writes: only what differs. The law follows where it followed the place before. */
export function placeFields(
  { record }: CaseFacts,
  law: LawBook,
  { place, calendarId }: Extract<BulkChange, { kind: 'place' }>,
): CaseFields {
  const profile = law.profile(record.profileId)
  const moved = place !== undefined && place !== record.place
  const follows =
    moved &&
    profile !== undefined &&
    regimesOf(profile, record.place === '' ? undefined : record.place).join(' ') === record.regimes.join(' ')
  return {
    ...(moved ? { place } : {}),
    ...(calendarId !== undefined && calendarId !== record.calendarId ? { calendarId } : {}),
    ...(follows ? { regimes: regimesOf(profile, place) } : {}),
  }
}

/** What a change of many cases records in one of them. */
export function bulkEvent({ type, date, detail }: Extract<BulkChange, { kind: 'event' }>): EventIntake {
  return { type, date, ...(detail === '' ? {} : { detail }) }
}

function handlerChange(db: ReadableDb, { record }: CaseFacts, handlerId: string | null) {
  const name = readOfficers(db).find((officer) => officer.id === handlerId)?.name ?? ''
  const effect = record.handlerId === handlerId ? ('same' as const) : ('changes' as const)
  return { effect, before: record.handlerName, after: name }
}

function eventRefused(
  db: ReadableDb,
  file: CaseFile,
  law: LawBook,
  facts: CaseFacts,
  change: Extract<BulkChange, { kind: 'event' }>,
): Partial<BulkLine> | null {
  if (isSoAlready(facts, change.type)) return { effect: 'same' }
  const received = receivedOf(facts.events)
  if (received !== null && change.date < received.date) return { effect: 'refused', why: 'before-received' }
  if (change.type === 'acknowledged' && closedOn(facts.events) !== null)
    return { effect: 'refused', why: 'closed' }
  // a guard asks for a reason of its own case by case, so one change of many never goes over it
  const [guard] = weighMove(db, file, law, facts.record.id, bulkEvent(change)).guards
  return guard === undefined
    ? null
    : { effect: 'refused', why: 'guard', sentence: guard.sentence, citation: guard.citation }
}

function isSoAlready({ events }: CaseFacts, type: CaseEvent['type']): boolean {
  const counting = countingEvents(events)
  const hold = counting.findLast((event) => event.type === 'hold-placed' || event.type === 'hold-lifted')
  switch (type) {
    case 'acknowledged':
      return counting.some((event) => event.type === 'acknowledged')
    case 'closed':
      return closedOn(events) !== null
    case 'hold-placed':
      return hold?.type === 'hold-placed'
    case 'hold-lifted':
      return hold?.type !== 'hold-placed'
    default:
      return false
  }
}

/** The event as it would stand in the case; only the dates are looked at, so its ids are those of another event. */
function imagined(caseId: CaseId, change: Extract<BulkChange, { kind: 'event' }>): CaseEvent {
  return {
    id: caseId as string as CaseEvent['id'],
    caseId,
    requestId: null,
    reviewId: null,
    type: change.type,
    date: change.date,
    time: null,
    until: null,
    detail: change.detail,
    overrideReason: '',
    recordedAt: '',
    officerId: caseId as string as CaseEvent['officerId'],
    officerName: '',
    device: '',
    n: Number.MAX_SAFE_INTEGER,
    corrects: null,
    correctedBy: null,
  }
}

function placeWords({ place, calendarId }: { place: string; calendarId: string }): string {
  return [place, calendarId].filter((part) => part !== '').join(' · ')
}
