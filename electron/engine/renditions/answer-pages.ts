import { burn, type NumberedBox } from './burn.ts'
import { beginPdf, type PdfOfPictures } from './compose-pdf.ts'
import { countPages } from './count-pages.ts'
import { drawPage, scaleFor, type Picture } from './draw-page.ts'
import { findWords } from './find-words.ts'
import { hiddenWords } from './hidden-words.ts'
import { jpegOf } from './jpeg.ts'
import { openPdf, PagesRefused, type OpenPdf, type PageSize } from './open-pdf.ts'
import { startPdfium, type Pdfium } from './pdfium.ts'
import { pageKindOf, pdfOf, type PageKind } from './page-source.ts'
import type { OpenedPages, PageAsk } from './page-thread-words.ts'
import { wordsOf, type PageWord } from './page-words.ts'
import { pngOf } from './png.ts'
import { samplesOf } from './samples.ts'
import { textOutside } from './text-outside.ts'
import { visibleWords } from './visible-words.ts'

/** Dots an inch of a page that is handed over. */
const BURNT_DPI = 200

type Held = { readonly kind: PageKind; readonly pdf: OpenPdf; readonly sizes: readonly PageSize[] }

/** Answers questions about one document at a time; whoever opens another lets go of the one before. */
export async function answerPages(
  wasm: Uint8Array<ArrayBuffer>,
): Promise<(ask: PageAsk) => Promise<unknown>> {
  const pdfium = await startPdfium(wasm)
  let held: Held | null = null
  let made: PdfOfPictures | null = null
  const open = (): Held => {
    if (held === null) throw new PagesRefused('pages-broken')
    return held
  }
  return async (ask) => {
    switch (ask.name) {
      case 'open': {
        held?.pdf.close()
        held = null
        held = await opened(pdfium, ask.bytes)
        return { kind: held.kind, sizes: held.sizes } satisfies OpenedPages
      }
      case 'count':
        return countPages(pdfium, ask.bytes)
      case 'draw':
        return onPage(open(), ask.page, (page, size) =>
          drawPage(pdfium, page, size, scaleFor(size, ask.scale)),
        )
      case 'find':
        return onPage(open(), ask.page, (page, size) => findWords(wordsOf(pdfium, page, size), ask.wanted))
      case 'hidden':
        return onPage(open(), ask.page, (page, size) =>
          hiddenWords(pdfium, page, size, wordsOf(pdfium, page, size)),
        )
      case 'begin': {
        made = beginPdf((number) => `${ask.label} ${number}`)
        return made.head()
      }
      case 'burn': {
        const { picture, words, size } = burntPage(pdfium, open(), ask.page, ask.boxes, BURNT_DPI / 72)
        return composing(made).page({ size, picture, words, boxes: ask.boxes })
      }
      case 'end': {
        const last = composing(made).end()
        made = null
        return last
      }
      case 'picture':
        return pictureFile(pdfium, open(), ask.boxes)
    }
  }
}

async function opened(pdfium: Pdfium, bytes: Uint8Array): Promise<Held> {
  const kind = pageKindOf(bytes)
  if (kind === null) throw new PagesRefused('pages-kind-unknown')
  const pdf = openPdf(pdfium, await pdfOf(bytes, kind))
  try {
    return { kind, pdf, sizes: Array.from({ length: pdf.pages }, (_, index) => pdf.sizeOf(index)) }
  } catch (error) {
    pdf.close()
    throw error
  }
}

function onPage<Value>(
  { pdf, sizes }: Held,
  index: number,
  work: (page: number, size: PageSize) => Value,
): Value {
  const size = sizes[index]
  if (size === undefined) throw new PagesRefused('pages-broken')
  return pdf.withPage(index, (page) => work(page, size))
}

/** The page drawn with its boxes in it, and the words that are seen and that no box touches. */
function burntPage(
  pdfium: Pdfium,
  held: Held,
  index: number,
  boxes: readonly NumberedBox[],
  wanted: number,
): { readonly picture: Picture; readonly words: readonly PageWord[]; readonly size: PageSize } {
  return onPage(held, index, (page, size) => {
    const scale = scaleFor(size, wanted)
    const words = textOutside(visibleWords(pdfium, page, size, wordsOf(pdfium, page, size)), boxes)
    const picture = drawPage(pdfium, page, size, scale)
    burn(picture, boxes, scale)
    return { picture, words, size }
  })
}

function pictureFile(pdfium: Pdfium, held: Held, boxes: readonly NumberedBox[]): Uint8Array {
  const { picture } = burntPage(pdfium, held, 0, boxes, 1)
  const samples = samplesOf(picture)
  return held.kind === 'png' ? pngOf(samples) : jpegOf(samples, 88)
}

function composing(made: PdfOfPictures | null): PdfOfPictures {
  if (made === null) throw new PagesRefused('pages-broken')
  return made
}
