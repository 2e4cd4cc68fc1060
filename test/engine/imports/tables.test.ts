import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { Uint8ArrayWriter, ZipWriter, TextReader } from '@zip.js/zip.js'
import { expect, test } from 'vitest'
import { csvLine } from '#shared/domain/register-csv.ts'
import { readTable } from '#engine/imports/read-table.ts'
import { TableRefusal, TABLE_LIMITS } from '#engine/imports/table.ts'
import { tableOf } from '#engine/imports/table-thread.ts'
import { zipParts } from '#engine/imports/zip-parts.ts'
import { kindOfFormat } from '#engine/imports/xlsx-styles.ts'

const rowsOf = async (bytes: Uint8Array, sheet = 0) => (await readTable(bytes)).sheets[sheet]?.rows
const refusal = (bytes: Uint8Array) =>
  readTable(bytes).then(
    () => 'read',
    (error: unknown) => (error instanceof TableRefusal ? error.failure.code : String(error)),
  )
const text = (value: string) => new Uint8Array(Buffer.from(value))

async function zip(parts: Readonly<Record<string, string>>, password?: string): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), password === undefined ? {} : { password })
  for (const [name, content] of Object.entries(parts)) await writer.add(name, new TextReader(content))
  return writer.close()
}

const workbook = (sheet: string, more: Readonly<Record<string, string>> = {}) =>
  zip({
    '_rels/.rels':
      '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/workbook.xml': '<workbook><sheets><sheet name="A &amp; B" r:id="r1"/></sheets></workbook>',
    'xl/worksheets/sheet1.xml': sheet,
    ...more,
  })
const sheetOf = (cells: string) => `<worksheet><sheetData>${cells}</sheetData></worksheet>`

test('CSV is read in UTF-8, UTF-16 of both orders and Windows-1252, with each delimiter, line breaks inside quotes', async () => {
  const lines = 'a;b\r\n"Zoë; ""x""\nsecond";2\r\n'
  const rows = [
    ['a', 'b'],
    ['Zoë; "x"\nsecond', '2'],
  ]
  const wide = Buffer.from(`\uFEFF${lines}`, 'utf16le')
  expect(await rowsOf(text(lines))).toEqual(rows)
  expect(await rowsOf(text(`\uFEFF${lines}`))).toEqual(rows)
  expect(await rowsOf(new Uint8Array(wide))).toEqual(rows)
  expect(await rowsOf(new Uint8Array(Buffer.from(wide).swap16()))).toEqual(rows)
  expect(await rowsOf(new Uint8Array(Buffer.from(lines, 'latin1')))).toEqual(rows)
  for (const delimiter of [',', '\t', '|'])
    expect(await rowsOf(text(lines.replaceAll(';', delimiter)))).toHaveLength(2)
  expect(await rowsOf(text('sep=|\na|b\n'))).toEqual([[], ['a', 'b']])
  const guessed = await readTable(new Uint8Array(Buffer.from(lines, 'latin1')))
  expect(guessed).toMatchObject({ encoding: 'windows-1252', notes: ['encoding-guessed'] })
})

test('the guard of our own export is taken off exactly once', async () => {
  const cell = fc.string({ unit: fc.constantFrom('=', '+', '-', "'", '@', 'a', ' ', ';', '\t', '"', '1') })
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        cell.filter((each) => each !== ''),
        { minLength: 2, maxLength: 6 },
      ),
      async (cells) => {
        const rows = await rowsOf(text(`h1,h2,h3\r\n${csvLine(cells)}`))
        expect(rows?.[1]).toEqual(cells)
      },
    ),
  )
})

test('a workbook gives days of both calendars, cached values of formulas, texts of every kind', async () => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Register')
  sheet.addRow([
    new Date('2025-04-03T00:00:00Z'),
    new Date('2025-04-03T14:30:00Z'),
    { formula: 'A1', result: 'shown' },
  ])
  sheet.addRow([{ richText: [{ text: 'Zo' }, { text: 'ë' }] }, 0.1 + 0.2, true])
  sheet.getCell('B1').numFmt = 'dd/mm/yyyy hh:mm'
  book.addWorksheet('Away').state = 'hidden'
  const table = await readTable(new Uint8Array(await book.xlsx.writeBuffer()))
  expect(table.sheets[0]?.rows).toEqual([
    ['2025-04-03', '2025-04-03 14:30', 'shown'],
    ['Zoë', '0.3', 'TRUE'],
  ])
  expect(table.sheets[0]).toMatchObject({ formulas: 1, formulasEmpty: 0 })
  expect(table.sheets[1]?.hidden).toBe(true)
  const old = await workbook(sheetOf('<row r="1"><c r="A1" s="1"><v>44288</v></c></row>'), {
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="x/styles" Target="styles.xml"/></Relationships>',
    'xl/workbook.xml':
      '<workbook><workbookPr date1904="1"/><sheets><sheet name="A" r:id="r1"/></sheets></workbook>',
    'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
  })
  expect(await readTable(old)).toMatchObject({ from1904: true, notes: ['from-1904'] })
  expect(await rowsOf(old)).toEqual([['2025-04-03']])
})

