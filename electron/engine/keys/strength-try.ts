/** How hard a passphrase is to guess, from 0 (at once) to 4 (out of reach), and the sentence that says so. */
export type PassphraseStrength = { readonly score: 0 | 1 | 2 | 3 | 4; readonly sentence: StrengthSentence }

/** The text key of the sentence shown beside the meter. */
export type StrengthSentence = (typeof SENTENCES)[number]

const SENTENCES = ['strength-0', 'strength-1', 'strength-2', 'strength-3', 'strength-4'] as const
/** Matching costs more than linear time; what is longer than this is judged by its beginning, never worse off for it. */
const JUDGED_CHARACTERS = 40

type Judge = (text: string, names: string[]) => number

let judge: Promise<Judge> | null = null

/**
 * Estimates a passphrase (UTF-8) with zxcvbn; the dictionaries are loaded with the first call. `names` are words the
 * officer is likely to build in. The estimator needs a string: it holds at most the first 64 characters and is left
 * to the collector, in the engine that has the passphrase anyway.
 */
export async function passphraseStrength(
  raw: Uint8Array,
  names: readonly string[] = [],
): Promise<PassphraseStrength> {
  judge ??= loadJudge()
  const judged = await judge
  const text = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.length, JUDGED_CHARACTERS * 4)).toString(
    'utf8',
  )
  const score = judged(Array.from(text).slice(0, JUDGED_CHARACTERS).join(''), [...names])
  const sentence = SENTENCES[score] ?? 'strength-0'
  return { score: scoreOf(score), sentence }
}

function scoreOf(score: number): 0 | 1 | 2 | 3 | 4 {
  return score >= 4 ? 4 : score >= 3 ? 3 : score >= 2 ? 2 : score >= 1 ? 1 : 0
}

async function loadJudge(): Promise<Judge> {
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
