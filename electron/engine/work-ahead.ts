import { setTimeout } from 'node:timers/promises'
import type { EngineContext, OpenFile } from './context.ts'
import { sweepUnfinished } from './handlers/save-to.ts'
import { keepLinesAhead } from './keep-lines-ahead.ts'
import { learnAhead } from './learn-ahead.ts'

/** The first screens come first. */
const AFTER_MS = 1500
/** Between two steps of some ten milliseconds others get their turn. */
const BETWEEN_MS = 15

/**
 * Takes away what an earlier sitting left half written, and prepares what would keep somebody waiting the first time, while
 * nobody waits for it. Ends by itself, and when the file
 * is locked or another one is opened. Whatever fails here is told when it is asked for.
 */
export async function workAhead(
  context: Pick<EngineContext, 'open' | 'law' | 'lawFingerprint' | 'settled'>,
  open: OpenFile,
): Promise<void> {
  const turn = async (pause = BETWEEN_MS) => {
    await setTimeout(pause, undefined, { ref: false })
    await context.settled()
    if (context.open() !== open) throw new Error('locked meanwhile')
  }
  try {
    sweepUnfinished(open.file)
    await turn(AFTER_MS)
    await learnAhead(context, open, () => turn())
    await keepLinesAhead(context, open, () => turn())
  } catch {
    // only ahead of time: who asks for it meets the same failure and is told
  }
}
