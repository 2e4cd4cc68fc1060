import { z } from 'zod'
import type { CaseId } from '#shared/domain/ids.ts'
import type { ReadableDb } from './database.ts'
import { readShaped } from './database.ts'
import { sql } from './sql.ts'

const Stranger = z.strictObject({ name: z.string(), email: z.string(), reference: z.string() })

/** Everybody who has a part in other cases only, once each with their newest case. Customers are companies and none. */
export function readStrangers(db: ReadableDb, caseId: CaseId): z.infer<typeof Stranger>[] {
  return readShaped(
    db,
    Stranger,
    sql`SELECT person.name, person.email, max("case".reference) AS reference
        FROM party JOIN person ON person.id = party.person_id JOIN "case" ON "case".id = party.case_id
        WHERE party.role <> 'controller' AND party.person_id NOT IN (
          SELECT person_id FROM party WHERE case_id = ${caseId})
        GROUP BY person.id ORDER BY person.id`,
  )
}
