import { addCalendarDays } from '#shared/domain/day-number.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import { stripGuard } from '#shared/domain/register-csv.ts'
import type { TableMeter, TableSheet } from './table.ts'
import { unescaped } from './xlsx-strings.ts'
import type { NumberKind } from './xlsx-styles.ts'
import { scanXml } from './xml-scan.ts'

/** What the cells of a sheet need from the rest of the workbook. */
export type SheetManner = {
  readonly strings: readonly string[]
  readonly styles: readonly NumberKind[]
  readonly from1904: boolean
  readonly meter: TableMeter
}

type Counts = {
  hiddenRows: number
  hiddenColumns: number
  merged: number
  formulas: number
  formulasEmpty: number
  errors: number
}
type Cell = { row: number; column: number; type: string; style: number; value: string; formula: boolean }

/** Reads a sheet. Formulas are never computed: their cells hold what the spreadsheet program last showed. */
export async function sheetRows(
  xml: AsyncIterable<string>,
  manner: SheetManner,
): Promise<Omit<TableSheet, 'name' | 'hidden'>> {
  const rows: string[][] = []
  const count: Counts = {
    hiddenRows: 0,
    hiddenColumns: 0,
    merged: 0,
    formulas: 0,
    formulasEmpty: 0,
    errors: 0,
  }
  const at = { row: -1, column: -1 }
  let cell: Cell | null = null
  let taking = false
  await scanXml(xml, {
    open(name, attribute) {
      if (name === 'row') {
        at.row = Number(attribute('r') ?? at.row + 2) - 1
        at.column = -1
        if (isOn(attribute('hidden'))) count.hiddenRows += 1
      } else if (name === 'c') {
        const place = placeOf(attribute('r'))
        at.column = place?.column ?? at.column + 1
        if (place) at.row = place.row
        cell = {
          ...at,
          type: attribute('t') ?? 'n',
          style: Number(attribute('s') ?? '0'),
          value: '',
          formula: false,
        }
      } else if (name === 'v' || name === 't') taking = cell !== null
      else if (name === 'f' && cell) cell.formula = true
      else if (name === 'mergeCell') count.merged += 1
      else if (name === 'col' && isOn(attribute('hidden'))) count.hiddenColumns += 1
    },
    text(piece) {
      if (taking && cell) cell.value += piece
    },
    close(name) {
      if (name === 'v' || name === 't') taking = false
      if (name !== 'c' || !cell) return
      put(rows, cell, manner, count)
      cell = null
    },
  })
  return { rows, ...count }
}

function put(rows: string[][], cell: Cell, manner: SheetManner, count: Counts): void {
  if (cell.formula) count.formulas += 1
  if (cell.formula && cell.value === '') count.formulasEmpty += 1
  if (cell.type === 'e') count.errors += 1
  const text = stripGuard(textOf(cell, manner))
  if (text === '') return
  manner.meter.cell(text, cell.row, cell.column)
  while (rows.length <= cell.row) rows.push([])
  const row = rows[cell.row]
  if (!row) return
  while (row.length < cell.column) row.push('')
  row[cell.column] = text
}

function textOf({ type, style, value }: Cell, { strings, styles, from1904 }: SheetManner): string {
  if (type === 's') return strings[Number(value)] ?? ''
  if (type === 'inlineStr' || type === 'str') return unescaped(value)
  if (type === 'b') return value === '1' ? 'TRUE' : value === '0' ? 'FALSE' : value
  if (type === 'e') return value
  // ISO 8601 as strict workbooks write it
  if (type === 'd')
    return value
      .replace('T', ' ')
      .replace(/ 00:00:00(?:\.0+)?Z?$/, '')
      .replace(/(:\d\d):\d\d(?:\.\d+)?Z?$/, '$1')
  const number = Number(value)
  if (value === '' || !Number.isFinite(number)) return value
  const kind = styles[style] ?? 'number'
  return kind === 'number' ? plainNumber(number) : momentText(number, kind, from1904)
}

/** A day number as the day, and the time where the format or the number has one. */
function momentText(serial: number, kind: NumberKind, from1904: boolean): string {
  const days = Math.floor(serial)
  const minutes = Math.round((serial - days) * 1440)
  const [day, minute] = minutes === 1440 ? [days + 1, 0] : [days, minutes]
  const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  if (day === 0 && kind === 'time') return time
  if (day < 0 || day > 2_958_465) return plainNumber(serial)
  // the calendar of 1900 counts a 29 February that never was, as day 60
  const first = from1904 ? '1904-01-01' : day < 60 ? '1899-12-31' : '1899-12-30'
  const date = addCalendarDays(civilDate(first), day)
  return minute === 0 ? date : `${date} ${time}`
}

function plainNumber(value: number): string {
  // 0.1 + 0.2 is shown as 0.3 by every spreadsheet program
  return String(Number(value.toPrecision(15)))
}

/** "BC12" as row 11, column 54. */
function placeOf(reference: string | null): { row: number; column: number } | null {
  const found = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference ?? '')
  if (!found) return null
  const column = [...(found[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(found[2]) - 1, column }
}

function isOn(value: string | null): boolean {
  return value === '1' || value === 'true'
}
