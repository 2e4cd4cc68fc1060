import { z } from 'zod'
import { CaseId } from '#shared/domain/ids.ts'
import { CaseKind } from '#shared/domain/kind.ts'
import type { ReadableDb } from './database.ts'
import { readAll, readCount, readOne, readShaped } from './database.ts'
import type { Sql } from './sql.ts'
import { joined, listOf, sql } from './sql.ts'

/** What the retention queue shows of a case besides its dates. */
const KeptCase = z.strictObject({
  caseId: CaseId,
  reference: z.string(),
  kind: CaseKind,
  person: z.string(),
})
type KeptCase = z.infer<typeof KeptCase>

/** The cases with the name of the person they are about, in the order they were logged. */
export function readKeptCases(db: ReadableDb, ids: readonly CaseId[]): KeptCase[] {
  return readShaped(
    db,
    KeptCase,
    sql`SELECT c.id AS caseId, c.reference, c.kind, coalesce((SELECT person.name FROM party
          JOIN person ON person.id = party.person_id WHERE party.case_id = c.id AND party.role = 'subject'
          ORDER BY party.position LIMIT 1), '') AS person
        FROM "case" c WHERE c.id IN ${listOf(ids)} ORDER BY c.id`,
  )
}

/** What lies in the file about some cases, counted. */
export type CaseHoldings = {
  readonly events: number
  readonly correspondence: number
  readonly letters: number
  readonly sheets: number
  readonly drafts: number
  readonly searchTexts: number
  readonly attachments: number
  /** Bytes of the attachments. */
  readonly bytes: number
  /** People who are in none but these cases. */
  readonly people: number
  /** People another case names too. */
  readonly peopleStay: number
  /** Correspondence that went out. */
  readonly sent: number
  /** Entries of the organisation's own lists that name one of the cases. */
  readonly records: number
}

/** Counts what lies in the file about the cases: what destroying them takes away. */
export function readHoldings(db: ReadableDb, ids: readonly CaseId[]): CaseHoldings {
  const of = (what: Sql) => readCount(db, sql`SELECT count(*) FROM ${what} WHERE case_id IN ${listOf(ids)}`)
  const people = readCount(
    db,
    sql`SELECT count(DISTINCT person_id) FROM party WHERE case_id IN ${listOf(ids)}`,
  )
  const peopleStay = readCount(
    db,
    sql`SELECT count(DISTINCT person_id) FROM party WHERE case_id IN ${listOf(ids)} AND EXISTS (
          SELECT 1 FROM party other WHERE other.person_id = party.person_id AND other.case_id NOT IN ${listOf(ids)})`,
  )
  const size = readOne(
    db,
    sql`SELECT coalesce(sum(size), 0) AS bytes FROM attachment WHERE case_id IN ${listOf(ids)}`,
  )
  return {
    events: of(sql`event`),
    correspondence: of(sql`correspondence`),
    letters: of(sql`letter`),
    sheets: of(sql`sheet`),
    drafts: readCount(
      db,
      sql`SELECT count(*) FROM draft WHERE case_id IN ${listOf(ids)} OR subject IN ${listOf(ids)}`,
    ),
    searchTexts: of(sql`search_text`),
    attachments: of(sql`attachment`),
    bytes: Number(size?.['bytes'] ?? 0),
    people: people - peopleStay,
    peopleStay,
    sent: readCount(
      db,
      sql`SELECT count(*) FROM correspondence WHERE direction = 'out' AND case_id IN ${listOf(ids)}`,
    ),
    records: readCount(
      db,
      sql`SELECT count(*) FROM sheet WHERE case_id IS NULL
          AND json_extract(body, '$.caseId') IN ${listOf(ids)}`,
    ),
  }
}

/** A file kept in a case, by its name and the case's reference. */
const KeptFile = z.strictObject({ name: z.string(), reference: z.string(), size: z.number().int() })

/** The largest files of the cases. */
export function readLargestFiles(
  db: ReadableDb,
  ids: readonly CaseId[],
  limit: number,
): z.infer<typeof KeptFile>[] {
  return readShaped(
    db,
    KeptFile,
    sql`SELECT attachment.name, c.reference, attachment.size FROM attachment JOIN "case" c ON c.id = attachment.case_id
        WHERE attachment.case_id IN ${listOf(ids)} ORDER BY attachment.size DESC, attachment.id LIMIT ${limit}`,
  )
}

/** What went out of the cases as files, by the name of the call that wrote them. */
export function readExportCounts(
  db: ReadableDb,
  ids: readonly CaseId[],
): { readonly kind: string; readonly count: number }[] {
  return readAll(
    db,
    sql`SELECT kind, count(*) AS n FROM export WHERE case_id IN ${listOf(ids)} GROUP BY kind ORDER BY kind`,
  ).map((row) => ({ kind: String(row['kind']), count: Number(row['n']) }))
}

const Backup = z.strictObject({ madeAt: z.string(), bytes: z.number().int() })

/** The verified backups made between two instants, oldest first; both ends included, null leaves an end open. */
export function readBackups(
  db: ReadableDb,
  from: string | null,
  to: string | null,
): z.infer<typeof Backup>[] {
  const conditions = [
    ...(from === null ? [] : [sql`made_at >= ${from}`]),
    ...(to === null ? [] : [sql`made_at <= ${to}`]),
  ]
  const where = conditions.length === 0 ? sql`` : sql`WHERE ${joined(conditions, sql` AND `)}`
  return readShaped(
    db,
    Backup,
    sql`SELECT made_at AS madeAt, bytes FROM backup ${where} ORDER BY made_at, rowid`,
  )
}

/** The instant the first of the cases was logged; null when none of them is there. */
export function readFirstLogged(db: ReadableDb, ids: readonly CaseId[]): string | null {
  const row = readOne(db, sql`SELECT min(logged_at) AS at FROM "case" WHERE id IN ${listOf(ids)}`)
  return row === null || row['at'] === null ? null : String(row['at'])
}

/** The names of everybody in a case. */
export function readNames(db: ReadableDb, caseId: CaseId): string[] {
  return readAll(
    db,
    sql`SELECT person.name FROM party JOIN person ON person.id = party.person_id WHERE party.case_id = ${caseId}`,
  ).map((row) => String(row['name']))
}
