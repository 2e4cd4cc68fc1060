import { fold } from './fold.ts'

const MOST_TERMS = 12
const MOST_WORDS = 24
const LONGEST = 64
const IDEOGRAPHS = /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]+)/u

/**
 * One thing that must be there: words that follow each other, folded; scripts without spaces stay whole. The last word
 * of an open term may go on ("sallow" finds Sallowby).
 */
export type SearchTerm = { readonly words: readonly string[]; readonly open: boolean }

/**
 * What was typed as terms that must all be there. A word is a term, what stands between quotation marks is one term,
 * and the last word may go on. Nothing else means anything: no operator, no wildcard.
 */
export function searchTerms(text: string): SearchTerm[] {
  const typed = text.slice(0, 1000).replace(/[“”„«»]/gu, '"')
  const parts = [...typed.matchAll(/"([^"]*)"|([^\s"]+)/gu)]
  const terms = parts.flatMap((part, index) => {
    const words = wordsOf(part[1] ?? part[2] ?? '')
    const last = index === parts.length - 1 && part[1] === undefined
    return words.length === 0
      ? []
      : [{ words, open: last && !/^\p{Script=Latin}$/u.test(words.at(-1) ?? '') }]
  })
  return terms.slice(0, MOST_TERMS)
}

/** The terms as a query of SQLite's full-text search: quoted, so that nothing typed is ever an operator. */
export function matchOf(terms: readonly SearchTerm[]): string {
  return terms.map(termMatch).join(' AND ')
}

/** One term as a query: its words one behind the other, the last one a beginning where the term is open. */
export function termMatch({ words, open }: SearchTerm): string {
  const indexed = words.flatMap(indexedWords)
  const last = words.at(-1) ?? ''
  // a single sign stands in the index at the beginning of its pair, or alone where it is the last
  const goesOn = IDEOGRAPHS.test(last) ? Array.from(last).length === 1 : open
  return `"${indexed.join(' ')}"${goesOn ? '*' : ''}`
}

/** Whether folded text holds the term, as the index would say. */
export function holdsTerm(folded: string, term: SearchTerm): boolean {
  return termPattern(term).test(folded)
}

/** The words of a text with where they stand, in the text as it was written. */
export function tokensOf(
  text: string,
): { readonly folded: string; readonly from: number; readonly to: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => ({
    folded: fold(word),
    from: index,
    to: index + word.length,
  }))
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(IDEOGRAPHS)
    .flatMap((part) => part.split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
    .map((word) => word.slice(0, LONGEST))
}

/** A run of signs as the index keeps it: overlapping pairs. */
function indexedWords(word: string): string[] {
  const signs = Array.from(word)
  if (!IDEOGRAPHS.test(word) || signs.length === 1) return [word]
  return signs.slice(0, -1).map((sign, index) => sign + (signs[index + 1] ?? ''))
}

function termPattern({ words, open }: SearchTerm): RegExp {
  const last = words.at(-1) ?? ''
  const before = IDEOGRAPHS.test(words[0] ?? '') ? '' : '(?<![\\p{L}\\p{N}])'
  const after = open || IDEOGRAPHS.test(last) ? '' : '(?![\\p{L}\\p{N}])'
  return new RegExp(before + words.join('[^\\p{L}\\p{N}]*') + after, 'u')
}
