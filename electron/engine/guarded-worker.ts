import type { Worker, WorkerOptions } from 'node:worker_threads'
import { quietWorker } from './quiet-worker.ts'

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
 * A thread for bytes from outside: quiet, and ended when it takes more memory than it may. That comes as an `error` with
 * the code `ERR_WORKER_OUT_OF_MEMORY`, as from V8 itself; whoever starts the thread listens for it.
 */
export function guardedWorker(
  script: URL,
  { heapMb, outsideMb, stackMb = 4 }: MemoryLimits,
  options: Pick<WorkerOptions, 'workerData'> = {},
): Worker {
  const worker = quietWorker(script, {
    ...options,
    resourceLimits: {
      maxOldGenerationSizeMb: heapMb + SLACK_MB,
      maxYoungGenerationSizeMb: 64,
      stackSizeMb: stackMb,
    },
  })
  const look = setInterval(() => {
    // asked of a thread that is just ending there is no answer
    worker.getHeapStatistics().then(judge, () => undefined)
  }, LOOK_MS).unref()
  const judge = (memory: Awaited<ReturnType<Worker['getHeapStatistics']>>) => {
    if (memory.used_heap_size <= heapMb * MB && memory.external_memory <= outsideMb * MB) return
    clearInterval(look)
    worker.emit('error', Object.assign(new Error('too much memory'), { code: 'ERR_WORKER_OUT_OF_MEMORY' }))
    void worker.terminate()
  }
  worker.once('exit', () => clearInterval(look))
  return worker
}
