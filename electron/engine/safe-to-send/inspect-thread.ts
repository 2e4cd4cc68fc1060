import type { Worker } from 'node:worker_threads'
import { LIMITS, unread } from './found.ts'
import type { Inspected } from './inspect-file.ts'
import type { People } from './people.ts'
import { guardedWorker } from '../guarded-worker.ts'

/** A file of the largest size is there as it came, unpacked, and in the parts a library makes of it. */
const MEMORY = { heapMb: 1024, outsideMb: 2048, stackMb: 8 }

/** Looks into files, one after the other, on a thread that is ended when one takes too long or too much. */
export type InspectThread = {
  /** Always answers: where the thread had to be ended, with a finding that says why. `password` may be empty. */
  readonly inspect: (name: string, bytes: Uint8Array, password: Uint8Array) => Promise<Inspected>
  /** Ends the thread, and with it what it holds in memory. */
  readonly end: () => void
}

/** A thread that knows these people; it starts with the first file. */
export function createInspectThread(people: People, longestMs: number = LIMITS.milliseconds): InspectThread {
  let worker: Worker | null = null
  let asked = 0
  let settle: (inspected: Inspected) => void = () => undefined

  const end = (reason: 'too-slow' | 'too-large' | 'broken' = 'broken') => {
    const ended = worker
    worker = null
    void ended?.terminate()
    settle({ found: [unread(reason)], tellsPassword: false, pdfs: [] })
  }
  const start = (): Worker => {
    const script = import.meta.url.endsWith('.ts') ? './inspect.worker.ts' : './inspect.worker.mjs'
    const started = guardedWorker(new URL(script, import.meta.url), MEMORY, { workerData: people })
    started.on('error', (error: { code?: string }) => {
      if (started === worker) end(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-large' : 'broken')
    })
    return started
  }

  return {
    async inspect(name, bytes, password) {
      if (bytes.length > LIMITS.bytes) return { found: [unread('too-large')], tellsPassword: false, pdfs: [] }
      worker ??= start()
      asked += 1
      const number = asked
      const thread = worker
      const copy = Uint8Array.from(bytes)
      const inspected = await new Promise<Inspected>((answer) => {
        const tooLong = setTimeout(() => end('too-slow'), longestMs).unref()
        settle = (given) => {
          clearTimeout(tooLong)
          answer(given)
        }
        thread.once('message', (said: { number: number; inspected: Inspected }) => {
          if (said.number === number) settle(said.inspected)
        })
        // both are the thread's own from here on, and it overwrites the password when it has looked
        const secret = Uint8Array.from(password)
        thread.postMessage({ number, name, bytes: copy, password: secret }, [copy.buffer, secret.buffer])
      })
      settle = () => undefined
      return inspected
    },
    end,
  }
}
