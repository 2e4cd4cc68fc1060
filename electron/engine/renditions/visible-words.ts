import type { PageBox } from '#shared/domain/disclosure.ts'
import { drawPage, scaleFor, type Picture } from './draw-page.ts'
import type { PageSize } from './open-pdf.ts'
import { withMemory, type Pdfium } from './pdfium.ts'
import type { PageChar, PageWord } from './page-words.ts'

const TEXT = 1
const FORM = 5
/** Objects of a page, forms within forms included. */
const MOST_OBJECTS = 300_000
const DEEPEST = 24
/** How coarsely the page is drawn to see what shows: enough for a letter of four points. */
const SEEN_SCALE = 1.5
/** By how much a colour must differ to count as ink. */
const DIFFERENCE = 24

/**
 * The words that somebody sees on the page. Text is believed only where drawing the page without any text changes the
 * picture: what is written invisibly, in a hidden layer, white on white, outside the page or under a black box is no
 * part of what is seen, and so no part of what is handed over. Where the text says something else than its letters
 * (`ActualText`), and where two different texts lie on each other, neither is believed.
 */
export function visibleWords(
  pdfium: Pdfium,
  page: number,
  size: PageSize,
  words: readonly PageWord[],
): PageWord[] {
  if (words.length === 0) return []
  const drawn = drawnTwice(pdfium, page, size)
  if (drawn === null) return []
  const { withText, without, scale } = drawn
  const renamed = renamedObjects(pdfium, words)
  const shows = ({ ink, object }: PageChar) =>
    !renamed.has(object) && differs(withText, without, ink, scale / 100)
  return withoutCovered(
    words.filter((word) => word.chars.every(shows)),
    Math.max(FINEST_CELL, Math.max(size.width, size.height) * 2),
  )
}

/** A page as it is seen, and as it would be without any text. Scale is pixels a unit. */
export type DrawnTwice = { readonly withText: Picture; readonly without: Picture; readonly scale: number }

/** Draws a page with its text and without; null when it has more objects than anybody would read. */
export function drawnTwice(pdfium: Pdfium, page: number, size: PageSize): DrawnTwice | null {
  const objects = textObjects(pdfium, page)
  if (objects === null) return null
  const scale = scaleFor(size, SEEN_SCALE)
  const withText = drawPage(pdfium, page, size, scale)
  for (const object of objects) pdfium._FPDFPageObj_SetIsActive(object, 0)
  const without = drawPage(pdfium, page, size, scale)
  for (const object of objects) pdfium._FPDFPageObj_SetIsActive(object, 1)
  return { withText, without, scale }
}

/** Every text object of the page, those in forms included; null when there are more than anybody would read. */
function textObjects(pdfium: Pdfium, page: number): number[] | null {
  const found: number[] = []
  let seen = 0
  const visit = (count: number, get: (index: number) => number, depth: number): boolean => {
    for (let index = 0; index < count; index += 1) {
      seen += 1
      if (seen > MOST_OBJECTS || depth > DEEPEST) return false
      const object = get(index)
      const type = pdfium._FPDFPageObj_GetType(object)
      if (type === TEXT) found.push(object)
      if (type !== FORM) continue
      const inner = pdfium._FPDFFormObj_CountObjects(object)
      if (!visit(inner, (at) => pdfium._FPDFFormObj_GetObject(object, at), depth + 1)) return false
    }
    return true
  }
  const whole = visit(
    pdfium._FPDFPage_CountObjects(page),
    (index) => pdfium._FPDFPage_GetObject(page, index),
    0,
  )
  return whole ? found : null
}

/** The objects whose text is not what their letters say, but what a mark around them says. */
function renamedObjects(pdfium: Pdfium, words: readonly PageWord[]): ReadonlySet<number> {
  const objects = new Set(words.flatMap(({ chars }) => chars.map(({ object }) => object)))
  const key = Buffer.from('ActualText\0', 'latin1')
  return withMemory(pdfium, key.length, (pointer) => {
    pdfium.HEAPU8.set(key, pointer)
    const renamed = new Set<number>()
    for (const object of objects) {
      if (object === 0) renamed.add(object)
      const marks = object === 0 ? 0 : pdfium._FPDFPageObj_CountMarks(object)
      for (let index = 0; index < marks; index += 1) {
        const mark = pdfium._FPDFPageObj_GetMark(object, index)
        if (mark !== 0 && pdfium._FPDFPageObjMark_GetParamValueType(mark, pointer) !== 0) renamed.add(object)
      }
    }
    return renamed
  })
}

/** Whether two drawings of a page differ anywhere in a box. Scale is pixels a hundredth of a unit. */
export function differs(one: Picture, other: Picture, box: PageBox, scale: number): boolean {
  const left = Math.max(0, Math.floor(box.left * scale))
  const top = Math.max(0, Math.floor(box.top * scale))
  const right = Math.min(one.width, Math.ceil((box.left + box.width) * scale))
  const bottom = Math.min(one.height, Math.ceil((box.top + box.height) * scale))
  for (let y = top; y < bottom; y += 1) {
    for (let at = (y * one.width + left) * 4; at < (y * one.width + right) * 4; at += 4) {
      for (let channel = 0; channel < 3; channel += 1) {
        const difference = (one.pixels[at + channel] ?? 0) - (other.pixels[at + channel] ?? 0)
        if (difference > DIFFERENCE || difference < -DIFFERENCE) return true
      }
    }
  }
  return false
}

/** Ten points; on a huge page a fiftieth of its side, so that no character lies in more than a few thousand cells. */
const FINEST_CELL = 1000

/** Words without those whose letters lie on other letters of another object: which of them is seen cannot be told. */
function withoutCovered(words: readonly PageWord[], cellSize: number): PageWord[] {
  const cells = new Map<string, { readonly char: PageChar; readonly word: PageWord }[]>()
  const covered = new Set<PageWord>()
  const doubled = new Set<PageWord>()
  for (const word of words) {
    for (const char of word.chars) {
      for (const cell of cellsOf(char.ink, cellSize)) {
        const here = cells.get(cell) ?? []
        for (const other of here) {
          if (other.char.object === char.object || !covers(other.char.ink, char.ink)) continue
          if (other.word.text === word.text) doubled.add(word)
          else covered.add(word).add(other.word)
        }
        here.push({ char, word })
        cells.set(cell, here)
      }
    }
  }
  return words.filter((word) => !covered.has(word) && !doubled.has(word))
}

function cellsOf({ left, top, width, height }: PageBox, cell: number): string[] {
  const cells: string[] = []
  for (let x = Math.floor(left / cell); x <= Math.floor((left + width) / cell); x += 1)
    for (let y = Math.floor(top / cell); y <= Math.floor((top + height) / cell); y += 1)
      cells.push(`${x} ${y}`)
  return cells
}

function covers(one: PageBox, other: PageBox): boolean {
  const width = Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left)
  const height = Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top)
  if (width <= 0 || height <= 0) return false
  return width * height > Math.min(one.width * one.height, other.width * other.height) / 2
}
