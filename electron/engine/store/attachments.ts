import { createHash } from 'node:crypto'
import { z } from 'zod'
import { AttachmentId, CaseId, OfficerId } from '#shared/domain/ids.ts'
import type { Result } from '#shared/domain/result.ts'
import { failed, ok } from '#shared/domain/result.ts'
import type { CaseFile } from './case-file.ts'
import { appendRow, runUnrecorded, writingOf } from './change.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { readAll, readOneShaped, readShaped } from './database.ts'
import type { StoreFailure } from './failure.ts'
import { isStoreError, StoreError } from './failure.ts'
import { newId } from './new-id.ts'
import { isAbsent } from './read-back.ts'
import { sql } from './sql.ts'
import { write } from './write.ts'

/** The largest attachment, in bytes. */
export const LARGEST_ATTACHMENT = 256 * 1024 * 1024
const CHUNK = 1024 * 1024
const CHUNKS_A_SAVE = 8

/** A file kept with a case, without its bytes. */
export const Attachment = z.strictObject({
  id: AttachmentId,
  caseId: CaseId,
  name: z.string(),
  mediaType: z.string(),
  /** Bytes. */
  size: z.number().int().nonnegative(),
  /** SHA-256 of the bytes, 64 hex digits. */
  sha256: z.string(),
  addedAt: z.string(),
  officerId: OfficerId,
})
export type Attachment = z.infer<typeof Attachment>

/** Bytes that lie in the file already and wait for {@link appendAttachment}; gone with the next opening otherwise. */
export type StagedAttachment = {
  readonly id: AttachmentId
  readonly name: string
  readonly mediaType: string
  readonly size: number
  readonly sha256: string
}

/**
 * Takes in bytes from outside, at most {@link LARGEST_ATTACHMENT}, a few megabytes in memory at a time. They become an
 * attachment of a case, together with whatever else is written then, by {@link appendAttachment}. When the source
 * throws or the limit is passed, nothing stays.
 */
