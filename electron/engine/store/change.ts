import { randomBytes } from 'node:crypto'
import { TEXT_LIMIT } from '#shared/domain/event.ts'
import type { AuditHead } from './audit-chain.ts'
import { CHAIN_START, entryHash, headOf } from './audit-chain.ts'
import { contentHash, splitSalt } from './canonical.ts'
import type { Row, WritableDb } from './database.ts'
import { nativeOf, readAll, readOne, runChange } from './database.ts'
import { StoreError } from './failure.ts'
import { forgetLines } from './held-cases.ts'
import type { Sql, SqlValue } from './sql.ts'
import { identifier, insertion, joined, listOf, sql } from './sql.ts'
import type { AuditedTable } from './tables.ts'

/** Who writes what, when and from where: the same for every row of one `write`. */
export type Writing = {
  readonly call: string
  readonly at: string
  readonly officerId: string
  readonly deviceId: string
  head: AuditHead | null
  /** The cases whose rows are being taken out with all they ever said: no last version of them is kept. */
  purging?: ReadonlySet<string> | null
  /** Rows changed so far, so that search and the register's index can follow before the transaction ends. */
  readonly touched: Touched[]
}

/** A row that was changed. */
export type Touched = { readonly table: AuditedTable; readonly id: string; readonly caseId: string | null }

const writings = new WeakMap<WritableDb, Writing>()

/** Ties a handle to its `write`. Only `write` does this. */
export function beginWriting(db: WritableDb, writing: Writing): void {
  writings.set(db, writing)
}

/** Who writes, when, and the number of the last entry. */
export function writingOf(db: WritableDb): Readonly<Writing> {
  return mutableWriting(db)
}

/** The number the next audit entry of this device will have. An event carries the number of its own entry. */
export function nextNumber(db: WritableDb): number {
  return (mutableWriting(db).head?.n ?? 0) + 1
}

/** Adds a row and its audit entry. `values` are all columns but `salt`. Throws `field-too-long`. */
export function appendRow(db: WritableDb, table: AuditedTable, values: Row): void {
  mutableWriting(db)
  checkLengths(values)
  runChange(db, insertion(table, { ...values, salt: randomBytes(16) }))
  record(db, table, String(values['id']), 'add')
}

/**
 * Changes columns of a row, keeps the version before, and writes the audit entry. Returns the names of the columns
 * that really differ; nothing is written when none does. Throws `row-unknown` and `field-too-long`.
 */
export function replaceRow(db: WritableDb, table: AuditedTable, id: string, values: Row): string[] {
  mutableWriting(db)
  checkLengths(values)
  const before = exactRow(db, table, id)
  if (!before) throw new StoreError('row-unknown')
  const changed = Object.keys(values).filter(
    (column) => !sameValue(before[column] ?? null, values[column] ?? null),
  )
  if (changed.length === 0) return []
  keepVersion(db, table, id, before)
  const assignments = joined(
    changed.map((column) => sql`${identifier(column)} = ${values[column] ?? null}`),
    sql`, `,
  )
  runChange(db, sql`UPDATE ${identifier(table)} SET ${assignments} WHERE id = ${id}`)
  record(db, table, id, `change ${changed.toSorted().join(' ')}`)
  return changed
}

/** Removes a row, keeps its last version (unless its case is purged), and writes the audit entry. Throws `row-unknown`, or what a trigger says. */
export function removeRow(db: WritableDb, table: AuditedTable, id: string): void {
  mutableWriting(db)
  const before = exactRow(db, table, id)
  if (!before) throw new StoreError('row-unknown')
  const caseId = caseOf(table, before)
  if (caseId === null || mutableWriting(db).purging?.has(caseId) !== true) keepVersion(db, table, id, before)
  runChange(db, sql`DELETE FROM ${identifier(table)} WHERE id = ${id}`)
  recordEntry(db, table, id, 'remove', null, caseId)
}

/**
 * Takes every row of a table that names one of the cases being purged, and writes an entry for each. Search and the
 * register's index do not follow: whoever purges takes the cases out of them too. Returns the ids.
 */
export function removePurgedRows(db: WritableDb, table: AuditedTable): string[] {
  const caseIds = purgedCases(db)
  const own = identifier(table === 'case' ? 'id' : 'case_id')
  const among = sql`FROM ${identifier(table)} WHERE ${own} IN ${listOf(caseIds)}`
  // of a case the newest first, as somebody would who takes them out one by one
  const rows = readAll(db, sql`SELECT id, ${own} AS of_case ${among} ORDER BY ${own}, id DESC`)
  if (rows.length === 0) return []
  runChange(db, sql`DELETE ${among}`)
  for (const row of rows) recordEntry(db, table, String(row['id']), 'remove', null, String(row['of_case']))
  return rows.map((row) => String(row['id']))
}

/** Takes out people who were in no case but those being purged, with all their earlier versions. */
export function removePurgedPeople(db: WritableDb, ids: readonly string[]): void {
  purgedCases(db)
  runChange(db, sql`DELETE FROM person WHERE id IN ${listOf(ids)}`)
  for (const id of ids) recordEntry(db, 'person', id, 'remove', null, null)
  runChange(db, sql`DELETE FROM row_version WHERE table_name = 'person' AND row_id IN ${listOf(ids)}`)
}

