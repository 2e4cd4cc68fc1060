import { parentPort } from 'node:worker_threads'

/**
 * Estimates passphrases on a thread of its own: matching takes up to seconds, and the estimator needs a string, whose
 * heap is gone with the thread. Says `{ number: 0, score: 0 }` once it is ready; takes `{ number, bytes, names }`, answers
 * `{ number, score }`.
 */

/** Matching costs far more than linear time; what comes behind these characters is not looked at. */
const JUDGED_CHARACTERS = 48

type Question = { readonly number: number; readonly bytes: Uint8Array; readonly names: string[] }

const judge = await loadJudge()

parentPort?.on('message', ({ number, bytes, names }: Question) => {
  const text = new TextDecoder().decode(bytes)
  bytes.fill(0)
  const judged = Array.from(text).slice(0, JUDGED_CHARACTERS).join('')
  parentPort?.postMessage({ number, score: judge(judged, names) })
})

parentPort?.postMessage({ number: 0, score: 0 })

async function loadJudge(): Promise<(text: string, names: string[]) => number> {
  const [core, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ])
  const factory = new core.ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
  })
  return (text, names) => factory.check(text, names).score
}
