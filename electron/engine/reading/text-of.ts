import { extname } from 'node:path'
import { decodedText, isBinary, LONGEST_TEXT } from './decoded-text.ts'
import { htmlText } from './html-text.ts'
import { mailWords } from '../mail/read-mail.ts'
import { officeText } from './office-text.ts'
import { pdfText } from './pdf-text.ts'

/** What a document says. `none`: a kind of file no reader here knows. */
export type ReadText = { readonly state: 'read' | 'none'; readonly text: string }

type Reader = (bytes: Uint8Array) => string | Promise<string>

const READERS: readonly { readonly endings: readonly string[]; readonly read: Reader }[] = [
  { endings: ['.eml', '.msg'], read: mailWords },
  { endings: ['.pdf'], read: pdfText },
  { endings: ['.htm', '.html', '.xhtml'], read: (bytes) => htmlText(decodedText(bytes)) },
  { endings: ['.docx', '.xlsx', '.pptx', '.odt', '.ods', '.odp'], read: officeText },
  { endings: ['.txt', '.csv', '.tsv', '.md', '.log', '.json', '.xml', '.ics', '.vcf'], read: decodedText },
]

/** The text of a document by the ending of its name, for finding it again. Throws when it is not what it says. */
export async function textOf(name: string, bytes: Uint8Array): Promise<ReadText> {
  const ending = extname(name).toLowerCase()
  const reader = READERS.find(({ endings }) => endings.includes(ending))
  if (reader === undefined) return plainText(bytes)
  return { state: 'read', text: tidy(await reader.read(bytes)) }
}

/** A file of unknown kind is read when it is text all through. */
function plainText(bytes: Uint8Array): ReadText {
  if (bytes.length === 0 || isBinary(bytes)) return { state: 'none', text: '' }
  return { state: 'read', text: tidy(decodedText(bytes)) }
}

function tidy(text: string): string {
  return text
    .slice(0, LONGEST_TEXT * 2)
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n\s*/gu, '\n')
    .trim()
    .slice(0, LONGEST_TEXT)
}
