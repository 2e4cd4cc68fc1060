import { inflateRawSync } from 'node:zlib'
import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, type FileEntry } from '@zip.js/zip.js'
import { scanXml, type XmlListener } from '../imports/xml-scan.ts'
import { LIMITS, Unread } from './found.ts'

configure({ useWebWorkers: false })

const STORED = 0
const DEFLATED = 8

/** How much may still be unpacked, of one file and all files inside it together. */
export type Budget = { bytes: number; files: number }

/** The files in an archive, by their names as they are written, without a leading slash. */
export type ZipContents = {
  readonly names: readonly string[]
  readonly encrypted: boolean
  /** The bytes of a file; empty for one that is not there. Throws `Unread`. */
  readonly bytes: (name: string) => Promise<Uint8Array>
  /** Reads one part as XML; a part that is not there says nothing. Throws `Unread`. */
  readonly scan: (name: string, listener: XmlListener) => Promise<void>
}

/** Opens an archive. What it unpacks to counts against the budget, whatever its headers say. Throws `Unread`. */
export async function zipContents(bytes: Uint8Array, budget: Budget): Promise<ZipContents> {
  const entries = await entriesOf(bytes)
  const read = async (name: string): Promise<Uint8Array> => {
    const entry = entries.get(name)
    if (entry === undefined) return new Uint8Array()
    if (entry.encrypted) throw new Unread('encrypted')
    const unpacked = await unpack(entry, budget.bytes)
    budget.bytes -= unpacked.length
    return unpacked
  }
  return {
    names: [...entries.keys()],
    encrypted: [...entries.values()].some((entry) => entry.encrypted),
    bytes: read,
    scan: async (name, listener) => {
      if (!entries.has(name)) return
      const xml = textPieces(await read(name))
      try {
        await scanXml(xml, listener)
      } catch {
        throw new Unread('broken')
      }
    },
  }
}

const PIECE = 65_536

/** The scanner takes text that comes in pieces; a part in UTF-16 is read by its mark. */
async function* textPieces(bytes: Uint8Array): AsyncGenerator<string> {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe
  const decoder = new TextDecoder(utf16 ? 'utf-16le' : 'utf-8')
  for (let at = 0; at < bytes.length; at += PIECE)
    yield decoder.decode(bytes.subarray(at, at + PIECE), { stream: true })
  yield await Promise.resolve(decoder.decode())
}

async function entriesOf(bytes: Uint8Array): Promise<Map<string, FileEntry>> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { checkOverlappingEntry: true })
  const entries = new Map<string, FileEntry>()
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (entry.directory) continue
      entries.set(entry.filename.replaceAll('\\', '/').replace(/^\//, ''), entry)
      if (entries.size > LIMITS.entries) throw new Unread('too-many')
    }
  } catch (error) {
    throw error instanceof Unread ? error : new Unread('broken')
  }
  return entries
}

async function unpack(entry: FileEntry, most: number): Promise<Uint8Array> {
  if (most <= 0) throw new Unread('too-large')
  let packed
  try {
    packed = await entry.getData(new Uint8ArrayWriter(), { passThrough: true })
  } catch {
    throw new Unread('broken')
  }
  if (entry.compressionMethod === STORED) {
    if (packed.length > most) throw new Unread('too-large')
    return packed
  }
  if (entry.compressionMethod !== DEFLATED) throw new Unread('unknown')
  try {
    return inflateRawSync(packed, { maxOutputLength: most })
  } catch (error) {
    const large = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw new Unread(large ? 'too-large' : 'broken')
  }
}
