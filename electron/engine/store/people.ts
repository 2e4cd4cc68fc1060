import { z } from 'zod'
import type { AgentDetails, PersonDetails } from '#shared/domain/case.ts'
import { Party, PartyRole } from '#shared/domain/case.ts'
import { CaseId, PartyId, PersonId, Reference } from '#shared/domain/ids.ts'
import { CaseKind } from '#shared/domain/kind.ts'
import { appendRow, givenColumns, replaceRow, writingOf } from './change.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { readCount, readOneShaped, readShaped } from './database.ts'
import { fold } from './fold.ts'
import { newId } from './new-id.ts'
import { listOf, sql } from './sql.ts'

/** A person as kept; what is not known is empty. */
export const Person = z.strictObject({
  id: PersonId,
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  address: z.string(),
  language: z.string(),
  salutation: z.string(),
  relation: z.string(),
  organisation: z.string(),
})
export type Person = z.infer<typeof Person>

/** An earlier case of what may be the same person: shown to the officer, never merged. */
export const EarlierCase = z.strictObject({
  caseId: CaseId,
  reference: Reference,
  kind: CaseKind,
  name: z.string(),
  email: z.string(),
  received: z.string().nullable(),
  closed: z.boolean(),
  /** What the two have in common. */
  because: z.enum(['email', 'name']),
})
export type EarlierCase = z.infer<typeof EarlierCase>

/** One person, or null. */
export function readPerson(db: ReadableDb, id: PersonId): Person | null {
  return readOneShaped(
    db,
    Person,
    sql`SELECT id, name, email, phone, address, language, salutation, relation, organisation FROM person WHERE id = ${id}`,
  )
}

/** Adds a person. */
export function appendPerson(db: WritableDb, details: AgentDetails): PersonId {
  const id = newId(PersonId)
  appendRow(db, 'person', {
    id,
    name: details.name,
    email: details.email ?? '',
    phone: details.phone ?? '',
    address: details.address ?? '',
    language: details.language ?? '',
    salutation: details.salutation ?? '',
    relation: details.relation ?? '',
    organisation: details.organisation ?? '',
    created_at: writingOf(db).at,
  })
  return id
}

/** Changes what is given of a person, in every case they are part of. */
export function replacePerson(db: WritableDb, id: PersonId, fields: Partial<Omit<Person, 'id'>>): void {
  const { name, email, phone, address, language, salutation, relation, organisation } = fields
  const columns = { name, email, phone, address, language, salutation, relation, organisation }
  replaceRow(db, 'person', id, givenColumns(columns))
}

/** Everybody who has a part in a case, in the order they were added. */
export function readParties(db: ReadableDb, caseId: CaseId): Party[] {
  return readShaped(
    db,
    Party,
    sql`SELECT party.id, party.person_id AS personId, party.role, party.authority, person.name, person.email,
          person.phone, person.address, person.language, person.salutation, person.relation, person.organisation
        FROM party JOIN person ON person.id = party.person_id WHERE party.case_id = ${caseId} ORDER BY party.position`,
  )
}

/** Whom a case is about, and whether somebody acts for them. */
export type CaseNames = { readonly subject: string; readonly hasAgent: boolean }

/** The names that stand in lists, of several cases at once; a case without a person in either part has no entry. */
export function readNames(db: ReadableDb, caseIds: readonly CaseId[]): Map<CaseId, CaseNames> {
  const found = new Map<CaseId, CaseNames>()
  const rows = readShaped(
    db,
    z.strictObject({ caseId: CaseId, role: Party.shape.role, name: z.string() }),
    sql`SELECT party.case_id AS caseId, party.role, person.name FROM party JOIN person ON person.id = party.person_id
        WHERE party.case_id IN ${listOf(caseIds)} AND party.role IN ('subject', 'agent')
        ORDER BY party.case_id, party.position DESC`,
  )
  // the first of the subjects is the last read
  for (const { caseId, role, name } of rows) {
    const known = found.get(caseId) ?? { subject: '', hasAgent: false }
    found.set(caseId, role === 'agent' ? { ...known, hasAgent: true } : { ...known, subject: name })
  }
  return found
}

/** Somebody new, or a person already kept. */
export type PartyDetails = AgentDetails | { readonly personId: PersonId; readonly authority?: string }

/** Gives somebody a part in a case. */
export function appendParty(db: WritableDb, caseId: CaseId, role: PartyRole, details: PartyDetails): PartyId {
  const id = newId(PartyId)
  appendRow(db, 'party', {
    id,
    case_id: caseId,
    person_id: 'personId' in details ? details.personId : appendPerson(db, details),
    role,
    authority: details.authority ?? '',
    position: readCount(db, sql`SELECT count(*) FROM party WHERE case_id = ${caseId}`) + 1,
  })
  return id
}

/** Changes on what authority somebody acts in a case. */
export function replaceAuthority(db: WritableDb, id: PartyId, authority: string): void {
  replaceRow(db, 'party', id, { authority })
}

const EarlierCaseRow = EarlierCase.extend({ closed: z.literal([0, 1]).transform((flag) => flag === 1) })
const MOST_EARLIER = 20
const MOST_BY_ADDRESS = 100

/** Cases whose subject has the same e-mail address, or the same name however it is written; newest first. */
export function readEarlierCases(db: ReadableDb, who: Pick<PersonDetails, 'name' | 'email'>): EarlierCase[] {
  const email = who.email?.trim().toLowerCase() ?? ''
  const key = fold(who.name.trim())
  return readShaped(
    db,
    EarlierCaseRow,
    sql`SELECT case_index.case_id AS caseId, case_index.reference, case_index.kind, person.name, person.email,
          case_index.received, case_index.closed,
          CASE WHEN lower(person.email) = ${email} AND person.email <> '' THEN 'email' ELSE 'name' END AS because
        FROM (SELECT party.case_id FROM person JOIN party ON party.person_id = person.id AND party.role = 'subject'
                WHERE lower(person.email) = ${email} AND person.email <> '' AND ${email} <> ''
              UNION SELECT case_id FROM case_index WHERE subject_key = ${key} AND ${key} <> '') same
        CROSS JOIN case_index ON case_index.case_id = same.case_id
        JOIN party ON party.case_id = case_index.case_id AND party.role = 'subject'
        JOIN person ON person.id = party.person_id
        ORDER BY case_index.logged_at DESC, case_index.case_id DESC LIMIT ${MOST_EARLIER}`,
  )
}

/** The cases somebody with one of these addresses (in lower case) has a part in, with that part; the newest first. */
export function readCasesByAddress(
  db: ReadableDb,
  addresses: readonly string[],
): { readonly caseId: CaseId; readonly role: PartyRole }[] {
  if (addresses.length === 0) return []
  return readShaped(
    db,
    z.strictObject({ caseId: CaseId, role: PartyRole }),
    sql`SELECT DISTINCT party.case_id AS caseId, party.role FROM person JOIN party ON party.person_id = person.id
        WHERE lower(person.email) IN ${listOf(addresses)} AND person.email <> ''
        ORDER BY party.case_id DESC LIMIT ${MOST_BY_ADDRESS}`,
  )
}
