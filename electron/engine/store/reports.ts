import type { ReadableDb } from './database.ts'
import { readCount } from './database.ts'
import { sql } from './sql.ts'

/** How many answers went out in a month, and how many of them by the date that held. */
export type AnswersSent = { readonly sent: number; readonly onTime: number }

/** Counts the cases answered in a month (`2026-06`); the date that held is the one of the register's index. */
export function readAnswersOf(db: ReadableDb, month: string): AnswersSent {
  const from = `${month}-01`
  const to = `${month}-31`
  const answered = sql`SELECT e.case_id, max(e.date) AS sent FROM event e
    WHERE e.type = 'response-sent' AND NOT EXISTS (SELECT 1 FROM event later WHERE later.corrects = e.id)
    GROUP BY e.case_id HAVING sent BETWEEN ${from} AND ${to}`
  return {
    sent: readCount(db, sql`SELECT count(*) FROM (${answered})`),
    onTime: readCount(
      db,
      sql`SELECT count(*) FROM (${answered}) a JOIN case_index i ON i.case_id = a.case_id
          WHERE i.due IS NULL OR a.sent <= i.due`,
    ),
  }
}
