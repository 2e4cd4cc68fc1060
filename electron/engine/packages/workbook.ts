import { once } from 'node:events'
import { crc32, createDeflateRaw } from 'node:zlib'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { calendarDaysBetween } from '#shared/domain/day-number.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import { entryOfBytes, type ZipEntry } from './aes-zip.ts'
import { plainZip } from './plain-zip.ts'

/** What stands in a cell; null for nothing. An instant is UTC. */
export type SheetCell =
  | { readonly text: string }
  | { readonly number: number }
  | { readonly date: CivilDate }
  | { readonly instant: string }
  | null

/** The one sheet of a workbook. Widths are in characters. */
export type Sheet = {
  readonly name: string
  readonly columns: readonly { readonly head: string; readonly width: number }[]
  readonly rows: AsyncIterable<readonly SheetCell[]> | Iterable<readonly SheetCell[]>
}

const PIECE = 65_536
/** The longest text a cell of a workbook may hold; a longer one makes the whole file unreadable. */
const LONGEST = 32_767
const CUT = ' … [cut: a cell ends here; the CSV and JSON have all of it]'

/** Cell formats by their place in `STYLES`: text stays text when somebody edits it. */
const TEXT = 1
const DATE = 2
const INSTANT = 3
const HEAD = 4

/**
 * A workbook (.xlsx) of one sheet: header row bold, frozen and with a filter. No formula, link, macro, author or program
 * is in it, and no time but `madeOn`. Rows are packed as they come; what is packed stays in memory until its size is
 * known, because some readers take no entry whose size stands behind it.
 */
export async function* workbookChunks(sheet: Sheet, madeOn: CivilDate): AsyncGenerator<Uint8Array, void> {
  const entries = [
    ...Object.entries(parts(sheet.name)).map(([name, xml]) => entryOfBytes(name, Buffer.from(xml))),
    await deflated('xl/worksheets/sheet1.xml', sheetXml(sheet)),
  ]
  yield* plainZip(entries, madeOn)
}

async function* sheetXml({ columns, rows }: Sheet): AsyncGenerator<string, void> {
  const last = columnName(columns.length - 1)
  let xml =
    `${HEADER}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0" tabSelected="1">` +
    `<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${columns.map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>` +
    `<sheetData><row r="1">${columns.map(({ head }, at) => textCell(`${columnName(at)}1`, head, HEAD)).join('')}</row>`
  let row = 1
  const names = columns.map((_, at) => columnName(at))
  for await (const cells of rows) {
    row += 1
    xml += `<row r="${row}">`
    for (const [at, cell] of cells.entries())
      if (cell !== null) xml += cellXml(`${names[at] ?? ''}${row}`, cell)
    xml += '</row>'
    if (xml.length < PIECE) continue
    yield xml
    xml = ''
  }
  yield `${xml}</sheetData><autoFilter ref="A1:${last}${row}"/></worksheet>`
}

function cellXml(place: string, cell: NonNullable<SheetCell>): string {
  if ('text' in cell) return textCell(place, cell.text, TEXT)
  if ('number' in cell) return `<c r="${place}"><v>${cell.number}</v></c>`
  if ('instant' in cell) {
    const day = serialOf(civilDate(cell.instant.slice(0, 10)))
    if (day === null) return textCell(place, cell.instant, TEXT)
    const [hour = 0, minute = 0, second = 0] = cell.instant.slice(11, 19).split(':').map(Number)
    return `<c r="${place}" s="${INSTANT}"><v>${day + (hour * 3600 + minute * 60 + second) / 86_400}</v></c>`
  }
  const day = serialOf(cell.date)
  return day === null ? textCell(place, cell.date, TEXT) : `<c r="${place}" s="${DATE}"><v>${day}</v></c>`
}

/** The number a workbook has for a day; null before March 1900, where its calendar has a day that never was. */
function serialOf(date: CivilDate): number | null {
  const day = calendarDaysBetween(civilDate('1899-12-30'), date)
  return day > 60 ? day : null
}

function textCell(place: string, text: string, style: number): string {
  const short =
    text.length > LONGEST
      ? `${text.slice(0, LONGEST - CUT.length).replace(/[\uD800-\uDBFF]$/, '')}${CUT}`
      : text
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(short)}</t></is></c>`
}

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as XML. What XML cannot hold, and what a workbook would take for such a thing, is written as `_x000D_`. */
/** Lone halves of a pair, non-characters and controls but TAB and LF; CR would come back as LF. */
const UNFIT = new RegExp(
  String.raw`[\0-\x08\x0B-\x1F\x7F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]`,
  'g',
)

function xmlText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>"]/g, (sign) => ESCAPED[sign] ?? sign)
    .replace(UNFIT, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
}

function columnName(at: number): string {
  const rest = Math.floor(at / 26) - 1
  return `${rest < 0 ? '' : columnName(rest)}${String.fromCharCode(65 + (at % 26))}`
}

/** A part whose text comes piece by piece, packed on the way. */
async function deflated(name: string, pieces: AsyncIterable<string>): Promise<ZipEntry> {
  const packer = createDeflateRaw()
  const kept: Buffer[] = []
  packer.on('data', (chunk: Buffer) => kept.push(chunk))
  let size = 0
  let sum = 0
  for await (const piece of pieces) {
    const bytes = Buffer.from(piece)
    size += bytes.length
    sum = crc32(bytes, sum)
    if (!packer.write(bytes)) await once(packer, 'drain')
  }
  packer.end()
  await once(packer, 'end')
  const length = kept.reduce((all, chunk) => all + chunk.length, 0)
  return { name, packing: 'deflated', size, length, chunks: () => kept, checksum: () => Promise.resolve(sum) }
}

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const STYLES =
  `${HEADER}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
  `<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="5">${['0" fontId="0', '49" fontId="0', '164" fontId="0', '22" fontId="0', '49" fontId="1']
    .map(
      (format) =>
        `<xf numFmtId="${format}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`,
    )
    .join('')}</cellXfs></styleSheet>`

/** Every part but the sheet. */
function parts(sheetName: string): Record<string, string> {
  return {
    '[Content_Types].xml': `${HEADER}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${KIND}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${KIND}.styles+xml"/></Types>`,
    '_rels/.rels': `${HEADER}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEADER}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${xmlText(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEADER}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
  }
}
