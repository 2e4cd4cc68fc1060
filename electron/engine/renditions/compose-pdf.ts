import type { NumberedBox } from './burn.ts'
import type { Picture } from './draw-page.ts'
import type { PageSize } from './open-pdf.ts'
import type { PageWord } from './page-words.ts'
import { createPdfWriter, PDF_HEAD } from './pdf-writer.ts'
import { pictureObject } from './picture-object.ts'
import {
  createShapelessFonts,
  decimal,
  lineOperators,
  linesOf,
  SHAPELESS_WIDTH,
  unicodeTable,
} from './text-layer.ts'

/** One page as it is handed over: the picture with its boxes burnt in, and the words that are still to be read. */
export type BurntPage = {
  readonly size: PageSize
  readonly picture: Picture
  readonly words: readonly PageWord[]
  readonly boxes: readonly NumberedBox[]
}

/** A PDF of pictures that is taken page by page. */
export type PdfOfPictures = {
  readonly head: () => Uint8Array
  readonly page: (page: BurntPage) => Uint8Array
  readonly end: () => Uint8Array
}

/** One part of a page for a reader that is read to: a line of text, or a place where something was taken out. */
type Part = {
  readonly kind: 'P' | 'Figure'
  readonly top: number
  readonly operators: string
  readonly alt: string
}

/**
 * Begins a tagged PDF that is made of pictures. Each page is one image, kept from being read aloud, over which stand
 * its lines of words and its redactions with their numbers. `redacted` says what a redaction is called, `Redaction 3`.
 */
export function beginPdf(redacted: (number: number) => string): PdfOfPictures {
  const writer = createPdfWriter()
  const fonts = createShapelessFonts()
  const [catalog, tree, root, parents, document, resources] = [
    writer.reserve(),
    writer.reserve(),
    writer.reserve(),
    writer.reserve(),
    writer.reserve(),
    writer.reserve(),
  ]
  const pages: number[] = []
  const sections: number[] = []
  const leaves: (readonly number[])[] = []

  const partsOf = ({ size, words, boxes }: BurntPage): Part[] => {
    const lines = linesOf(words).map((line): Part => {
      const operators = lineOperators(line, size, fonts)
      return { kind: 'P', top: Math.min(...line.map(({ box }) => box.top)), operators, alt: '' }
    })
    const taken = boxes.map(({ left, top, width, height, number }): Part => {
      const [x, y] = [left / 100, size.height - (top + height) / 100]
      const area = [x, y, width / 100, height / 100].map(decimal).join(' ')
      // an empty path: the picture itself is black there
      return { kind: 'Figure', top, operators: `${area} re n\n`, alt: redacted(number) }
    })
    return withInserted(lines, taken)
  }

  return {
    head: () => PDF_HEAD,
    page(burnt) {
      const { size } = burnt
      const [page, image, content, section] = [
        writer.reserve(),
        writer.reserve(),
        writer.reserve(),
        writer.reserve(),
      ]
      const parts = partsOf(burnt)
      const elements = parts.map(() => writer.reserve())
      const place = pages.length
      pages.push(page)
      sections.push(section)
      leaves.push(elements)
      const drawn = `/Artifact BMC q ${decimal(size.width)} 0 0 ${decimal(size.height)} 0 0 cm /I Do Q EMC\n`
      const marked = parts.map(
        ({ kind, operators }, index) => `/${kind} <</MCID ${index}>> BDC\n${operators}EMC\n`,
      )
      const operators = Buffer.from(drawn + marked.join(''), 'latin1')
      const picture = pictureObject(burnt.picture)
      return Buffer.concat([
        writer.object(image, picture.text, picture.stream),
        writer.object(content, `<</Length ${operators.length}>>`, operators),
        writer.object(
          page,
          `<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 ${decimal(size.width)} ${decimal(size.height)}]` +
            `/Resources<</XObject<</I ${image} 0 R>>/Font ${resources} 0 R>>/Contents ${content} 0 R` +
            `/StructParents ${place}/Tabs/S>>`,
        ),
        writer.object(
          section,
          `<</Type/StructElem/S/Sect/P ${document} 0 R/K[${elements.map(reference).join(' ')}]>>`,
        ),
        ...parts.map(({ kind, alt }, index) =>
          writer.object(
            elements[index] ?? 0,
            `<</Type/StructElem/S/${kind}/P ${section} 0 R/Pg ${page} 0 R/K ${index}${alt === '' ? '' : `/Alt(${alt})`}>>`,
          ),
        ),
      ])
    },
    end() {
      const fontNumbers = Array.from({ length: fonts.count() }, () => writer.reserve())
      const glyphs = fontNumbers.length === 0 ? 0 : writer.reserve()
      const shape = Buffer.from(`${SHAPELESS_WIDTH} 0 d0`, 'latin1')
      const made = fontNumbers.map((number, font) =>
        fontObjects(writer, number, glyphs, fonts.characters(font)),
      )
      const names = fontNumbers.map((number, font) => `/T${font} ${number} 0 R`).join('')
      const numbers = leaves
        .map((elements, page) => `${page}[${elements.map(reference).join(' ')}]`)
        .join(' ')
      const kids = `[${pages.map(reference).join(' ')}]`
      return Buffer.concat([
        ...made,
        ...(glyphs === 0 ? [] : [writer.object(glyphs, `<</Length ${shape.length}>>`, shape)]),
        writer.object(resources, `<<${names}>>`),
        writer.object(parents, `<</Nums[${numbers}]>>`),
        writer.object(
          document,
          `<</Type/StructElem/S/Document/P ${root} 0 R/K[${sections.map(reference).join(' ')}]>>`,
        ),
        writer.object(
          root,
          `<</Type/StructTreeRoot/K ${document} 0 R/ParentTree ${parents} 0 R/ParentTreeNextKey ${pages.length}>>`,
        ),
        writer.object(tree, `<</Type/Pages/Kids${kids}/Count ${pages.length}>>`),
        writer.object(
          catalog,
          `<</Type/Catalog/Pages ${tree} 0 R/MarkInfo<</Marked true>>/StructTreeRoot ${root} 0 R>>`,
        ),
        writer.end(catalog),
      ])
    },
  }
}

function fontObjects(
  writer: ReturnType<typeof createPdfWriter>,
  number: number,
  glyphs: number,
  characters: readonly string[],
): Uint8Array {
  const table = writer.reserve()
  const cmap = Buffer.from(unicodeTable(characters), 'latin1')
  const last = characters.length
  const widths = characters.map(() => SHAPELESS_WIDTH).join(' ')
  return Buffer.concat([
    writer.object(table, `<</Length ${cmap.length}>>`, cmap),
    writer.object(
      number,
      `<</Type/Font/Subtype/Type3/FontBBox[0 0 ${SHAPELESS_WIDTH} 1000]/FontMatrix[.001 0 0 .001 0 0]` +
        `/FirstChar 1/LastChar ${last}/Widths[${widths}]/CharProcs<</g ${glyphs} 0 R>>` +
        `/Encoding<</Type/Encoding/Differences[1 ${characters.map(() => '/g').join('')}]>>` +
        `/Resources<<>>/ToUnicode ${table} 0 R>>`,
    ),
  ])
}

/** The redactions put among the lines where they stand on the page; the lines keep their own order. */
function withInserted(lines: readonly Part[], taken: readonly Part[]): Part[] {
  const parts = [...lines]
  for (const part of taken) {
    const below = parts.findIndex(({ top }) => top >= part.top)
    parts.splice(below < 0 ? parts.length : below, 0, part)
  }
  return parts
}

function reference(number: number): string {
  return `${number} 0 R`
}
