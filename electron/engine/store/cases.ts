import { z } from 'zod'
import { CaseRecord } from '#shared/domain/case.ts'
import type { CaseIntake } from '#shared/domain/case.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { CaseId } from '#shared/domain/ids.ts'
import type { OfficerId, Reference } from '#shared/domain/ids.ts'
import { appendRow, givenColumns, replaceRow, writingOf } from './change.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { readOneShaped, readShaped } from './database.ts'
import { insertBreach } from './breaches.ts'
import { appendEvent } from './events.ts'
import { appendIssue } from './issues.ts'
import { newId } from './new-id.ts'
import { appendParty } from './people.ts'
import { allocateReference } from './reference.ts'
import { appendRequest } from './requests.ts'
import { sql } from './sql.ts'

/** What logging a case takes from outside the intake: today, and the law that was settled for it. */
export type CaseSetting = {
  readonly today: CivilDate
  readonly profileId: string
  readonly regimes: readonly string[]
  readonly calendarId: string
  readonly packVersion: string
  readonly place?: string
}

/**
 * Logs a case: its row with a new reference, everybody's part in it, requests and issues, the breach record, and its
 * first events (`received`, for a breach `aware`, and `request-dated` where what came in bears a date).
 */
export function appendCase(
  db: WritableDb,
  intake: CaseIntake,
  given: CaseSetting,
): { readonly caseId: CaseId; readonly reference: Reference } {
  const caseId = newId(CaseId)
  const reference = allocateReference(db, intake.kind, given.today)
  appendRow(db, 'case', {
    id: caseId,
    reference,
    kind: intake.kind,
    channel: intake.channel,
    profile_id: given.profileId,
    regimes: given.regimes.join(' '),
    calendar_id: given.calendarId,
    place: given.place ?? intake.place ?? '',
    their_reference: intake.theirReference ?? '',
    scope: intake.scope,
    handler_id: intake.handlerId ?? writingOf(db).officerId,
    logged_at: writingOf(db).at,
    pack_version: given.packVersion,
  })
  appendParty(db, caseId, 'subject', intake.person)
  if (intake.agent) appendParty(db, caseId, 'agent', intake.agent)
  if (intake.controller) appendParty(db, caseId, 'controller', intake.controller)
  for (const request of intake.requests) appendRequest(db, caseId, request)
  for (const issue of intake.issues) appendIssue(db, caseId, issue.text)
  if (intake.kind === 'breach') insertBreach(db, caseId)
  appendFirstEvents(db, caseId, intake)
  return { caseId, reference }
}

function appendFirstEvents(db: WritableDb, caseId: CaseId, intake: CaseIntake): void {
  const { kind, received, receivedTime, dated } = intake
  const type = kind === 'breach' ? 'aware' : 'received'
  appendEvent(db, caseId, {
    type,
    date: received,
    ...(receivedTime === undefined ? {} : { time: receivedTime }),
  })
  if (dated !== undefined) appendEvent(db, caseId, { type: 'request-dated', date: dated })
}

const CaseRow = CaseRecord.extend({
  regimes: z.string().transform((ids) => (ids === '' ? [] : ids.split(' '))),
})

const SELECT = sql`SELECT c.id, c.reference, c.kind, c.channel, c.profile_id AS profileId, c.regimes,
  c.calendar_id AS calendarId, c.place, c.their_reference AS theirReference, c.scope, c.handler_id AS handlerId,
  coalesce(officer.name, '') AS handlerName, c.logged_at AS loggedAt, c.pack_version AS packVersion
  FROM "case" c LEFT JOIN officer ON officer.id = c.handler_id`

/** One case without what follows from its events, or null. */
export function readCase(db: ReadableDb, caseId: CaseId): CaseRecord | null {
  return readOneShaped(db, CaseRow, sql`${SELECT} WHERE c.id = ${caseId}`)
}

/** The case with this reference, typed in whatever case and with blanks around it, or null. */
export function readCaseByReference(db: ReadableDb, reference: string): CaseRecord | null {
  return readOneShaped(db, CaseRow, sql`${SELECT} WHERE c.reference = ${reference.trim().toUpperCase()}`)
}

/** All cases in the order they were logged; for computing the register's index again. */
export function readCases(db: ReadableDb): CaseRecord[] {
  return readShaped(db, CaseRow, sql`${SELECT} ORDER BY c.id`)
}

/** What can be changed of a case after logging. */
export type CaseFields = {
  readonly handlerId?: OfficerId | null
  readonly theirReference?: string
  readonly scope?: string
  readonly place?: string
  readonly regimes?: readonly string[]
  readonly profileId?: string
  readonly calendarId?: string
  readonly packVersion?: string
}

/** Changes what is given of a case; the rest stays. Throws `row-unknown`. */
export function replaceCase(db: WritableDb, caseId: CaseId, fields: CaseFields): void {
  const columns = givenColumns({
    handler_id: fields.handlerId,
    their_reference: fields.theirReference,
    scope: fields.scope,
    place: fields.place,
    regimes: fields.regimes?.join(' '),
    profile_id: fields.profileId,
    calendar_id: fields.calendarId,
    pack_version: fields.packVersion,
  })
  replaceRow(db, 'case', caseId, columns)
}
