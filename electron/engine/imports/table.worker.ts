import '../silence.ts'
import { parentPort } from 'node:worker_threads'
import { readTable } from './read-table.ts'
import { TableRefusal } from './table.ts'

/**
 * Reads one register on a thread of its own: bytes from outside, which may take any time or memory. Takes the bytes,
 * answers `{ table }` or `{ failure }`, and is ended by whoever started it.
 */
parentPort?.once('message', (bytes: Uint8Array) => {
  void readTable(bytes).then(
    (table) => parentPort?.postMessage({ table }),
    (error: unknown) => {
      const failure = error instanceof TableRefusal ? error.failure : { code: 'import-broken' as const }
      parentPort?.postMessage({ failure })
    },
  )
})
