import type { PageBox } from '#shared/domain/disclosure.ts'
import type { Picture } from './draw-page.ts'
import type { PageSize } from './open-pdf.ts'
import type { PageWord } from './page-words.ts'
import type { Pdfium } from './pdfium.ts'
import { differs, drawnTwice } from './visible-words.ts'

/** How many words of a page can be copied but not seen: under a dark box or mark, and any other way. */
export type HiddenWords = { readonly covered: number; readonly unseen: number }

/** A word of a letter or two is the dust of a scan more often than somebody's secret. */
const FEWEST_LETTERS = 3
/** Three points: nobody reads less. In hundredths of a unit. */
const LOWEST = 300
/** By how much the colours of one flat place may differ, and how bright a dark one may be. */
const FLAT = 40
const DARK = 110

/**
 * Words that somebody can copy from a page and that nobody sees, told from the text that a scanner put under its
 * picture: that one lies under the picture of its own letters, while a box, a mark and an empty place are of one colour.
 */
export function hiddenWords(
  pdfium: Pdfium,
  page: number,
  size: PageSize,
  words: readonly PageWord[],
): HiddenWords {
  const telling = words.filter(
    ({ text, box }) => (text.match(/[\p{L}\p{N}]/gu) ?? []).length >= FEWEST_LETTERS && box.height >= LOWEST,
  )
  const drawn = telling.length === 0 ? null : drawnTwice(pdfium, page, size)
  if (drawn === null) return { covered: 0, unseen: 0 }
  const { withText, without, scale } = drawn
  let covered = 0
  let unseen = 0
  for (const { box, chars } of telling) {
    if (chars.some(({ ink }) => differs(withText, without, ink, scale / 100))) continue
    const colour = flatColour(withText, middleOf(box), scale / 100)
    if (colour === null) continue
    if (colour < DARK) covered += 1
    // a row of dots that was taken for a word has its ink at the foot: only a place blank all over hides one
    else if (flatColour(withText, box, scale / 100) !== null) unseen += 1
  }
  return { covered, unseen }
}

/**
 * The strip that the small letters of a word stand in. A box drawn closely leaves the room above and below them free,
 * and the letters a scanner puts under its picture have no ink of their own to go by.
 */
function middleOf({ left, top, width, height }: PageBox): PageBox {
  const [along, across] = [0.05, 0.3]
  const lies = width >= height
  const [x, y] = lies ? [along, across] : [across, along]
  return {
    left: left + width * x,
    top: top + height * y,
    width: width * (1 - 2 * x),
    height: height * (1 - 2 * y),
  }
}

/** How bright a place is that has one colour all over, 255 for what lies beyond the page; null for any other. */
function flatColour({ width, height, pixels }: Picture, box: PageBox, scale: number): number | null {
  const left = Math.max(0, Math.floor(box.left * scale))
  const top = Math.max(0, Math.floor(box.top * scale))
  const right = Math.min(width, Math.ceil((box.left + box.width) * scale))
  const bottom = Math.min(height, Math.ceil((box.top + box.height) * scale))
  const least = [255, 255, 255]
  const most = [0, 0, 0]
  let count = 0
  for (let y = top; y < bottom; y += 1)
    for (let x = left; x < right; x += 1) {
      count += 1
      for (let channel = 0; channel < 3; channel += 1) {
        const value = pixels[(y * width + x) * 4 + channel] ?? 0
        if (value < (least[channel] ?? 0)) least[channel] = value
        if (value > (most[channel] ?? 0)) most[channel] = value
      }
    }
  if (count === 0) return 255
  if (most.some((value, channel) => value - (least[channel] ?? 0) > FLAT)) return null
  return most.reduce((sum, value) => sum + value, 0) / 3
}
