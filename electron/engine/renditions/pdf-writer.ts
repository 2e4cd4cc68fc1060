import { Buffer } from 'node:buffer'

/**
 * Writes a PDF piece by piece: objects as they come, at the end the table of where they begin. It can hold what it is
 * given and nothing else; there is no way to put an attachment, an action, a note or a date in.
 */
export type PdfWriter = {
  /** A number for an object that is written later. */
  readonly reserve: () => number
  /** The bytes of an object: a dictionary or array as PDF text, and with `stream` what it holds. */
  readonly object: (number: number, text: string, stream?: Uint8Array) => Uint8Array
  /** The table, with the catalogue's number. */
  readonly end: (catalog: number) => Uint8Array
}

/** What every file begins with: the version, and bytes that say it is no text. */
export const PDF_HEAD: Uint8Array = Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')

/** A writer for one file, which begins with `PDF_HEAD`. */
export function createPdfWriter(): PdfWriter {
  const offsets = new Map<number, number>()
  let written = PDF_HEAD.length
  let last = 0
  return {
    reserve: () => (last += 1),
    object(number, text, stream) {
      offsets.set(number, written)
      const open = `${number} 0 obj\n${text}\n`
      const bytes =
        stream === undefined
          ? Buffer.from(`${open}endobj\n`, 'latin1')
          : Buffer.concat([
              Buffer.from(`${open}stream\n`, 'latin1'),
              stream,
              Buffer.from('\nendstream\nendobj\n', 'latin1'),
            ])
      written += bytes.length
      return bytes
    },
    end(catalog) {
      const lines = Array.from({ length: last }, (_, index) => {
        const offset = offsets.get(index + 1)
        if (offset === undefined) throw new Error(`object ${index + 1} was not written`)
        return `${String(offset).padStart(10, '0')} 00000 n \n`
      })
      const table = `xref\n0 ${last + 1}\n0000000000 65535 f \n${lines.join('')}`
      return Buffer.from(
        `${table}trailer\n<</Size ${last + 1}/Root ${catalog} 0 R>>\nstartxref\n${written}\n%%EOF\n`,
        'latin1',
      )
    },
  }
}
