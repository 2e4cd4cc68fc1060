import { Worker, type WorkerOptions } from 'node:worker_threads'

/** What a thread may take: its own heap, and the bytes outside it (files, their copies, memory of WebAssembly). */
export type MemoryLimits = { readonly heapMb: number; readonly outsideMb: number; readonly stackMb?: number }

const MB = 1024 * 1024
const LOOK_MS = 100
/**
 * V8 ends the whole program, not the thread, where a single step leads past the limit of a heap, and counts no bytes
 * outside it. So its own limit lies this far above ours, and a thread that passes ours is ended in between.
 */
const SLACK_MB = 1024

/**
 * A thread for bytes from outside, ended when it takes more memory than it may. That comes as an `error` with the code
 * `ERR_WORKER_OUT_OF_MEMORY`, as from V8 itself; whoever starts the thread listens for it. Its script imports
 * `silence.ts` first.
 */
export function guardedWorker(
  script: URL,
  { heapMb, outsideMb, stackMb = 4 }: MemoryLimits,
  options: Pick<WorkerOptions, 'workerData'> = {},
): Worker {
  const worker = new Worker(script, {
    ...options,
    resourceLimits: {
      maxOldGenerationSizeMb: heapMb + SLACK_MB,
      maxYoungGenerationSizeMb: 64,
      stackSizeMb: stackMb,
    },
  })
  // V8 may say the same once more when the listener has heard enough; that must end nothing but the thread
  worker.on('error', () => undefined)
  let over = false
  const judge = (memory: Awaited<ReturnType<Worker['getHeapStatistics']>>) => {
    // two looks may be on their way, and whoever listens does so once
    if (over || (memory.used_heap_size <= heapMb * MB && memory.external_memory <= outsideMb * MB)) return
    over = true
    clearInterval(look)
    worker.emit('error', Object.assign(new Error('too much memory'), { code: 'ERR_WORKER_OUT_OF_MEMORY' }))
    void worker.terminate()
  }
  const look = setInterval(() => {
    // asked of a thread that is just ending there is no answer
    worker.getHeapStatistics().then(judge, () => undefined)
  }, LOOK_MS).unref()
  worker.once('exit', () => {
    over = true
    clearInterval(look)
  })
  return worker
}
