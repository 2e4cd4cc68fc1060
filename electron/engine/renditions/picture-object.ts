import { deflateSync } from 'node:zlib'
import type { Picture } from './draw-page.ts'
import { jpegOf } from './jpeg.ts'
import { samplesOf, type Samples } from './samples.ts'

/** An image as a PDF holds it. */
export type PictureObject = { readonly text: string; readonly stream: Uint8Array }

/** From here on a page is text, and keeping every pixel is smaller than a JPEG. */
const CALM = 0.93
/** Below it is a photograph, which never packs well. */
const RESTLESS = 0.5

/** The picture as an image object, packed whole or as JPEG, whichever is smaller. */
export function pictureObject(picture: Picture): PictureObject {
  const samples = samplesOf(picture)
  const packed = samples.calm < RESTLESS ? null : deflateSync(differences(samples))
  const jpeg = samples.calm > CALM && packed !== null ? null : jpegOf(samples)
  if (jpeg !== null && (packed === null || jpeg.length < packed.length))
    return { text: imageText(samples, '/Filter/DCTDecode', jpeg), stream: jpeg }
  const kept = packed ?? new Uint8Array()
  const predictor = `/Filter/FlateDecode/DecodeParms<</Predictor 12/Colors ${samples.channels}/Columns ${samples.width}>>`
  return { text: imageText(samples, predictor, kept), stream: kept }
}

function imageText({ width, height, channels }: Samples, filter: string, stream: Uint8Array): string {
  const space = channels === 1 ? 'DeviceGray' : 'DeviceRGB'
  return (
    `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/${space}` +
    `/BitsPerComponent 8${filter}/Length ${stream.length}>>`
  )
}

/** Each row as its difference from the row above (PNG filter 2), which packs pages of text to a third. */
export function differences({ width, height, channels, bytes }: Samples): Uint8Array {
  const row = width * channels
  const out = new Uint8Array((row + 1) * height)
  for (let y = 0; y < height; y += 1) {
    const to = y * (row + 1)
    out[to] = 2
    for (let x = 0; x < row; x += 1)
      out[to + 1 + x] = (bytes[y * row + x] ?? 0) - (y === 0 ? 0 : (bytes[(y - 1) * row + x] ?? 0))
  }
  return out
}
