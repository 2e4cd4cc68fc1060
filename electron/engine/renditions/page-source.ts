import { PDFDocument, type PDFImage } from 'pdf-lib'
import exifr from 'exifr'
import { checkPng } from './png-check.ts'
import { PagesRefused } from './open-pdf.ts'

/** What the bytes are, by their first bytes and not by their name: only these have pages to show. */
export type PageKind = 'pdf' | 'jpeg' | 'png'

/** Pixels of a picture that is taken apart; a decoded one takes four bytes each. */
const MOST_PICTURE_PIXELS = 60_000_000
/** The longest page a PDF can have. */
const LONGEST_SIDE = 14_400

/** Which kind of pages the bytes have, or null when they have none. */
export function pageKindOf(bytes: Uint8Array): PageKind | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg'
  if ([0x89, 0x50, 0x4e, 0x47].every((byte, at) => bytes[at] === byte)) return 'png'
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-') ? 'pdf' : null
}

/**
 * The bytes as a PDF: itself, or a picture on one page of its own size, turned the way its camera was held. Throws
 * `PagesRefused`.
 */
export async function pdfOf(bytes: Uint8Array, kind: PageKind): Promise<Uint8Array> {
  if (kind === 'pdf') return bytes
  try {
    if (kind === 'png') checkPng(bytes, MOST_PICTURE_PIXELS)
    const document = await PDFDocument.create({ updateMetadata: false })
    // a copy of its own: pdf-lib reads from where the memory begins, not from where the picture does
    const whole = new Uint8Array(bytes)
    const image = await (kind === 'png' ? document.embedPng(whole) : document.embedJpg(whole))
    if (image.width * image.height > MOST_PICTURE_PIXELS) throw new PagesRefused('pages-too-large')
    addPicture(document, image, kind === 'jpeg' ? await turnOf(bytes) : 1)
    return await document.save({ useObjectStreams: false })
  } catch (error) {
    throw error instanceof PagesRefused ? error : new PagesRefused('pages-broken')
  }
}

/** How the picture has to be turned to stand upright, 1 to 8 as cameras write it; 1 where they wrote nothing. */
async function turnOf(bytes: Uint8Array): Promise<number> {
  try {
    const found: unknown = await exifr.orientation(bytes)
    return typeof found === 'number' && found >= 1 && found <= 8 ? found : 1
  } catch {
    return 1
  }
}

/** The unit square of an image laid over the page, for each way a camera can be held: a, b, c, d, e, f of a matrix. */
const TURNS: readonly (readonly [number, number, number, number, number, number])[] = [
  [1, 0, 0, 1, 0, 0],
  [-1, 0, 0, 1, 1, 0],
  [-1, 0, 0, -1, 1, 1],
  [1, 0, 0, -1, 0, 1],
  [0, -1, -1, 0, 1, 1],
  [0, -1, 1, 0, 0, 1],
  [0, 1, 1, 0, 0, 0],
  [0, 1, -1, 0, 1, 0],
]

function addPicture(document: PDFDocument, image: PDFImage, turn: number): void {
  const lying = turn >= 5
  const size = lying ? [image.height, image.width] : [image.width, image.height]
  const shrink = Math.min(1, LONGEST_SIDE / Math.max(...size))
  const [width = 1, height = 1] = size.map((side) => side * shrink)
  const page = document.addPage([width, height])
  const name = page.node.newXObject('Image', image.ref)
  const [a, b, c, d, e, f] = TURNS[turn - 1] ?? [1, 0, 0, 1, 0, 0]
  const matrix = [a * width, b * height, c * width, d * height, e * width, f * height]
  const content = document.context.stream(`q ${matrix.join(' ')} cm ${name.toString()} Do Q`)
  page.node.addContentStream(document.context.register(content))
}
