import { z } from 'zod'
import { CaseId, Reference } from '#shared/domain/ids.ts'
import type { ReadableDb } from './database.ts'
import { readAll, readCount, shaped } from './database.ts'
import { sql } from './sql.ts'
import type { AuditedTable } from './tables.ts'

/** One line of the audit trail. It names tables, rows and fields; what the fields held is in the rows themselves. */
export const AuditRow = z.strictObject({
  /** Place in this file, for paging; the entry's own number is `n` in the chain of its device. */
  place: z.number().int(),
  device: z.string(),
  n: z.number().int(),
  at: z.string(),
  officerId: z.string(),
  officerName: z.string(),
  call: z.string(),
  table: z.string(),
  row: z.string(),
  op: z.enum(['add', 'change', 'remove']),
  /** Names of the columns that changed. */
  fields: z.array(z.string()),
  caseId: CaseId.nullable(),
  caseReference: Reference.nullable(),
  /** The entry hash, 64 hex digits. */
  hash: z.string(),
})
export type AuditRow = z.infer<typeof AuditRow>

/** Which part of the trail: a case or all of it, before a place, how many. */
export type AuditQuery = {
  readonly caseId?: CaseId | undefined
  readonly before?: number | undefined
  readonly limit?: number | undefined
}

const SELECT = sql`SELECT a.rowid AS place, a.device, a.n, a.at, a.officer AS officerId,
    coalesce(officer.name, '') AS officerName, a.call, a.table_name AS "table", a.row_id AS "row", a.op,
    a.case_id AS caseId, c.reference AS caseReference, lower(hex(a.entry_hash)) AS hash
  FROM audit a LEFT JOIN officer ON officer.id = a.officer LEFT JOIN "case" c ON c.id = a.case_id`

const PAGE = 100
const MOST = 1000

/** A page of the audit trail, newest first; ask again with `before` set to the last `place` for the next page. */
export function readAudit(db: ReadableDb, { caseId, before, limit }: AuditQuery = {}): AuditRow[] {
  const ofCase = caseId === undefined ? sql`` : sql`AND a.case_id = ${caseId}`
  const rows = readAll(
    db,
    sql`${SELECT} WHERE a.rowid < ${before ?? Number.MAX_SAFE_INTEGER} ${ofCase}
        ORDER BY a.rowid DESC LIMIT ${Math.max(1, Math.min(limit ?? PAGE, MOST))}`,
  )
  return rows.map(entryOf)
}

/** The last entry about a row, null for one that nothing is known of. */
export function readLastChange(db: ReadableDb, table: AuditedTable, id: string): AuditRow | null {
  const [row] = readAll(
    db,
    sql`${SELECT} WHERE a.table_name = ${table} AND a.row_id = ${id} ORDER BY a.rowid DESC LIMIT 1`,
  )
  return row === undefined ? null : entryOf(row)
}

function entryOf(row: Readonly<Record<string, unknown>>): AuditRow {
  const [op, ...fields] = String(row['op']).split(' ')
  return shaped(AuditRow, { ...row, op, fields })
}

/** The number of the last entry a device wrote; 0 before its first. */
export function readLastEntry(db: ReadableDb, deviceId: string): number {
  return readCount(db, sql`SELECT max(n) FROM audit WHERE device = ${deviceId}`)
}

/** The cases of which anything changed after an entry of a device, those that were destroyed among them. */
export function readChangedCases(db: ReadableDb, deviceId: string, after: number): CaseId[] {
  return readAll(
    db,
    sql`SELECT DISTINCT case_id AS id FROM audit
        WHERE device = ${deviceId} AND n > ${after} AND case_id IS NOT NULL`,
  ).map((row) => shaped(CaseId, row['id']))
}
