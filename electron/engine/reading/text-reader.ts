import type { Worker } from 'node:worker_threads'
import { guardedWorker } from '../guarded-worker.ts'

/** What came of reading a file. */
export type TextRead = { readonly state: 'read' | 'none' | 'failed'; readonly text: string }

/** Reading that takes longer is given up, and the thread with it. */
const LONGEST_MS = 5000
const IDLE_MS = 20_000
const FAILED: TextRead = { state: 'failed', text: '' }

/** Reads files from outside, one at a time, on a thread that is ended when it takes too long or too much. */
export type TextReader = {
  readonly read: (name: string, bytes: Uint8Array) => Promise<TextRead>
  /** Ends the thread, and with it what it holds in memory. */
  readonly end: () => void
}

/** A reader without a thread; it starts one with the first file. */
export function createTextReader(longestMs: number = LONGEST_MS): TextReader {
  let worker: Worker | null = null
  let idle: NodeJS.Timeout | undefined
  let asked = 0
  let waiting: { readonly number: number; readonly answer: (read: TextRead) => void } | null = null

  const settle = (number: number | null, read: TextRead) => {
    if (waiting === null || (number !== null && waiting.number !== number)) return
    const { answer } = waiting
    waiting = null
    answer(read)
  }
  const end = () => {
    clearTimeout(idle)
    const ended = worker
    worker = null
    void ended?.terminate()
    settle(null, FAILED)
  }
  const start = (): Worker => {
    const script = import.meta.url.endsWith('.ts') ? './text-reader.worker.ts' : './text-reader.worker.mjs'
    const started = guardedWorker(new URL(script, import.meta.url), { heapMb: 384, outsideMb: 768 })
    started.on('message', ({ number, ...read }: TextRead & { number: number }) => settle(number, read))
    started.on('error', () => started === worker && end())
    started.unref()
    return started
  }

  return {
    async read(name, bytes) {
      worker ??= start()
      clearTimeout(idle)
      asked += 1
      const number = asked
      const thread = worker
      const copy = Uint8Array.from(bytes)
      const read = await new Promise<TextRead>((answer) => {
        waiting = { number, answer }
        const tooLong = setTimeout(end, longestMs).unref()
        waiting = {
          number,
          answer: (found) => {
            clearTimeout(tooLong)
            answer(found)
          },
        }
        thread.postMessage({ number, name, bytes: copy }, [copy.buffer])
      })
      if (worker !== null) idle = setTimeout(end, IDLE_MS).unref()
      return read
    },
    end,
  }
}
