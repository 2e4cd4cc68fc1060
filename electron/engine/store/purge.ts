import type { CaseId } from '#shared/domain/ids.ts'
import { removePurgedPeople, removePurgedRows, removeRow, runUnrecorded, underPurgePermit } from './change.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { readAll, readCount } from './database.ts'
import { StoreError } from './failure.ts'
import { dropRegisterLines } from './register-lines.ts'
import { identifier, listOf, sql } from './sql.ts'
import { AUDITED_TABLES } from './tables.ts'
import type { AuditedTable } from './tables.ts'

/** What went with cases, for the certificate. */
export type Purged = {
  readonly rows: number
  readonly attachments: number
  /** Bytes of the attachments. */
  readonly bytes: number
  readonly people: number
}

/**
 * Takes cases out of the file: every row that names them, their earlier versions, attachments with their bytes, the
 * search text, drafts, and the people who are in no other case. The audit entries stay and hold no content; each row
 * gets one that says it went. `secure_delete` overwrites what it occupied. Who purges many asks for the tables once.
 * Throws `row-unknown` when there is no such case.
 */
export function purgeCases(db: WritableDb, caseIds: readonly CaseId[], tables = tablesOfCases(db)): Purged {
  const asked = listOf(caseIds)
  const people = peopleOnlyIn(db, caseIds)
  const attachments = readAll(db, sql`SELECT id, size FROM attachment WHERE case_id IN ${asked}`)
  const gone: string[] = []
  underPurgePermit(db, caseIds, () => {
    runUnrecorded(
      db,
      sql`DELETE FROM attachment_chunk WHERE attachment_id IN ${listOf(attachments.map(({ id }) => String(id)))}`,
    )
    for (const table of tables) gone.push(...removePurgedRows(db, table))
    for (const table of ['case_link', 'case_apart'] as const)
      for (const { id } of readAll(
        db,
        sql`SELECT id FROM ${identifier(table)} WHERE other_case_id IN ${asked}`,
      )) {
        removeRow(db, table, String(id))
        gone.push(String(id))
      }
    const cases = removePurgedRows(db, 'case')
    if (cases.length < caseIds.length) throw new StoreError('row-unknown')
    gone.push(...cases)
    removePurgedPeople(db, people)
    // a form names what it is about by the id of the case or of one of its rows
    runUnrecorded(db, sql`DELETE FROM draft WHERE case_id IN ${asked} OR subject IN ${listOf(gone)}`)
    runUnrecorded(db, sql`DELETE FROM attachment_text WHERE case_id IN ${asked}`)
    runUnrecorded(db, sql`DELETE FROM search_text WHERE case_id IN ${asked}`)
    runUnrecorded(db, sql`DELETE FROM case_duty WHERE case_id IN ${asked}`)
    dropRegisterLines(db, caseIds)
    runUnrecorded(db, sql`DELETE FROM case_index WHERE case_id IN ${asked}`)
  })
  const bytes = attachments.reduce((sum, row) => sum + Number(row['size']), 0)
  return { rows: gone.length, attachments: attachments.length, bytes, people: people.length }
}

/** The same for one case. */
export function purgeCase(db: WritableDb, caseId: CaseId): Purged {
  return purgeCases(db, [caseId])
}

/** From such a part of the search text on, writing the whole index anew is faster than overwriting word by word. */
const MANY = 1 / 200

/**
 * Takes many cases out of the search text at once, ahead of purging them one by one. The full-text index overwrites
 * every word of every text in its place, some milliseconds a case; for many it is told to mark them only and then
 * written anew, so that nothing of them is left in it either.
 */
export function dropSearchText(db: WritableDb, caseIds: readonly CaseId[]): void {
  const removal = sql`DELETE FROM search_text WHERE case_id IN ${listOf(caseIds)}`
  const texts = readCount(db, sql`SELECT count(*) FROM search_text`)
  if (caseIds.length < texts * MANY) {
    runUnrecorded(db, removal)
    return
  }
  runUnrecorded(db, sql`INSERT INTO search (search, rank) VALUES ('secure-delete', 0)`)
  runUnrecorded(db, removal)
  runUnrecorded(db, sql`INSERT INTO search (search) VALUES ('optimize')`)
  runUnrecorded(db, sql`INSERT INTO search (search, rank) VALUES ('secure-delete', 1)`)
}

/** The tables whose rows name their case, as the file itself says: one added later is purged without being listed. */
export function tablesOfCases(db: ReadableDb): AuditedTable[] {
  return AUDITED_TABLES.filter(
    (table) =>
      readCount(db, sql`SELECT count(*) FROM pragma_table_info(${table}) WHERE name = 'case_id'`) > 0,
  )
}

/** Those of them that hold anything of the given cases. */
export function tablesHolding(db: ReadableDb, caseIds: readonly CaseId[]): AuditedTable[] {
  const cases = listOf(caseIds)
  return tablesOfCases(db).filter(
    (table) =>
      readCount(db, sql`SELECT EXISTS (SELECT 1 FROM ${identifier(table)} WHERE case_id IN ${cases})`) > 0,
  )
}

function peopleOnlyIn(db: ReadableDb, caseIds: readonly CaseId[]): string[] {
  const cases = listOf(caseIds)
  return readAll(
    db,
    sql`SELECT DISTINCT person_id AS id FROM party WHERE case_id IN ${cases} AND NOT EXISTS (
          SELECT 1 FROM party other WHERE other.person_id = party.person_id AND other.case_id NOT IN ${cases})`,
  ).map((row) => String(row['id']))
}
