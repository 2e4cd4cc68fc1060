import { TableRefusal, TABLE_LIMITS } from './table.ts'
import { scanXml } from './xml-scan.ts'
import type { ZipParts } from './zip-parts.ts'

/** The texts that cells share, in order. Readings of Japanese names written above them are left out. */
export async function sharedStrings(parts: ZipParts, path: string): Promise<readonly string[]> {
  const strings: string[] = []
  let text = ''
  let inText = false
  let inReading = false
  await scanXml(parts.text(path), {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 'rPh') inReading = true
      else if (name === 't') inText = !inReading
    },
    text(piece) {
      if (inText) text += piece
    },
    close(name) {
      if (name === 't') inText = false
      else if (name === 'rPh') inReading = false
      else if (name === 'si') strings.push(unescaped(text))
      if (strings.length > TABLE_LIMITS.cells)
        throw new TableRefusal('import-too-large', { what: 'cells', most: String(TABLE_LIMITS.cells) })
    },
  })
  return strings
}

/** Workbooks write characters that XML cannot hold as `_x000D_`. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text.replaceAll('\r\n', '\n')
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replaceAll('\r\n', '\n')
}
