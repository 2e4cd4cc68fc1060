import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, type FileEntry } from '@zip.js/zip.js'
import { openPdf } from './open-pdf.ts'
import { pageKindOf } from './page-source.ts'
import type { Pdfium } from './pdfium.ts'

configure({ useWebWorkers: false })

/** How much of a document there is to look at. */
export type Counted = { readonly unit: 'pages' | 'sheets' | 'file'; readonly count: number }

/** The list of sheets in a workbook is short; what unpacks to more is none. */
const LARGEST_LIST = 4 * 1024 * 1024

/** Counts pages, or the sheets of a workbook. What has neither, or cannot be read, is one file. */
export async function countPages(pdfium: Pdfium, bytes: Uint8Array): Promise<Counted> {
  const kind = pageKindOf(bytes)
  if (kind === 'pdf') {
    const pdf = openPdf(pdfium, bytes)
    pdf.close()
    return { unit: 'pages', count: pdf.pages }
  }
  if (kind !== null) return { unit: 'pages', count: 1 }
  const sheets = bytes[0] === 0x50 && bytes[1] === 0x4b ? await sheetsIn(bytes) : 0
  return sheets === 0 ? { unit: 'file', count: 1 } : { unit: 'sheets', count: sheets }
}

async function sheetsIn(bytes: Uint8Array): Promise<number> {
  const zip = new ZipReader(new Uint8ArrayReader(bytes))
  try {
    const entries = await zip.getEntries()
    const list = entries.find(
      (entry): entry is FileEntry =>
        entry.filename === 'xl/workbook.xml' &&
        !entry.directory &&
        !entry.encrypted &&
        entry.uncompressedSize <= LARGEST_LIST,
    )
    if (list === undefined) return 0
    const xml = Buffer.from(await list.getData(new Uint8ArrayWriter())).toString('utf8')
    return [...xml.matchAll(/<(?:\w+:)?sheet\s/g)].length
  } finally {
    await zip.close()
  }
}
