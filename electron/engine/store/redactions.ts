import { z } from 'zod'
import { Redaction, type GivenGround, type PageBox } from '#shared/domain/disclosure.ts'
import type { AttachmentId, CaseId } from '#shared/domain/ids.ts'
import { appendRow, removeRow, replaceRow, writingOf } from './change.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { readAll, readOneShaped, readShaped } from './database.ts'
import { newUuid } from './new-id.ts'
import { sql } from './sql.ts'

const SELECT = sql`SELECT id, attachment_id AS attachmentId, page, "left", top, width, height, regime, ground, title,
  citation, confidence, note FROM redaction`

/** The boxes on the pages of one file, in reading order. */
export function readRedactions(db: ReadableDb, attachmentId: AttachmentId): Redaction[] {
  return readShaped(
    db,
    Redaction,
    sql`${SELECT} WHERE attachment_id = ${attachmentId} ORDER BY page, top, "left", id`,
  )
}

/** One box, or null. */
export function readRedaction(db: ReadableDb, id: string): Redaction | null {
  return readOneShaped(db, Redaction, sql`${SELECT} WHERE id = ${id}`)
}

const Count = z.strictObject({ attachmentId: z.string(), boxes: z.number().int() })

/** How many boxes each file of a case has. */
export function countRedactions(db: ReadableDb, caseId: CaseId): ReadonlyMap<string, number> {
  const rows = readShaped(
    db,
    Count,
    sql`SELECT attachment_id AS attachmentId, count(*) AS boxes FROM redaction WHERE case_id = ${caseId}
        GROUP BY attachment_id`,
  )
  return new Map(rows.map((row) => [row.attachmentId, row.boxes]))
}

/** What a box is made from. */
export type NewRedaction = PageBox & {
  readonly page: number
  readonly ground: GivenGround
  readonly note: string
}

/** Draws a box. Returns its id. */
export function appendRedaction(
  db: WritableDb,
  place: { readonly caseId: CaseId; readonly attachmentId: AttachmentId },
  { ground, page, left, top, width, height, note }: NewRedaction,
): string {
  const id = newUuid()
  const { at, officerId } = writingOf(db)
  appendRow(db, 'redaction', {
    id,
    case_id: place.caseId,
    attachment_id: place.attachmentId,
    page,
    left,
    top,
    width,
    height,
    ...ground,
    note,
    drawn_at: at,
    officer_id: officerId,
  })
  return id
}

/** Moves a box, or changes its ground or note. Throws `row-unknown`. */
export function replaceRedaction(
  db: WritableDb,
  id: string,
  change: {
    readonly box?: PageBox | undefined
    readonly ground?: GivenGround | undefined
    readonly note?: string | undefined
  },
): void {
  replaceRow(db, 'redaction', id, {
    ...change.box,
    ...change.ground,
    ...(change.note === undefined ? {} : { note: change.note }),
  })
}

/** Takes a box away; that it was there stays in the history. Throws `row-unknown`. */
export function removeRedaction(db: WritableDb, id: string): void {
  removeRow(db, 'redaction', id)
}

/** The case a file of pages belongs to, or null. */
export function caseOfRedaction(db: ReadableDb, id: string): string | null {
  const [row] = readAll(db, sql`SELECT case_id FROM redaction WHERE id = ${id}`)
  return row === undefined ? null : String(row['case_id'])
}
