import '../silence.ts'
import { open, type FileHandle } from 'node:fs/promises'
import { parentPort } from 'node:worker_threads'
import type { FileEntry } from '@zip.js/zip.js'
import { ARCHIVE_CASE, archivedName } from '../packages/case-source.ts'
import {
  ARCHIVE_LIMITS,
  ArchiveRefusal,
  type ArchiveAsk,
  type ArchiveHead,
  type ArchiveSaid,
} from './archive.ts'
import { caseIn } from './read-case.ts'
import { unpacked, zipEntries } from './zip-file.ts'

/**
 * Reads one case archive on a thread of its own: bytes from outside, which may take any time or memory. Says `ready`,
 * takes one `ArchiveAsk` at a time and answers each with one `ArchiveSaid`. Whoever started it ends it.
 */
let opened: FileHandle | null = null
let entries = new Map<string, FileEntry>()
let password: Uint8Array | null = null
let pieces: AsyncGenerator<Uint8Array, void> | null = null

parentPort?.on('message', (ask: ArchiveAsk) => {
  void answer(ask).then(
    (said) =>
      parentPort?.postMessage(said, 'piece' in said && said.piece !== null ? [said.piece.buffer] : []),
    (error: unknown) => {
      const failure = error instanceof ArchiveRefusal ? error.failure : { code: 'archive-broken' as const }
      parentPort?.postMessage({ failure } satisfies ArchiveSaid)
    },
  )
})
parentPort?.postMessage({ ready: true } satisfies ArchiveSaid)

async function answer(ask: ArchiveAsk): Promise<ArchiveSaid> {
  if ('open' in ask) {
    password = ask.password
    return { head: await headOf(ask.open) }
  }
  if ('close' in ask) {
    await opened?.close()
    password?.fill(0)
    ;[opened, password, pieces, entries] = [null, null, null, new Map()]
    return { closed: true }
  }
  if ('attachment' in ask) {
    const entry = entries.get(archivedName(ask.attachment))
    if (entry === undefined) throw new ArchiveRefusal('archive-broken')
    pieces = unpacked(entry, password, ask.size)
  }
  const next = await pieces?.next()
  return { piece: next === undefined || next.done === true ? null : Uint8Array.from(next.value) }
}

async function headOf(path: string): Promise<ArchiveHead> {
  const file = await open(path, 'r')
  opened = file
  const { size } = await file.stat()
  const start = new Uint8Array(4)
  await file.read(start, 0, 4, 0)
  const zip = start[0] === 0x50 && start[1] === 0x4b
  if (!zip) {
    const head = caseIn(await jsonBytes(wholeFile(file, size)))
    return { ...head, form: 'json', encrypted: false, attachments: new Map() }
  }
  entries = await zipEntries(file, size)
  const entry = entries.get(ARCHIVE_CASE)
  if (entry === undefined) throw new ArchiveRefusal('archive-not-a-case')
  const head = caseIn(await jsonBytes(unpacked(entry, password, ARCHIVE_LIMITS.jsonBytes)))
  const attachments = new Map(
    head.source.rows.attachment.flatMap((_, at) => {
      const found = entries.get(archivedName(at + 1))
      return found === undefined ? [] : [[at + 1, found.uncompressedSize] as const]
    }),
  )
  return { ...head, form: 'zip', encrypted: entry.encrypted, attachments }
}

async function* wholeFile(file: FileHandle, size: number): AsyncGenerator<Uint8Array, void> {
  if (size > ARCHIVE_LIMITS.jsonBytes) throw tooLarge()
  yield await file.readFile()
}

async function jsonBytes(source: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const kept: Uint8Array[] = []
  let size = 0
  for await (const piece of source) {
    size += piece.length
    if (size > ARCHIVE_LIMITS.jsonBytes) throw tooLarge()
    kept.push(piece)
  }
  return Buffer.concat(kept)
}

function tooLarge(): ArchiveRefusal {
  return new ArchiveRefusal('archive-too-large', { what: 'bytes', most: '33,554,432 (32 MiB)' })
}
