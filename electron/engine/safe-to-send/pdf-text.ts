import { getDocumentProxy } from 'unpdf'
import { Unread } from './found.ts'

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

/** A PDF opened for reading; who opens it destroys its loading task. Throws `Unread`. */
export async function openedPdf(bytes: Uint8Array): Promise<Pdf> {
  try {
    // the library takes the buffer for itself, and runs no script of the document: it only reads
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      useSystemFonts: false,
      disableFontFace: true,
      enableXfa: false,
      stopAtErrors: false,
    })
  } catch (error) {
    const password = error instanceof Error && error.name === 'PasswordException'
    throw new Unread(password ? 'encrypted' : 'broken')
  }
}

/** The words of a page, a line each. */
export async function pageText(page: Awaited<ReturnType<Pdf['getPage']>>): Promise<string> {
  const { items } = await page.getTextContent()
  return `${items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')}\n`
}
