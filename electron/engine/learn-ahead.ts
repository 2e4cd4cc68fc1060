import { setTimeout } from 'node:timers/promises'
import type { EngineContext, OpenFile } from './context.ts'
import { isStoreError } from './store/failure.ts'
import { learnLines } from './store/held-cases.ts'

/** The first screen comes first. */
const AFTER_MS = 1500
/** Between two steps others get their turn. */
const BETWEEN_MS = 10

/**
 * Learns which words belong to which case while nobody waits for it, so that the first search of a long register takes
 * no longer than the others. Ends by itself, and when the file is locked or another one is open.
 */
export async function learnAhead(context: Pick<EngineContext, 'open'>, open: OpenFile): Promise<void> {
  await setTimeout(AFTER_MS, undefined, { ref: false })
  if (context.open() !== open) return
  try {
    for (const _ of learnLines(open.file.db)) {
      await setTimeout(BETWEEN_MS, undefined, { ref: false })
      if (context.open() !== open) return
    }
  } catch (error) {
    if (!isStoreError(error)) throw error
  }
}
