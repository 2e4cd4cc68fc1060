import { Worker } from 'node:worker_threads'
import { failed, ok, type Result } from '#shared/domain/result.ts'
import type { IcsAnswer, IcsDay, IcsQuestion } from './ics-days.ts'

/** Largest calendar file that is read, in bytes. */
export const LARGEST_ICS = 1024 * 1024
const LONGEST_MS = 5000
const LONGEST_START_MS = 30_000

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
  const worker = new Worker(new URL(script, import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
  })
  try {
    const answer = await new Promise<IcsAnswer | 'ics-too-slow'>((resolve) => {
      // the five seconds are for reading: starting a thread on a busy machine is not the file's fault
      let tooLong = setTimeout(() => resolve('ics-too-slow'), LONGEST_START_MS)
      worker.on('message', (said: IcsAnswer | 'ready') => {
        clearTimeout(tooLong)
        if (said !== 'ready') return resolve(said)
        tooLong = setTimeout(() => resolve('ics-too-slow'), longestMs)
        worker.postMessage(question)
      })
      // out of memory, or a slip of the parser: either way the file cannot be read
      worker.once('error', () => {
        clearTimeout(tooLong)
        resolve({ ok: false, failure: 'ics-broken' })
      })
    })
    if (answer === 'ics-too-slow') return failed(answer)
    return answer.ok ? ok({ days: answer.days, unread: answer.unread }) : failed(answer.failure)
  } finally {
    await worker.terminate()
  }
}
