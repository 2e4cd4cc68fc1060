import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { EventIntake } from '#shared/domain/event.ts'
import { CaseId, IssueId, RequestId } from '#shared/domain/ids.ts'
import type { OfficerId, Reference } from '#shared/domain/ids.ts'
import type { CaseDraft } from '#shared/domain/import/draft.ts'
import { insertBreach } from './breaches.ts'
import type { CaseSetting } from './cases.ts'
import { appendRow, writingOf } from './change.ts'
import type { WritableDb } from './database.ts'
import { appendEvent } from './events.ts'
import { newId } from './new-id.ts'
import { appendParty } from './people.ts'
import { allocateReference } from './reference.ts'

/** An imported case as it was written: its ids, for whoever computes its place in the register. */
export type WrittenCase = {
  readonly caseId: CaseId
  readonly reference: Reference
  readonly requestIds: readonly RequestId[]
}

/**
 * Writes a case as an old register describes it: with its outcome, and the events the register knows. Nothing is
 * invented: a day the register does not have is no event. `note` says where the case comes from.
 */
export function appendImportedCase(
  db: WritableDb,
  draft: CaseDraft,
  given: CaseSetting & { readonly note: string },
): WrittenCase {
  const caseId = newId(CaseId)
  const reference = allocateReference(db, draft.kind, given.today)
  const complaint = draft.kind === 'complaint'
  appendRow(db, 'case', {
    id: caseId,
    reference,
    kind: draft.kind,
    channel: draft.channel,
    profile_id: given.profileId,
    regimes: given.regimes.join(' '),
    calendar_id: given.calendarId,
    place: given.place ?? '',
    their_reference: draft.theirReference,
    scope: draft.scope,
    handler_id: draft.handlerId as OfficerId | null,
    logged_at: writingOf(db).at,
    pack_version: given.packVersion,
  })
  appendParty(db, caseId, 'subject', draft.person)
  if (draft.agent !== null) appendParty(db, caseId, 'agent', draft.agent)
  const requestIds = draft.rights.map((kind, index) => {
    const id = newId(RequestId)
    appendRow(db, 'request', {
      id,
      case_id: caseId,
      position: index + 1,
      kind,
      scope: draft.scope,
      outcome: draft.outcomes[index] ?? null,
      outcome_reason: draft.reasons[index] ?? '',
    })
    return id
  })
  if (complaint) {
    appendRow(db, 'issue', {
      id: newId(IssueId),
      case_id: caseId,
      position: 1,
      text: draft.scope,
      finding: draft.finding,
      finding_reason: draft.reasons[0] ?? '',
      remedy: '',
    })
  }
  if (draft.kind === 'breach') insertBreach(db, caseId)
  for (const event of eventsOf(draft, given)) appendEvent(db, caseId, event)
  return { caseId, reference, requestIds }
}

/** The events a draft stands for, in the order of the work; the note with the day of the import. */
export function eventsOf(
  draft: CaseDraft,
  given: { readonly today: CivilDate; readonly note: string },
): EventIntake[] {
  const on = (type: EventIntake['type'], date: CivilDate | null): EventIntake[] =>
    date === null ? [] : [{ type, date }]
  const decided = draft.finding !== null || draft.outcomes.some((outcome) => outcome !== null)
  return [
    {
      type: draft.kind === 'breach' ? 'aware' : 'received',
      date: draft.received,
      ...(draft.receivedTime === null ? {} : { time: draft.receivedTime }),
    },
    ...on('request-dated', draft.dated),
    ...on('acknowledged', draft.acknowledgedOn),
    ...(decided ? on('decided', draft.sentOn ?? draft.closedOn) : []),
    ...on('response-sent', draft.sentOn),
    ...on('closed', draft.closedOn),
    { type: 'note', date: given.today, detail: given.note },
  ]
}
