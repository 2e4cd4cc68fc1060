import type { CivilDate } from '#shared/domain/civil-date.ts'

/*
 * The records of a ZIP file (PKWARE APPNOTE 6.3.10), encrypted entries with WinZip's AES extra field. Sizes are known
 * before an entry begins; AE-2 leaves the checksum at zero and a plain entry's is worked out beforehand, so no data
 * descriptors are needed: every reader copes.
 */

/** How the plaintext is kept before encryption. */
export type Packing = 'stored' | 'deflated'

/** What the headers of one entry say. */
export type EntryRecord = {
  /** ASCII, `/` between folders. */
  readonly name: string
  readonly packing: Packing
  /** Bytes of the plaintext, unpacked. */
  readonly size: number
  /** Bytes of the entry's data in the file, encryption's own bytes included. */
  readonly packedSize: number
  /** Offset of the local header from the start of the file. */
  readonly offset: number
  /** CRC-32 of the plaintext where the entry is not encrypted; without it, it is encrypted. */
  readonly checksum?: number
}

const LIMIT_32 = 0xffff_ffff
const LIMIT_16 = 0xffff
const AES_METHOD = 99
const ENCRYPTED = 1
const VERSION_PLAIN = 20
const VERSION_AES = 51
const VERSION_64 = 45

/** Whether an entry's sizes fit the plain headers; larger entries are never made (an attachment has 256 MiB). */
export function fitsEntry(packedSize: number): boolean {
  return packedSize < LIMIT_32
}

/** The record that stands before an entry's data. */
export function localHeader(entry: EntryRecord, date: CivilDate): Uint8Array {
  return record((put) => {
    put.u32(0x04034b50)
    shared(put, entry, date)
    put.u16(extraOf(entry))
    put.ascii(entry.name)
    aesExtra(put, entry)
  })
}

/** The list of all entries and the end records, for a list that begins at `offset`. */
export function centralDirectory(
  entries: readonly EntryRecord[],
  offset: number,
  date: CivilDate,
): Uint8Array {
  const list = Buffer.concat(entries.map((entry) => centralHeader(entry, date)))
  return Buffer.concat([list, endRecords(entries.length, list.length, offset)])
}

function centralHeader(entry: EntryRecord, date: CivilDate): Uint8Array {
  const far = entry.offset >= LIMIT_32
  return record((put) => {
    put.u32(0x02014b50)
    put.u16(versionOf(entry))
    shared(put, entry, date)
    put.u16(extraOf(entry) + (far ? 12 : 0))
    put.u16(0)
    put.u16(0)
    put.u16(0)
    put.u32(0)
    put.u32(far ? LIMIT_32 : entry.offset)
    put.ascii(entry.name)
    aesExtra(put, entry)
    if (!far) return
    put.u16(0x0001)
    put.u16(8)
    put.u64(entry.offset)
  })
}

function endRecords(count: number, size: number, offset: number): Uint8Array {
  const large = count >= LIMIT_16 || size >= LIMIT_32 || offset >= LIMIT_32
  return record((put) => {
    if (large) {
      put.u32(0x06064b50)
      put.u64(44)
      put.u16(VERSION_64)
      put.u16(VERSION_64)
      put.u32(0)
      put.u32(0)
      put.u64(count)
      put.u64(count)
      put.u64(size)
      put.u64(offset)
      put.u32(0x07064b50)
      put.u32(0)
      put.u64(offset + size)
      put.u32(1)
    }
    put.u32(0x06054b50)
    put.u16(0)
    put.u16(0)
    put.u16(Math.min(count, LIMIT_16))
    put.u16(Math.min(count, LIMIT_16))
    put.u32(Math.min(size, LIMIT_32))
    put.u32(Math.min(offset, LIMIT_32))
    put.u16(0)
  })
}

/** The fields that local and central header have in common, up to the length of the name. */
function shared(put: Put, entry: EntryRecord, date: CivilDate): void {
  const { checksum } = entry
  put.u16(versionOf(entry))
  put.u16(checksum === undefined ? ENCRYPTED : 0)
  put.u16(checksum === undefined ? AES_METHOD : METHODS[entry.packing])
  put.u16(0)
  put.u16(dosDate(date))
  put.u32(checksum ?? 0)
  put.u32(entry.packedSize)
  put.u32(entry.size)
  put.u16(entry.name.length)
}

const AES_EXTRA = 11
const AE_2 = 2
const AES_256 = 3

const METHODS = { stored: 0, deflated: 8 } as const

function versionOf({ checksum }: EntryRecord): number {
  return checksum === undefined ? VERSION_AES : VERSION_PLAIN
}

function extraOf({ checksum }: EntryRecord): number {
  return checksum === undefined ? AES_EXTRA : 0
}

function aesExtra(put: Put, { packing, checksum }: EntryRecord): void {
  if (checksum !== undefined) return
  put.u16(0x9901)
  put.u16(7)
  put.u16(AE_2)
  put.ascii('AE')
  put.u8(AES_256)
  put.u16(METHODS[packing])
}

function dosDate(date: CivilDate): number {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number)
  return ((Math.max(year, 1980) - 1980) << 9) | (month << 5) | day
}

type Put = {
  readonly u8: (value: number) => void
  readonly u16: (value: number) => void
  readonly u32: (value: number) => void
  readonly u64: (value: number) => void
  readonly ascii: (text: string) => void
}

function record(write: (put: Put) => void): Uint8Array {
  const parts: Buffer[] = []
  const put = (size: number, fill: (buffer: Buffer) => void): void => {
    const buffer = Buffer.alloc(size)
    fill(buffer)
    parts.push(buffer)
  }
  write({
    u8: (value) => put(1, (buffer) => buffer.writeUInt8(value)),
    u16: (value) => put(2, (buffer) => buffer.writeUInt16LE(value)),
    u32: (value) => put(4, (buffer) => buffer.writeUInt32LE(value)),
    u64: (value) => put(8, (buffer) => buffer.writeBigUInt64LE(BigInt(value))),
    ascii: (text) => parts.push(Buffer.from(text, 'latin1')),
  })
  return Buffer.concat(parts)
}
