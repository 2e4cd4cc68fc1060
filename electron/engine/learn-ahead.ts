import { civilDate } from '#shared/domain/civil-date.ts'
import { reportCases } from './casework/report-cases.ts'
import type { EngineContext, OpenFile } from './context.ts'
import { lawOfFile } from './law-of-file.ts'
import { today } from './store/case-file.ts'
import { readCasesSince } from './store/figure-sources.ts'
import { learnLines } from './store/held-cases.ts'

/** Cases whose figures are prepared, more than a kilobyte each: memory nobody asked for yet. */
const MOST_FIGURES = 20_000

/**
 * Learns which words belong to which case for the first search, and the figures of this year and the last for the first
 * report. Nothing is written.
 */
export async function learnAhead(
  context: Pick<EngineContext, 'law'>,
  open: OpenFile,
  turn: () => Promise<void>,
): Promise<void> {
  for (const _ of learnLines(open.file.db)) await turn()
  const since = civilDate(`${Number(today(open.file).slice(0, 4)) - 1}-01-01`)
  if (readCasesSince(open.file.db, since).length > MOST_FIGURES) return
  await reportCases(open.file, lawOfFile(context, open), since, turn)
}
