import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { pngOfPixels } from './png-file.ts'
import type { PrintableLetter } from './printable.ts'
import { createLetterPrinter, UncoveredCharacters, type LetterPrinterOptions } from './printer.ts'
import { openPress } from './typst.ts'

/**
 * Prints a letter and draws its pages, on a thread that its starter replaces now and then: the compiler gives nothing
 * back of what a print took. Takes `{ number, source, scale, most }`, answers `{ number, pages, count }`.
 */
type Question = {
  readonly number: number
  readonly source: PrintableLetter | Uint8Array
  readonly scale: number
  readonly most: number
}
type Start = LetterPrinterOptions & { readonly pdfiumWasm: string }

const start = workerData as Start
const printer = createLetterPrinter(start, openPress)
const wasm = readFileSync(start.pdfiumWasm)
const library = PDFiumLibrary.init({
  wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength),
})

async function drawn({ source, scale, most }: Question) {
  const pdf = source instanceof Uint8Array ? source : await printer.letterPdf(source)
  const document = await (await library).loadDocument(pdf)
  try {
    const count = document.getPageCount()
    const pages: { png: Uint8Array; width: number; height: number }[] = []
    for (let index = 0; index < Math.min(count, most); index++) {
      const { width, height, data } = await document.getPage(index).render({ scale, render: 'bitmap' })
      pages.push({ png: pngOfPixels(width, height, data), width, height })
    }
    return { pages, count }
  } finally {
    document.destroy()
  }
}

parentPort?.on('message', (question: Question) => {
  const { number } = question
  void drawn(question).then(
    (answer) => parentPort?.postMessage({ number, ...answer }),
    (error: unknown) =>
      parentPort?.postMessage({
        number,
        uncovered: error instanceof UncoveredCharacters ? error.characters : null,
      }),
  )
})
