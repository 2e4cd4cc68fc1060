import type { PageBox } from '#shared/domain/disclosure.ts'
import type { Picture } from './draw-page.ts'

/** A box to burn, with the number it has in the schedule. */
export type NumberedBox = PageBox & { readonly number: number }

/** Digits of three by five dots, a row a text. */
const DIGITS: readonly (readonly string[])[] = [
  ['###', '#.#', '#.#', '#.#', '###'],
  ['.#.', '##.', '.#.', '.#.', '###'],
  ['###', '..#', '###', '#..', '###'],
  ['###', '..#', '.##', '..#', '###'],
  ['#.#', '#.#', '###', '..#', '..#'],
  ['###', '#..', '###', '..#', '###'],
  ['###', '#..', '###', '#.#', '###'],
  ['###', '..#', '..#', '.#.', '.#.'],
  ['###', '#.#', '###', '#.#', '###'],
  ['###', '#.#', '###', '..#', '###'],
]

/**
 * Paints the boxes black into the picture itself, one pixel wider on each side than drawn, because the edge of a letter
 * shades into its neighbours. Where there is room, the number of the schedule stands in the box in white.
 */
export function burn(picture: Picture, boxes: readonly NumberedBox[], scale: number): void {
  for (const box of boxes) {
    const left = Math.max(0, Math.floor((box.left * scale) / 100) - 1)
    const top = Math.max(0, Math.floor((box.top * scale) / 100) - 1)
    const right = Math.min(picture.width, Math.ceil(((box.left + box.width) * scale) / 100) + 1)
    const bottom = Math.min(picture.height, Math.ceil(((box.top + box.height) * scale) / 100) + 1)
    fill(picture, left, top, right, bottom, 0)
  }
  for (const box of boxes) label(picture, box, scale)
}

function fill(
  picture: Picture,
  left: number,
  top: number,
  right: number,
  bottom: number,
  value: number,
): void {
  for (let y = top; y < bottom; y += 1)
    for (let at = (y * picture.width + left) * 4; at < (y * picture.width + right) * 4; at += 4)
      picture.pixels.fill(value, at, at + 3)
}

/** The number, in the upper left of the box; none where a dot of it would be smaller than a pixel. */
function label(picture: Picture, box: NumberedBox, scale: number): void {
  const digits = String(box.number)
  const width = (box.width * scale) / 100
  const height = (box.height * scale) / 100
  const dot = Math.floor(
    Math.min(height / 8, width / (digits.length * 4 + 1), Math.max(scale * 1.3, picture.width / 600)),
  )
  if (dot < 1) return
  const left = Math.round((box.left * scale) / 100) + dot
  const top = Math.round((box.top * scale) / 100 + (height - dot * 5) / 2)
  for (const [place, digit] of [...digits].entries()) {
    for (const [row, dots] of (DIGITS[Number(digit)] ?? []).entries()) {
      for (const [column, mark] of [...dots].entries()) {
        if (mark !== '#') continue
        const x = left + (place * 4 + column) * dot
        const y = top + row * dot
        if (x < 0 || y < 0 || x + dot > picture.width || y + dot > picture.height) continue
        fill(picture, x, y, x + dot, y + dot, 255)
      }
    }
  }
}