/**
 * Runs `work` while the rows of the cases may be taken out of the file, history included, and then takes out their
 * earlier versions too. The permit cannot outlive the transaction. Foreign keys are looked at when it ends, so that
 * the order in which rows go does not matter.
 */
export function underPurgePermit(db: WritableDb, caseIds: readonly string[], work: () => void): void {
  const writing = mutableWriting(db)
  writing.purging = new Set(caseIds)
  nativeOf(db).pragma('defer_foreign_keys = ON')
  const cases = listOf(caseIds)
  runChange(db, sql`INSERT INTO purge_permit (case_id) SELECT id FROM "case" WHERE id IN ${cases}`)
  work()
  writing.purging = null
  runChange(db, sql`DELETE FROM row_version WHERE case_id IN ${cases}`)
  runChange(db, sql`DELETE FROM purge_permit WHERE case_id IN ${cases}`)
}

function purgedCases(db: WritableDb): string[] {
  const { purging } = mutableWriting(db)
  if (purging === undefined || purging === null) throw new Error('nothing is being purged')
  return [...purging]
}

/** Fields given as `undefined` or left out stay as they are; the others become columns under their names. */
export function givenColumns(columns: Readonly<Record<string, SqlValue | undefined>>): Row {
  const given: Record<string, SqlValue> = {}
  for (const [column, value] of Object.entries(columns)) if (value !== undefined) given[column] = value
  return given
}

function record(db: WritableDb, table: AuditedTable, id: string, op: string): void {
  const row = exactRow(db, table, id)
  if (!row) throw new Error('a written row is not there')
  const { salt, canonical } = splitSalt(row)
  recordEntry(db, table, id, op, contentHash(salt, canonical), caseOf(table, row))
}

function recordEntry(
  db: WritableDb,
  table: AuditedTable,
  id: string,
  op: string,
  content: Buffer | null,
  caseId: string | null,
): void {
  const writing = mutableWriting(db)
  const { at, call, officerId, deviceId, head } = writing
  const n = nextNumber(db)
  const entry = {
    device: deviceId,
    n,
    at,
    officer: officerId,
    call,
    table,
    row: id,
    op,
    contentHash: content,
  }
  const hash = entryHash(head ? Buffer.from(head.hex, 'hex') : CHAIN_START, entry)
  runChange(
    db,
    sql`INSERT INTO audit (device, n, at, officer, call, table_name, row_id, op, content_hash, entry_hash, case_id)
        VALUES (${deviceId}, ${n}, ${at}, ${officerId}, ${call}, ${table}, ${id}, ${op}, ${content}, ${hash}, ${caseId})`,
  )
  writing.head = headOf(deviceId, n, hash)
  // what is purged leaves search and the register with the cases, all at once
  if ((writing.purging ?? null) === null) writing.touched.push({ table, id, caseId })
}

function keepVersion(db: WritableDb, table: AuditedTable, id: string, row: Row): void {
  const { salt, canonical } = splitSalt(row)
  const { deviceId } = mutableWriting(db)
  runChange(
    db,
    sql`INSERT INTO row_version (device, n, table_name, row_id, case_id, body, salt)
        VALUES (${deviceId}, ${nextNumber(db)}, ${table}, ${id}, ${caseOf(table, row)}, ${canonical}, ${salt})`,
  )
}

/** The row with every column as it stands in the file: what the hash is taken of is what a reader will find. */
function exactRow(db: WritableDb, table: AuditedTable, id: string): Row | null {
  return readOne(db, sql`SELECT * FROM ${identifier(table)} WHERE id = ${id}`)
}

function caseOf(table: AuditedTable, row: Row): string | null {
  if (table === 'case') return String(row['id'])
  return typeof row['case_id'] === 'string' ? row['case_id'] : null
}

function sameValue(before: SqlValue, after: SqlValue): boolean {
  if (before instanceof Uint8Array && after instanceof Uint8Array) return Buffer.compare(before, after) === 0
  return before === after
}

function checkLengths(values: Row): void {
  for (const value of Object.values(values))
    if (typeof value === 'string' && value.length > TEXT_LIMIT) throw new StoreError('field-too-long')
}

function mutableWriting(db: WritableDb): Writing {
  const writing = writings.get(db)
  if (!writing || !nativeOf(db).inTransaction) throw new Error('changes are made inside write()')
  return writing
}

const UNRECORDED =
  /^\s*(?:INSERT INTO|UPDATE|DELETE FROM) (case_index|case_duty|register_line|unfinished|search|search_text|attachment_text|draft|attachment_chunk|reference_counter)\b/

const REMOVED = /^\s*DELETE FROM (?:case_index|search_text)\b/

/**
 * Runs a statement on one of the tables that are not in the audit trail. Any other table is refused here, so that
 * no change of a recorded row can pass by the trail.
 */
export function runUnrecorded(db: WritableDb, change: Sql): number {
  mutableWriting(db)
  if (!UNRECORDED.test(change.text)) throw new Error('this table is changed through the audit trail only')
  if (REMOVED.test(change.text)) forgetLines(db)
  return runChange(db, change)
}
