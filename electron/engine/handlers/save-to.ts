import { existsSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { OpenFile } from '../context.ts'
import type { Grant } from '../engine.ts'
import type { CaseFile } from '../store/case-file.ts'
import type { WritableDb } from '../store/database.ts'
import { isStoreError } from '../store/failure.ts'
import { forgetUnfinished, noteUnfinished, readUnfinished } from '../store/unfinished.ts'
import { write } from '../store/write.ts'
import { isTemporary, temporaryFor, writeNewFile } from '../write-file.ts'

type Chunks = Parameters<typeof writeNewFile>[1]
type Saving = { readonly temporary: string; readonly stop: () => void; readonly over: Promise<unknown> }

const savings = new WeakMap<CaseFile, Set<Saving>>()
const ending = new WeakSet<CaseFile>()

/**
 * Writes a file where a save dialog allowed it. The dialog has asked about overwriting; the open case file itself is
 * spared whatever name it was reached by. What left is recorded by whoever asked, right after this resolves.
 */
export async function saveTo(
  { file, path: caseFile }: OpenFile,
  { path }: Grant,
  chunks: Chunks,
  mode?: number,
): ReturnType<typeof writeNewFile> {
  const controller = new AbortController()
  if (ending.has(file)) controller.abort()
  const temporary = temporaryFor(path)
  // what comes in one piece is written in a moment; what takes its time may meet a power cut
  const noted = !(chunks instanceof Uint8Array) && quietly(file, (db) => noteUnfinished(db, temporary))
  const over = writeNewFile(path, chunks, {
    overwrite: true,
    spare: [caseFile],
    signal: controller.signal,
    temporary,
    ...(mode === undefined ? {} : { mode }),
  })
  const underWay = savings.get(file) ?? new Set()
  const saving = { temporary, stop: () => controller.abort(), over }
  savings.set(file, underWay.add(saving))
  try {
    return await over
  } finally {
    underWay.delete(saving)
    if (noted) quietly(file, (db) => forgetUnfinished(db, [temporary]))
  }
}

/** Whether it could be written down; where nothing can be now, the file is written all the same. */
function quietly(file: CaseFile, change: (db: WritableDb) => void): boolean {
  try {
    write(file, 'file.unfinished', change)
    return true
  } catch (error) {
    if (!isStoreError(error)) throw error
    return false
  }
}

/**
 * Ends what is being written before the file is locked: each file is taken back at once, or whole already and then
 * recorded. Nothing half written, which may be readable by anybody, outlives the key.
 */
export async function endSaves(file: CaseFile): Promise<void> {
  ending.add(file)
  const all = [...(savings.get(file) ?? [])]
  if (all.length === 0) return
  for (const { stop } of all) stop()
  await Promise.allSettled(all.map(({ over }) => over))
  // who asked for one that is whole records it now
  await setImmediate()
}

/** Takes away what a power cut or a killed program left half written in an earlier sitting. */
export function sweepUnfinished(file: CaseFile): void {
  if (file.readOnly) return
  const underWay = new Set([...(savings.get(file) ?? [])].map(({ temporary }) => temporary))
  const gone = readUnfinished(file.db).filter((path) => !underWay.has(path) && isGone(path))
  if (gone.length > 0) write(file, 'file.unfinished', (db) => forgetUnfinished(db, gone))
}

/** Removes what is left; false where its disk is not here today, so that it is asked for again. */
function isGone(path: string): boolean {
  if (!isTemporary(path)) return true
  rmSync(path, { force: true })
  return existsSync(dirname(path))
}
