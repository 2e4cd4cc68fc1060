import type { Native } from './database.ts'
import { StoreError } from './failure.ts'
import { openInMemory } from './keyed.ts'
import { MIGRATIONS } from './migrations/index.ts'
import type { Migration } from './sql.ts'

/** The format this program writes: the number of the last migration. */
export const FORMAT = MIGRATIONS.length

/** `RDRS`: marks a case file in SQLite's header, so that another program's encrypted file is told apart. */
export const APPLICATION_ID = 0x52445253

/** Which format an opened file has. Throws `file-foreign` for another program's file, `file-newer` for a later format. */
export function readFormat(native: Native, format: number = FORMAT): number {
  const application = Number(native.pragma('application_id', { simple: true }))
  const version = Number(native.pragma('user_version', { simple: true }))
  if (application !== APPLICATION_ID || version < 1) throw new StoreError('file-foreign')
  if (version > format) throw new StoreError('file-newer')
  return version
}

/** Runs every migration the file has not seen, all in one transaction: the file has the old format or the new one. */
export function migrate(native: Native, migrations: readonly Migration[] = MIGRATIONS): void {
  checkGapless(migrations)
  native.exec('BEGIN IMMEDIATE')
  try {
    const from = Number(native.pragma('user_version', { simple: true }))
    for (const { version, up } of migrations)
      if (version > from) up({ exec: (text) => void native.exec(text) })
    native.pragma(`application_id = ${APPLICATION_ID}`)
    native.pragma(`user_version = ${migrations.length}`)
    native.exec('COMMIT')
  } catch (error) {
    if (native.inTransaction) native.exec('ROLLBACK')
    throw error
  }
}

/**
 * Throws `file-altered` when the file's tables, indexes, triggers and views are not exactly those the migrations make:
 * whoever has the key could otherwise plant a trigger that runs under our hand.
 */
export function assertSchema(native: Native, migrations: readonly Migration[] = MIGRATIONS): void {
  const expected = schemaMadeBy(migrations)
  const found = schemaOf(native)
  if (expected.length !== found.length || expected.some((line, index) => line !== found[index]))
    throw new StoreError('file-altered')
}

const made = new Map<readonly Migration[], string[]>()

function schemaMadeBy(migrations: readonly Migration[]): string[] {
  const known = made.get(migrations)
  if (known) return known
  const native = openInMemory()
  try {
    migrate(native, migrations)
    const schema = schemaOf(native)
    made.set(migrations, schema)
    return schema
  } finally {
    native.close()
  }
}

/** The shadow tables of full-text search are written by SQLite itself and may read differently in a later version. */
function schemaOf(native: Native): string[] {
  return native
    .prepare(
      `SELECT type || ' ' || name || ' ' || tbl_name || ' ' ||
         CASE WHEN name GLOB 'search_*' AND sql LIKE 'CREATE TABLE ''search_%' THEN '' ELSE coalesce(sql, '') END
       FROM sqlite_schema WHERE name NOT GLOB 'sqlite_*' ORDER BY type, name`,
    )
    .pluck()
    .all()
    .map(String)
}

function checkGapless(migrations: readonly Migration[]): void {
  migrations.forEach(({ version }, index) => {
    if (version !== index + 1) throw new Error(`migration ${index + 1} is missing`)
  })
}
