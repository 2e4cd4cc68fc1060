import { SheetKind } from '#shared/domain/sheets/sheet.ts'
import { sheetFieldsOf } from '#shared/domain/sheets/sheet-fields.ts'
import { refreshAttachment } from './attachment-texts.ts'
import type { Touched } from './change.ts'
import { runUnrecorded } from './change.ts'
import type { WritableDb } from './database.ts'
import { readAll, readOne } from './database.ts'
import { fold, foldForIndex } from './fold.ts'
import { dropLinesOfHandler, dropRegisterLines } from './register-lines.ts'
import { dropSearchText, putSearchText } from './search-text.ts'
import { sql } from './sql.ts'

const CASE_PARTS: readonly string[] = [
  'case',
  'party',
  'request',
  'issue',
  'breach',
  'imported_row',
  'read_back',
]

/** Brings the search text, the names in the register's index and its kept lines up to date with the rows just changed. */
export function refreshDerived(db: WritableDb, touched: readonly Touched[]): void {
  const ofPeople = casesOfPeople(db, touched)
  dropChangedLines(db, [...touched.flatMap(({ caseId }) => caseId ?? []), ...ofPeople], touched)
  for (const caseId of new Set([...casesOf(touched), ...ofPeople])) refreshCase(db, caseId)
  for (const { table, id } of touched) PARTS.get(table)?.(db, id)
}

/**
 * Writes the search text and the names of all cases again, from nothing, and empties the kept lines, which are filled
 * while nobody waits; what was read of attachments is kept beside them. Ids grow with time, so that the last written comes first again.
 */
export function rebuildDerived(db: WritableDb): void {
  runUnrecorded(db, sql`DELETE FROM search_text`)
  runUnrecorded(db, sql`DELETE FROM register_line`)
  const rows = readAll(
    db,
    sql`SELECT id, 'case' AS source FROM "case" UNION ALL SELECT id, 'correspondence' FROM correspondence
        UNION ALL SELECT id, 'sheet' FROM sheet UNION ALL SELECT id, 'attachment' FROM attachment ORDER BY id`,
  )
  for (const row of rows) {
    const refresh = row['source'] === 'case' ? refreshCase : PARTS.get(String(row['source']))
    refresh?.(db, String(row['id']))
  }
}

const PARTS: ReadonlyMap<string, (db: WritableDb, id: string) => void> = new Map([
  ['correspondence', refreshCorrespondence],
  ['sheet', refreshSheet],
  ['attachment', refreshAttachment],
])

function casesOf(touched: readonly Touched[]): string[] {
  return touched.flatMap(({ table, caseId }) =>
    caseId !== null && (CASE_PARTS.includes(table) || table === 'event') ? [caseId] : [],
  )
}

function casesOfPeople(db: WritableDb, touched: readonly Touched[]): string[] {
  return touched.flatMap(({ table, id }) =>
    table === 'person'
      ? readAll(db, sql`SELECT case_id FROM party WHERE person_id = ${id}`).map((row) =>
          String(row['case_id']),
        )
      : [],
  )
}

/** Whatever is changed of a case, its kept line goes: asking which changes show in it would be one more rule to forget. */
function dropChangedLines(db: WritableDb, cases: readonly string[], touched: readonly Touched[]): void {
  if (cases.length > 0) dropRegisterLines(db, [...new Set(cases)])
  for (const { table, id } of touched) if (table === 'officer') dropLinesOfHandler(db, id)
}

