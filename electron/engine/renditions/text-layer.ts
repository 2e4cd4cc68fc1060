import type { PageBox } from '#shared/domain/disclosure.ts'
import type { PageSize } from './open-pdf.ts'
import type { PageWord } from './page-words.ts'

/**
 * Fonts of characters without any shape, for text that is read but not drawn. A font has 255 codes; every character of
 * the document gets one, in whichever font has room, and the table that leads back to it.
 */
export type ShapelessFonts = {
  /** The text as pieces, each with its font and its codes in hex. */
  readonly codesOf: (
    text: string,
  ) => readonly { readonly font: number; readonly hex: string; readonly count: number }[]
  /** How many fonts there are by now. */
  readonly count: () => number
  /** The characters of a font by code, from 1. */
  readonly characters: (font: number) => readonly string[]
}

const CODES = 255
/** Width of every shapeless character, in thousandths of the size of the text. */
export const SHAPELESS_WIDTH = 500

/** Fonts for one document. */
export function createShapelessFonts(): ShapelessFonts {
  const places = new Map<string, number>()
  const order: string[] = []
  return {
    codesOf(text) {
      const pieces: { font: number; hex: string; count: number }[] = []
      for (const character of text) {
        const place = places.get(character) ?? order.push(character) - 1
        places.set(character, place)
        const font = Math.floor(place / CODES)
        const code = ((place % CODES) + 1).toString(16).padStart(2, '0')
        const last = pieces.at(-1)
        if (last?.font === font) {
          last.hex += code
          last.count += 1
        } else pieces.push({ font, hex: code, count: 1 })
      }
      return pieces
    },
    count: () => Math.ceil(order.length / CODES),
    characters: (font) => order.slice(font * CODES, (font + 1) * CODES),
  }
}

/** Words that stand beside each other, as one line of reading. */
export function linesOf(words: readonly PageWord[]): PageWord[][] {
  const lines: PageWord[][] = []
  for (const word of words) {
    const line = lines.at(-1)
    const last = line?.at(-1)
    if (line !== undefined && last !== undefined && goesOn(last.box, word.box)) line.push(word)
    else lines.push([word])
  }
  return lines
}

function goesOn(last: PageBox, next: PageBox): boolean {
  const shared = Math.min(last.top + last.height, next.top + next.height) - Math.max(last.top, next.top)
  return shared > Math.min(last.height, next.height) / 2 && next.left >= last.left
}

/** A line of words as PDF operators: text of mode 3, each word stretched over the place where it is seen. */
export function lineOperators(
  words: readonly PageWord[],
  { height }: PageSize,
  fonts: ShapelessFonts,
): string {
  let operators = 'BT 3 Tr\n'
  for (const { text, box } of words) {
    const size = Math.max(0.5, box.height / 100)
    // a space closes the word, so that two of them are never read as one
    const pieces = fonts.codesOf(`${text.normalize('NFC')} `)
    const letters = pieces.reduce((sum, { count }) => sum + count, 0) - 1
    const natural = (letters * SHAPELESS_WIDTH * size) / 1000
    const stretch = natural > 0 ? Math.max(1, ((box.width / 100) * 100) / natural) : 100
    const bottom = height - (box.top + box.height) / 100
    operators += `1 0 0 1 ${decimal(box.left / 100)} ${decimal(bottom)} Tm ${decimal(stretch)} Tz\n`
    for (const { font, hex } of pieces) operators += `/T${font} ${decimal(size)} Tf <${hex}> Tj\n`
  }
  return `${operators}ET\n`
}

/** A number as PDF writes it: no exponent, at most three decimals. */
export function decimal(value: number): string {
  return String(Number(value.toFixed(3)))
}

/** The table from a font's codes to its characters. */
export function unicodeTable(characters: readonly string[]): string {
  const lines = characters.map((character, index) => {
    const code = (index + 1).toString(16).padStart(2, '0')
    return `<${code}> <${utf16(character)}>`
  })
  const blocks: string[] = []
  for (let from = 0; from < lines.length; from += 100) {
    const some = lines.slice(from, from + 100)
    blocks.push(`${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`)
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <00> <FF> endcodespacerange',
    ...blocks,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n')
}

function utf16(character: string): string {
  return [...character]
    .flatMap((each) => Array.from({ length: each.length }, (_, at) => each.charCodeAt(at)))
    .map((unit) => unit.toString(16).padStart(4, '0'))
    .join('')
}
