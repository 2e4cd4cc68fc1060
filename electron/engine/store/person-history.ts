import { z } from 'zod'
import type { CaseEvent } from '#shared/domain/event.ts'
import type { PersonId } from '#shared/domain/ids.ts'
import type { ReadableDb } from './database.ts'
import { readOneShaped } from './database.ts'
import { StoreError } from './failure.ts'
import { readPerson } from './people.ts'
import { sql } from './sql.ts'

/** The parts of an earlier version that are asked for; it holds every column as text. */
const Earlier = z.object({ email: z.string() })

/**
 * The e-mail address somebody had when an entry was written: of the version that the first change after it replaced, else
 * the one they have now. Empty where there was none. Numbers order what one device wrote, instants what several did.
 */
export function readEmailAt(
  db: ReadableDb,
  personId: PersonId,
  entry: Pick<CaseEvent, 'device' | 'n' | 'recordedAt'>,
): string {
  const version = readOneShaped(
    db,
    z.strictObject({ body: z.string() }),
    sql`SELECT version.body FROM audit changed
        JOIN row_version version ON version.table_name = 'person' AND version.row_id = changed.row_id
          AND version.device = changed.device AND version.n = changed.n
        WHERE changed.table_name = 'person' AND changed.row_id = ${personId}
          AND ((changed.device = ${entry.device} AND changed.n > ${entry.n})
            OR (changed.device <> ${entry.device} AND changed.at > ${entry.recordedAt}))
        ORDER BY changed.at, changed.n LIMIT 1`,
  )
  if (version === null) return readPerson(db, personId)?.email ?? ''
  const read = Earlier.safeParse(JSON.parse(version.body))
  if (!read.success) throw new StoreError('file-altered')
  return read.data.email
}
