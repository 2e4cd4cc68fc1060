import { Worker } from 'node:worker_threads'

/** How hard a passphrase is to guess, from 0 (at once) to 4 (out of reach), and the sentence that says so. */
export type PassphraseStrength = { readonly score: 0 | 1 | 2 | 3 | 4; readonly sentence: StrengthSentence }

/** The text key of the sentence shown beside the meter. */
export type StrengthSentence = (typeof SENTENCES)[number]

const SENTENCES = ['strength-0', 'strength-1', 'strength-2', 'strength-3', 'strength-4'] as const
/** An estimate that takes longer is given up and counts as 0. */
const LONGEST_MS = 5000
/** The thread, and with it what was typed, goes when nobody has asked for so long. */
const IDLE_MS = 20_000
const LONGEST_BYTES = 1024

type Thread = {
  readonly worker: Worker
  /** Resolves once the dictionaries are loaded, or the thread is gone. */
  readonly ready: Promise<void>
  readonly waiting: Map<number, (score: number) => void>
  readonly idle: NodeJS.Timeout
}

let thread: Thread | null = null
let asked = 0

/**
 * Estimates a passphrase (UTF-8, its first 48 characters) with zxcvbn on a thread of its own, which is started with the
 * first question and ended when there are none. `names` are words the officer is likely to build in. Does not change
 * the bytes.
 */
export async function passphraseStrength(
  raw: Uint8Array,
  names: readonly string[] = [],
): Promise<PassphraseStrength> {
  const bytes = Uint8Array.from(raw.subarray(0, LONGEST_BYTES))
  const score = await ask(bytes, [...names])
  bytes.fill(0)
  return { score: scoreOf(score), sentence: SENTENCES[score] ?? 'strength-0' }
}

/** Ends the thread at once; for locking and for the end of tests. */
export function forgetStrength(): void {
  if (!thread) return
  clearTimeout(thread.idle)
  void thread.worker.terminate()
  for (const answer of thread.waiting.values()) answer(0)
  thread = null
}

async function ask(bytes: Uint8Array, names: string[]): Promise<number> {
  const { worker, ready, waiting, idle } = (thread ??= startThread())
  await ready
  idle.refresh()
  asked += 1
  const number = asked
  return new Promise((resolve) => {
    const tooLong = setTimeout(forgetStrength, LONGEST_MS)
    waiting.set(number, (score) => {
      clearTimeout(tooLong)
      waiting.delete(number)
      resolve(score)
    })
    if (thread?.worker === worker) worker.postMessage({ number, bytes, names })
    else waiting.get(number)?.(0)
  })
}

function startThread(): Thread {
  const script = import.meta.url.endsWith('.ts') ? './strength.worker.ts' : './strength.worker.mjs'
  const worker = new Worker(new URL(script, import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  })
  const waiting: Thread['waiting'] = new Map()
  const ready = new Promise<void>((resolve) => {
    worker.once('message', () => resolve())
    worker.once('exit', () => resolve())
  })
  worker.on('message', ({ number, score }: { number: number; score: number }) => waiting.get(number)?.(score))
  worker.on('error', forgetStrength)
  worker.unref()
  return { worker, ready, waiting, idle: setTimeout(forgetStrength, IDLE_MS).unref() }
}

function scoreOf(score: number): 0 | 1 | 2 | 3 | 4 {
  return score >= 4 ? 4 : score >= 3 ? 3 : score >= 2 ? 2 : score >= 1 ? 1 : 0
}
