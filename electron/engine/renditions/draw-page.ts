import { OutOfRoom, type Pdfium } from './pdfium.ts'
import type { PageSize } from './open-pdf.ts'

/** A drawn page: four bytes a pixel, red, green, blue and one unused, from the upper left corner. */
export type Picture = { readonly width: number; readonly height: number; readonly pixels: Uint8Array }

/** Pixels of a drawn page; a larger page is drawn more coarsely. */
export const MOST_PIXELS = 24_000_000

const BGRX = 3
const REVERSE_BYTE_ORDER = 0x10
const WHITE = 0xffffffff

/** How many pixels a unit of the page gets when `wanted` would make it too large. */
export function scaleFor({ width, height }: PageSize, wanted: number): number {
  return Math.min(wanted, Math.sqrt(MOST_PIXELS / (width * height)))
}

/** Draws a page on white. The pixels are a copy of the caller's own. Throws `OutOfRoom`. */
export function drawPage(pdfium: Pdfium, page: number, size: PageSize, scale: number): Picture {
  const width = Math.max(1, Math.round(size.width * scale))
  const height = Math.max(1, Math.round(size.height * scale))
  const bytes = width * height * 4
  const pointer = pdfium._malloc(bytes)
  if (pointer === 0) throw new OutOfRoom()
  try {
    const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, BGRX, pointer, width * 4)
    if (bitmap === 0) throw new OutOfRoom()
    pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE)
    pdfium._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, REVERSE_BYTE_ORDER)
    pdfium._FPDFBitmap_Destroy(bitmap)
    return { width, height, pixels: pdfium.HEAPU8.slice(pointer, pointer + bytes) }
  } finally {
    pdfium._free(pointer)
  }
}
