import { MOST_PAGES } from '#shared/domain/disclosure.ts'
import { OutOfRoom, viewOf, withMemory, type Pdfium } from './pdfium.ts'

/** Why pages cannot be shown; each is a code of the contract. */
export type PageFailure =
  | 'pages-password'
  | 'pages-broken'
  | 'pages-too-many'
  | 'pages-too-large'
  | 'pages-too-slow'
  | 'pages-kind-unknown'

/** Thrown for a document whose pages cannot be shown. */
export class PagesRefused extends Error {
  readonly failure: PageFailure
  constructor(failure: PageFailure) {
    super(failure)
    this.name = 'PagesRefused'
    this.failure = failure
  }
}

/** A page as it is shown, turned the way the document says: its size in the document's unit. */
export type PageSize = { readonly width: number; readonly height: number }

/** An open document. Every page it hands out has its form fields and notes drawn into it, and none of them left. */
export type OpenPdf = {
  readonly pages: number
  readonly sizeOf: (index: number) => PageSize
  readonly withPage: <Value>(index: number, work: (page: number) => Value) => Value
  readonly close: () => void
}

const PASSWORD_WANTED = 4
/** 200 inches, which is also the most the format allows. */
const LONGEST_SIDE = 14_400
const FORM_INFO = 256

/** Opens the bytes of a PDF. Throws `PagesRefused` when it is none, wants a password, or has too many pages. */
export function openPdf(pdfium: Pdfium, bytes: Uint8Array): OpenPdf {
  const held = pdfium._malloc(bytes.length)
  if (held === 0) throw new PagesRefused('pages-too-large')
  pdfium.HEAPU8.set(bytes, held)
  const document = pdfium._FPDF_LoadMemDocument(held, bytes.length, 0)
  if (document === 0) {
    const wanted = pdfium._FPDF_GetLastError() === PASSWORD_WANTED
    pdfium._free(held)
    throw new PagesRefused(wanted ? 'pages-password' : 'pages-broken')
  }
  const info = pdfium._malloc(FORM_INFO)
  pdfium.HEAPU8.fill(0, info, info + FORM_INFO)
  viewOf(pdfium).setUint32(info, 2, true)
  const form = pdfium._FPDFDOC_InitFormFillEnvironment(document, info)
  const close = () => {
    if (form !== 0) pdfium._FPDFDOC_ExitFormFillEnvironment(form)
    pdfium._FPDF_CloseDocument(document)
    pdfium._free(info)
    pdfium._free(held)
  }
  const pages = pdfium._FPDF_GetPageCount(document)
  if (pages < 1 || pages > MOST_PAGES) {
    close()
    throw new PagesRefused(pages < 1 ? 'pages-broken' : 'pages-too-many')
  }
  return {
    pages,
    sizeOf: (index) => sizeOf(pdfium, document, index),
    withPage: (index, work) => {
      flatten(pdfium, document, form, index)
      const page = pdfium._FPDF_LoadPage(document, index)
      if (page === 0) throw new PagesRefused('pages-broken')
      try {
        return work(page)
      } finally {
        pdfium._FPDF_ClosePage(page)
      }
    },
    close,
  }
}

function sizeOf(pdfium: Pdfium, document: number, index: number): PageSize {
  return withMemory(pdfium, 8, (size) => {
    if (pdfium._FPDF_GetPageSizeByIndexF(document, index, size) === 0) throw new PagesRefused('pages-broken')
    const view = viewOf(pdfium)
    const width = view.getFloat32(size, true)
    const height = view.getFloat32(size + 4, true)
    if (!(width > 0 && height > 0)) throw new PagesRefused('pages-broken')
    if (width > LONGEST_SIDE || height > LONGEST_SIDE) throw new PagesRefused('pages-too-large')
    return { width, height }
  })
}

/**
 * Draws form fields and notes into the page, so that what is seen is what is read and burnt. Fields without a look of
 * their own get one from the form environment first. Doing it twice changes nothing: there is nothing left to draw.
 */
function flatten(pdfium: Pdfium, document: number, form: number, index: number): void {
  const page = pdfium._FPDF_LoadPage(document, index)
  if (page === 0) throw new PagesRefused('pages-broken')
  try {
    if (form !== 0) {
      pdfium._FORM_OnAfterLoadPage(page, form)
      pdfium._FORM_OnBeforeClosePage(page, form)
    }
    pdfium._FPDFPage_Flatten(page, 0)
  } finally {
    pdfium._FPDF_ClosePage(page)
  }
}

/** What an error of drawing or reading means for the document. */
export function refusalOf(error: unknown): PageFailure {
  if (error instanceof PagesRefused) return error.failure
  return error instanceof OutOfRoom ? 'pages-too-large' : 'pages-broken'
}
