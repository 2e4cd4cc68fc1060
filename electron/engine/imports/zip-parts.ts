import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, configure, type FileEntry } from '@zip.js/zip.js'
import { TableRefusal, TABLE_LIMITS } from './table.ts'

configure({ useWebWorkers: false })

const STORED = 0
const DEFLATED = 8

/** The parts of a workbook by their names in lower case, without a leading slash. */
export type ZipParts = {
  readonly names: readonly string[]
  readonly has: (name: string) => boolean
  /** A part's text, piece by piece; nothing when there is no such part. What is unpacked counts over all parts. */
  readonly text: (name: string) => AsyncIterable<string>
}

/** The contents of a ZIP file. Throws `import-broken`, `import-encrypted` or `import-too-large`. */
export async function zipParts(
  bytes: Uint8Array,
  most: number = TABLE_LIMITS.unpackedBytes,
): Promise<ZipParts> {
  const entries = await entriesOf(bytes)
  const budget = { left: most }
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name.toLowerCase()),
    text: (name) => {
      const entry = entries.get(name.toLowerCase())
      return entry === undefined ? Readable.from([]) : unpacked(entry, budget)
    },
  }
}

async function entriesOf(bytes: Uint8Array): Promise<Map<string, FileEntry>> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { checkOverlappingEntry: true })
  try {
    const entries = new Map<string, FileEntry>()
    for await (const entry of reader.getEntriesGenerator()) {
      if (entry.directory) continue
      if (entry.encrypted) throw new TableRefusal('import-encrypted')
      entries.set(entry.filename.replaceAll('\\', '/').replace(/^\//, '').toLowerCase(), entry)
      if (entries.size > 10_000) throw new TableRefusal('import-broken')
    }
    return entries
  } catch (error) {
    if (error instanceof TableRefusal) throw error
    throw new TableRefusal('import-broken')
  }
}

async function* unpacked(entry: FileEntry, budget: { left: number }): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8')
  try {
    for await (const chunk of await chunksOf(entry)) {
      // what a part says of its size is not believed: the bytes that come out are counted
      budget.left -= chunk.length
      if (budget.left < 0)
        throw new TableRefusal('import-too-large', {
          what: 'bytes when unpacked',
          most: '419,430,400 (400 MiB)',
        })
      yield decoder.decode(chunk, { stream: true })
    }
  } catch (error) {
    if (error instanceof TableRefusal) throw error
    throw new TableRefusal('import-broken')
  }
  yield decoder.decode()
}

/** The packed bytes are small and taken whole; what they unpack to comes in pieces. */
async function chunksOf(entry: FileEntry): Promise<AsyncIterable<Uint8Array>> {
  const packed = await entry.getData(new Uint8ArrayWriter(), { passThrough: true })
  const stream = Readable.from([packed])
  if (entry.compressionMethod === STORED) return stream
  if (entry.compressionMethod !== DEFLATED) throw new TableRefusal('import-broken')
  return stream.pipe(createInflateRaw())
}
