import { setImmediate } from 'node:timers/promises'

/** Longest stretch a long job holds the engine before others get their turn, in milliseconds. */
const SLICE = 40

/** Runs a long job step by step, letting other calls in between. Returns what the job returns. */
export async function inSlices<Value>(
  job: Generator<number, Value>,
  onProgress?: (done: number) => void,
): Promise<Value> {
  for (;;) {
    const until = performance.now() + SLICE
    let done: number
    do {
      const step = job.next()
      if (step.done) return step.value
      done = step.value
    } while (performance.now() < until)
    onProgress?.(done)
    await setImmediate()
  }
}
