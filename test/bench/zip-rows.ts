import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { configure, ZipWriter } from '@zip.js/zip.js'
import { civilDate } from '#shared/domain/civil-date.ts'
import { aesZip, entryOfStream } from '#engine/packages/aes-zip.ts'
import { writeNewFile } from '#engine/write-file.ts'
import type { Row, RowGroup } from './row.ts'

configure({ useWebWorkers: false })

const MIB = 1024 * 1024
const FILES = 16
const ROUNDS = 2
const PASSWORD = 'correct horse battery'
/** What packing may take besides what the program has anyway. */
const MOST_MEMORY = 200 * MIB

/** A disclosure package of a gigabyte, encrypted with AES-256, against zip.js and against 7z. */
export const zipRows: RowGroup = {
  name: 'zip',
  rows: async (share) => {
    const chunk = randomBytes(MIB)
    const each = Math.max(1, Math.round((1024 * share) / FILES))
    return [await againstZipJs(chunk, each), await against7z(chunk, each)]
  },
}

/** Both pack the same chunks from memory and throw the result away, so that no disk is measured. */
async function againstZipJs(chunk: Uint8Array, each: number): Promise<Row> {
  let [ours, peerSeconds, memory] = [Infinity, Infinity, 0]
  for (let round = 0; round < ROUNDS; round += 1) {
    ours = Math.min(
      ours,
      await secondsOf(async () => {
        memory = Math.max(memory, await packOurs(chunk, each))
      }),
    )
    peerSeconds = Math.min(peerSeconds, await secondsOf(() => packZipJs(chunk, each)))
  }
  const ratio = peerSeconds / ours
  return {
    work: `${sizeOf(each)} disclosure ZIP, AES-256, ${Math.round(memory / MIB)} MiB of memory`,
    peer: 'zip.js, stored',
    ...{ peerSeconds, ours, ratio, means: 'faster' },
    goal: '≥ 3x and < 200 MiB of memory',
    met: ratio >= 3 && memory < MOST_MEMORY,
  }
}

/** Both read files and write a file; ours is flushed and read back as every export is. */
async function against7z(chunk: Uint8Array, each: number): Promise<Row> {
  const folder = mkdtempSync(join(tmpdir(), 'redress-bench-zip-'))
  try {
    const names = Array.from({ length: FILES }, (_, index) => join(folder, `${index}.bin`))
    for (const name of names) {
      const file = openSync(name, 'w')
      for (let at = 0; at < each; at += 1) writeSync(file, chunk)
      closeSync(file)
    }
    const ours = await secondsOf(() =>
      writeNewFile(
        join(folder, 'ours.zip'),
        aesZip(entries(chunk, each), password(), civilDate('2026-07-06')),
      ),
    )
    const peerSeconds = await secondsOf(async () => {
      const args = [
        'a',
        '-tzip',
        '-mx=0',
        '-mem=AES256',
        `-p${PASSWORD}`,
        join(folder, 'theirs.zip'),
        ...names,
      ]
      const { status } = spawnSync('7z', args, { stdio: 'ignore' })
      if (status !== 0) throw new Error('7z did not pack')
    })
    return {
      work: `${sizeOf(each)} disclosure ZIP to the disk, flushed and read back`,
      peer: '7z -mx=0, AES-256, neither flushed nor read back',
      ...{ peerSeconds, ours, ratio: peerSeconds / ours, means: 'faster' },
      goal: 'none: to compare',
      met: true,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Packs with the product's own writer. Answers by how many bytes the program grew at most meanwhile. */
export async function packOurs(
  chunk: Uint8Array,
  each: number,
  sink: (bytes: Uint8Array) => void = () => undefined,
) {
  const before = process.memoryUsage.rss()
  let most = 0
  let seen = 0
  for await (const bytes of aesZip(entries(chunk, each), password(), civilDate('2026-07-06'))) {
    sink(bytes)
    seen += 1
    if (seen % 16 === 0) most = Math.max(most, process.memoryUsage.rss() - before)
  }
  return most
}

/** Packs the same with zip.js. */
export async function packZipJs(
  chunk: Uint8Array,
  each: number,
  sink: (bytes: Uint8Array) => void = () => undefined,
): Promise<void> {
  const writer = new ZipWriter(new WritableStream<Uint8Array>({ write: (bytes) => sink(bytes) }), {
    password: PASSWORD,
    encryptionStrength: 3,
    level: 0,
  })
  for (let index = 0; index < FILES; index += 1) {
    let left = each
    const source = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (left === 0) return controller.close()
        left -= 1
        // a copy: what a reader hands over is its own
        controller.enqueue(Uint8Array.from(chunk))
      },
    })
    await writer.add(`${index}.bin`, source)
  }
  await writer.close()
}

function entries(chunk: Uint8Array, each: number) {
  return Array.from({ length: FILES }, (_, index) =>
    entryOfStream(`${index}.bin`, each * chunk.length, () => Array.from({ length: each }, () => chunk)),
  )
}

function password(): Uint8Array {
  return new TextEncoder().encode(PASSWORD)
}

function sizeOf(each: number): string {
  const mebibytes = each * FILES
  return mebibytes >= 1024 ? `${(mebibytes / 1024).toFixed(0)} GiB` : `${mebibytes} MiB`
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}
