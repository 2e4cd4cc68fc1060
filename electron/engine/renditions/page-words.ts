import type { PageBox } from '#shared/domain/disclosure.ts'
import type { PageSize } from './open-pdf.ts'
import { viewOf, withMemory, type Pdfium } from './pdfium.ts'

/** One character of a page's text, where it stands, and which object of the page it belongs to. */
export type PageChar = {
  readonly text: string
  readonly box: PageBox
  readonly ink: PageBox
  readonly object: number
}

/** Characters that stand together without a space, on one line. */
export type PageWord = { readonly text: string; readonly box: PageBox; readonly chars: readonly PageChar[] }

/** Characters of a page that are looked at; no page anybody reads has more. */
const MOST_CHARS = 200_000

/**
 * The words of a page in the document's own order, hidden ones included. A character's box is the larger of what its
 * ink takes and what its font gives it, so that a box drawn over a letter catches it from any side.
 */
export function wordsOf(pdfium: Pdfium, page: number, size: PageSize): PageWord[] {
  const text = pdfium._FPDFText_LoadPage(page)
  if (text === 0) return []
  try {
    return withMemory(pdfium, 56, (room) => wordsIn(pdfium, page, text, size, room))
  } finally {
    pdfium._FPDFText_ClosePage(text)
  }
}

function wordsIn(pdfium: Pdfium, page: number, text: number, size: PageSize, room: number): PageWord[] {
  const words: PageWord[] = []
  let chars: PageChar[] = []
  const end = () => {
    if (chars.length > 0) words.push(wordOf(chars))
    chars = []
  }
  const count = Math.min(pdfium._FPDFText_CountChars(text), MOST_CHARS)
  for (let index = 0; index < count; index += 1) {
    const unit = pdfium._FPDFText_GetUnicode(text, index)
    const char = characterOf(unit)
    if (char === '' || /\s/u.test(char)) {
      end()
      continue
    }
    if (pdfium._FPDFText_IsGenerated(text, index) === 1) continue
    const boxes = boxesOf(pdfium, page, text, index, size, room)
    if (boxes === null) continue
    const last = chars.at(-1)
    if (last !== undefined && !sameLine(last.box, boxes.box)) end()
    chars.push({ text: char, ...boxes, object: pdfium._FPDFText_GetTextObject(text, index) })
  }
  end()
  return words
}

function wordOf(chars: readonly PageChar[]): PageWord {
  return { text: chars.map((char) => char.text).join(''), box: around(chars.map(({ box }) => box)), chars }
}

/** Half of a pair is kept as it is: its other half follows, and together they are a character again. */
function characterOf(unit: number): string {
  if (unit < 32 || unit === 0xfffe || unit === 0xffff || unit === 0xad || unit > 0x10ffff) return ''
  return unit > 0xffff ? String.fromCodePoint(unit) : String.fromCharCode(unit)
}

function boxesOf(
  pdfium: Pdfium,
  page: number,
  text: number,
  index: number,
  size: PageSize,
  room: number,
): { box: PageBox; ink: PageBox } | null {
  if (pdfium._FPDFText_GetCharBox(text, index, room, room + 8, room + 16, room + 24) === 0) return null
  const view = viewOf(pdfium)
  const tight = [0, 8, 16, 24].map((at) => view.getFloat64(room + at, true))
  const [left = 0, right = 0, bottom = 0, top = 0] = tight
  const ink = shown(pdfium, page, size, room + 48, { left, right, bottom, top })
  if (pdfium._FPDFText_GetLooseCharBox(text, index, room + 32) === 0) return { box: ink, ink }
  const after = viewOf(pdfium)
  const loose = shown(pdfium, page, size, room + 48, {
    left: after.getFloat32(room + 32, true),
    top: after.getFloat32(room + 36, true),
    right: after.getFloat32(room + 40, true),
    bottom: after.getFloat32(room + 44, true),
  })
  return { box: around([ink, loose]), ink }
}

type Sides = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

/** A rectangle of the page's own coordinates in hundredths of a unit as the page is shown. */
function shown(pdfium: Pdfium, page: number, size: PageSize, room: number, sides: Sides): PageBox {
  const width = Math.round(size.width * 100)
  const height = Math.round(size.height * 100)
  const corner = (x: number, y: number): readonly [number, number] => {
    pdfium._FPDF_PageToDevice(page, 0, 0, width, height, 0, x, y, room, room + 4)
    const view = viewOf(pdfium)
    return [view.getInt32(room, true), view.getInt32(room + 4, true)]
  }
  const [x1, y1] = corner(sides.left, sides.top)
  const [x2, y2] = corner(sides.right, sides.bottom)
  return {
    left: Math.min(x1, x2),
    top: Math.min(y1, y2),
    width: Math.max(1, Math.abs(x2 - x1)),
    height: Math.max(1, Math.abs(y2 - y1)),
  }
}

/** The box around boxes; at least one. */
export function around(boxes: readonly PageBox[]): PageBox {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const box of boxes) {
    left = Math.min(left, box.left)
    top = Math.min(top, box.top)
    right = Math.max(right, box.left + box.width)
    bottom = Math.max(bottom, box.top + box.height)
  }
  return { left, top, width: right - left, height: bottom - top }
}

/** Whether two characters can stand in one word: beside each other, or below in a line that runs downwards. */
function sameLine(one: PageBox, other: PageBox): boolean {
  const shared = (a: number, aLength: number, b: number, bLength: number) =>
    Math.min(a + aLength, b + bLength) - Math.max(a, b) > Math.min(aLength, bLength) / 3
  return (
    shared(one.top, one.height, other.top, other.height) ||
    shared(one.left, one.width, other.left, other.width)
  )
}
