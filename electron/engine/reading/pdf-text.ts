import { getDocumentProxy } from 'unpdf'
import { LONGEST_TEXT } from './decoded-text.ts'

/** What the pages of a PDF say, in their order; pages that are only pictures say nothing. Throws for what is no PDF. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  // the library takes the buffer for itself, and runs no script of the document: it only reads
  const document = await getDocumentProxy(bytes.slice(), {
    // what it finds odd about a document is nobody's business outside it
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
  })
  try {
    let text = ''
    for (let number = 1; number <= document.numPages && text.length < LONGEST_TEXT; number += 1) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      for (const item of items) if ('str' in item) text += item.str + (item.hasEOL ? '\n' : '')
      text += '\n'
      page.cleanup()
    }
    return text
  } finally {
    await document.loadingTask.destroy()
  }
}
