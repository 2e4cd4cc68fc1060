import type { DisclosureDocument } from '#shared/contract/disclosure.ts'
import { inReadingOrder, type Redaction } from '#shared/domain/disclosure.ts'
import type { OpenFile } from '../context.ts'
import { neutralName } from '../packages/neutral-names.ts'
import type { ListedRedaction } from '../packages/package-input.ts'
import type { BoxToBurn } from '../renditions/render-copy.ts'
import { readRedactions } from '../store/redactions.ts'

/** A document with its place in the package and its boxes. */
export type Placed<Document = DisclosureDocument> = {
  readonly document: Document
  readonly file: string
  readonly boxes: readonly Redaction[]
  /** Whether a copy made of pictures goes: boxes are drawn on it, or the officer wants it so. */
  readonly burnt: boolean
}

type Decided = Pick<
  DisclosureDocument,
  'attachmentId' | 'shownAs' | 'name' | 'decision' | 'release' | 'asPictures' | 'redactions'
>

/** The documents of a release in their order. */
export function placedDocuments<Document extends Decided>(
  { file }: OpenFile,
  documents: readonly Document[],
  release: number,
): Placed<Document>[] {
  return documents
    .filter((document) => document.decision === 'include' && document.release === release)
    .map((document, index) => {
      const boxes =
        document.redactions === 0
          ? []
          : inReadingOrder(readRedactions(file.db, document.shownAs ?? document.attachmentId))
      return {
        document,
        file: neutralName(index + 1, document.shownAs === null ? document.name : `${document.name}.pdf`),
        boxes,
        burnt: boxes.length > 0 || document.asPictures,
      }
    })
}

/** Boxes are counted through the package, document by document, so that a number stands for one place. */
export function numbered(placed: readonly Pick<Placed, 'file' | 'boxes'>[]) {
  const numbers = new Map<string, number>()
  const listed = placed.flatMap(({ file, boxes }) =>
    boxes.map((box): ListedRedaction => {
      const number = numbers.size + 1
      numbers.set(box.id, number)
      return { number, file, page: box.page, ground: box.title, provision: box.citation }
    }),
  )
  return { listed, numbers }
}

/** The boxes of a document with their numbers in the schedule. */
export function toBurn({ boxes }: Pick<Placed, 'boxes'>, numbers: ReadonlyMap<string, number>): BoxToBurn[] {
  return boxes.map((box) => ({ ...box, number: numbers.get(box.id) ?? 0 }))
}
