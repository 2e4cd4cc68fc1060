import { setImmediate } from 'node:timers/promises'
import type { OpenFile } from '../context.ts'
import type { Grant } from '../engine.ts'
import type { CaseFile } from '../store/case-file.ts'
import { writeNewFile } from '../write-file.ts'

type Chunks = Parameters<typeof writeNewFile>[1]
type Saving = { readonly stop: () => void; readonly over: Promise<unknown> }

const savings = new WeakMap<CaseFile, Set<Saving>>()
const ending = new WeakSet<CaseFile>()

/**
 * Writes a file where a save dialog allowed it. The dialog has asked about overwriting; the open case file itself is
 * spared whatever name it was reached by. What left is recorded by whoever asked, right after this resolves.
 */
export async function saveTo(
  open: OpenFile,
  grant: Grant,
  chunks: Chunks,
  mode?: number,
): ReturnType<typeof writeNewFile> {
  const controller = new AbortController()
  if (ending.has(open.file)) controller.abort()
  const over = writeNewFile(grant.path, chunks, {
    overwrite: true,
    spare: [open.path],
    signal: controller.signal,
    ...(mode === undefined ? {} : { mode }),
  })
  const underWay = savings.get(open.file) ?? new Set()
  const saving = { stop: () => controller.abort(), over }
  savings.set(open.file, underWay.add(saving))
  try {
    return await over
  } finally {
    underWay.delete(saving)
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
