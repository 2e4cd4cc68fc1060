import { Worker } from 'node:worker_threads'
import { failed, ok, type Result } from '#shared/domain/result.ts'
import type { IcsAnswer, IcsDay, IcsQuestion } from './ics-days.ts'

/** Largest calendar file that is read, in bytes. */
export const LARGEST_ICS = 1024 * 1024
const LONGEST_MS = 5000

/** Why a calendar file gives no days. */
export type IcsFailure = Extract<IcsAnswer, { readonly ok: false }>['failure'] | 'ics-too-slow'

/**
 * The days in a calendar file, read on a thread that is ended after five seconds or when it needs too much memory.
 * `bytes` must be its own buffer: it is handed over to the thread.
 */
export async function readIcs(
  question: IcsQuestion,
  longestMs: number = LONGEST_MS,
): Promise<Result<{ readonly days: readonly IcsDay[]; readonly unread: number }, IcsFailure>> {
  const script = import.meta.url.endsWith('.ts') ? './ics.worker.ts' : './ics.worker.mjs'
  const worker = new Worker(new URL(script, import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
  })
  try {
    const answer = await new Promise<IcsAnswer | 'ics-too-slow'>((resolve) => {
      const tooLong = setTimeout(() => resolve('ics-too-slow'), longestMs)
      worker.once('message', (said: IcsAnswer) => {
        clearTimeout(tooLong)
        resolve(said)
      })
      // out of memory, or a slip of the parser: either way the file cannot be read
      worker.once('error', () => {
        clearTimeout(tooLong)
        resolve({ ok: false, failure: 'ics-broken' })
      })
      worker.postMessage(question)
    })
    if (answer === 'ics-too-slow') return failed(answer)
    return answer.ok ? ok({ days: answer.days, unread: answer.unread }) : failed(answer.failure)
  } finally {
    await worker.terminate()
  }
}
