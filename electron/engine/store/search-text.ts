import { runUnrecorded } from './change.ts'
import type { WritableDb } from './database.ts'
import { sql } from './sql.ts'

/** The folded text of one row that can be found. */
export type SearchText = {
  readonly caseId: string
  readonly source: 'case' | 'correspondence' | 'sheet' | 'attachment'
  readonly sourceId: string
  readonly date: string
  readonly folded: string
}

/** Writes the search text of a row. One that stays the same costs nothing, and a changed one keeps its place. */
export function putSearchText(db: WritableDb, { caseId, source, sourceId, date, folded }: SearchText): void {
  runUnrecorded(
    db,
    sql`INSERT INTO search_text (case_id, source, source_id, date, folded)
        VALUES (${caseId}, ${source}, ${sourceId}, ${date}, ${folded})
        ON CONFLICT (source, source_id) DO UPDATE SET date = excluded.date, folded = excluded.folded
        WHERE folded IS NOT excluded.folded`,
  )
}

/** Takes a row out of what can be found. */
export function dropSearchText(db: WritableDb, source: SearchText['source'], sourceId: string): void {
  runUnrecorded(db, sql`DELETE FROM search_text WHERE source = ${source} AND source_id = ${sourceId}`)
}
