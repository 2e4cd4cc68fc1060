import { failed, ok, type Result } from '#shared/domain/result.ts'
import { askThread } from '../one-thread.ts'
import type { IcsAnswer, IcsDay, IcsQuestion } from './ics-days.ts'

/** Largest calendar file that is read, in bytes. */
export const LARGEST_ICS = 1024 * 1024
const LONGEST_MS = 5000

/** Why a calendar file gives no days. */
export type IcsFailure = Extract<IcsAnswer, { readonly ok: false }>['failure'] | 'ics-too-slow'

/**
 * The days in a calendar file, read on a thread that is ended after five seconds of reading or when it needs too much
 * memory.
 */
export async function readIcs(
  question: IcsQuestion,
  longestMs: number = LONGEST_MS,
): Promise<Result<{ readonly days: readonly IcsDay[]; readonly unread: number }, IcsFailure>> {
  const script = import.meta.url.endsWith('.ts') ? './ics.worker.ts' : './ics.worker.mjs'
  const limits = { milliseconds: longestMs, heapMb: 128, outsideMb: 128 }
  const said = await askThread<IcsAnswer>(new URL(script, import.meta.url), question, limits)
  // out of memory, or a slip of the parser: either way the file cannot be read
  if (!said.ok) return failed(said.failure === 'too-slow' ? 'ics-too-slow' : 'ics-broken')
  const answer = said.value
  return answer.ok ? ok({ days: answer.days, unread: answer.unread }) : failed(answer.failure)
}
