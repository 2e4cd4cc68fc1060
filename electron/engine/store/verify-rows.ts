import { createHash } from 'node:crypto'
import { contentHash, splitSalt } from './canonical.ts'
import type { ReadableDb, Row } from './database.ts'
import { readAll } from './database.ts'
import { identifier, sql } from './sql.ts'
import type { AuditedTable } from './tables.ts'
import { AUDITED_TABLES } from './tables.ts'
import type { Problem } from './verify-chain.ts'

const PAGE = 500

type Latest = {
  readonly entry: number
  readonly device: string
  readonly hash: Uint8Array | null
  readonly caseId: string | null
}

/**
 * Holds every row of every audited table against its latest audit entry, both ways: a row changed, added or rolled
 * back beside the trail is found, and so is one that vanished. Yields how many rows are done.
 */
export function* checkRows(db: ReadableDb): Generator<number, Problem[]> {
  const problems: Problem[] = []
  let done = 0
  for (const table of AUDITED_TABLES) {
    let after = ''
    for (;;) {
      const rows = readAll(
        db,
        sql`SELECT * FROM ${identifier(table)} WHERE id > ${after} ORDER BY id LIMIT ${PAGE}`,
      )
      const last = rows.length < PAGE ? null : String(rows.at(-1)?.['id'])
      problems.push(...comparePage(table, rows, latestEntries(db, table, after, last)))
      done += rows.length
      yield done
      if (last === null) break
      after = last
    }
  }
  return problems.map((problem) => withReference(db, problem))
}

/** The version of a row before each change, against the entry that was its latest then. Yields how many are done. */
export function* checkVersions(db: ReadableDb): Generator<number, Problem[]> {
  const problems: Problem[] = []
  let after = 0
  for (;;) {
    const rows = readAll(
      db,
      sql`SELECT version.rowid AS position, version.*, (
            SELECT entry.content_hash FROM audit entry
            WHERE entry.table_name = version.table_name AND entry.row_id = version.row_id
              AND entry.rowid < (SELECT rowid FROM audit WHERE device = version.device AND n = version.n)
            ORDER BY entry.rowid DESC LIMIT 1) AS hash_before
          FROM row_version version WHERE version.rowid > ${after} ORDER BY version.rowid LIMIT ${PAGE}`,
    )
    for (const row of rows) if (!isVersionTrue(row)) problems.push(withReference(db, versionProblem(row)))
    after = Number(rows.at(-1)?.['position'] ?? after)
    yield after
    if (rows.length < PAGE) return problems
  }
}

/** The bytes of every attachment and of every file of a list against the SHA-256 its row holds. Yields how many attachments are done. */
export function* checkAttachments(db: ReadableDb): Generator<number, Problem[]> {
  const problems: Problem[] = []
  let done = 0
  const rows = readAll(
    db,
    sql`SELECT id, sha256, 'attachment' AS "table" FROM attachment
        UNION ALL SELECT id, sha256, 'record_file' FROM record_file ORDER BY id`,
  )
  for (const row of rows) {
    const id = String(row['id'])
    const hash = createHash('sha256')
    for (let position = 0; ; position += 1) {
      const [chunk] = readAll(
        db,
        sql`SELECT bytes FROM attachment_chunk WHERE attachment_id = ${id} AND position = ${position}`,
      )
      if (!(chunk?.['bytes'] instanceof Uint8Array)) break
      hash.update(chunk['bytes'])
      yield done
    }
    const expected = row['sha256']
    if (!(expected instanceof Uint8Array) || !hash.digest().equals(expected))
      problems.push(withReference(db, { code: 'attachment-differs', table: String(row['table']), row: id }))
    done += 1
  }
  return problems
}

function latestEntries(
  db: ReadableDb,
  table: AuditedTable,
  after: string,
  last: string | null,
): Map<string, Latest> {
  const upTo = last === null ? sql`` : sql`AND row_id <= ${last}`
  const entries = readAll(
    db,
    sql`SELECT row_id, n, device, content_hash, case_id FROM audit
        WHERE table_name = ${table} AND row_id > ${after} ${upTo} ORDER BY row_id, rowid`,
  )
  const latest = new Map<string, Latest>()
  for (const row of entries) {
    const hash = row['content_hash'] instanceof Uint8Array ? row['content_hash'] : null
    const caseId = row['case_id'] === null ? null : String(row['case_id'])
    latest.set(String(row['row_id']), {
      entry: Number(row['n']),
      device: String(row['device']),
      hash,
      caseId,
    })
  }
  return latest
}

function comparePage(table: AuditedTable, rows: Row[], latest: Map<string, Latest>): Problem[] {
  const problems: Problem[] = []
  for (const found of rows) {
    const row = String(found['id'])
    const entry = latest.get(row)
    latest.delete(row)
    if (!entry) problems.push({ code: 'row-without-entry', table, row })
    else if (!hashes(found, entry.hash)) problems.push({ code: 'row-differs', table, row, ...placeOf(entry) })
    else if (caseOf(table, found) !== entry.caseId)
      problems.push({ code: 'case-differs', table, row, ...placeOf(entry) })
  }
  for (const [row, entry] of latest)
    if (entry.hash !== null) problems.push({ code: 'row-missing', table, row, ...placeOf(entry) })
  return problems
}

function placeOf({ entry, device }: Latest): { entry: number; device: string } {
  return { entry, device }
}

function hashes(row: Row, hash: Uint8Array | null): boolean {
  if (hash === null || !(row['salt'] instanceof Uint8Array)) return false
  const { salt, canonical } = splitSalt(row)
  return contentHash(salt, canonical).equals(hash)
}

function caseOf(table: AuditedTable, row: Row): string | null {
  if (table === 'case') return String(row['id'])
  return typeof row['case_id'] === 'string' ? row['case_id'] : null
}

function isVersionTrue(row: Row): boolean {
  const { salt, body, hash_before: hash } = row
  if (!(salt instanceof Uint8Array) || !(hash instanceof Uint8Array) || typeof body !== 'string') return false
  return contentHash(salt, body).equals(hash)
}

function versionProblem(row: Row): Problem {
  return {
    code: 'version-differs',
    entry: Number(row['n']),
    device: String(row['device']),
    table: String(row['table_name']),
    row: String(row['row_id']),
  }
}

/** Adds the reference of the case a problem touches, so that the officer knows which one to be careful with. */
function withReference(db: ReadableDb, problem: Problem): Problem {
  if (problem.table === undefined || problem.row === undefined) return problem
  const [found] = readAll(
    db,
    sql`SELECT reference FROM "case" WHERE id = (
          SELECT coalesce(case_id, row_id) FROM audit WHERE table_name = ${problem.table} AND row_id = ${problem.row}
          ORDER BY rowid DESC LIMIT 1)`,
  )
  return found ? { ...problem, caseReference: String(found['reference']) } : problem
}
