import type { PageBox } from '#shared/domain/disclosure.ts'
import { around, type PageWord } from './page-words.ts'

/** A place where the words looked for stand: the boxes to draw (one a line), and what stands around it. */
export type FoundWords = {
  readonly boxes: readonly PageBox[]
  readonly before: string
  readonly found: string
  readonly after: string
}

const AROUND = 5
/** How far a proposed box goes beyond the letters, in hundredths of a unit. */
const MARGIN = 60

/**
 * Where the text stands on a page, as whole words or parts of them, across lines too. Capitals and accents are the same
 * as without; signs at the ends of words are passed over unless they are looked for.
 */
export function findWords(words: readonly PageWord[], wanted: string): FoundWords[] {
  const sought = foldForFinding(wanted)
    .split(' ')
    .filter((part) => part !== '')
  const [first] = sought
  if (first === undefined) return []
  const folded = words.map(({ text }) => foldForFinding(text))
  const found: FoundWords[] = []
  for (let at = 0; at < words.length; at += 1) {
    const length = matchAt(folded, at, sought)
    if (length === 0) continue
    found.push(hitOf(words, at, length))
    at += length - 1
  }
  return found
}

/** Lower case, without accents, one space between words. */
export function foldForFinding(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** How many words from here on hold what is sought; 0 when they do not. One word may be anywhere in another. */
function matchAt(folded: readonly string[], at: number, sought: readonly string[]): number {
  for (const [index, part] of sought.entries()) {
    const word = folded[at + index]
    if (word === undefined) return 0
    const first = index === 0
    const last = index === sought.length - 1
    const fits =
      first && last
        ? word.includes(part)
        : first
          ? word.endsWith(part)
          : last
            ? word.startsWith(part)
            : word === part
    if (!fits) return 0
  }
  return sought.length
}

function hitOf(words: readonly PageWord[], at: number, length: number): FoundWords {
  const hit = words.slice(at, at + length)
  const text = (some: readonly PageWord[]) => some.map((word) => word.text).join(' ')
  return {
    boxes: lines(hit).map(widened),
    before: text(words.slice(Math.max(0, at - AROUND), at)),
    found: text(hit),
    after: text(words.slice(at + length, at + length + AROUND)),
  }
}

function lines(hit: readonly PageWord[]): PageBox[] {
  const boxes: PageBox[] = []
  for (const { box } of hit) {
    const last = boxes.at(-1)
    const goesOn =
      last !== undefined &&
      box.left >= last.left &&
      Math.min(last.top + last.height, box.top + box.height) - Math.max(last.top, box.top) >
        Math.min(last.height, box.height) / 2
    if (goesOn) boxes[boxes.length - 1] = around([last, box])
    else boxes.push(box)
  }
  return boxes
}

function widened({ left, top, width, height }: PageBox): PageBox {
  return { left: left - MARGIN, top: top - MARGIN, width: width + 2 * MARGIN, height: height + 2 * MARGIN }
}
