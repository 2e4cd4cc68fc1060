import { z } from 'zod'
import { CaseId, OfficerId } from '#shared/domain/ids.ts'
import { runUnrecorded, writingOf } from './change.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { readOneShaped, readShaped } from './database.ts'
import { StoreError } from './failure.ts'
import { sql } from './sql.ts'

/** Text typed into a form and not sent off yet. No record: it is not in the audit trail, and goes with its case. */
export const Draft = z.strictObject({
  officerId: OfficerId,
  /** Which form, `new-case` for one. */
  form: z.string(),
  /** What the form is about: an id, or empty. */
  subject: z.string(),
  caseId: CaseId.nullable(),
  /** The form's own state as text. */
  body: z.string(),
  savedAt: z.string(),
})
export type Draft = z.infer<typeof Draft>

/** What a form saves. */
export type NewDraft = Pick<Draft, 'form' | 'subject' | 'body'> & { readonly caseId?: CaseId | null }

const LONGEST = 16 * 1_048_576

const SELECT = sql`SELECT officer_id AS officerId, form, subject, case_id AS caseId, body, saved_at AS savedAt FROM draft`

/** Saves what the acting officer typed into a form, over what was saved before. Returns when. */
export function replaceDraft(db: WritableDb, { form, subject, body, caseId }: NewDraft): string {
  if (body.length > LONGEST) throw new StoreError('field-too-long')
  const { officerId, at } = writingOf(db)
  runUnrecorded(
    db,
    sql`INSERT INTO draft (officer_id, form, subject, case_id, body, saved_at)
        VALUES (${officerId}, ${form}, ${subject}, ${caseId ?? null}, ${body}, ${at})
        ON CONFLICT (officer_id, form, subject)
        DO UPDATE SET case_id = excluded.case_id, body = excluded.body, saved_at = excluded.saved_at`,
  )
  return at
}

/** What an officer last typed into a form, or null. */
export function readDraft(db: ReadableDb, officerId: OfficerId, form: string, subject: string): Draft | null {
  return readOneShaped(
    db,
    Draft,
    sql`${SELECT} WHERE officer_id = ${officerId} AND form = ${form} AND subject = ${subject}`,
  )
}

/** All drafts of an officer, the last saved first. */
export function readDrafts(db: ReadableDb, officerId: OfficerId): Draft[] {
  return readShaped(db, Draft, sql`${SELECT} WHERE officer_id = ${officerId} ORDER BY saved_at DESC`)
}

/** Forgets what the acting officer typed into a form; nothing happens when there is no such draft. */
export function removeDraft(db: WritableDb, form: string, subject: string): void {
  const { officerId } = writingOf(db)
  runUnrecorded(
    db,
    sql`DELETE FROM draft WHERE officer_id = ${officerId} AND form = ${form} AND subject = ${subject}`,
  )
}

/** Forgets what anybody typed into a form about this. */
export function dropDraftsAbout(db: WritableDb, form: string, subject: string): void {
  runUnrecorded(db, sql`DELETE FROM draft WHERE form = ${form} AND subject = ${subject}`)
}
