import { z } from 'zod'
import { ContactDetails } from '#shared/domain/contact.ts'
import { type CaseId, CorrespondenceId } from '#shared/domain/ids.ts'
import { appendRow } from './change.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { readShaped, shaped } from './database.ts'
import { newUuid } from './new-id.ts'
import { sql } from './sql.ts'

/** Keeps what is known of a call, a visit or a piece of post beside its correspondence. */
export function appendContact(
  db: WritableDb,
  caseId: CaseId,
  correspondenceId: CorrespondenceId,
  details: ContactDetails,
): void {
  const id = newUuid()
  appendRow(db, 'contact', {
    id,
    case_id: caseId,
    correspondence_id: correspondenceId,
    details: JSON.stringify(details),
  })
}

const Row = z.strictObject({
  correspondenceId: CorrespondenceId,
  details: z.string().transform((text) => shaped(ContactDetails, JSON.parse(text))),
})

/** What is known beside each piece of correspondence of a case; most have nothing. */
export function readContacts(db: ReadableDb, caseId: CaseId): ReadonlyMap<CorrespondenceId, ContactDetails> {
  const rows = readShaped(
    db,
    Row,
    sql`SELECT correspondence_id AS correspondenceId, details FROM contact WHERE case_id = ${caseId}`,
  )
  return new Map(rows.map(({ correspondenceId, details }) => [correspondenceId, details]))
}
