import { parentPort, workerData } from 'node:worker_threads'
import type { PressAnswer, PressQuestion } from './press-threads.ts'
import { openPress, PrintStopped, type PressParts } from './typst.ts'

/** Prints for `press-threads.ts`, which replaces the thread now and then. */
const press = openPress(workerData as PressParts)

async function printed({ number, job }: PressQuestion): Promise<PressAnswer> {
  try {
    return { number, pdf: await (await press).print(job) }
  } catch (error) {
    if (error instanceof PrintStopped) return { number, stopped: error.message }
    // a compiler that broke must not print again; its own words may hold content
    return { number, broken: error instanceof Error ? error.name : 'unknown' }
  }
}

parentPort?.on('message', (question: PressQuestion) => {
  void printed(question).then((answer) => parentPort?.postMessage(answer))
})
