import { Uint8ArrayReader, ZipReader, configure, type FileEntry } from '@zip.js/zip.js'
import { TableRefusal, TABLE_LIMITS } from './table.ts'

configure({ useWebWorkers: false })

/** The parts of a workbook by their names in lower case, without a leading slash. */
export type ZipParts = {
  readonly names: readonly string[]
  readonly has: (name: string) => boolean
  /** A part's text, piece by piece; nothing when there is no such part. What is unpacked counts over all parts. */
  readonly text: (name: string) => AsyncIterable<string>
}

/** The contents of a ZIP file. Throws `import-broken`, `import-encrypted` or `import-too-large`. */
export async function zipParts(bytes: Uint8Array): Promise<ZipParts> {
  const entries = await entriesOf(bytes)
  const budget = { left: TABLE_LIMITS.unpackedBytes as number }
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name.toLowerCase()),
    text: (name) => {
      const entry = entries.get(name.toLowerCase())
      return entry === undefined ? nothing() : unpacked(entry, budget)
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
  // what a part says of its size is not believed: the bytes that come out are counted
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const done = entry.getData(writable, { checkSignature: false }).catch(() => 'failed' as const)
  const decoder = new TextDecoder('utf-8')
  try {
    for await (const chunk of readable) {
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
  if ((await done) === 'failed') throw new TableRefusal('import-broken')
  yield decoder.decode()
}

async function* nothing(): AsyncGenerator<string> {}
