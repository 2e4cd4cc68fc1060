import { z } from 'zod'
import { CaseId, Reference } from '#shared/domain/ids.ts'
import type { ReadableDb } from './database.ts'
import { readShaped } from './database.ts'
import { sql } from './sql.ts'

/** Something recorded lately, for the first screen. */
export const RecentEvent = z.strictObject({
  /** When it was recorded, ISO 8601 instant in UTC. */
  at: z.string(),
  caseId: CaseId,
  reference: Reference,
  person: z.string(),
  type: z.string(),
})
export type RecentEvent = z.infer<typeof RecentEvent>

/** The events recorded last, newest first; those that came with the logging of a case count as one. */
export function readRecentEvents(db: ReadableDb, limit: number): RecentEvent[] {
  return readShaped(
    db,
    RecentEvent,
    sql`SELECT e.recorded_at AS at, e.case_id AS caseId, c.reference, coalesce(p.name, '') AS person, e.type
        FROM event e JOIN "case" c ON c.id = e.case_id
        LEFT JOIN party t ON t.case_id = c.id AND t.role = 'subject'
        LEFT JOIN person p ON p.id = t.person_id
        WHERE e.type <> 'request-dated'
        ORDER BY e.rowid DESC LIMIT ${limit}`,
  )
}
