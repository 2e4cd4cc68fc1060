import type { CivilDate } from '#shared/domain/civil-date.ts'
import { AttachmentChanged, type ZipEntry } from './aes-zip.ts'
import { centralDirectory, type EntryRecord, fitsEntry, localHeader } from './zip-format.ts'

/**
 * A ZIP of the entries in their order, not encrypted. All dates in it are `date`; nothing tells the machine, user or
 * program. A stream is read twice, first for its checksum, so that memory stays at a few chunks. Throws
 * `AttachmentChanged` when an entry is longer or shorter than it said, RangeError for an entry of 4 GiB.
 */
export async function* plainZip(
  entries: readonly ZipEntry[],
  date: CivilDate,
): AsyncGenerator<Uint8Array, void, undefined> {
  const records: EntryRecord[] = []
  let offset = 0
  for (const { name, packing, size, length, chunks, checksum } of entries) {
    if (!fitsEntry(size)) throw new RangeError('an entry of 4 GiB or more')
    const entry = { name, packing, size, packedSize: length, offset, checksum: await checksum() }
    const header = localHeader(entry, date)
    yield header
    let seen = 0
    for await (const chunk of chunks()) {
      seen += chunk.length
      if (seen > length) throw new AttachmentChanged()
      if (chunk.length > 0) yield chunk
    }
    if (seen !== length) throw new AttachmentChanged()
    records.push(entry)
    offset += header.length + length
  }
  yield centralDirectory(records, offset, date)
}
