import { PDFiumModule } from '@hyzyla/pdfium'

/** PDFium may use this much memory of its own; what needs more is a bomb or no document anybody can read. */
const MOST_MEMORY = 640 * 1024 * 1024

/** The functions of PDFium's C interface that are used here; a handle and a pointer are numbers. */
export type Pdfium = {
  readonly HEAPU8: Uint8Array
  readonly _malloc: (size: number) => number
  readonly _free: (pointer: number) => void
  readonly _FPDF_InitLibraryWithConfig: (config: number) => void
  readonly _FPDF_LoadMemDocument: (bytes: number, size: number, password: number) => number
  readonly _FPDF_CloseDocument: (document: number) => void
  readonly _FPDF_GetLastError: () => number
  readonly _FPDF_GetPageCount: (document: number) => number
  readonly _FPDF_GetPageSizeByIndexF: (document: number, index: number, size: number) => number
  readonly _FPDF_LoadPage: (document: number, index: number) => number
  readonly _FPDF_ClosePage: (page: number) => void
  readonly _FPDFPage_Flatten: (page: number, flag: number) => number
  readonly _FPDFDOC_InitFormFillEnvironment: (document: number, info: number) => number
  readonly _FPDFDOC_ExitFormFillEnvironment: (form: number) => void
  readonly _FORM_OnAfterLoadPage: (page: number, form: number) => void
  readonly _FORM_OnBeforeClosePage: (page: number, form: number) => void
  readonly _FPDF_PageToDevice: (
    page: number,
    left: number,
    top: number,
    width: number,
    height: number,
    rotate: number,
    x: number,
    y: number,
    deviceX: number,
    deviceY: number,
  ) => number
  readonly _FPDFBitmap_CreateEx: (
    width: number,
    height: number,
    format: number,
    bytes: number,
    stride: number,
  ) => number
  readonly _FPDFBitmap_FillRect: (
    bitmap: number,
    left: number,
    top: number,
    width: number,
    height: number,
    color: number,
  ) => void
  readonly _FPDFBitmap_Destroy: (bitmap: number) => void
  readonly _FPDF_RenderPageBitmap: (
    bitmap: number,
    page: number,
    left: number,
    top: number,
    width: number,
    height: number,
    rotate: number,
    flags: number,
  ) => void
  readonly _FPDFPage_CountObjects: (page: number) => number
  readonly _FPDFPage_GetObject: (page: number, index: number) => number
  readonly _FPDFPageObj_GetType: (object: number) => number
  readonly _FPDFPageObj_SetIsActive: (object: number, active: number) => number
  readonly _FPDFPageObj_CountMarks: (object: number) => number
  readonly _FPDFPageObj_GetMark: (object: number, index: number) => number
  readonly _FPDFPageObjMark_GetParamValueType: (mark: number, key: number) => number
  readonly _FPDFTextObj_GetTextRenderMode: (object: number) => number
  readonly _FPDFFormObj_CountObjects: (object: number) => number
  readonly _FPDFFormObj_GetObject: (object: number, index: number) => number
  readonly _FPDFText_LoadPage: (page: number) => number
  readonly _FPDFText_ClosePage: (text: number) => void
  readonly _FPDFText_CountChars: (text: number) => number
  readonly _FPDFText_GetUnicode: (text: number, index: number) => number
  readonly _FPDFText_IsGenerated: (text: number, index: number) => number
  readonly _FPDFText_GetTextObject: (text: number, index: number) => number
  readonly _FPDFText_GetCharBox: (
    text: number,
    index: number,
    left: number,
    right: number,
    bottom: number,
    top: number,
  ) => number
  readonly _FPDFText_GetLooseCharBox: (text: number, index: number, rectangle: number) => number
}

/** What PDFium asks for from outside; the one function that is of interest gives it more memory. */
type Imports = { readonly env: { emscripten_resize_heap: (size: number) => unknown } }

// Node has it, its types do not name it
const { WebAssembly } = globalThis as unknown as {
  readonly WebAssembly: {
    readonly Module: new (bytes: Uint8Array) => object
    readonly Instance: new (module: object, imports: Imports) => { readonly exports: object }
  }
}

/**
 * Starts PDFium from the bytes of its WebAssembly file. It has no file system, no network and no script engine, and
 * cannot take more than 640 MiB: an allocation beyond it fails inside and the document is refused.
 */
export async function startPdfium(wasm: Uint8Array<ArrayBuffer>): Promise<Pdfium> {
  const options = {
    // what it finds odd about a document is nobody's business outside it
    print: () => undefined,
    printErr: () => undefined,
    instantiateWasm: (imports: Imports, done: (instance: object) => void) => {
      const { env } = imports
      const grow = env.emscripten_resize_heap
      env.emscripten_resize_heap = (size) => (size >>> 0 > MOST_MEMORY ? 0 : grow(size))
      const instance = new WebAssembly.Instance(new WebAssembly.Module(wasm), imports)
      done(instance)
      return instance.exports
    },
  }
  const pdfium = (await PDFiumModule(options as never)) as unknown as Pdfium
  withMemory(pdfium, 64, (config) => {
    pdfium.HEAPU8.fill(0, config, config + 64)
    pdfium.HEAPU8[config] = 2
    pdfium._FPDF_InitLibraryWithConfig(config)
  })
  return pdfium
}

/** Thrown when PDFium has no memory left for something. */
export class OutOfRoom extends Error {
  constructor() {
    super('PDFium is out of memory')
    this.name = 'OutOfRoom'
  }
}

/** Runs work with some bytes of PDFium's memory, and gives them back. Throws `OutOfRoom`. */
export function withMemory<Value>(pdfium: Pdfium, size: number, work: (pointer: number) => Value): Value {
  const pointer = pdfium._malloc(size)
  if (pointer === 0) throw new OutOfRoom()
  try {
    return work(pointer)
  } finally {
    pdfium._free(pointer)
  }
}

/** A view on PDFium's memory as it is now; it may move with every call. */
export function viewOf(pdfium: Pdfium): DataView {
  return new DataView(pdfium.HEAPU8.buffer)
}
