import '../silence.ts'
import { parentPort } from 'node:worker_threads'
import { textOf } from './text-of.ts'

/**
 * Reads the text of files from outside on a thread of its own, with limits its starter sets. Takes
 * `{ number, name, bytes }`, answers `{ number, state, text }`; what cannot be read is `failed`.
 */
type Question = { readonly number: number; readonly name: string; readonly bytes: Uint8Array }

parentPort?.on('message', ({ number, name, bytes }: Question) => {
  void textOf(name, bytes).then(
    (read) => parentPort?.postMessage({ number, ...read }),
    () => parentPort?.postMessage({ number, state: 'failed', text: '' }),
  )
})
