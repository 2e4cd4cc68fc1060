import type { CaseId } from '#shared/domain/ids.ts'
import { dropVersions, removeRow, runUnrecorded, underPurgePermit } from './change.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { readAll, readCount } from './database.ts'
import { identifier, listOf, sql } from './sql.ts'
import { AUDITED_TABLES } from './tables.ts'
import type { AuditedTable } from './tables.ts'

/** What went with a case, for the certificate. */
export type Purged = {
  readonly rows: number
  readonly attachments: number
  /** Bytes of the attachments. */
  readonly bytes: number
  readonly people: number
}

/**
 * Takes a case out of the file: every row that names it, their earlier versions, attachments with their bytes, the
 * search text, drafts, and the people who are in no other case. The audit entries stay and hold no content; each row
 * gets one that says it went. `secure_delete` overwrites what it occupied. Who purges many asks for the tables once.
 */
export function purgeCase(db: WritableDb, caseId: CaseId, tables = tablesOfCases(db)): Purged {
  const people = peopleOnlyIn(db, caseId)
  const attachments = readAll(db, sql`SELECT id, size FROM attachment WHERE case_id = ${caseId}`)
  let rows = 0
  underPurgePermit(db, caseId, () => {
    for (const { id } of attachments)
      runUnrecorded(db, sql`DELETE FROM attachment_chunk WHERE attachment_id = ${id ?? ''}`)
    for (const table of tables) rows += removeAll(db, table, caseId)
    for (const table of ['case_link', 'case_apart'] as const)
      for (const row of readAll(
        db,
        sql`SELECT id FROM ${identifier(table)} WHERE other_case_id = ${caseId}`,
      )) {
        removeRow(db, table, String(row['id']))
        rows += 1
      }
    removeRow(db, 'case', caseId)
    for (const person of people) {
      removeRow(db, 'person', person)
      dropVersions(db, 'person', person)
    }
    runUnrecorded(db, sql`DELETE FROM draft WHERE case_id = ${caseId} OR subject = ${caseId}`)
    runUnrecorded(db, sql`DELETE FROM attachment_text WHERE case_id = ${caseId}`)
    runUnrecorded(db, sql`DELETE FROM search_text WHERE case_id = ${caseId}`)
    runUnrecorded(db, sql`DELETE FROM case_duty WHERE case_id = ${caseId}`)
    runUnrecorded(db, sql`DELETE FROM case_index WHERE case_id = ${caseId}`)
  })
  const bytes = attachments.reduce((sum, row) => sum + Number(row['size']), 0)
  return { rows: rows + 1, attachments: attachments.length, bytes, people: people.length }
}

/**
 * Takes many cases out of the search text at once, ahead of purging them one by one: the full-text index writes itself
 * to the file after every statement that may fail, and overwrites what it held, so one statement for all is far less work.
 */
export function dropSearchText(db: WritableDb, caseIds: readonly CaseId[]): void {
  runUnrecorded(db, sql`DELETE FROM search_text WHERE case_id IN ${listOf(caseIds)}`)
}

/** The tables whose rows name their case, as the file itself says: one added later is purged without being listed. */
export function tablesOfCases(db: ReadableDb): AuditedTable[] {
  return AUDITED_TABLES.filter(
    (table) =>
      readCount(db, sql`SELECT count(*) FROM pragma_table_info(${table}) WHERE name = 'case_id'`) > 0,
  )
}

function removeAll(db: WritableDb, table: AuditedTable, caseId: CaseId): number {
  // the newest first, so that a correction goes before what it corrects
  const rows = readAll(
    db,
    sql`SELECT id FROM ${identifier(table)} WHERE case_id = ${caseId} ORDER BY id DESC`,
  )
  const ids = rows.map((row) => String(row['id']))
  for (const id of ids) removeRow(db, table, id)
  // a form names what it is about by the id of the case or of one of its rows
  runUnrecorded(db, sql`DELETE FROM draft WHERE subject IN ${listOf(ids)}`)
  return ids.length
}

function peopleOnlyIn(db: ReadableDb, caseId: CaseId): string[] {
  return readAll(
    db,
    sql`SELECT DISTINCT person_id AS id FROM party WHERE case_id = ${caseId} AND NOT EXISTS (
          SELECT 1 FROM party other WHERE other.person_id = party.person_id AND other.case_id <> ${caseId})`,
  ).map((row) => String(row['id']))
}
