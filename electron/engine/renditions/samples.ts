import type { Picture } from './draw-page.ts'

/** Samples of a picture without the unused fourth byte: one a pixel where it is grey all over, else three. */
export type Samples = {
  readonly width: number
  readonly height: number
  readonly channels: 1 | 3
  readonly bytes: Uint8Array
  /** Share of pixels that are the same as the one to their left: near 1 for text, low for a photograph. */
  readonly calm: number
}

const GREY = 6

/** The picture's samples, and whether it needs colours at all. */
export function samplesOf({ width, height, pixels }: Picture): Samples {
  const count = width * height
  let grey = true
  let same = 0
  for (let at = 0; at < count * 4; at += 4) {
    const red = pixels[at] ?? 0
    const green = pixels[at + 1] ?? 0
    const blue = pixels[at + 2] ?? 0
    if (red === pixels[at - 4] && green === pixels[at - 3] && blue === pixels[at - 2]) same += 1
    else if (grey && (Math.abs(red - green) > GREY || Math.abs(green - blue) > GREY)) grey = false
  }
  const channels = grey ? 1 : 3
  const bytes = new Uint8Array(count * channels)
  for (let pixel = 0; pixel < count; pixel += 1) {
    bytes[pixel * channels] = pixels[pixel * 4 + (grey ? 1 : 0)] ?? 0
    if (grey) continue
    bytes[pixel * 3 + 1] = pixels[pixel * 4 + 1] ?? 0
    bytes[pixel * 3 + 2] = pixels[pixel * 4 + 2] ?? 0
  }
  return { width, height, channels, bytes, calm: same / count }
}
