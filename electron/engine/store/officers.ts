import { z } from 'zod'
import { OfficerId } from '#shared/domain/ids.ts'
import { appendRow, givenColumns, replaceRow, writingOf } from './change.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { readOneShaped, readShaped } from './database.ts'
import { newId } from './new-id.ts'
import { sql } from './sql.ts'

/** Who uses Redress on this file. Self-declared: the passphrase is shared, so a name proves nothing. */
export const Officer = z.strictObject({
  id: OfficerId,
  name: z.string(),
  title: z.string(),
  email: z.string(),
  phone: z.string(),
  active: z.boolean(),
})
export type Officer = z.infer<typeof Officer>

/** What has to be known of a new officer. */
export type NewOfficer = Pick<Officer, 'name'> & Partial<Pick<Officer, 'title' | 'email' | 'phone'>>

const OfficerRow = Officer.extend({ active: z.literal([0, 1]).transform((flag) => flag === 1) })

const COLUMNS = sql`id, name, title, email, phone, active`

/** All officers, the active ones first, in the order they were added. */
export function readOfficers(db: ReadableDb): Officer[] {
  return readShaped(
    db,
    OfficerRow,
    sql`SELECT ${COLUMNS} FROM officer ORDER BY active DESC, created_at, rowid`,
  )
}

/** One officer, or null. */
export function readOfficer(db: ReadableDb, id: OfficerId): Officer | null {
  return readOneShaped(db, OfficerRow, sql`SELECT ${COLUMNS} FROM officer WHERE id = ${id}`)
}

/** Adds an officer. */
export function appendOfficer(db: WritableDb, officer: NewOfficer): OfficerId {
  const id = newId(OfficerId)
  insertOfficer(db, id, officer)
  return id
}

/** Writes an officer under an id already chosen: the first officer of a file signs their own entry. */
export function insertOfficer(db: WritableDb, id: OfficerId, officer: NewOfficer): void {
  appendRow(db, 'officer', {
    id,
    name: officer.name,
    title: officer.title ?? '',
    email: officer.email ?? '',
    phone: officer.phone ?? '',
    active: 1,
    created_at: writingOf(db).at,
  })
}

/** Changes what is given of an officer. Nobody is removed: their name stands in the history. */
export function replaceOfficer(db: WritableDb, id: OfficerId, fields: Partial<Omit<Officer, 'id'>>): void {
  const { name, title, email, phone, active } = fields
  const columns = givenColumns({
    name,
    title,
    email,
    phone,
    active: active === undefined ? undefined : Number(active),
  })
  replaceRow(db, 'officer', id, columns)
}
