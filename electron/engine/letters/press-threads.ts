import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { PrintStopped, type PressParts, type PrintJob, type TypstPress } from './typst.ts'

/** How many threads print, for how many prints one is kept, and how long a print may take. */
type PressLimits = {
  readonly threads: number
  readonly printsAThread: number
  readonly longestMs: number
  /** What a thread runs. */
  readonly script: URL
}

/** What a thread is asked and answers. */
export type PressQuestion = { readonly number: number; readonly job: PrintJob }
export type PressAnswer = { readonly number: number } & (
  { readonly pdf: Uint8Array } | { readonly stopped: string } | { readonly broken: string }
)

/**
 * Each print leaves up to 0.6 MB in the compiler. A bundle for the regulator may have thousands of pages, so only a
 * thread that hangs reaches the time.
 */
const LIMITS: PressLimits = {
  threads: Math.min(2, availableParallelism()),
  printsAThread: 300,
  longestMs: 300_000,
  script: new URL(
    import.meta.url.endsWith('.ts') ? './press.worker.ts' : './press.worker.mjs',
    import.meta.url,
  ),
}
/** A second thread that nobody needs any more is ended; the first stays, as starting it keeps somebody waiting. */
const IDLE_MS = 60_000

type Waiting = PressQuestion & {
  readonly settle: (pdf: Uint8Array) => void
  readonly fail: (error: Error) => void
}
type Thread = {
  readonly worker: Worker
  running: Waiting | null
  printed: number
  timer: NodeJS.Timeout | undefined
}

/**
 * A press on threads of its own, so that the caller's stays free: the first starts with the first print, another when a
 * print would have to wait. A thread that hangs, breaks or dies fails the print it had and is replaced for the next.
 */
export function openPressThreads(parts: PressParts, change: Partial<PressLimits> = {}): TypstPress {
  const limits = { ...LIMITS, ...change }
  const threads: Thread[] = []
  let waiting: Waiting[] = []
  let asked = 0

  const start = (): Thread => {
    const worker = new Worker(limits.script, { workerData: parts })
    const thread: Thread = { worker, running: null, printed: 0, timer: undefined }
    worker.on('message', (answer: PressAnswer) => take(thread, answer))
    worker.once('error', (error) => drop(thread, new Error(`the press broke: ${error.name}`)))
    worker.once('exit', () => drop(thread, new Error('the press ended')))
    threads.push(thread)
    return thread
  }
  /** Ends the thread, whose print fails with the error. */
  const drop = (thread: Thread, error: Error) => {
    const at = threads.indexOf(thread)
    if (at === -1) return
    threads.splice(at, 1)
    clearTimeout(thread.timer)
    void thread.worker.terminate()
    thread.running?.fail(error)
    run()
  }
  const take = (thread: Thread, answer: PressAnswer) => {
    const done = thread.running
    if (done?.number !== answer.number) return
    thread.running = null
    thread.printed += 1
    clearTimeout(thread.timer)
    if ('pdf' in answer) done.settle(answer.pdf)
    else if ('stopped' in answer) done.fail(new PrintStopped(answer.stopped))
    else done.fail(new Error(`the press broke: ${answer.broken}`))
    const worn = 'broken' in answer || thread.printed >= limits.printsAThread
    if (worn) return drop(thread, new Error('the press was replaced'))
    rest(thread)
    run()
  }
  const rest = (thread: Thread) => {
    // a thread that waits for work keeps no program alive
    thread.worker.unref()
    if (thread !== threads[0]) {
      thread.timer = setTimeout(() => drop(thread, new Error('the press rested')), IDLE_MS).unref()
    }
  }
  const run = () => {
    while (waiting[0] !== undefined) {
      const free = threads.find(({ running }) => running === null)
      if (free === undefined && threads.length >= limits.threads) return
      const [next, ...others] = waiting
      waiting = others
      give(free ?? start(), next)
    }
  }
  const give = (thread: Thread, next: Waiting) => {
    clearTimeout(thread.timer)
    thread.running = next
    thread.worker.ref()
    thread.timer = setTimeout(() => drop(thread, new Error('the print took too long')), limits.longestMs)
    thread.worker.postMessage({ number: next.number, job: next.job } satisfies PressQuestion)
  }
  return {
    print: (job) =>
      new Promise((settle, fail) => {
        waiting.push({ number: ++asked, job, settle, fail })
        run()
      }),
    end: () => {
      for (const each of waiting.splice(0)) each.fail(new Error('the press ended'))
      for (const thread of [...threads]) drop(thread, new Error('the press ended'))
    },
  }
}
