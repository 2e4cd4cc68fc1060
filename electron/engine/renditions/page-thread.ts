import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Worker } from 'node:worker_threads'
import { failed, ok, type Result } from '#shared/domain/result.ts'
import type { PageFailure } from './open-pdf.ts'
import type { PageAnswer, PageQuestions } from './page-thread-words.ts'
import { guardedWorker } from '../guarded-worker.ts'

/** One step of work on a page may take this long; then the thread is ended, and with it what it holds. */
const LONGEST_MS = 5000
/** Starting a thread on a busy machine is not the document's fault. */
const LONGEST_START_MS = 30_000
/** A larger page takes longer than a question about it. */
const LONGEST_BURN_MS = 20_000
const IDLE_MS = 60_000
/** A document lies outside the heap, and so do its pages as they are drawn. */
const MEMORY = { heapMb: 512, outsideMb: 2048, stackMb: 8 }

/** Pages of documents from outside, on a thread of their own. Questions are answered one after the other. */
export type PageThread = {
  readonly ask: <Name extends keyof PageQuestions>(
    name: Name,
    question: PageQuestions[Name]['ask'],
  ) => Promise<Result<PageQuestions[Name]['answer'], PageFailure>>
  /** Counts the threads that were started, so that whoever opened a document knows whether it is still open. */
  readonly started: () => number
  readonly alive: () => boolean
  readonly end: () => void
}

type Waiting = { readonly number: number; readonly settle: (answer: PageAnswer) => void }

/** A thread that starts with the first question and ends when nobody asks any more. */
export function createPageThread(longestMs: number = LONGEST_MS): PageThread {
  let worker: Worker | null = null
  let ready: Promise<boolean> = Promise.resolve(true)
  let waiting: Waiting | null = null
  let idle: NodeJS.Timeout | undefined
  let asked = 0
  let started = 0
  let last: Promise<unknown> = Promise.resolve()

  const end = (failure: PageFailure = 'pages-broken') => {
    clearTimeout(idle)
    const ended = worker
    worker = null
    void ended?.terminate()
    waiting?.settle({ number: waiting.number, failure })
  }
  const start = async (): Promise<Worker> => {
    const script = import.meta.url.endsWith('.ts') ? './pages.worker.ts' : './pages.worker.mjs'
    const thread = guardedWorker(new URL(script, import.meta.url), MEMORY, { workerData: await wasmBytes() })
    started += 1
    ready = new Promise((resolve) => {
      const tooLong = setTimeout(() => resolve(false), LONGEST_START_MS).unref()
      const settle = (is: boolean) => {
        clearTimeout(tooLong)
        resolve(is)
      }
      thread.on('message', (said: 'ready' | PageAnswer) => {
        if (said === 'ready') settle(true)
        else if (waiting?.number === said.number) waiting.settle(said)
      })
      thread.once('error', () => {
        settle(false)
        if (thread === worker) end()
      })
    })
    return thread
  }
  const askNow = async (name: keyof PageQuestions, question: object): Promise<PageAnswer> => {
    clearTimeout(idle)
    asked += 1
    const number = asked
    worker ??= await start()
    const thread = worker
    // a question under way keeps the program alive, a thread that waits does not
    thread.ref()
    if (!(await ready)) {
      end()
      return { number, failure: 'pages-too-slow' }
    }
    const answer = await new Promise<PageAnswer>((resolve) => {
      const most = name === 'burn' || name === 'picture' ? Math.max(longestMs, LONGEST_BURN_MS) : longestMs
      const tooLong = setTimeout(() => end('pages-too-slow'), longestMs === LONGEST_MS ? most : longestMs)
      waiting = {
        number,
        settle: (said) => {
          clearTimeout(tooLong)
          waiting = null
          resolve(said)
        },
      }
      thread.postMessage({ number, name, ...question })
    })
    thread.unref()
    if (worker !== null) idle = setTimeout(end, IDLE_MS).unref()
    return answer
  }

  return {
    ask(name, question) {
      const answered = last.then(() => askNow(name, question))
      last = answered.catch(() => undefined)
      return answered.then((said) => ('failure' in said ? failed(said.failure) : ok(said.value as never)))
    },
    started: () => started,
    alive: () => worker !== null,
    end: () => end(),
  }
}

/** PDFium's WebAssembly file: beside the engine's folder in the product, in its package in tests. */
function wasmBytes(): Promise<Uint8Array> {
  const built = fileURLToPath(new URL('../pdfium.wasm', import.meta.url))
  const path = import.meta.url.endsWith('.ts')
    ? createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm')
    : built
  return readFile(path)
}
