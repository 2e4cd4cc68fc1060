import { z } from 'zod'
import type { CorrespondenceIntake } from '#shared/domain/case.ts'
import { CivilDate, CivilTime } from '#shared/domain/civil-date.ts'
import { AttachmentId, CaseId, CorrespondenceId, OfficerId } from '#shared/domain/ids.ts'
import { Channel } from '#shared/domain/kind.ts'
import { appendRow, writingOf } from './change.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { readOne, readShaped, shaped } from './database.ts'
import { StoreError } from './failure.ts'
import { appendContact } from './contacts.ts'
import { newId, newUuid } from './new-id.ts'
import type { Sql } from './sql.ts'
import { sql } from './sql.ts'

/** A file that came or went with a piece of correspondence. */
export const CorrespondenceAttachment = z.strictObject({
  id: AttachmentId,
  name: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
})

/** A piece of correspondence as kept. */
export const Correspondence = z.strictObject({
  id: CorrespondenceId,
  caseId: CaseId,
  direction: z.enum(['in', 'out', 'internal']),
  channel: Channel,
  date: CivilDate,
  time: CivilTime.nullable(),
  dated: CivilDate.nullable(),
  from: z.string(),
  to: z.string(),
  subject: z.string(),
  body: z.string(),
  recordedAt: z.string(),
  officerId: OfficerId,
  officerName: z.string(),
  attachments: z.array(CorrespondenceAttachment),
})
export type Correspondence = z.infer<typeof Correspondence>

/** Adds a piece of correspondence with its attachments, which belong to the same case. Throws `row-unknown`. */
export function appendCorrespondence(db: WritableDb, intake: CorrespondenceIntake): CorrespondenceId {
  const id = newId(CorrespondenceId)
  const { at, officerId } = writingOf(db)
  const { caseId } = intake
  appendRow(db, 'correspondence', {
    id,
    case_id: caseId,
    direction: intake.direction,
    channel: intake.channel,
    date: intake.date,
    time: intake.time ?? null,
    dated: intake.dated ?? null,
    sender: intake.from,
    recipient: intake.to,
    subject: intake.subject,
    body: intake.body,
    recorded_at: at,
    officer_id: officerId,
  })
  intake.attachmentIds.forEach((attachmentId, index) => {
    if (!readOne(db, sql`SELECT id FROM attachment WHERE id = ${attachmentId} AND case_id = ${caseId}`))
      throw new StoreError('row-unknown')
    appendRow(db, 'correspondence_attachment', {
      id: newUuid(),
      case_id: caseId,
      correspondence_id: id,
      attachment_id: attachmentId,
      position: index + 1,
    })
  })
  if (intake.contact !== undefined) appendContact(db, caseId, id, intake.contact)
  return id
}

/** All correspondence of a case, by its date, with the names of what was attached. */
export function readCorrespondence(db: ReadableDb, caseId: CaseId): Correspondence[] {
  return readWhere(db, sql`c.case_id = ${caseId}`)
}

/** One piece of correspondence, or null. */
export function readOneCorrespondence(db: ReadableDb, id: CorrespondenceId): Correspondence | null {
  return readWhere(db, sql`c.id = ${id}`)[0] ?? null
}

const Row = Correspondence.extend({
  attachments: z.string().transform((text) => shaped(z.array(CorrespondenceAttachment), JSON.parse(text))),
})

function readWhere(db: ReadableDb, condition: Sql): Correspondence[] {
  return readShaped(
    db,
    Row,
    sql`SELECT c.id, c.case_id AS caseId, c.direction, c.channel, c.date, c.time, c.dated, c.sender AS "from",
          c.recipient AS "to", c.subject, c.body, c.recorded_at AS recordedAt, c.officer_id AS officerId,
          officer.name AS officerName,
          (SELECT json_group_array(json_object('id', a.id, 'name', a.name, 'mediaType', a.media_type, 'size', a.size)
              ORDER BY link.position)
            FROM correspondence_attachment link JOIN attachment a ON a.id = link.attachment_id
            WHERE link.correspondence_id = c.id) AS attachments
        FROM correspondence c JOIN officer ON officer.id = c.officer_id
        WHERE ${condition} ORDER BY c.date, c.time, c.id`,
  )
}
