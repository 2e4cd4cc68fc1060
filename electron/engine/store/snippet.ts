import { fold } from './fold.ts'
import type { SearchTerm } from './search-terms.ts'
import { tokensOf } from './search-terms.ts'

/** A piece of text; the words that were looked for are marked. It is text, and never read as markup. */
export type SnippetPart = { readonly text: string; readonly marked: boolean }

const BEFORE = 48
const LONGEST = 180
/** Further in, the beginning of a text is shown without a mark rather than reading on for long. */
const READ = 600_000

type Span = { readonly from: number; readonly to: number }

/** The words around the place where most of the terms stand together, about two lines; empty for an empty text. */
export function snippetOf(text: string, terms: readonly SearchTerm[]): SnippetPart[] {
  const read = text.slice(0, READ)
  const spans = spansOf(read, terms)
  const first = densest(spans)
  const from = first === undefined ? 0 : startAt(read, first.from)
  const to = endAt(read, from + LONGEST)
  const parts: SnippetPart[] = []
  let at = from
  for (const span of spans) {
    if (span.from < at || span.to > to) continue
    if (span.from > at) parts.push({ text: read.slice(at, span.from), marked: false })
    parts.push({ text: read.slice(span.from, span.to), marked: true })
    at = span.to
  }
  if (at < to) parts.push({ text: read.slice(at, to), marked: false })
  return trimmed(parts, from > 0, to < text.length)
}

/** Where the words of the terms stand in a text. */
export function spansOf(text: string, terms: readonly SearchTerm[]): Span[] {
  const wanted = terms.flatMap(({ words, open }) =>
    words.map((word, index) => ({ word, open: open && index === words.length - 1 })),
  )
  return tokensOf(text).flatMap(({ folded, from, to }): Span[] => {
    const whole = wanted.some(({ word, open }) => (open ? folded.startsWith(word) : folded === word))
    if (whole) return [{ from, to }]
    // inside a run of signs without spaces a part is a word of its own
    const inside = wanted.find(
      ({ word }) =>
        /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(word) &&
        folded.includes(word),
    )
    return inside === undefined ? [] : [insideOf(text.slice(from, to), from, inside.word)]
  })
}

function insideOf(written: string, from: number, word: string): Span {
  let folded = ''
  let at = from
  for (const sign of written) {
    const begins = folded.length
    folded += fold(sign)
    const found = folded.indexOf(word)
    if (found < 0 && begins === folded.length) continue
    at += sign.length
    if (found >= 0) {
      const signs = Array.from(written.slice(0, at - from))
      return { from: at - signs.slice(-Array.from(word).length).join('').length, to: at }
    }
  }
  return { from, to: from + written.length }
}

/** The hit after which most others follow within the length shown. */
function densest(spans: readonly Span[]): Span | undefined {
  let best = spans[0]
  let most = 0
  let end = 0
  spans.forEach((span, index) => {
    while (end < spans.length && (spans[end]?.to ?? 0) <= span.from + LONGEST - BEFORE) end += 1
    if (end - index > most) {
      most = end - index
      best = span
    }
  })
  return best
}

function startAt(text: string, hit: number): number {
  if (hit <= BEFORE) return 0
  const space = text.slice(hit - BEFORE, hit).search(/\s/u)
  return space < 0 ? hit : hit - BEFORE + space + 1
}

function endAt(text: string, limit: number): number {
  if (limit >= text.length) return text.length
  const space = text.slice(0, limit).search(/\s\S*$/u)
  return space > limit - 40 ? space : limit
}

function trimmed(parts: readonly SnippetPart[], before: boolean, after: boolean): SnippetPart[] {
  const plain = parts.map((part) => ({ ...part, text: part.text.replace(/\s+/gu, ' ') }))
  return [
    ...(before ? [{ text: '… ', marked: false }] : []),
    ...plain,
    ...(after ? [{ text: ' …', marked: false }] : []),
  ]
}
