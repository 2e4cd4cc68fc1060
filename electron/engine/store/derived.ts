import type { Touched } from './change.ts'
import { runUnrecorded } from './change.ts'
import type { WritableDb } from './database.ts'
import { readAll, readOne } from './database.ts'
import { fold, foldForIndex } from './fold.ts'
import { sql } from './sql.ts'

const CASE_PARTS: readonly string[] = ['case', 'party', 'request', 'issue', 'breach', 'imported_row']

/** Brings the search text and the names in the register's index up to date with the rows just changed. */
export function refreshDerived(db: WritableDb, touched: readonly Touched[]): void {
  for (const caseId of casesOf(db, touched)) refreshCase(db, caseId)
  for (const { table, id } of touched) if (table === 'correspondence') refreshCorrespondence(db, id)
}

/** Writes the search text and the names of all cases again, from nothing. */
export function rebuildDerived(db: WritableDb): void {
  runUnrecorded(db, sql`DELETE FROM search_text`)
  for (const row of readAll(db, sql`SELECT id FROM "case" ORDER BY id`)) refreshCase(db, String(row['id']))
  for (const row of readAll(db, sql`SELECT id FROM correspondence ORDER BY id`))
    refreshCorrespondence(db, String(row['id']))
}

function casesOf(db: WritableDb, touched: readonly Touched[]): Set<string> {
  const cases = new Set<string>()
  for (const { table, id, caseId } of touched) {
    if (caseId !== null && (CASE_PARTS.includes(table) || table === 'event')) cases.add(caseId)
    if (table === 'person')
      for (const row of readAll(db, sql`SELECT case_id FROM party WHERE person_id = ${id}`))
        cases.add(String(row['case_id']))
  }
  return cases
}

/** Brings one case's line of the index up to date now, for whoever writes into that line in the same transaction. */
export function refreshCase(db: WritableDb, caseId: string): void {
  const found = readOne(
    db,
    sql`SELECT reference, kind, their_reference, scope, logged_at, handler_id FROM "case" WHERE id = ${caseId}`,
  )
  if (!found) {
    runUnrecorded(db, sql`DELETE FROM search_text WHERE case_id = ${caseId}`)
    runUnrecorded(db, sql`DELETE FROM case_index WHERE case_id = ${caseId}`)
    return
  }
  const people = readAll(
    db,
    sql`SELECT party.role, person.name, person.email, person.organisation FROM party
        JOIN person ON person.id = party.person_id WHERE party.case_id = ${caseId} ORDER BY party.position`,
  )
  const requests = readAll(
    db,
    sql`SELECT kind, scope FROM request WHERE case_id = ${caseId} ORDER BY position`,
  )
  const before = readAll(db, sql`SELECT reference FROM imported_row WHERE case_id = ${caseId}`)
  const issues = readAll(db, sql`SELECT text FROM issue WHERE case_id = ${caseId} ORDER BY position`)
  const subjects = people.filter((row) => row['role'] === 'subject').map((row) => String(row['name']))
  const kinds = requests.map((row) => String(row['kind']))
  const words = [
    ...[found['reference'], found['their_reference'], found['scope']],
    ...before.map((row) => row['reference']),
    ...people.flatMap((row) => [row['name'], row['email'], row['organisation']]),
    ...requests.map((row) => row['scope']),
    ...issues.map((row) => row['text']),
  ]
  const loggedAt = String(found['logged_at'])
  putText(
    db,
    caseId,
    'case',
    caseId,
    loggedAt.slice(0, 10),
    words.map((word) => String(word ?? '')).join('\n'),
  )
  runUnrecorded(
    db,
    sql`INSERT INTO case_index (case_id, reference, kind, kinds, subjects, subject_key, received, logged_at, handler_id)
        VALUES (${caseId}, ${found['reference'] ?? ''}, ${found['kind'] ?? ''}, ${kinds.join(' ')}, ${subjects.join('\n')},
          ${fold(subjects[0] ?? '')}, ${receivedOf(db, caseId)}, ${loggedAt}, ${found['handler_id'] ?? null})
        ON CONFLICT (case_id) DO UPDATE SET kinds = excluded.kinds, subjects = excluded.subjects,
          subject_key = excluded.subject_key, received = excluded.received, handler_id = excluded.handler_id`,
  )
}

/** The day the case reached us, or for a breach the day we became aware, as the events that still count say. */
function receivedOf(db: WritableDb, caseId: string): string | null {
  const row = readOne(
    db,
    sql`SELECT date FROM event WHERE case_id = ${caseId} AND request_id IS NULL AND type IN ('received', 'aware')
        AND NOT EXISTS (SELECT 1 FROM event later WHERE later.corrects = event.id) ORDER BY n DESC LIMIT 1`,
  )
  return row === null ? null : String(row['date'])
}

function refreshCorrespondence(db: WritableDb, id: string): void {
  const found = readOne(
    db,
    sql`SELECT case_id, date, sender, recipient, subject, body FROM correspondence WHERE id = ${id}`,
  )
  if (!found) {
    runUnrecorded(db, sql`DELETE FROM search_text WHERE source = 'correspondence' AND source_id = ${id}`)
    return
  }
  const words = [found['subject'], found['sender'], found['recipient'], found['body']]
  const text = words.map((word) => String(word ?? '')).join('\n')
  putText(db, String(found['case_id']), 'correspondence', id, String(found['date']), text)
}

function putText(
  db: WritableDb,
  caseId: string,
  source: string,
  sourceId: string,
  date: string,
  text: string,
): void {
  const folded = foldForIndex(text)
  runUnrecorded(
    db,
    sql`INSERT INTO search_text (case_id, source, source_id, date, folded)
        VALUES (${caseId}, ${source}, ${sourceId}, ${date}, ${folded})
        ON CONFLICT (source, source_id) DO UPDATE SET date = excluded.date, folded = excluded.folded
        WHERE folded IS NOT excluded.folded`,
  )
}
