import { runUnrecorded } from './change.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { readAll } from './database.ts'
import { listOf, sql } from './sql.ts'

/** Remembers a file that is about to be written. */
export function noteUnfinished(db: WritableDb, path: string): void {
  runUnrecorded(db, sql`INSERT INTO unfinished (path) VALUES (${path})`)
}

/** Forgets files that are whole, or gone. */
export function forgetUnfinished(db: WritableDb, paths: readonly string[]): void {
  runUnrecorded(db, sql`DELETE FROM unfinished WHERE path IN ${listOf(paths)}`)
}

/** The files whose writing began and was never said to be over. */
export function readUnfinished(db: ReadableDb): string[] {
  return readAll(db, sql`SELECT path FROM unfinished`).map(({ path }) => String(path))
}
