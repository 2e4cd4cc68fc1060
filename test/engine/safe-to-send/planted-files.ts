import { Uint8ArrayWriter, ZipWriter, Uint8ArrayReader, configure } from '@zip.js/zip.js'
import ExcelJS from 'exceljs'
import { PDFDocument, PDFHexString, PDFName, PDFString, StandardFonts, rgb } from 'pdf-lib'
import { jpegOf } from '#engine/renditions/jpeg.ts'

configure({ useWebWorkers: false })

/** An archive of these parts; a password encrypts it, level 0 does not pack it. */
export async function zipOf(
  parts: Readonly<Record<string, string | Uint8Array>>,
  password?: string,
  level = 6,
): Promise<Uint8Array> {
  const options = { level, ...(password === undefined ? {} : { password }) }
  const writer = new ZipWriter(new Uint8ArrayWriter(), options)
  for (const [name, content] of Object.entries(parts))
    await writer.add(
      name,
      new Uint8ArrayReader(typeof content === 'string' ? new TextEncoder().encode(content) : content),
    )
  return writer.close()
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'

/** A text document as Word writes it: body XML, and parts beside it. */
export function docxOf(
  body: string,
  parts: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<Uint8Array> {
  return zipOf({
    '[Content_Types].xml': TYPES,
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`,
    ...parts,
  })
}

/** A paragraph of one run. */
export const paragraph = (text: string, properties = '') =>
  `<w:p><w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r></w:p>`

/** The properties of an Office file. */
export const coreOf = (creator: string, savedBy: string) =>
  `<?xml version="1.0"?><cp:coreProperties xmlns:cp="x" xmlns:dc="y"><dc:creator>${creator}</dc:creator><cp:lastModifiedBy>${savedBy}</cp:lastModifiedBy></cp:coreProperties>`

/** A workbook with two visible sheets, changed as given before it is written. */
export async function workbookOf(change: (workbook: ExcelJS.Workbook) => void = () => undefined) {
  const workbook = new ExcelJS.Workbook()
  workbook.creator = 'Microsoft Office User'
  workbook.lastModifiedBy = 'Unknown'
  for (const name of ['Rota', 'Log']) {
    const sheet = workbook.addWorksheet(name)
    for (let row = 1; row <= 5; row += 1) sheet.addRow([`Tuesday ${row}`, row, 'depot'])
  }
  change(workbook)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** A PDF of one page with words on it, changed as given. */
export async function pdfOf(
  change: (document: PDFDocument) => void | Promise<void> = () => undefined,
): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  const page = document.addPage([400, 400])
  page.drawText('The brakes were changed on Monday.', { x: 40, y: 320, size: 14, font })
  page.drawText('Nothing else was found.', { x: 40, y: 280, size: 14, font })
  page.drawRectangle({ x: 30, y: 200, width: 200, height: 30, color: rgb(0, 0, 0) })
  page.drawText('White on a dark heading', { x: 40, y: 210, size: 14, font, color: rgb(1, 1, 1) })
  await change(document)
  return document.save()
}

/** Draws a black box over words that were written first. */
export async function coverWords(document: PDFDocument): Promise<void> {
  const font = await document.embedFont(StandardFonts.Helvetica)
  const page = document.getPage(0)
  page.drawText('Torvald Secretman', { x: 40, y: 100, size: 14, font })
  page.drawRectangle({ x: 35, y: 92, width: 160, height: 26, color: rgb(0, 0, 0) })
}

/** A note that somebody put on the page. */
export function addNote(document: PDFDocument): void {
  const { context } = document
  const note = context.obj({
    Type: 'Annot',
    Subtype: 'Text',
    Rect: [10, 10, 30, 30],
    Contents: PDFString.of('Ask legal first'),
    T: PDFHexString.fromText('R. Achterberg'),
  })
  document.getPage(0).node.set(PDFName.of('Annots'), context.obj([context.register(note)]))
}

/** A picture (JPEG) of sixteen grey pixels a side, with nothing beside them. */
export function jpeg(): Uint8Array {
  return jpegOf({ width: 16, height: 16, channels: 1, bytes: new Uint8Array(256).fill(140), calm: 1 })
}

/** The photograph with a block of facts in front, as a camera writes it: make, when taken, and where. */
export function withExif(
  photograph: Uint8Array,
  facts: { readonly gps: boolean; readonly taken: boolean },
): Uint8Array {
  const tiff = tiffBlock(facts)
  const head = Buffer.alloc(4)
  head.writeUInt16BE(0xffe1, 0)
  head.writeUInt16BE(2 + 6 + tiff.length, 2)
  const exif = Buffer.concat([head, Buffer.from('Exif\0\0', 'latin1'), tiff])
  return Buffer.concat([photograph.subarray(0, 2), exif, photograph.subarray(2)])
}

/** IFD0 with the make; an Exif block with the day; a GPS block with a latitude and a longitude. */
function tiffBlock({ gps, taken }: { readonly gps: boolean; readonly taken: boolean }): Buffer {
  const out = Buffer.alloc(400)
  out.write('MM\0*', 0, 'latin1')
  out.writeUInt32BE(8, 4)
  const entry = (at: number, tag: number, type: number, count: number, value: number | string) => {
    out.writeUInt16BE(tag, at)
    out.writeUInt16BE(type, at + 2)
    out.writeUInt32BE(count, at + 4)
    if (typeof value === 'string') out.write(value, at + 8, 'latin1')
    else out.writeUInt32BE(value, at + 8)
  }
  const entries: [number, number, number, number | string][] = [
    [0x010f, 2, 4, 'Cam\0'],
    ...(taken ? [[0x8769, 4, 1, 100] as [number, number, number, number]] : []),
    ...(gps ? [[0x8825, 4, 1, 200] as [number, number, number, number]] : []),
  ]
  out.writeUInt16BE(entries.length, 8)
  entries.forEach(([tag, type, count, value], index) => entry(10 + index * 12, tag, type, count, value))
  out.writeUInt16BE(1, 100)
  entry(102, 0x9003, 2, 20, 130)
  out.write('2026:03:12 10:00:00\0', 130, 'latin1')
  out.writeUInt16BE(4, 200)
  entry(202, 1, 2, 2, 'N\0\0\0')
  entry(214, 2, 5, 3, 300)
  entry(226, 3, 2, 2, 'W\0\0\0')
  entry(238, 4, 5, 3, 330)
  for (const at of [300, 308, 316, 330, 338, 346]) {
    out.writeUInt32BE(51, at)
    out.writeUInt32BE(1, at + 4)
  }
  return out
}
