import { appendRow, replaceRow } from './change.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { readAll, readOne } from './database.ts'
import { sql } from './sql.ts'

/** A setting of this file, or null while it was never set; what it means and its default belong to whoever reads it. */
export function readSetting(db: ReadableDb, key: string): string | null {
  const row = readOne(db, sql`SELECT value FROM setting WHERE id = ${key}`)
  return row === null ? null : String(row['value'])
}

/** Everything that was set in this file, by key. */
export function readSettings(db: ReadableDb): Record<string, string> {
  const rows = readAll(db, sql`SELECT id, value FROM setting ORDER BY id`)
  return Object.fromEntries(rows.map((row) => [String(row['id']), String(row['value'])]))
}

/** Sets a setting of this file. Its key goes into the audit trail, its value only as part of a hash. */
export function replaceSetting(db: WritableDb, key: string, value: string): void {
  if (!/^[a-z][a-z0-9-]{0,63}$/.test(key)) throw new Error('not a key of a setting')
  if (readSetting(db, key) === null) appendRow(db, 'setting', { id: key, value })
  else replaceRow(db, 'setting', key, { value })
}
