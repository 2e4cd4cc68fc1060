import { findingPlaces as places } from '#shared/text/safe-to-send.ts'
import { some, type Found } from './found.ts'
import type { ZipContents } from './zip-contents.ts'

type SheetEntry = { readonly name: string; readonly relation: string; readonly hidden: boolean }

/** Hidden sheets, and hidden rows and columns that hold something. A file that is no workbook has none. */
export async function workbookFindings(zip: ZipContents): Promise<Found[]> {
  const sheets: SheetEntry[] = []
  await zip.scan('xl/workbook.xml', {
    open: (element, attribute) => {
      if (element !== 'sheet') return
      const state = attribute('state') ?? 'visible'
      sheets.push({
        name: attribute('name') ?? '',
        relation: attribute('id') ?? '',
        hidden: state === 'hidden' || state === 'veryHidden',
      })
    },
  })
  const targets = new Map<string, string>()
  await zip.scan('xl/_rels/workbook.xml.rels', {
    open: (element, attribute) => {
      if (element === 'Relationship') targets.set(attribute('Id') ?? '', attribute('Target') ?? '')
    },
  })
  const found: Found[] = []
  for (const { name, relation, hidden } of sheets) {
    const target = targets.get(relation) ?? ''
    const cells = await cellsOf(zip, target.startsWith('/') ? target.slice(1) : `xl/${target}`)
    if (hidden) found.push({ kind: 'hidden-sheet', place: places.sheet(name, cells.rows) })
    else
      found.push(
        ...some('hidden-cells', cells.hiddenRows, (count) => places.rows(name, count)),
        ...some('hidden-cells', cells.hiddenColumns, (count) => places.columns(name, count)),
      )
  }
  return found
}

type Cells = { readonly rows: number; readonly hiddenRows: number; readonly hiddenColumns: number }

/** Rows with values; of the hidden ones and of hidden columns only those that hold a value: empty ones hide nothing. */
async function cellsOf(zip: ZipContents, part: string): Promise<Cells> {
  const ranges: { readonly from: number; readonly to: number }[] = []
  const columns = new Set<number>()
  let rows = 0
  let hiddenRows = 0
  let row = { hidden: false, filled: false }
  let column = 0
  let inValue = false
  await zip.scan(part, {
    open: (element, attribute) => {
      if (element === 'col' && (isOn(attribute('hidden')) || attribute('width') === '0'))
        ranges.push({ from: Number(attribute('min')), to: Number(attribute('max')) })
      else if (element === 'row') {
        row = { hidden: isOn(attribute('hidden')) || isZero(attribute('ht')), filled: false }
        column = 0
      } else if (element === 'c') column = columnOf(attribute('r')) ?? column + 1
      else if (element === 'v' || element === 't') inValue = true
    },
    text: (text) => {
      if (!inValue || text.trim() === '') return
      row.filled = true
      if (ranges.some(({ from, to }) => column >= from && column <= to)) columns.add(column)
    },
    close: (element) => {
      if (element === 'v' || element === 't') inValue = false
      if (element !== 'row' || !row.filled) return
      rows += 1
      if (row.hidden) hiddenRows += 1
    },
  })
  return { rows, hiddenRows, hiddenColumns: columns.size }
}

function isOn(value: string | null): boolean {
  return value === '1' || value === 'true'
}

function isZero(value: string | null): boolean {
  return value !== null && Number(value) === 0
}

/** `AB12` is in the 28th column. */
function columnOf(cell: string | null): number | null {
  const letters = /^[A-Z]{1,3}/.exec(cell ?? '')?.[0]
  if (letters === undefined) return null
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}
