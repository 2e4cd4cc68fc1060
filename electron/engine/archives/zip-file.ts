import type { FileHandle } from 'node:fs/promises'
import {
  configure,
  ERR_ENCRYPTED,
  ERR_INVALID_PASSWORD,
  Reader,
  ZipReader,
  type FileEntry,
} from '@zip.js/zip.js'
import { ARCHIVE_LIMITS, ArchiveRefusal } from './archive.ts'

configure({ useWebWorkers: false })

/** The bytes of a file on the disk, read where they are asked for. */
class DiskReader extends Reader<FileHandle> {
  readonly #file: FileHandle
  constructor(file: FileHandle, size: number) {
    super(file)
    this.#file = file
    this.size = size
  }

  override async readUint8Array(index: number, length: number): Promise<Uint8Array> {
    const buffer = new Uint8Array(Math.max(0, Math.min(length, this.size - index)))
    const { bytesRead } = await this.#file.read(buffer, 0, buffer.length, index)
    return buffer.subarray(0, bytesRead)
  }
}

/** The files of a ZIP by their names. Throws `archive-broken`, `archive-too-large`. */
export async function zipEntries(file: FileHandle, size: number): Promise<Map<string, FileEntry>> {
  const reader = new ZipReader(new DiskReader(file, size), { checkOverlappingEntry: true })
  const entries = new Map<string, FileEntry>()
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (entry.directory) continue
      const name = entry.filename.replaceAll('\\', '/')
      // two files of one name: which of them counts is nobody's guess
      if (entries.has(name)) throw new ArchiveRefusal('archive-broken')
      entries.set(name, entry)
      if (entries.size > ARCHIVE_LIMITS.entries)
        throw new ArchiveRefusal('archive-too-large', { what: 'files', most: ARCHIVE_LIMITS.entries })
    }
  } catch (error) {
    throw refusalOf(error)
  }
  return entries
}

/**
 * What a file of the ZIP unpacks to, piece by piece, at most `most` bytes whatever its header says. Throws
 * `archive-password-needed`, `archive-password-wrong`, `archive-broken`, `archive-too-large`.
 */
export async function* unpacked(
  entry: FileEntry,
  password: Uint8Array | null,
  most: number,
): AsyncGenerator<Uint8Array, void> {
  if (entry.encrypted && password === null) throw new ArchiveRefusal('archive-password-needed')
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const over = entry.getData(writable, password === null ? {} : { rawPassword: password }).then(
    () => null,
    (error: unknown) => error,
  )
  let seen = 0
  try {
    for await (const piece of readable) {
      seen += piece.length
      if (seen > most) throw new ArchiveRefusal('archive-too-large', { what: 'bytes when unpacked', most })
      yield piece
    }
  } catch (error) {
    throw refusalOf(error instanceof ArchiveRefusal ? error : ((await over) ?? error))
  }
  const error = await over
  if (error !== null) throw refusalOf(error)
}

function refusalOf(error: unknown): ArchiveRefusal {
  if (error instanceof ArchiveRefusal) return error
  const message = error instanceof Error ? error.message : ''
  if (message === ERR_INVALID_PASSWORD) return new ArchiveRefusal('archive-password-wrong')
  if (message === ERR_ENCRYPTED) return new ArchiveRefusal('archive-password-needed')
  return new ArchiveRefusal('archive-broken')
}
