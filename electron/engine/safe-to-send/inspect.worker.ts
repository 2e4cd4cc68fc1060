import '../silence.ts'
import { parentPort, workerData } from 'node:worker_threads'
import { fileInspector } from './inspect-file.ts'
import type { People } from './people.ts'

/**
 * Looks into files on a thread of its own, which its starter ends when one takes too long or too much. Its starting
 * data are the people to look for.
 */
const inspect = fileInspector(workerData as People)

type Ask = {
  readonly number: number
  readonly name: string
  readonly bytes: Uint8Array
  readonly password: Uint8Array
}

parentPort?.on('message', ({ number, name, bytes, password }: Ask) => {
  void inspect(name, bytes, password)
    .finally(() => password.fill(0))
    .then((inspected) => parentPort?.postMessage({ number, inspected }))
})
