import { z } from 'zod'
import type { AttachmentId, CaseId } from '#shared/domain/ids.ts'
import { appendRow, writingOf } from './change.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { readAll, readOne, readOneShaped, shaped } from './database.ts'
import { StoreError } from './failure.ts'
import { newUuid } from './new-id.ts'
import { sql } from './sql.ts'

/** The device an event was written on and its number in that device's audit trail, by the event's id. */
const Entries = z.record(z.uuidv7(), z.tuple([z.uuidv7(), z.number().int()]))

/** Where a case that was read back comes from. */
export const ReadBack = z.strictObject({
  /** The reference it had there. */
  reference: z.string(),
  earlierReference: z.string(),
  organisation: z.string(),
  madeOn: z.string(),
  program: z.string(),
  /** Head of that file's audit trail, words and digits. */
  head: z.string(),
  entries: Entries,
  readAt: z.string(),
  officerName: z.string(),
})
export type ReadBack = z.infer<typeof ReadBack>

const Row = ReadBack.extend({ entries: z.string().transform(entriesIn) })

/** Where a case was read back from; null for a case that began in this file. */
export function readReadBack(db: ReadableDb, caseId: CaseId): ReadBack | null {
  return readOneShaped(
    db,
    Row,
    sql`SELECT reference, earlier_reference AS earlierReference, organisation, made_on AS madeOn, program, head, entries,
          read_at AS readAt, officer.name AS officerName
        FROM read_back JOIN officer ON officer.id = officer_id WHERE case_id = ${caseId}`,
  )
}

/** Records where a case comes from. `sha256` is that of its JSON, 64 hex digits. */
export function appendReadBack(
  db: WritableDb,
  caseId: CaseId,
  { entries, ...from }: Omit<ReadBack, 'readAt' | 'officerName'> & { readonly sha256: string },
): void {
  const { at, officerId } = writingOf(db)
  appendRow(db, 'read_back', {
    id: newUuid(),
    case_id: caseId,
    reference: from.reference,
    earlier_reference: from.earlierReference,
    organisation: from.organisation,
    made_on: from.madeOn,
    program: from.program,
    head: from.head,
    sha256: Buffer.from(from.sha256, 'hex'),
    entries: JSON.stringify(entries),
    read_at: at,
    officer_id: officerId,
  })
}

/** Records that the bytes of an attachment did not come along. */
export function appendAbsent(db: WritableDb, caseId: CaseId, attachmentId: string): void {
  appendRow(db, 'attachment_absent', { id: newUuid(), case_id: caseId, attachment_id: attachmentId })
}

/** Whether the bytes of an attachment never came into this file. */
export function isAbsent(db: ReadableDb, id: AttachmentId | string): boolean {
  return readOne(db, sql`SELECT id FROM attachment_absent WHERE attachment_id = ${id}`) !== null
}

/** The attachments of a case whose bytes never came into this file. */
export function readAbsent(db: ReadableDb, caseId: CaseId): string[] {
  return readAll(
    db,
    sql`SELECT attachment_id AS id FROM attachment_absent WHERE case_id = ${caseId} ORDER BY id`,
  ).map((row) => String(row['id']))
}

function entriesIn(text: string): z.infer<typeof Entries> {
  try {
    return shaped(Entries, JSON.parse(text))
  } catch {
    throw new StoreError('file-altered')
  }
}
