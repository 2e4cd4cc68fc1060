import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { Reference } from '#shared/domain/ids.ts'
import type { CaseKind } from '#shared/domain/kind.ts'
import { runUnrecorded, writingOf } from './change.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { readCount, readOne } from './database.ts'
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
  return letterOfDevice(db, writingOf(db).deviceId)
}

/** What a device puts behind the references it gives; nothing for the first, and for one that never wrote here. */
export function letterOfDevice(db: ReadableDb, deviceId: string): string {
  const number = readCount(db, sql`SELECT number FROM device WHERE id = ${deviceId}`)
  return number <= 1 ? '' : LETTERS.charAt(Math.min(number, LETTERS.length) - 1)
}

/**
 * Whether a case that comes from elsewhere may keep its reference: nobody has it, and nobody ever had it here but the
 * case itself. Then its number counts as given. A reference of another device is never given by this one.
 */
export function keepReference(db: WritableDb, caseId: CaseId, reference: Reference): boolean {
  if (!mayKeepReference(db, caseId, reference, deviceLetter(db))) return false
  const { series, number } = partsOf(reference)
  const last = lastOf(db, series)
  if (last === 0)
    runUnrecorded(db, sql`INSERT INTO reference_counter (series, last) VALUES (${series}, ${number})`)
  else if (number > last)
    runUnrecorded(db, sql`UPDATE reference_counter SET last = ${number} WHERE series = ${series}`)
  return true
}

/** The same, asked before anything is written. `letter` is what this device puts behind its references. */
export function mayKeepReference(
  db: ReadableDb,
  caseId: CaseId,
  reference: Reference,
  letter: string,
): boolean {
  if (readOne(db, sql`SELECT id FROM "case" WHERE reference = ${reference}`)) return false
  if (readOne(db, sql`SELECT n FROM audit WHERE table_name = 'case' AND row_id = ${caseId} LIMIT 1`))
    return true
  if (readOne(db, sql`SELECT id FROM destruction WHERE reference = ${reference}`)) return false
  const parts = partsOf(reference)
  return parts.letter !== letter || parts.number > lastOf(db, parts.series)
}

function lastOf(db: ReadableDb, series: string): number {
  return readCount(db, sql`SELECT last FROM reference_counter WHERE series = ${series}`)
}

function partsOf(reference: Reference): { series: string; number: number; letter: string } {
  const [, series = '', number = '0', letter = ''] = /^(.+)-(\d+)([A-Z]?)$/.exec(reference) ?? []
  return { series, number: Number(number), letter }
}
