import { closeSync, existsSync, fsyncSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import type { AuditHead } from './audit-chain.ts'
import { readHead } from './audit-chain.ts'
import type { Native } from './database.ts'
import { linkDb, readCount } from './database.ts'
import { lengthOf, readAt } from './descriptor.ts'
import { StoreError } from './failure.ts'
import { openNative } from './keyed.ts'
import { APPLICATION_ID } from './migrate.ts'
import { PAGE_BYTES } from './pages.ts'
import { syncFolder } from './place.ts'
import { assertPragmas } from './pragmas.ts'
import { inSlices } from './slices.ts'
import { sql } from './sql.ts'
import { checkChains } from './verify-chain.ts'
import { isSound } from './verify.ts'

/** What a copy was found to hold when it was read back. */
export type CopyContent = {
  readonly bytes: number
  readonly entries: number
  readonly cases: number
  readonly head: AuditHead | null
}

/** The file to copy: SQLite's connection to stop saves, and the engine's one descriptor to read through. */
export type CopySource = { readonly native: Native; readonly descriptor: number; readonly keyAndSalt: Buffer }

const STEP = 1024 * 1024

/**
 * Copies an open case file to a path that does not exist yet and makes the bytes durable there. The write transaction
 * held meanwhile keeps the copy one true moment; the bytes come through the engine's own descriptor, because opening
 * the file again would drop SQLite's lock. What was begun is removed when it fails.
 */
export async function copyTo(
  source: CopySource,
  target: string,
  onProgress?: (bytes: number) => void,
): Promise<void> {
  const output = openSync(target, 'wx', 0o600)
  let copied = false
  try {
    source.native.exec('BEGIN IMMEDIATE')
    try {
      await inSlices(copySteps(source, output), onProgress)
    } finally {
      if (source.native.inTransaction) source.native.exec('ROLLBACK')
    }
    fsyncSync(output)
    copied = true
  } finally {
    closeSync(output)
    if (!copied) rmSync(target, { force: true })
  }
}

/**
 * Opens a copy again with its key and reads it: length, structure, audit chain, counts. Throws `copy-not-verified`
 * when anything is not as it must be.
 */
export async function readBack(target: string, keyAndSalt: Buffer): Promise<CopyContent> {
  const native = openNative(target, keyAndSalt, true)
  try {
    assertPragmas(native)
    const bytes = statSync(target).size
    const expected = Number(native.pragma('page_count', { simple: true })) * PAGE_BYTES
    const ours = Number(native.pragma('application_id', { simple: true })) === APPLICATION_ID
    if (!ours || bytes !== expected || !isSound(native)) throw new StoreError('copy-not-verified')
    const db = linkDb(native)
    const chains = await inSlices(checkChains(db))
    if (chains.problems.length > 0) throw new StoreError('copy-not-verified')
    const cases = readCount(db, sql`SELECT count(*) FROM "case"`)
    return { bytes, entries: chains.entries, cases, head: readHead(db) }
  } finally {
    native.close()
  }
}

/** Keeps a verified copy beside a file of an older format before its first migration runs. Returns nothing or throws. */
export async function keepCopyBefore(source: CopySource & { readonly path: string }): Promise<void> {
  const format = Number(source.native.pragma('user_version', { simple: true }))
  const target = unusedName(`${source.path}.format-${format}`)
  await copyTo(source, target)
  await readBack(target, source.keyAndSalt)
  syncFolder(target)
}

function unusedName(wanted: string): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}-${number}`
    if (!existsSync(name)) return name
  }
}

function* copySteps({ native, descriptor }: CopySource, output: number): Generator<number, void> {
  const length = lengthOf(descriptor)
  for (let position = 0; position < length; position += STEP) {
    // Locking in the middle of a copy closes the descriptor; its number may be another file's by now.
    if (!native.open) throw new StoreError('locked')
    const bytes = readAt(descriptor, position, Math.min(STEP, length - position))
    let written = 0
    while (written < bytes.length) written += writeSync(output, bytes, written, bytes.length - written)
    yield position + bytes.length
  }
}
