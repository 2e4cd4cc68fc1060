import { crc32, deflateRawSync } from 'node:zlib'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { AES_OVERHEAD, entryCipher } from './aes-entry.ts'
import { centralDirectory, type EntryRecord, fitsEntry, localHeader, type Packing } from './zip-format.ts'

/** A file to be packed. Its packed length must be known before its first byte. */
export type ZipEntry = {
  /** ASCII, relative, `/` between folders. It stays readable to anybody who holds the ZIP. */
  readonly name: string
  readonly packing: Packing
  /** Bytes of the plaintext, unpacked. */
  readonly size: number
  /** Bytes that `chunks` gives: of the deflated text, or again `size`. */
  readonly length: number
  readonly chunks: () => Iterable<Uint8Array> | AsyncIterable<Uint8Array>
  /** CRC-32 of the plaintext, for a ZIP that is not encrypted. A stream is read once for it. */
  readonly checksum: () => Promise<number>
}

/** Thrown while packing when a source does not hold what was said of it; the package must not be handed over. */
export class AttachmentChanged extends Error {
  constructor() {
    super('an attachment is not what its record says')
    this.name = 'AttachmentChanged'
  }
}

/** An entry of bytes in memory, deflated where that makes it smaller. */
export function entryOfBytes(name: string, bytes: Uint8Array): ZipEntry {
  const deflated = deflateRawSync(bytes)
  const smaller = deflated.length < bytes.length
  const kept = smaller ? deflated : bytes
  return {
    name,
    packing: smaller ? 'deflated' : 'stored',
    size: bytes.length,
    length: kept.length,
    chunks: () => [kept],
    checksum: () => Promise.resolve(crc32(bytes)),
  }
}

/** An entry of known size that is read only while it is written, and stored as it is. */
export function entryOfStream(name: string, size: number, chunks: ZipEntry['chunks']): ZipEntry {
  return { name, packing: 'stored', size, length: size, chunks, checksum: () => checksumOf(chunks()) }
}

async function checksumOf(chunks: ReturnType<ZipEntry['chunks']>): Promise<number> {
  let sum = 0
  for await (const chunk of chunks) sum = crc32(chunk, sum)
  return sum
}

/**
 * A ZIP of the entries in their order, each encrypted with AES-256 (WinZip AE-2). All dates in it are `date`;
 * nothing tells the machine, user or program. Memory stays at a few chunks. Throws `AttachmentChanged` when an
 * entry is longer or shorter than it said, RangeError for an entry of 4 GiB.
 */
export async function* aesZip(
  entries: readonly ZipEntry[],
  password: Uint8Array,
  date: CivilDate,
): AsyncGenerator<Uint8Array, void, undefined> {
  const records: EntryRecord[] = []
  let offset = 0
  for (const { name, packing, size, length, chunks } of entries) {
    const entry = { name, packing, size, packedSize: length + AES_OVERHEAD, offset }
    if (!fitsEntry(entry.packedSize)) throw new RangeError('an entry of 4 GiB or more')
    const header = localHeader(entry, date)
    yield header
    const cipher = entryCipher(password)
    yield cipher.head
    let seen = 0
    for await (const chunk of chunks()) {
      seen += chunk.length
      if (seen > length) throw new AttachmentChanged()
      if (chunk.length > 0) yield cipher.encrypt(chunk)
    }
    if (seen !== length) throw new AttachmentChanged()
    yield cipher.finish()
    records.push(entry)
    offset += header.length + entry.packedSize
  }
  yield centralDirectory(records, offset, date)
}
