import {
  TableMeter,
  TableRefusal,
  TABLE_LIMITS,
  type Table,
  type TableNote,
  type TableSheet,
} from './table.ts'
import { sheetRows } from './xlsx-sheet.ts'
import { sharedStrings } from './xlsx-strings.ts'
import { styleKinds } from './xlsx-styles.ts'
import { scanXml } from './xml-scan.ts'
import { zipParts, type ZipParts } from './zip-parts.ts'

type Relation = { readonly type: string; readonly target: string }
type SheetEntry = { readonly name: string; readonly path: string; readonly hidden: boolean }

/** A workbook (.xlsx, .xlsm) as a table. Throws `TableRefusal`. */
export async function xlsxTable(bytes: Uint8Array): Promise<Table> {
  if (bytes.length > TABLE_LIMITS.xlsxBytes)
    throw new TableRefusal('import-too-large', { what: 'bytes of XLSX', most: '52,428,800 (50 MiB)' })
  const parts = await zipParts(bytes)
  const workbook = await workbookPath(parts)
  const relations = await relationsOf(parts, workbook)
  const { entries, from1904 } = await sheetEntries(parts, workbook, relations)
  const pathOf = (type: string) => [...relations.values()].find((each) => each.type === type)?.target ?? ''
  const strings = await sharedStrings(parts, pathOf('sharedStrings'))
  const styles = await styleKinds(parts, pathOf('styles'))
  const meter = new TableMeter()
  const sheets: TableSheet[] = []
  for (const { name, path, hidden } of entries)
    sheets.push({
      name,
      hidden,
      ...(await sheetRows(parts.text(path), { strings, styles, from1904, meter })),
    })
  const notes: TableNote[] = from1904 ? ['from-1904'] : []
  if (parts.names.some((name) => name.endsWith('vbaproject.bin'))) notes.push('macros')
  if (parts.names.some((name) => name.includes('/externallinks/'))) notes.push('external-links')
  return { format: 'xlsx', encoding: '', delimiter: '', from1904, notes, sheets }
}

async function workbookPath(parts: ZipParts): Promise<string> {
  const relations = await relationsOf(parts, '')
  const path =
    [...relations.values()].find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml'
  // .xlsb keeps its sheets in a binary form; an OpenDocument or any other ZIP has no workbook at all
  if (path.endsWith('.bin') || parts.has('content.xml')) throw new TableRefusal('import-old-format')
  if (!parts.has(path))
    throw new TableRefusal(parts.names.length === 0 ? 'import-broken' : 'import-not-a-table')
  return path
}

/** The parts another part refers to, by id; paths from the root. */
async function relationsOf(parts: ZipParts, of: string): Promise<Map<string, Relation>> {
  const folder = of.slice(0, of.lastIndexOf('/') + 1)
  const relations = new Map<string, Relation>()
  await scanXml(parts.text(`${folder}_rels/${of.slice(folder.length)}.rels`), {
    open(name, attribute) {
      if (name !== 'Relationship' || attribute('TargetMode') === 'External') return
      const target = attribute('Target') ?? ''
      const type = (attribute('Type') ?? '').replace(/^.*\//, '')
      relations.set(attribute('Id') ?? '', { type, target: resolved(folder, target) })
    },
  })
  return relations
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps: string[] = []
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}

async function sheetEntries(
  parts: ZipParts,
  workbook: string,
  relations: ReadonlyMap<string, Relation>,
): Promise<{ entries: SheetEntry[]; from1904: boolean }> {
  const entries: SheetEntry[] = []
  let from1904 = false
  await scanXml(parts.text(workbook), {
    open(name, attribute) {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attribute('date1904') ?? '')
      if (name !== 'sheet') return
      const relation = relations.get(attribute('r:id') ?? attribute('id') ?? '')
      // a sheet that is only a chart has no rows
      if (relation?.type !== 'worksheet') return
      const hidden = (attribute('state') ?? 'visible') !== 'visible'
      entries.push({ name: attribute('name') ?? '', path: relation.target, hidden })
      if (entries.length > TABLE_LIMITS.sheets)
        throw new TableRefusal('import-too-large', { what: 'sheets', most: TABLE_LIMITS.sheets })
    },
  })
  if (entries.length === 0) throw new TableRefusal('import-not-a-table')
  return { entries, from1904 }
}
