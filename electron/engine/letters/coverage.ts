import type { LetterBlock, LetterDoc } from '#shared/domain/letter.ts'
import { blockText, codePointName, hiddenCharacters } from '#shared/domain/letter-text.ts'
import type { FontFamily, FontShelf } from './fonts.ts'
import { withTexts } from './record-sheet.ts'

/** A character no shipped font has a glyph for, and where it stands first. */
export type UncoveredCharacter = {
  /** The character itself, for the officer to recognise. */
  readonly character: string
  /** `U+1F600`. */
  readonly codePoint: string
  /** `body`, `recipient`, `letterhead`, …, or the name the caller gave the text. */
  readonly part: string
  /** Block of the body counted from 1; 0 outside the body. */
  readonly block: number
  /** Up to 40 characters before it. */
  readonly before: string
}

/** Letters that print nothing of their own: joiners and variation selectors follow the glyph before them. */
const INVISIBLE = /^[\n\u200C\u200D\uFE00-\uFE0F]$/

/**
 * The characters of the text that none of the families covers, each once. Typst itself would print a box for
 * them without a word. Direction marks and other hidden characters count as uncovered: a letter carries none.
 */
export function uncoveredCharacters(
  text: string,
  coverage: FontShelf,
  part = 'text',
  block = 0,
): UncoveredCharacter[] {
  const found = new Map<string, UncoveredCharacter>()
  let at = 0
  for (const character of text) {
    if (!found.has(character) && !INVISIBLE.test(character) && !isPrintable(character, coverage)) {
      const before = text.slice(Math.max(0, at - 40), at)
      found.set(character, { character, codePoint: codePointName(character), part, block, before })
    }
    at += character.length
  }
  return [...found.values()]
}

/** The tree with every uncovered character of its texts as `[U+13E3]`: seen, and not mistaken for another. */
export function withCodePoints<Tree>(tree: Tree, coverage: FontShelf): Tree {
  // a bundle has millions of characters and few different ones
  const shown = new Map<string, string>()
  const shownAs = (character: string): string => {
    const [uncovered] = uncoveredCharacters(character, coverage)
    const text = uncovered === undefined ? character : `[${uncovered.codePoint}]`
    shown.set(character, text)
    return text
  }
  return withTexts(tree, (text) => {
    const odd = [...new Set(text)].filter((each) => (shown.get(each) ?? shownAs(each)) !== each)
    return odd.reduce((words, each) => words.replaceAll(each, shown.get(each) ?? ''), text)
  })
}

/** What was found of a character of each shelf: a letter has thousands and few different ones, and so has the next. */
const seen = new WeakMap<FontShelf, Map<string, boolean>>()

function isPrintable(character: string, coverage: FontShelf): boolean {
  const known = seen.get(coverage) ?? new Map<string, boolean>()
  seen.set(coverage, known)
  const before = known.get(character)
  if (before !== undefined) return before
  // Fonts do carry empty glyphs for direction overrides; those must not slip through as covered.
  const printable = hiddenCharacters(character).length === 0 && familyFor(character, coverage) !== undefined
  known.set(character, printable)
  return printable
}

/** The first family that covers the character. */
export function familyFor(character: string, coverage: FontShelf): FontFamily | undefined {
  const codePoint = character.codePointAt(0) ?? 0
  return coverage.find(({ ranges }) => inRanges(codePoint, ranges))
}

/** The body's text in pieces with their block numbers. */
export function bodyTexts(body: LetterDoc): { block: number; text: string }[] {
  return body.content.map((block: LetterBlock, index) => ({ block: index + 1, text: blockText(block) }))
}

function inRanges(codePoint: number, ranges: FontFamily['ranges']): boolean {
  let low = 0
  let high = ranges.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const [first, last] = ranges[middle] ?? [0, -1]
    if (codePoint < first) high = middle - 1
    else if (codePoint > last) low = middle + 1
    else return true
  }
  return false
}