/** Brings one case's line of the index up to date now, for whoever writes into that line in the same transaction. */
export function refreshCase(db: WritableDb, caseId: string): void {
  const found = readOne(
    db,
    sql`SELECT reference, kind, their_reference, scope, logged_at, handler_id, channel, regimes FROM "case" WHERE id = ${caseId}`,
  )
  if (!found) {
    runUnrecorded(db, sql`DELETE FROM search_text WHERE case_id = ${caseId}`)
    runUnrecorded(db, sql`DELETE FROM case_duty WHERE case_id = ${caseId}`)
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
    sql`SELECT kind, scope, outcome FROM request WHERE case_id = ${caseId} ORDER BY position`,
  )
  const before = readAll(
    db,
    sql`SELECT reference FROM imported_row WHERE case_id = ${caseId} UNION SELECT reference FROM read_back
        WHERE case_id = ${caseId} UNION SELECT earlier_reference FROM read_back WHERE case_id = ${caseId}`,
  )
  const issues = readAll(db, sql`SELECT text FROM issue WHERE case_id = ${caseId} ORDER BY position`)
  const subjects = people.filter((row) => row['role'] === 'subject').map((row) => String(row['name']))
  const kinds = requests.map((row) => String(row['kind']))
  const outcomes = requests.flatMap((row) => (typeof row['outcome'] === 'string' ? [row['outcome']] : []))
  const words = [
    ...[found['reference'], found['their_reference'], found['scope']],
    ...before.map((row) => row['reference']),
    ...people.flatMap((row) => [row['name'], row['email'], row['organisation']]),
    ...requests.map((row) => row['scope']),
    ...issues.map((row) => row['text']),
  ]
  const loggedAt = String(found['logged_at'])
  putSearchText(db, {
    caseId,
    source: 'case',
    sourceId: caseId,
    date: loggedAt.slice(0, 10),
    folded: foldForIndex(words.map((word) => String(word ?? '')).join('\n')),
  })
  runUnrecorded(
    db,
    sql`INSERT INTO case_index (case_id, reference, kind, kinds, subjects, subject_key, received, logged_at, handler_id,
          channel, regimes, outcomes)
        VALUES (${caseId}, ${found['reference'] ?? ''}, ${found['kind'] ?? ''}, ${kinds.join(' ')}, ${subjects.join('\n')},
          ${fold(subjects[0] ?? '')}, ${receivedOf(db, caseId)}, ${loggedAt}, ${found['handler_id'] ?? null},
          ${found['channel'] ?? ''}, ${found['regimes'] ?? ''}, ${outcomes.join(' ')})
        ON CONFLICT (case_id) DO UPDATE SET kinds = excluded.kinds, subjects = excluded.subjects,
          subject_key = excluded.subject_key, received = excluded.received, handler_id = excluded.handler_id,
          channel = excluded.channel, regimes = excluded.regimes, outcomes = excluded.outcomes`,
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
    sql`SELECT case_id, date, sender, recipient, subject, body,
          (SELECT concat_ws(char(10), details ->> 'number', details ->> 'address', details ->> 'trackedNumber')
            FROM contact WHERE correspondence_id = correspondence.id) AS contact
        FROM correspondence WHERE id = ${id}`,
  )
  if (!found) {
    dropSearchText(db, 'correspondence', id)
    return
  }
  const words = [found['subject'], found['sender'], found['recipient'], found['body'], found['contact']]
  const text = words.map((word) => String(word ?? '')).join('\n')
  putSearchText(db, {
    caseId: String(found['case_id']),
    source: 'correspondence',
    sourceId: id,
    date: String(found['date']),
    folded: foldForIndex(text),
  })
}

function refreshSheet(db: WritableDb, id: string): void {
  const found = readOne(db, sql`SELECT case_id, kind, body, created_at FROM sheet WHERE id = ${id}`)
  // the organisation's own lists belong to no case and are found on their own screens
  if (!found || found['case_id'] === null) return dropSearchText(db, 'sheet', id)
  putSearchText(db, {
    caseId: String(found['case_id']),
    source: 'sheet',
    sourceId: id,
    date: String(found['created_at']).slice(0, 10),
    folded: foldForIndex(sheetWords(String(found['kind']), String(found['body']))),
  })
}

/** What somebody wrote on a sheet, a line a field: dates, choices and ids are no words of theirs. */
export function sheetWords(kind: string, body: string): string {
  const known = SheetKind.safeParse(kind)
  const parsed: unknown = JSON.parse(body)
  if (!known.success || typeof parsed !== 'object' || parsed === null) return ''
  const values: Readonly<Record<string, unknown>> = { ...parsed }
  return sheetFieldsOf(known.data)
    .filter(({ holds }) => holds === 'line' || holds === 'text')
    .map(({ name }) => values[name])
    .filter((value): value is string => typeof value === 'string' && value !== '')
    .join('\n')
}
