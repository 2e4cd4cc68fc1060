import { z } from 'zod'
import { appendRow, givenColumns, replaceRow } from './change.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { readOneShaped } from './database.ts'
import { StoreError } from './failure.ts'
import { newUuid } from './new-id.ts'
import { sql } from './sql.ts'

/** Two to four capital letters that begin every reference of this file; fixed when the file is created. */
export const Prefix = z.string().regex(/^[A-Z]{2,4}$/)

/** On whose behalf this file answers. */
export const Organisation = z.strictObject({
  id: z.string(),
  name: z.string(),
  address: z.string(),
  email: z.string(),
  phone: z.string(),
  web: z.string(),
  /** Lines above every letter, separated by line breaks; empty means name and address. */
  letterhead: z.string(),
  profileId: z.string(),
  calendarId: z.string(),
  /** IANA zone; today is the civil date there. */
  zone: z.string(),
  prefix: Prefix,
  /** ISO 3166-2 place, or empty. */
  place: z.string(),
  /** BCP 47 language letters are written in unless the person's own is known. */
  language: z.string(),
  role: z.enum(['controller', 'processor']),
})
export type Organisation = z.infer<typeof Organisation>

/** What has to be known to create a file; the rest can be filled in later. */
export type NewOrganisation = Pick<Organisation, 'name' | 'profileId' | 'calendarId' | 'zone' | 'prefix'> &
  Partial<Omit<Organisation, 'id'>>

/** The organisation of this file. */
export function readOrganisation(db: ReadableDb): Organisation {
  const found = readOneShaped(
    db,
    Organisation,
    sql`SELECT id, name, address, email, phone, web, letterhead, profile_id AS profileId, calendar_id AS calendarId,
          zone, prefix, place, language, role FROM organisation`,
  )
  if (!found) throw new StoreError('file-altered')
  return found
}

/** Writes the organisation of a new file. */
export function insertOrganisation(db: WritableDb, organisation: NewOrganisation): void {
  appendRow(db, 'organisation', {
    id: newUuid(),
    name: organisation.name,
    address: organisation.address ?? '',
    email: organisation.email ?? '',
    phone: organisation.phone ?? '',
    web: organisation.web ?? '',
    letterhead: organisation.letterhead ?? '',
    profile_id: organisation.profileId,
    calendar_id: organisation.calendarId,
    zone: organisation.zone,
    prefix: organisation.prefix,
    place: organisation.place ?? '',
    language: organisation.language ?? 'en',
    role: organisation.role ?? 'controller',
  })
}

/** Changes what is given of the organisation. The prefix stays: references already handed out begin with it. */
export function replaceOrganisation(
  db: WritableDb,
  fields: Partial<Omit<Organisation, 'id' | 'prefix'>>,
): void {
  const columns = givenColumns({
    name: fields.name,
    address: fields.address,
    email: fields.email,
    phone: fields.phone,
    web: fields.web,
    letterhead: fields.letterhead,
    profile_id: fields.profileId,
    calendar_id: fields.calendarId,
    zone: fields.zone,
    place: fields.place,
    language: fields.language,
    role: fields.role,
  })
  replaceRow(db, 'organisation', readOrganisation(db).id, columns)
}
