import { z } from 'zod'
import { CivilDate } from '#shared/domain/civil-date.ts'
import { type AttachmentId, CaseId, type CorrespondenceId } from '#shared/domain/ids.ts'
import { appendRow } from './change.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { readOneShaped, readShaped } from './database.ts'
import { newUuid } from './new-id.ts'
import { listOf, sql } from './sql.ts'

/**
 * What an identification is to a case: of a mail filed in it, of one such a mail refers to, or of a draft we wrote that
 * the officer's mail program was to send.
 */
export const MailIdRole = z.enum(['own', 'refers', 'draft'])
export type MailIdRole = z.infer<typeof MailIdRole>

/** An identification to be remembered, without angle brackets. A filed mail without one is remembered by its original. */
export type MailId = {
  readonly role: MailIdRole
  readonly messageId: string
  readonly correspondenceId?: CorrespondenceId
  /** The original, for `own`. */
  readonly attachmentId?: AttachmentId
}

/** Remembers an identification with a case, so that mail of the same thread finds it. */
export function appendMailId(db: WritableDb, caseId: CaseId, mail: MailId): void {
  appendRow(db, 'mail_id', {
    id: newUuid(),
    case_id: caseId,
    correspondence_id: mail.correspondenceId ?? null,
    attachment_id: mail.attachmentId ?? null,
    role: mail.role,
    message_id: mail.messageId,
  })
}

const Found = z.strictObject({ caseId: CaseId, role: MailIdRole, messageId: z.string() })

/** The cases that know one of the identifications, each with what it is to them; the newest case first. */
export function readMailIds(db: ReadableDb, messageIds: readonly string[]): z.infer<typeof Found>[] {
  if (messageIds.length === 0) return []
  return readShaped(
    db,
    Found,
    sql`SELECT DISTINCT case_id AS caseId, role, message_id AS messageId FROM mail_id
        WHERE message_id <> '' AND message_id IN ${listOf(messageIds)} ORDER BY case_id DESC LIMIT 500`,
  )
}

const Filed = z.strictObject({
  caseId: CaseId,
  reference: z.string(),
  date: CivilDate,
  same: z.enum(['file', 'message-id']),
})

/** Where a mail is filed already: by the SHA-256 of its original (hex), else by its identification; null when nowhere. */
export function readFiledMail(
  db: ReadableDb,
  sha256: string,
  messageId: string,
): z.infer<typeof Filed> | null {
  const select = sql`SELECT c.id AS caseId, c.reference, written.date,`
  const from = sql`FROM mail_id m JOIN "case" c ON c.id = m.case_id JOIN correspondence written ON written.id = m.correspondence_id`
  return (
    readOneShaped(
      db,
      Filed,
      sql`${select} 'file' AS same ${from} JOIN attachment a ON a.id = m.attachment_id
          WHERE a.sha256 = unhex(${sha256}) AND m.role = 'own' LIMIT 1`,
    ) ??
    (messageId === ''
      ? null
      : readOneShaped(
          db,
          Filed,
          sql`${select} 'message-id' AS same ${from} WHERE m.message_id = ${messageId} AND m.role = 'own' LIMIT 1`,
        ))
  )
}
