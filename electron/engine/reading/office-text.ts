import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, type FileEntry } from '@zip.js/zip.js'
import { xmlText } from './html-text.ts'
import { LONGEST_TEXT } from './decoded-text.ts'

configure({ useWebWorkers: false })

/** Parts of a document that hold what somebody wrote, in the order they are read. */
const PARTS = [
  /^word\/(document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/,
  /^xl\/sharedStrings\.xml$/,
  /^xl\/worksheets\/[^/]+\.xml$/,
  /^ppt\/(slides|notesSlides)\/[^/]+\.xml$/,
  /^content\.xml$/,
]
/** Tags at which a line ends, in the three families of formats. */
const LINES = new Set([
  'w:p',
  'w:br',
  'w:tab',
  'w:tr',
  'a:p',
  'si',
  'row',
  'c',
  'text:p',
  'text:h',
  'text:tab',
  'table:table-row',
])
const MOST_PARTS = 200
/** A part that unpacks to more is left out: no letter is that long, a bomb is. */
const LARGEST_PART = 64 * 1024 * 1024

/** The words of a text document, spreadsheet or presentation, out of the XML it is packed in. Throws when it is no ZIP. */
export async function officeText(bytes: Uint8Array): Promise<string> {
  const zip = new ZipReader(new Uint8ArrayReader(bytes))
  try {
    const entries = (await zip.getEntries()).filter(
      (entry): entry is FileEntry =>
        !entry.directory && !entry.encrypted && entry.uncompressedSize <= LARGEST_PART,
    )
    const named = new Map(entries.map((entry) => [entry.filename, entry]))
    return await officeWords(
      [...named.keys()],
      async (name) => (await named.get(name)?.getData(new Uint8ArrayWriter())) ?? new Uint8Array(),
      LONGEST_TEXT,
    )
  } finally {
    await zip.close()
  }
}

/** The words of the parts that hold what somebody wrote, for who unpacks them with limits of its own. */
export async function officeWords(
  names: readonly string[],
  bytesOf: (name: string) => Promise<Uint8Array>,
  longest: number,
): Promise<string> {
  const wanted = PARTS.flatMap((part) => names.filter((name) => part.test(name)))
  let text = ''
  for (const name of wanted.slice(0, MOST_PARTS)) {
    const xml = new TextDecoder().decode(await bytesOf(name))
    text += `${xmlText(cellsOf(name, xml), LINES)}\n`
    if (text.length > longest) break
  }
  return text
}

/** Cells that point into the shared strings hold a number that says nothing. */
function cellsOf(name: string, xml: string): string {
  return name.startsWith('xl/worksheets/') ? xml.replace(/<c [^>]*t="s"[^>]*>\s*<v>\d*<\/v>/g, '<c>') : xml
}
