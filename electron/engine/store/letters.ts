import { z } from 'zod'
import { AttachmentId, CaseId, LetterId, OfficerId, RequestId } from '#shared/domain/ids.ts'
import { appendRow, givenColumns, removeRow, replaceRow, writingOf } from './change.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { readOneShaped, readShaped } from './database.ts'
import { dropDraftsAbout, replaceDraft } from './drafts.ts'
import { StoreError } from './failure.ts'
import { newId } from './new-id.ts'
import { sql } from './sql.ts'

/** A letter of a case: a draft, or final and frozen with the PDF that left. */
export const Letter = z.strictObject({
  id: LetterId,
  caseId: CaseId,
  requestId: RequestId.nullable(),
  templateId: z.string(),
  templateVersion: z.string(),
  language: z.string(),
  state: z.enum(['draft', 'final']),
  /** The letter as JSON text of the closed schema. */
  content: z.string(),
  /** What its fields were filled with, as JSON text. */
  fields: z.string(),
  /** SHA-256 of the PDF, 64 hex digits; null for a draft. */
  sha256: z.string().nullable(),
  attachmentId: AttachmentId.nullable(),
  /** The audit head printed on it; empty for a draft. */
  head: z.string(),
  createdAt: z.string(),
  officerId: OfficerId,
  officerName: z.string(),
  finalisedAt: z.string().nullable(),
  /** When it was last written on; of a final letter when it was begun. */
  savedAt: z.string(),
})
export type Letter = z.infer<typeof Letter>

/** What a new letter begins with. */
export type NewLetter = Pick<
  Letter,
  'caseId' | 'templateId' | 'templateVersion' | 'language' | 'content' | 'fields'
> & {
  readonly requestId?: RequestId | null
}

/** What freezing a letter adds. */
export type FinalLetter = Pick<Letter, 'content' | 'fields' | 'head' | 'templateVersion'> & {
  readonly attachmentId: AttachmentId
  readonly sha256: string
}

const SELECT = sql`SELECT letter.id, case_id AS caseId, request_id AS requestId, template_id AS templateId,
  template_version AS templateVersion, language, state, content, fields, lower(hex(sha256)) AS hash,
  attachment_id AS attachmentId, head, letter.created_at AS createdAt, letter.officer_id AS officerId,
  officer.name AS officerName, finalised_at AS finalisedAt,
  (SELECT body FROM draft WHERE form = 'letter' AND subject = letter.id AND letter.state = 'draft'
    ORDER BY saved_at DESC LIMIT 1) AS written,
  (SELECT max(saved_at) FROM draft WHERE form = 'letter' AND subject = letter.id AND letter.state = 'draft') AS writtenAt
  FROM letter JOIN officer ON officer.id = letter.officer_id`

/** What was written on a draft since its row last changed; lies among the drafts of forms. */
const Written = z.object({ content: z.string(), fields: z.string() })
const FORM = 'letter'

const Row = Letter.omit({ sha256: true, savedAt: true })
  .extend({ hash: z.string(), written: z.string().nullable(), writtenAt: z.string().nullable() })
  .transform(({ hash, written, writtenAt, ...letter }): Letter => ({
    ...letter,
    ...(written === null ? {} : Written.parse(JSON.parse(written))),
    sha256: hash === '' ? null : hash,
    savedAt: writtenAt ?? letter.createdAt,
  }))

/** One letter, or null. */
export function readLetter(db: ReadableDb, id: LetterId): Letter | null {
  return readOneShaped(db, Row, sql`${SELECT} WHERE letter.id = ${id}`)
}

/** The letters of a case, drafts included, in the order they were begun. */
export function readLetters(db: ReadableDb, caseId: CaseId): Letter[] {
  return readShaped(db, Row, sql`${SELECT} WHERE case_id = ${caseId} ORDER BY letter.created_at, letter.id`)
}

/** Begins a letter as a draft. */
export function appendLetter(db: WritableDb, letter: NewLetter): LetterId {
  const id = newId(LetterId)
  const { at, officerId } = writingOf(db)
  appendRow(db, 'letter', {
    id,
    case_id: letter.caseId,
    request_id: letter.requestId ?? null,
    template_id: letter.templateId,
    template_version: letter.templateVersion,
    language: letter.language,
    state: 'draft',
    content: letter.content,
    fields: letter.fields,
    sha256: null,
    attachment_id: null,
    head: '',
    created_at: at,
    officer_id: officerId,
    finalised_at: null,
  })
  return id
}

/** Changes what is given of a draft. Throws `letter-final` for a frozen letter, `row-unknown` for none. */
export function replaceLetterDraft(
  db: WritableDb,
  id: LetterId,
  fields: Partial<Pick<Letter, 'content' | 'fields' | 'language' | 'templateVersion'>>,
): void {
  checkDraft(db, id)
  const { content, fields: filled, language, templateVersion } = fields
  replaceRow(
    db,
    'letter',
    id,
    givenColumns({ content, fields: filled, language, template_version: templateVersion }),
  )
}

/**
 * Keeps what is being written on a draft, outside the audit trail: readers see it at once, and `settleLetterDraft` makes it
 * one change of the record. Throws `letter-final` for a frozen letter, `row-unknown` for none.
 */
export function keepLetterDraft(db: WritableDb, id: LetterId, written: z.input<typeof Written>): void {
  const { caseId } = checkDraft(db, id)
  dropDraftsAbout(db, FORM, id)
  replaceDraft(db, { form: FORM, subject: id, body: JSON.stringify(written), caseId })
}

/** Makes what was written on a draft since then one recorded change; nothing happens when there is nothing. */
export function settleLetterDraft(db: WritableDb, id: LetterId): void {
  const { content, fields } = checkDraft(db, id)
  dropDraftsAbout(db, FORM, id)
  replaceLetterDraft(db, id, { content, fields })
}

/** Freezes a letter with its PDF, which is an attachment of the same case already. Throws `letter-final` the second time. */
export function finaliseLetter(db: WritableDb, id: LetterId, final: FinalLetter): void {
  checkDraft(db, id)
  dropDraftsAbout(db, FORM, id)
  replaceRow(db, 'letter', id, {
    state: 'final',
    content: final.content,
    fields: final.fields,
    template_version: final.templateVersion,
    head: final.head,
    attachment_id: final.attachmentId,
    sha256: Buffer.from(final.sha256, 'hex'),
    finalised_at: writingOf(db).at,
  })
}

/** Throws a draft away. Throws `letter-final` for a frozen letter. */
export function removeLetterDraft(db: WritableDb, id: LetterId): void {
  checkDraft(db, id)
  dropDraftsAbout(db, FORM, id)
  removeRow(db, 'letter', id)
}

function checkDraft(db: ReadableDb, id: LetterId): Letter {
  const letter = readLetter(db, id)
  if (!letter) throw new StoreError('row-unknown')
  if (letter.state === 'final') throw new StoreError('letter-final')
  return letter
}
