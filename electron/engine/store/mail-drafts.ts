import { z } from 'zod'
import { type CaseId, CorrespondenceId, LetterId } from '#shared/domain/ids.ts'
import type { ReadableDb } from './database.ts'
import { readCount, readShaped } from './database.ts'
import { listOf, sql } from './sql.ts'

const Thread = z.strictObject({
  correspondenceId: CorrespondenceId,
  role: z.enum(['own', 'refers']),
  messageId: z.string(),
})

/** The identifications of the mails filed in a case, each with what it is to its mail, in the order they were kept. */
export function readThreads(db: ReadableDb, caseId: CaseId): z.infer<typeof Thread>[] {
  return readShaped(
    db,
    Thread,
    sql`SELECT correspondence_id AS correspondenceId, role, message_id AS messageId FROM mail_id
        WHERE case_id = ${caseId} AND correspondence_id IS NOT NULL AND message_id <> '' AND role <> 'draft'
        ORDER BY rowid`,
  )
}

const Found = z.strictObject({ letterId: LetterId, because: z.enum(['draft', 'pdf']) })

/**
 * The final letters that a mail may carry out of the building: those with a draft of its identification, then those of the
 * cases whose PDF has one of the SHA-256 (hex). Letters recorded as sent are left out.
 */
export function readLettersOfMail(
  db: ReadableDb,
  messageId: string,
  cases: readonly CaseId[],
  hashes: readonly string[],
): z.infer<typeof Found>[] {
  const unsent = sql`letter.state = 'final' AND NOT EXISTS (
    SELECT 1 FROM correspondence_attachment link JOIN correspondence c ON c.id = link.correspondence_id
    WHERE link.attachment_id = letter.attachment_id AND c.direction <> 'in')`
  const drafted = readShaped(
    db,
    Found,
    sql`SELECT DISTINCT letter.id AS letterId, 'draft' AS because FROM mail_id m
        JOIN letter ON letter.attachment_id = m.attachment_id
        WHERE m.message_id = ${messageId} AND m.message_id <> '' AND m.role = 'draft' AND ${unsent} LIMIT 5`,
  )
  if (hashes.length === 0 || cases.length === 0) return drafted
  const same = readShaped(
    db,
    Found,
    sql`SELECT letter.id AS letterId, 'pdf' AS because FROM letter
        WHERE letter.case_id IN ${listOf(cases)} AND lower(hex(letter.sha256)) IN ${listOf(hashes)} AND ${unsent}
        LIMIT 5`,
  )
  return [...drafted, ...same]
}

/** Whether the case has a draft of mail for a package: such a draft is kept without the PDF of a letter. */
export function hasPackageDraft(db: ReadableDb, caseId: CaseId): boolean {
  return (
    readCount(
      db,
      sql`SELECT count(*) FROM mail_id WHERE case_id = ${caseId} AND role = 'draft' AND attachment_id IS NULL`,
    ) > 0
  )
}

/** The templates of the letters a case has drafts of mail for. */
export function readDraftedTemplates(db: ReadableDb, caseId: CaseId): string[] {
  return readShaped(
    db,
    z.strictObject({ templateId: z.string() }),
    sql`SELECT DISTINCT letter.template_id AS templateId FROM mail_id m
        JOIN letter ON letter.attachment_id = m.attachment_id
        WHERE m.case_id = ${caseId} AND m.role = 'draft'`,
  ).map(({ templateId }) => templateId)
}
