import type { CaseId } from '#shared/domain/ids.ts'
import type { CaseRows } from '#shared/domain/case-row-shapes.ts'
import { CARRIED_TABLES, columnsOfTable, isBytes, type CarriedTable } from '#shared/domain/case-rows.ts'
import { appendRow, nextNumber, writingOf } from './change.ts'
import type { ReadableDb, Row, WritableDb } from './database.ts'
import { readAll, readOne } from './database.ts'
import { readReadBack } from './read-back.ts'
import type { Sql } from './sql.ts'
import { identifier, joined, listOf, sql } from './sql.ts'

/** Rows written between two looks at the clock. */
const AT_ONCE = 500

type PlainRow = Record<string, string | number | null>

/**
 * Every row of a case that comes along when it is written out whole, by table and in the order they were written. Events
 * of a case that was read back have the device and number they were first written under.
 */
export function readCaseRows(db: ReadableDb, caseId: CaseId): CaseRows {
  const rows = Object.fromEntries(
    CARRIED_TABLES.filter((table) => table !== 'officer').map((table) => [
      table,
      rowsWhere(db, table, conditionOf(table, caseId)),
    ]),
  ) as Record<CarriedTable, PlainRow[]>
  const first = readReadBack(db, caseId)?.entries ?? {}
  rows.event = rows.event.map((event) => {
    const [device, n] = first[String(event['id'])] ?? []
    return device === undefined || n === undefined ? event : { ...event, device_id: device, n }
  })
  rows.officer = rowsWhere(db, 'officer', sql`id IN ${listOf(officersIn(rows))}`)
  // each row has the columns of its shape; what stands in them is checked by whoever reads the JSON
  return rows as unknown as CaseRows
}

function conditionOf(table: CarriedTable, caseId: CaseId): Sql {
  if (table === 'case') return sql`id = ${caseId}`
  if (table === 'person') return sql`id IN (SELECT person_id FROM party WHERE case_id = ${caseId})`
  return sql`case_id = ${caseId}`
}

function rowsWhere(db: ReadableDb, table: CarriedTable, condition: Sql): PlainRow[] {
  const columns = joined(columnsOfTable(table).map(identifier), sql`, `)
  return readAll(db, sql`SELECT ${columns} FROM ${identifier(table)} WHERE ${condition} ORDER BY rowid`).map(
    (row) => Object.fromEntries(Object.entries(row).map(([column, value]) => [column, outside(value)])),
  )
}

function outside(value: Row[string] | undefined): string | number | null {
  if (value === null || value === undefined) return null
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex')
  return typeof value === 'bigint' ? Number(value) : value
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** Every officer a row names, those on sheets included: their body may name who reads or owns something. */
function officersIn(rows: Readonly<Record<string, readonly PlainRow[]>>): string[] {
  const named = Object.values(rows).flatMap((table) =>
    table.flatMap((row) => [
      ...['officer_id', 'handler_id', 'reviewer_id'].flatMap((column) => row[column] ?? []),
      ...(typeof row['body'] === 'string' && 'done_on' in row ? (row['body'].match(UUID) ?? []) : []),
    ]),
  )
  return [...new Set(named.map(String))]
}

/** What is changed of rows on their way into a file. */
export type RowChanges = {
  readonly reference: string
  /** Ids people get here, by the ids they come with. */
  readonly people: ReadonlyMap<string, string>
  /** People who are in this file already, by the ids they come with. */
  readonly peopleHere: ReadonlySet<string>
}

/**
 * Writes the rows of a case under their own ids, in an order in which each finds what it names. Officers this file does
 * not know become inactive ones; events get the numbers of their entries here. Yields now and then how many rows are written.
 * Throws what a trigger or key says.
 */
export function* appendCaseRows(
  db: WritableDb,
  rows: CaseRows,
  changes: RowChanges,
): Generator<number, void> {
  let done = 0
  for (const { id, name } of rows.officer) {
    if (readOne(db, sql`SELECT id FROM officer WHERE id = ${id}`)) continue
    const { at } = writingOf(db)
    appendRow(db, 'officer', { id, name, title: '', email: '', phone: '', active: 0, created_at: at })
  }
  for (const table of CARRIED_TABLES) {
    if (table === 'officer') continue
    for (const row of rows[table] as readonly PlainRow[]) {
      const id = String(row['id'])
      if (table === 'person' && changes.peopleHere.has(id)) continue
      appendRow(db, table, { ...inside(table, row), ...changed(db, table, row, changes) })
      done += 1
      if (done % AT_ONCE === 0) yield done
    }
  }
}

function changed(db: WritableDb, table: CarriedTable, row: PlainRow, { reference, people }: RowChanges): Row {
  switch (table) {
    case 'case':
      return { reference }
    case 'person':
      return { id: people.get(String(row['id'])) ?? String(row['id']) }
    case 'party':
      return { person_id: people.get(String(row['person_id'])) ?? String(row['person_id']) }
    case 'event':
      return { device_id: writingOf(db).deviceId, n: nextNumber(db) }
    default:
      return {}
  }
}

function inside(table: CarriedTable, row: PlainRow): Row {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      isBytes(table, column) && typeof value === 'string' ? Buffer.from(value, 'hex') : value,
    ]),
  )
}

/** Whether any row of these ids is in the file, whatever case it belongs to; officers and people are shared and left out. */
export function readClash(db: ReadableDb, rows: CaseRows): CarriedTable | null {
  for (const table of CARRIED_TABLES) {
    if (table === 'officer' || table === 'person') continue
    const ids = rows[table].map(({ id }) => id)
    if (readOne(db, sql`SELECT id FROM ${identifier(table)} WHERE id IN ${listOf(ids)} LIMIT 1`)) return table
  }
  return null
}

/** How people a case comes with stand to this file: the same person, another one under the same id, or nobody yet. */
export function readPeopleHere(
  db: ReadableDb,
  rows: CaseRows,
): { readonly same: readonly string[]; readonly differs: readonly string[] } {
  const known = new Map(
    rowsWhere(db, 'person', sql`id IN ${listOf(rows.person.map(({ id }) => id))}`).map((row) => [
      String(row['id']),
      row,
    ]),
  )
  const found = rows.person.flatMap((person) => {
    const here = known.get(person.id)
    if (here === undefined) return []
    const same = Object.entries(person).every(([column, value]) => here[column] === value)
    return [{ id: person.id, same }]
  })
  return {
    same: found.filter(({ same }) => same).map(({ id }) => id),
    differs: found.filter(({ same }) => !same).map(({ id }) => id),
  }
}
