import type { Worker } from 'node:worker_threads'
import { failed, ok, type Result } from '#shared/domain/result.ts'
import { errorCode } from '../store/error-code.ts'
import { guardedWorker } from '../guarded-worker.ts'
import {
  ARCHIVE_LIMITS,
  ArchiveRefusal,
  type ArchiveAsk,
  type ArchiveFailure,
  type ArchiveHead,
  type ArchiveSaid,
} from './archive.ts'

/** Memory of the thread's own heap: a case's JSON of the largest size takes about half. */
const HEAP_MB = 512
/** Chunks of documents on their way, and what the parts of a ZIP are unpacked into. */
const OUTSIDE_MB = 1024
const LONGEST_START_MS = 30_000

/**
 * An archive that was opened. Its thread lives until `end`, holding the file and, for an encrypted one, the password; it
 * goes with the engine at the latest, which locking ends.
 */
export type OpenArchive = {
  readonly head: ArchiveHead
  /** The bytes of the attachment at a place, at most `size`. Throws `ArchiveRefusal`. */
  readonly attachment: (place: number, size: number) => AsyncGenerator<Uint8Array, void>
  readonly end: () => Promise<void>
}

/**
 * Opens a case archive or a case's JSON on a thread with limits. The password is copied; the copy goes with the thread.
 * A thread that runs out of time or memory is a failure like any other.
 */
export async function openArchive(
  path: string,
  password: Uint8Array | null,
  milliseconds: number = ARCHIVE_LIMITS.milliseconds,
): Promise<Result<OpenArchive, ArchiveFailure>> {
  const worker = await freshWorker()
  const ask = (question: ArchiveAsk, longest: number = ARCHIVE_LIMITS.pieceMilliseconds) => {
    const said = answerOf(worker, longest)
    worker.postMessage(question)
    return said
  }
  try {
    const said = await ask(
      { open: path, password: password === null ? null : Uint8Array.from(password) },
      milliseconds,
    )
    if (!('head' in said)) throw new ArchiveRefusal('archive-broken')
    return ok({
      head: said.head,
      end: () => letGo(worker),
      async *attachment(place, size) {
        let next = await ask({ attachment: place, size })
        while ('piece' in next && next.piece !== null) {
          yield next.piece
          next = await ask({ more: true })
        }
      },
    })
  } catch (error) {
    // who said why not is still in order; one that fell silent is not
    if (error instanceof ThreadLost) await worker.terminate()
    else await letGo(worker)
    if (error instanceof ArchiveRefusal) return failed(error.failure)
    throw error
  }
}

/** The thread gave no answer: too slow, out of memory, gone. */
class ThreadLost extends ArchiveRefusal {}

/** Has a thread close its file, and keeps it for the next one. */
async function letGo(worker: Worker): Promise<void> {
  const closed = answerOf(worker, ARCHIVE_LIMITS.pieceMilliseconds)
  worker.postMessage({ close: true } satisfies ArchiveAsk)
  try {
    await closed
    keepWarm(worker)
  } catch {
    await worker.terminate()
  }
}

const WARM_MS = 20_000
let warm: { readonly worker: Worker; readonly timer: NodeJS.Timeout } | null = null

/** A thread that waits for a file: the last one, if it closed its own in good order, else a new one. */
async function freshWorker(): Promise<Worker> {
  if (warm !== null) {
    const { worker, timer } = warm
    warm = null
    clearTimeout(timer)
    return worker
  }
  const script = import.meta.url.endsWith('.ts') ? './archive.worker.ts' : './archive.worker.mjs'
  const worker = guardedWorker(new URL(script, import.meta.url), { heapMb: HEAP_MB, outsideMb: OUTSIDE_MB })
  // a preview nobody closes keeps no program alive
  worker.unref()
  worker.once('exit', () => {
    if (warm?.worker === worker) warm = null
  })
  // the time of a file is for reading it: starting a thread on a busy machine is not its fault
  await answerOf(worker, LONGEST_START_MS)
  return worker
}

function keepWarm(worker: Worker): void {
  if (warm !== null) return void worker.terminate()
  const timer = setTimeout(() => {
    warm = null
    void worker.terminate()
  }, WARM_MS).unref()
  warm = { worker, timer }
}

/** The next thing the thread says. Throws `ArchiveRefusal` for a failure, for silence, and when the thread is gone. */
function answerOf(worker: Worker, milliseconds: number): Promise<Exclude<ArchiveSaid, { failure: unknown }>> {
  return new Promise((resolve, reject) => {
    // each listener by itself: the worker has some of its own
    const stop = () => {
      clearTimeout(timer)
      worker.off('message', heard).off('error', broke).off('exit', gone)
    }
    const refuse = (refusal: ArchiveRefusal) => {
      stop()
      reject(refusal)
    }
    const heard = (said: ArchiveSaid) => {
      if ('failure' in said) return refuse(new ArchiveRefusal(said.failure.code, said.failure.details))
      stop()
      resolve(said)
    }
    const broke = (error: unknown) =>
      refuse(
        errorCode(error) === 'ERR_WORKER_OUT_OF_MEMORY'
          ? new ThreadLost('archive-too-large', { what: 'MB of memory', most: HEAP_MB })
          : new ThreadLost('archive-broken'),
      )
    const gone = () => refuse(new ThreadLost('archive-broken'))
    const timer = setTimeout(
      () => refuse(new ThreadLost('archive-too-slow', { seconds: Math.round(milliseconds / 1000) })),
      milliseconds,
    )
    worker.on('message', heard).on('error', broke).on('exit', gone)
  })
}
