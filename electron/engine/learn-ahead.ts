import { setTimeout } from 'node:timers/promises'
import { civilDate } from '#shared/domain/civil-date.ts'
import { reportCases } from './casework/report-cases.ts'
import type { EngineContext, OpenFile } from './context.ts'
import { lawOfFile } from './law-of-file.ts'
import { today } from './store/case-file.ts'
import { learnLines } from './store/held-cases.ts'

/** The first screens come first. */
const AFTER_MS = 1500
/** Between two steps of some ten milliseconds others get their turn. */
const BETWEEN_MS = 15

/**
 * Prepares what would keep somebody waiting the first time, while nobody waits for it: which words belong to which case
 * for the first search, and the figures of this year and the last for the first report. Ends by itself, and when the
 * file is locked or another one is opened. Nothing is written, and whatever fails here is told when it is asked for.
 */
export async function learnAhead(
  context: Pick<EngineContext, 'open' | 'law'>,
  open: OpenFile,
): Promise<void> {
  const turn = async (pause = BETWEEN_MS) => {
    await setTimeout(pause, undefined, { ref: false })
    if (context.open() !== open) throw new Error('locked meanwhile')
  }
  try {
    await turn(AFTER_MS)
    for (const _ of learnLines(open.file.db)) await turn()
    const lastYear = Number(today(open.file).slice(0, 4)) - 1
    await reportCases(open.file, lawOfFile(context, open), civilDate(`${lastYear}-01-01`), () => turn())
  } catch {
    // only ahead of time: who asks for it meets the same failure and is told
  }
}
