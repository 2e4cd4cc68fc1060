import { z } from 'zod'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { addCalendarDays } from '#shared/domain/day-number.ts'
import { CaseId } from '#shared/domain/ids.ts'
import { LINK_RELATIONS } from '#shared/domain/case-link.ts'
import { SCOPE_DAYS, type Likeness } from '#shared/domain/likeness.ts'
import { appendRow, writingOf } from './change.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { readAll, readOne, readShaped } from './database.ts'
import { fold } from './fold.ts'
import { newUuid } from './new-id.ts'
import { listOf, sql } from './sql.ts'

/** Most cases looked at for each thing two cases may have in common. */
const MOST_SAME = 60
const MOST_NEAR = 300
const SCOPE_READ = 4000

/** A link of a case, from whichever side, and whether its relation is said of this case. */
export const LinkRow = z.strictObject({
  linkId: z.string(),
  caseId: CaseId,
  relation: z.enum(LINK_RELATIONS).catch('related'),
  toOther: z.literal([0, 1]).transform((flag) => flag === 1),
})
export type LinkRow = z.infer<typeof LinkRow>

/** What a case is linked to, the first link first. */
export function readLinkRows(db: ReadableDb, caseId: CaseId): LinkRow[] {
  return readShaped(
    db,
    LinkRow,
    sql`SELECT id AS linkId, iif(case_id = ${caseId}, other_case_id, case_id) AS caseId, relation,
          case_id = ${caseId} AS toOther
        FROM case_link WHERE case_id = ${caseId} OR other_case_id = ${caseId} ORDER BY rowid`,
  )
}

/** The cases somebody has told apart from this one. */
export function readApart(db: ReadableDb, caseId: CaseId): CaseId[] {
  return readShaped(
    db,
    z.strictObject({ id: CaseId }),
    sql`SELECT other_case_id AS id FROM case_apart WHERE case_id = ${caseId}
        UNION SELECT case_id FROM case_apart WHERE other_case_id = ${caseId}`,
  ).map((row) => row.id)
}

/** Keeps that two cases have nothing to do with each other. Once is enough. */
export function tellApart(db: WritableDb, caseId: CaseId, otherCaseId: CaseId): void {
  const known = readOne(
    db,
    sql`SELECT id FROM case_apart WHERE case_id = ${caseId} AND other_case_id = ${otherCaseId}
        OR case_id = ${otherCaseId} AND other_case_id = ${caseId}`,
  )
  if (known !== null) return
  const { at, officerId } = writingOf(db)
  appendRow(db, 'case_apart', {
    id: newUuid(),
    case_id: caseId,
    other_case_id: otherCaseId,
    decided_at: at,
    officer_id: officerId,
  })
}

/** Words, names and addresses as they are compared. */
export function likenessFrom(given: {
  readonly name: string
  readonly email: string
  readonly theirReference: string
  readonly scope: string
  readonly received: CivilDate | null
  readonly files: readonly string[]
}): Likeness {
  const words = fold(given.scope.slice(0, SCOPE_READ)).split(/[^\p{L}\p{N}]+/u)
  return {
    name: fold(given.name.trim()),
    email: given.email.trim().toLowerCase(),
    theirReference: fold(given.theirReference.trim()),
    scope: [...new Set(words.filter((word) => word.length > 1))],
    received: given.received,
    files: given.files,
  }
}

/** Cases that may have something in common with what is described, each found through an index. */
export function readLikeIds(db: ReadableDb, like: Likeness, theirReference: string): CaseId[] {
  const near = like.received === null || like.scope.length === 0 ? null : like.received
  const queries = [
    sql`SELECT party.case_id AS id FROM person JOIN party ON party.person_id = person.id AND party.role = 'subject'
        WHERE lower(person.email) = ${like.email} AND person.email <> '' ORDER BY party.case_id DESC LIMIT ${MOST_SAME}`,
    sql`SELECT case_id AS id FROM case_index WHERE subject_key = ${like.name} AND ${like.name} <> ''
        ORDER BY case_id DESC LIMIT ${MOST_SAME}`,
    sql`SELECT id FROM "case" WHERE their_reference = ${theirReference} AND their_reference <> ''
        ORDER BY id DESC LIMIT ${MOST_SAME}`,
    sql`SELECT case_id AS id FROM attachment WHERE sha256 IN (SELECT unhex(value) FROM json_each(${JSON.stringify(like.files)}))
        AND size > 0 ORDER BY case_id DESC LIMIT ${MOST_SAME}`,
    ...(near === null
      ? []
      : [
          sql`SELECT case_id AS id FROM case_index WHERE received >= ${addCalendarDays(near, -SCOPE_DAYS)}
              AND received <= ${addCalendarDays(near, SCOPE_DAYS)} ORDER BY received DESC LIMIT ${MOST_NEAR}`,
        ]),
  ]
  const found = queries.flatMap((query) => readShaped(db, z.strictObject({ id: CaseId }), query))
  return [...new Set(found.map((row) => row.id))]
}

/** What each of the cases is compared by. */
export function readLikenesses(db: ReadableDb, ids: readonly CaseId[]): Map<CaseId, Likeness> {
  const rows = readAll(
    db,
    sql`SELECT c.id, c.their_reference AS reference, i.received,
          substr(c.scope || ' ' || coalesce((SELECT group_concat(scope, ' ') FROM request WHERE case_id = c.id), '')
            || ' ' || coalesce((SELECT group_concat(text, ' ') FROM issue WHERE case_id = c.id), ''), 1, ${SCOPE_READ}) AS scope,
          (SELECT person.name || char(10) || person.email FROM party JOIN person ON person.id = party.person_id
            WHERE party.case_id = c.id AND party.role = 'subject' ORDER BY party.position LIMIT 1) AS subject,
          coalesce((SELECT group_concat(lower(hex(sha256)), ' ') FROM attachment
            WHERE case_id = c.id AND size > 0), '') AS files
        FROM "case" c JOIN case_index i ON i.case_id = c.id WHERE c.id IN ${listOf(ids)}`,
  )
  return new Map(
    rows.map((row) => {
      const [name = '', email = ''] = String(row['subject'] ?? '').split('\n')
      const received = row['received'] === null ? null : (String(row['received']) as CivilDate)
      const like = likenessFrom({
        name,
        email,
        theirReference: String(row['reference']),
        scope: String(row['scope']),
        received,
        files: String(row['files'])
          .split(' ')
          .filter((hash) => hash !== ''),
      })
      return [String(row['id']) as CaseId, like]
    }),
  )
}