export async function stageAttachment(
  file: CaseFile,
  {
    name,
    mediaType,
    id = newId(AttachmentId),
  }: { readonly name: string; readonly mediaType: string; readonly id?: AttachmentId },
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<Result<StagedAttachment, StoreFailure>> {
  const hash = createHash('sha256')
  let size = 0
  let position = 0
  let waiting: Uint8Array[] = []
  const save = () => {
    write(file, 'attachments.stage', (db) => {
      for (const bytes of waiting) {
        runUnrecorded(
          db,
          sql`INSERT INTO attachment_chunk (attachment_id, position, bytes) VALUES (${id}, ${position}, ${bytes})`,
        )
        position += 1
      }
    })
    waiting = []
  }
  try {
    for await (const chunk of evenChunks(source)) {
      size += chunk.length
      if (size > LARGEST_ATTACHMENT) throw new StoreError('attachment-too-large')
      hash.update(chunk)
      waiting.push(chunk)
      if (waiting.length === CHUNKS_A_SAVE) save()
    }
    if (waiting.length > 0) save()
    return ok({ id, name, mediaType, size, sha256: hash.digest('hex') })
  } catch (error) {
    dropChunks(file, id)
    if (isStoreError(error)) return failed(error.failure)
    throw error
  }
}

/** Lets go of staged bytes that nobody wants any more. */
export function dropStaged(file: CaseFile, staged: StagedAttachment): void {
  dropChunks(file, staged.id)
}

/** Makes staged bytes an attachment of a case. */
export function appendAttachment(db: WritableDb, caseId: CaseId, staged: StagedAttachment): AttachmentId {
  appendRow(db, 'attachment', { ...columnsOf(db, staged), case_id: caseId })
  return staged.id
}

/** The columns of a row that binds staged bytes: their name, size and hash, and who added them when. */
export function columnsOf(db: WritableDb, staged: StagedAttachment) {
  const { at, officerId } = writingOf(db)
  return {
    id: staged.id,
    name: staged.name,
    media_type: staged.mediaType,
    size: staged.size,
    sha256: Buffer.from(staged.sha256, 'hex'),
    added_at: at,
    officer_id: officerId,
  }
}

/** Stores bytes at hand (a letter's PDF) as an attachment of a case, inside a `write`. Throws `attachment-too-large`. */
export function appendAttachmentBytes(
  db: WritableDb,
  caseId: CaseId,
  { name, mediaType }: { readonly name: string; readonly mediaType: string },
  bytes: Uint8Array,
): Attachment {
  if (bytes.length > LARGEST_ATTACHMENT) throw new StoreError('attachment-too-large')
  const id = newId(AttachmentId)
  for (let at = 0; at < bytes.length; at += CHUNK)
    runUnrecorded(
      db,
      sql`INSERT INTO attachment_chunk (attachment_id, position, bytes)
          VALUES (${id}, ${at / CHUNK}, ${bytes.subarray(at, at + CHUNK)})`,
    )
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  appendAttachment(db, caseId, { id, name, mediaType, size: bytes.length, sha256 })
  const kept = readAttachment(db, id)
  if (!kept) throw new Error('a written attachment is not there')
  return kept
}

const SELECT = sql`SELECT id, case_id AS caseId, name, media_type AS mediaType, size, lower(hex(sha256)) AS sha256,
  added_at AS addedAt, officer_id AS officerId FROM attachment`

/** One attachment without its bytes, or null. */
export function readAttachment(db: ReadableDb, id: AttachmentId): Attachment | null {
  return readOneShaped(db, Attachment, sql`${SELECT} WHERE id = ${id}`)
}

/** All attachments of a case, in the order they were added. */
export function readAttachments(db: ReadableDb, caseId: CaseId): Attachment[] {
  return readShaped(db, Attachment, sql`${SELECT} WHERE case_id = ${caseId} ORDER BY added_at, id`)
}

/**
 * The bytes of an attachment, a megabyte at a time. Throws `row-unknown` or `attachment-absent` before the first and `attachment-damaged`
 * after the last chunk when they are not what was stored; who writes them somewhere keeps them aside until then.
 */
export function* readAttachmentChunks(db: ReadableDb, id: AttachmentId): Generator<Uint8Array, void> {
  const attachment = readAttachment(db, id)
  if (!attachment) throw new StoreError('row-unknown')
  if (isAbsent(db, id)) throw new StoreError('attachment-absent')
  yield* readKeptBytes(db, attachment)
}

/** The same of anything whose bytes were staged: the row that binds them gives the hash they must have. */
export function* readKeptBytes(
  db: ReadableDb,
  { id, sha256 }: Pick<Attachment, 'id' | 'sha256'>,
): Generator<Uint8Array, void> {
  const hash = createHash('sha256')
  for (let position = 0; ; position += 1) {
    const [row] = readAll(
      db,
      sql`SELECT bytes FROM attachment_chunk WHERE attachment_id = ${id} AND position = ${position}`,
    )
    if (!(row?.['bytes'] instanceof Uint8Array)) break
    hash.update(row['bytes'])
    yield row['bytes']
  }
  if (hash.digest('hex') !== sha256) throw new StoreError('attachment-damaged')
}

/** The bytes of a staged file, a megabyte at a time, for whoever made it only to hand it on. */
export function* readStagedChunks(db: ReadableDb, { id }: StagedAttachment): Generator<Uint8Array, void> {
  for (let position = 0; ; position += 1) {
    const [row] = readAll(
      db,
      sql`SELECT bytes FROM attachment_chunk WHERE attachment_id = ${id} AND position = ${position}`,
    )
    if (!(row?.['bytes'] instanceof Uint8Array)) return
    yield row['bytes']
  }
}

/** All bytes of an attachment at once, checked against their hash; for letters and small files. */
export function readAttachmentBytes(db: ReadableDb, id: AttachmentId): Uint8Array {
  return Buffer.concat([...readAttachmentChunks(db, id)])
}

/** Whether the bytes of an attachment are still those that were stored. Throws `row-unknown`. */
export function isAttachmentIntact(db: ReadableDb, id: AttachmentId): boolean {
  try {
    for (const chunk of readAttachmentChunks(db, id)) chunk.at(0)
    return true
  } catch (error) {
    if (isStoreError(error) && error.failure === 'attachment-damaged') return false
    throw error
  }
}

function dropChunks(file: CaseFile, id: AttachmentId): void {
  try {
    write(file, 'attachments.drop', (db) =>
      runUnrecorded(db, sql`DELETE FROM attachment_chunk WHERE attachment_id = ${id}`),
    )
  } catch (error) {
    // A full disk or a file just closed: the next opening sweeps what stays.
    if (!isStoreError(error)) throw error
  }
}

async function* evenChunks(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void> {
  let held = Buffer.alloc(CHUNK)
  let filled = 0
  for await (const bytes of source) {
    let at = 0
    while (at < bytes.length) {
      const taken = Math.min(CHUNK - filled, bytes.length - at)
      held.set(bytes.subarray(at, at + taken), filled)
      filled += taken
      at += taken
      if (filled === CHUNK) {
        yield held
        held = Buffer.alloc(CHUNK)
        filled = 0
      }
    }
  }
  if (filled > 0) yield held.subarray(0, filled)
}