test('a formula is never computed: one without a kept value is empty, and counted', async () => {
  const table = await readTable(
    await workbook(
      sheetOf('<row r="2"><c r="B2"><f>1+1</f></c><c r="C2" t="inlineStr"><is><t>x</t></is></c></row>'),
    ),
  )
  expect(table.sheets[0]).toMatchObject({ rows: [[], ['', '', 'x']], formulas: 1, formulasEmpty: 1 })
})

test.each([
  ['dd/mm/yyyy', 'date'],
  ['[$-407]d. mmmm yyyy;@', 'date'],
  ['yyyy\\-mm\\-dd hh:mm', 'date-time'],
  ['h:mm AM/PM', 'time'],
  ['#,##0.00 "days"', 'number'],
  ['General', 'number'],
])('the number format %s shows a %s', (code, kind) => expect(kindOfFormat(code)).toBe(kind))

test('each thing that is no register is named as what it is', async () => {
  const compound = (name: string) =>
    new Uint8Array(
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(64), Buffer.from(name, 'utf16le')]),
    )
  expect(await refusal(compound('EncryptedPackage'))).toBe('import-encrypted')
  expect(await refusal(compound('Workbook'))).toBe('import-old-format')
  expect(await refusal(await zip({ 'content.xml': '<x/>' }))).toBe('import-old-format')
  expect(await refusal(await zip({ 'word/document.xml': '<x/>' }))).toBe('import-not-a-table')
  expect(await refusal(await zip({ 'xl/workbook.xml': '<x/>' }, 'secret'))).toBe('import-encrypted')
  expect(await refusal(text('%PDF-1.7'))).toBe('import-not-a-table')
  expect(await refusal(text('<html><table>'))).toBe('import-not-a-table')
  expect(await refusal(text(''))).toBe('import-not-a-table')
  expect(await refusal(text('a,b\n"open,2\n3,4'))).toBe('import-quote-open')
  expect(await refusal(new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]))).toBe('import-broken')
  expect(await refusal(await workbook('<worksheet><sheetData><row>'))).toBe('import-broken')
  expect(await refusal(await workbook(`<!DOCTYPE x [<!ENTITY a "b">]>${sheetOf('')}`))).toBe('import-broken')
  expect(await refusal(await workbook('<a>'.repeat(TABLE_LIMITS.depth + 1)))).toBe('import-broken')
})

test('what is larger than any register is stopped while it is read, not afterwards', async () => {
  const bomb = await zip({ 'a.xml': ' '.repeat(5_000_000) })
  expect(bomb.length).toBeLessThan(10_000)
  const unpack = async () => {
    let length = 0
    for await (const piece of (await zipParts(bomb, 1_000_000)).text('a.xml')) length += piece.length
    return length
  }
  await expect(unpack()).rejects.toMatchObject({ failure: { code: 'import-too-large' } })
  const wide = sheetOf(`<row r="1"><c r="A1" t="inlineStr"><is><t>${' x'.repeat(60_000)}</t></is></c></row>`)
  expect(await refusal(await workbook(wide))).toBe('import-too-large')
  expect(await refusal(await workbook(sheetOf('<row r="200001"><c r="A200001"><v>1</v></c></row>')))).toBe(
    'import-too-large',
  )
  expect(await refusal(await workbook(sheetOf('<row r="1"><c r="XFD1"><v>1</v></c></row>')))).toBe(
    'import-too-large',
  )
})

test('bytes of any kind are read or refused, and nothing else', async () => {
  const good = await workbook(sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>'))
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: good.length - 1 }), fc.nat({ max: 255 }), async (at, byte) => {
      const broken = Uint8Array.from(good)
      broken[at] = byte
      expect(await refusal(broken)).toMatch(/^(read|import-)/)
    }),
    { numRuns: 200 },
  )
})

test('a thread that does not finish in time is ended and says so', async () => {
  const slow = new Uint8Array(Buffer.from('a,b\n'.repeat(100_000)))
  expect(await tableOf(slow, 1)).toMatchObject({ ok: false, failure: { code: 'import-too-slow' } })
})
