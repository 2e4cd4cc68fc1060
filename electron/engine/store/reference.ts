import type { CivilDate } from '#shared/domain/civil-date.ts'
import { Reference } from '#shared/domain/ids.ts'
import type { CaseKind } from '#shared/domain/kind.ts'
import { runUnrecorded, writingOf } from './change.ts'
import type { WritableDb } from './database.ts'
import { readCount } from './database.ts'
import { readOrganisation } from './organisation.ts'
import { sql } from './sql.ts'

/**
 * The next reference: `PREFIX-YYYY-NNNN`, `PREFIX-B-YYYY-NNNN` for a breach, year of logging. Allocated in the
 * transaction that logs the case; a number is never given twice, not even after its case was purged. Every device but
 * the first puts its letter behind, so that two copies of a file that are merged one day do not clash.
 */
export function allocateReference(db: WritableDb, kind: CaseKind, today: CivilDate): Reference {
  const { prefix } = readOrganisation(db)
  const series = `${prefix}-${kind === 'breach' ? 'B-' : ''}${today.slice(0, 4)}`
  const last = readCount(db, sql`SELECT last FROM reference_counter WHERE series = ${series}`)
  const number = last + 1
  if (last === 0)
    runUnrecorded(db, sql`INSERT INTO reference_counter (series, last) VALUES (${series}, ${number})`)
  else runUnrecorded(db, sql`UPDATE reference_counter SET last = ${number} WHERE series = ${series}`)
  return Reference.parse(`${series}-${String(number).padStart(4, '0')}${deviceLetter(db)}`)
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

function deviceLetter(db: WritableDb): string {
  const number = readCount(db, sql`SELECT number FROM device WHERE id = ${writingOf(db).deviceId}`)
  return number <= 1 ? '' : LETTERS.charAt(Math.min(number, LETTERS.length) - 1)
}
