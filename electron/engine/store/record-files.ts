import { z } from 'zod'
import { AttachmentId, SheetId } from '#shared/domain/ids.ts'
import type { SheetKind } from '#shared/domain/sheets/sheet.ts'
import { columnsOf, readKeptBytes, type StagedAttachment } from './attachments.ts'
import { appendRow, removeRow, runUnrecorded } from './change.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { readOneShaped, readShaped } from './database.ts'
import { StoreError } from './failure.ts'
import { sql } from './sql.ts'

/** A file kept with an entry of one of the organisation's lists, without its bytes. */
export const RecordFile = z.strictObject({
  id: AttachmentId,
  sheetId: SheetId,
  name: z.string(),
  mediaType: z.string(),
  /** Bytes. */
  size: z.number().int().nonnegative(),
  /** SHA-256 of the bytes, 64 hex digits. */
  sha256: z.string(),
  addedAt: z.string(),
})
export type RecordFile = z.infer<typeof RecordFile>

const SELECT = sql`SELECT record_file.id, sheet_id AS sheetId, name, media_type AS mediaType, size,
  lower(hex(sha256)) AS sha256, added_at AS addedAt FROM record_file`

/** One file without its bytes, or null. */
export function readRecordFile(db: ReadableDb, id: AttachmentId): RecordFile | null {
  return readOneShaped(db, RecordFile, sql`${SELECT} WHERE record_file.id = ${id}`)
}

/** The files of all entries of a list, in the order they were added. */
export function readRecordFilesOf(db: ReadableDb, kind: SheetKind): RecordFile[] {
  return readShaped(
    db,
    RecordFile,
    sql`${SELECT} JOIN sheet ON sheet.id = sheet_id WHERE sheet.kind = ${kind} ORDER BY added_at, record_file.id`,
  )
}

/** Makes staged bytes a file of an entry. */
export function appendRecordFile(db: WritableDb, sheetId: SheetId, staged: StagedAttachment): AttachmentId {
  appendRow(db, 'record_file', { ...columnsOf(db, staged), sheet_id: sheetId })
  return staged.id
}

/** Takes a file out with its bytes; the trail keeps that it was there, with its name and hash. Throws `row-unknown`. */
export function removeRecordFile(db: WritableDb, id: AttachmentId): void {
  removeRow(db, 'record_file', id)
  runUnrecorded(db, sql`DELETE FROM attachment_chunk WHERE attachment_id = ${id}`)
}

/** Takes out every file of an entry, for when the entry goes. */
export function removeRecordFiles(db: WritableDb, sheetId: SheetId): void {
  const files = readShaped(db, RecordFile, sql`${SELECT} WHERE sheet_id = ${sheetId}`)
  for (const { id } of files) removeRecordFile(db, id)
}

/** The bytes of a file, a megabyte at a time. Throws `row-unknown`, and `attachment-damaged` after the last chunk. */
export function* readRecordFileChunks(db: ReadableDb, id: AttachmentId): Generator<Uint8Array, void> {
  const file = readRecordFile(db, id)
  if (file === null) throw new StoreError('row-unknown')
  yield* readKeptBytes(db, file)
}
