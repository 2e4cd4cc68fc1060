import { failed, ok, type Result } from '#shared/domain/result.ts'
import { guardedWorker, type MemoryLimits } from './guarded-worker.ts'

/** Why a thread gave no answer: it took too long, needed too much memory, or broke. */
export type ThreadFailure = 'too-slow' | 'too-much-memory' | 'broken'

/** Starting a thread on a busy machine may take long, and that is not the fault of what it is to read. */
const LONGEST_START_MS = 30_000

/**
 * Asks a thread of its own one question about bytes from outside, and ends the thread whatever comes. The thread says
 * `ready` once it can listen; its time runs from there. `handedOver` is gone here afterwards.
 */
export async function askThread<Said>(
  script: URL,
  question: unknown,
  limits: { readonly milliseconds: number } & MemoryLimits,
  handedOver: readonly ArrayBuffer[] = [],
): Promise<Result<Said, ThreadFailure>> {
  const worker = guardedWorker(script, limits)
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise((resolve) => {
      const tooSlow = () => resolve(failed('too-slow'))
      timer = setTimeout(tooSlow, LONGEST_START_MS)
      worker.on('message', (said: Said | 'ready') => {
        clearTimeout(timer)
        if (said !== 'ready') return resolve(ok(said))
        timer = setTimeout(tooSlow, limits.milliseconds)
        worker.postMessage(question, [...handedOver])
      })
      worker.once('error', (error: { code?: string }) =>
        resolve(failed(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-much-memory' : 'broken')),
      )
      worker.once('exit', () => resolve(failed('broken')))
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
