import { z } from 'zod'
import { AttachmentId, CaseId } from '#shared/domain/ids.ts'
import { runUnrecorded } from './change.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { readCount, readOne, readOneShaped } from './database.ts'
import { foldForIndex } from './fold.ts'
import { putSearchText } from './search-text.ts'
import { sql } from './sql.ts'

/**
 * Which readers the text of an attachment came from. Raised when a kind of file can be read that could not before:
 * every attachment is then read again, a few at a time.
 */
export const READERS_VERSION = 3

/** How reading went: `none` is a kind of file without text we can read, `failed` a file that is not what it says. */
export const TextState = z.enum(['waiting', 'read', 'none', 'failed'])
export type TextState = z.infer<typeof TextState>

/** An attachment nobody has read yet. */
export const UnreadAttachment = z.strictObject({
  id: AttachmentId,
  caseId: CaseId,
  name: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
})
export type UnreadAttachment = z.infer<typeof UnreadAttachment>

/** The next attachment to read, null when all are read. The newest comes first: it is the one being looked for. */
export function readUnreadAttachment(db: ReadableDb): UnreadAttachment | null {
  return readOneShaped(
    db,
    UnreadAttachment,
    sql`SELECT a.id, a.case_id AS caseId, a.name, a.media_type AS mediaType, a.size FROM attachment_text t
        JOIN attachment a ON a.id = t.attachment_id WHERE t.version < ${READERS_VERSION} ORDER BY a.id DESC LIMIT 1`,
  )
}

/** The text of an attachment as it was read; empty where there is none. */
export function readAttachmentText(db: ReadableDb, id: AttachmentId): { state: TextState; text: string } {
  const row = readOneShaped(
    db,
    z.strictObject({ state: TextState, text: z.string() }),
    sql`SELECT state, text FROM attachment_text WHERE attachment_id = ${id}`,
  )
  return row ?? { state: 'waiting', text: '' }
}

/** Keeps what was read of an attachment and makes it findable. Nothing happens when it is gone meanwhile. */
export function keepAttachmentText(
  db: WritableDb,
  id: AttachmentId,
  state: Exclude<TextState, 'waiting'>,
  text: string,
): void {
  runUnrecorded(
    db,
    sql`UPDATE attachment_text SET version = ${READERS_VERSION}, state = ${state}, text = ${text}
        WHERE attachment_id = ${id}`,
  )
  refreshAttachment(db, id)
}

/** Brings the search text of an attachment up to date: its name at once, its text once it was read. */
export function refreshAttachment(db: WritableDb, id: string): void {
  const found = readOne(
    db,
    sql`SELECT a.case_id, a.name, a.added_at, coalesce(t.text, '') AS text FROM attachment a
        LEFT JOIN attachment_text t ON t.attachment_id = a.id WHERE a.id = ${id}`,
  )
  if (!found) return
  const caseId = String(found['case_id'])
  runUnrecorded(
    db,
    sql`INSERT INTO attachment_text (attachment_id, case_id) VALUES (${id}, ${caseId})
        ON CONFLICT (attachment_id) DO NOTHING`,
  )
  putSearchText(db, {
    caseId,
    source: 'attachment',
    sourceId: id,
    date: String(found['added_at']).slice(0, 10),
    folded: foldForIndex(`${String(found['name'])}\n${String(found['text'])}`),
  })
}

/** How many attachments wait to be read, and how many hold no text anybody here can read. */
export function readTextState(db: ReadableDb): { waiting: number; unread: number } {
  return {
    waiting: readCount(db, sql`SELECT count(*) FROM attachment_text WHERE version < ${READERS_VERSION}`),
    unread: readCount(
      db,
      sql`SELECT count(*) FROM attachment_text WHERE version = ${READERS_VERSION} AND state IN ('none', 'failed')`,
    ),
  }
}
