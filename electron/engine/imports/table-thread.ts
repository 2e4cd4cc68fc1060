import { failed, ok, type Result } from '#shared/domain/result.ts'
import { TABLE_LIMITS, type Table, type TableFailure } from './table.ts'
import { guardedWorker } from '../guarded-worker.ts'

/** Memory of the thread's own heap; a register of the largest size takes about half. */
const HEAP_MB = 1536

type Said = { readonly table: Table } | { readonly failure: TableFailure }

/**
 * Reads a register in a thread with limits, and ends the thread whatever happens. The bytes are handed over and gone
 * here afterwards. A thread that runs out of memory or time is a failure like any other.
 */
export function tableOf(
  bytes: Uint8Array<ArrayBuffer>,
  milliseconds: number = TABLE_LIMITS.milliseconds,
): Promise<Result<Table, TableFailure>> {
  const script = import.meta.url.endsWith('.ts') ? './table.worker.ts' : './table.worker.mjs'
  const worker = guardedWorker(new URL(script, import.meta.url), { heapMb: HEAP_MB, outsideMb: HEAP_MB })
  return new Promise((resolve) => {
    const end = (result: Result<Table, TableFailure>) => {
      clearTimeout(timer)
      void worker.terminate()
      resolve(result)
    }
    const timer = setTimeout(
      () => end(failed({ code: 'import-too-slow', details: { seconds: Math.round(milliseconds / 1000) } })),
      milliseconds,
    )
    worker.once('message', (said: Said) => end('table' in said ? ok(said.table) : failed(said.failure)))
    worker.once('error', (error: { code?: string }) =>
      end(
        failed(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? { code: 'import-too-large', details: { what: 'MB of memory', most: HEAP_MB } }
            : { code: 'import-broken' },
        ),
      ),
    )
    worker.once('exit', () => end(failed({ code: 'import-broken' })))
    worker.postMessage(bytes, [bytes.buffer])
  })
}
