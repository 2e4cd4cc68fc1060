import type { NumberedBox } from './burn.ts'
import type { Counted } from './count-pages.ts'
import type { FoundWords } from './find-words.ts'
import type { HiddenWords } from './hidden-words.ts'
import type { PageFailure, PageSize } from './open-pdf.ts'
import type { Picture } from './draw-page.ts'
import type { PageKind } from './page-source.ts'

/** What the thread of pages is asked, one thing at a time, and what it answers. Pages are counted from 0 here. */
export type PageQuestions = {
  /** Opens a document and lets go of the one before. */
  readonly open: { readonly ask: { readonly bytes: Uint8Array }; readonly answer: OpenedPages }
  /** How many pages bytes have that are not kept open. */
  readonly count: { readonly ask: { readonly bytes: Uint8Array }; readonly answer: Counted }
  readonly draw: {
    readonly ask: { readonly page: number; readonly scale: number }
    readonly answer: Picture
  }
  readonly find: {
    readonly ask: { readonly page: number; readonly wanted: string }
    readonly answer: readonly FoundWords[]
  }
  /** How many words of a page can be copied and not seen. */
  readonly hidden: { readonly ask: { readonly page: number }; readonly answer: HiddenWords }
  /** Begins the rendition of the open document; its first bytes. */
  readonly begin: { readonly ask: { readonly label: string }; readonly answer: Uint8Array }
  /** The next page of the rendition. */
  readonly burn: {
    readonly ask: { readonly page: number; readonly boxes: readonly NumberedBox[] }
    readonly answer: Uint8Array
  }
  readonly end: { readonly ask: object; readonly answer: Uint8Array }
  /** The open picture with its boxes burnt in, as a picture file of the kind it was. */
  readonly picture: { readonly ask: { readonly boxes: readonly NumberedBox[] }; readonly answer: Uint8Array }
}

/** A document that is open on the thread. */
export type OpenedPages = { readonly kind: PageKind; readonly sizes: readonly PageSize[] }

/** A question as it crosses to the thread. */
export type PageAsk = {
  [Name in keyof PageQuestions]: { readonly number: number; readonly name: Name } & PageQuestions[Name]['ask']
}[keyof PageQuestions]

/** An answer as it comes back. */
export type PageAnswer =
  | { readonly number: number; readonly value: unknown }
  | { readonly number: number; readonly failure: PageFailure }
