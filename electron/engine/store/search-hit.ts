import type { AttachmentId } from '#shared/domain/ids.ts'
import { readAttachmentText } from './attachment-texts.ts'
import type { ReadableDb, Row } from './database.ts'
import { readAll, readOne } from './database.ts'
import { sheetWords } from './derived.ts'
import type { SearchHit } from './search.ts'
import type { SearchTerm } from './search-terms.ts'
import type { SnippetPart } from './snippet.ts'
import { snippetOf, spansOf } from './snippet.ts'
import { sql } from './sql.ts'

/** What was hit in a case. */
export type HitPart = 'person' | 'reference' | 'request' | 'issue' | 'message' | 'document' | 'sheet'

/** A hit in its own words. */
export type HitWords = {
  readonly part: HitPart
  /** The subject of a message, the name of a file, the kind of a sheet; empty for the case itself. */
  readonly title: string
  readonly snippet: readonly SnippetPart[]
}

/** Reads what a hit says, with the words that were looked for marked. */
export function readHitWords(db: ReadableDb, hit: SearchHit, terms: readonly SearchTerm[]): HitWords {
  switch (hit.source) {
    case 'case':
      return caseWords(db, hit.caseId, terms)
    case 'correspondence':
      return messageWords(db, hit.sourceId, terms)
    case 'sheet':
      return sheetHit(db, hit.sourceId, terms)
    case 'attachment':
      return documentWords(db, hit.sourceId, terms)
  }
}

type Field = { readonly part: HitPart; readonly text: string }

function caseWords(db: ReadableDb, caseId: string, terms: readonly SearchTerm[]): HitWords {
  const record = readOne(db, sql`SELECT reference, their_reference, scope FROM "case" WHERE id = ${caseId}`)
  const people = readAll(
    db,
    sql`SELECT person.name, person.email, person.organisation FROM party JOIN person ON person.id = party.person_id
        WHERE party.case_id = ${caseId} ORDER BY party.position`,
  )
  const asked = readAll(db, sql`SELECT scope FROM request WHERE case_id = ${caseId} ORDER BY position`)
  const issues = readAll(db, sql`SELECT text FROM issue WHERE case_id = ${caseId} ORDER BY position`)
  const fields: Field[] = [
    ...people.map((row) => ({ part: 'person' as const, text: line(row, ['name', 'email', 'organisation']) })),
    { part: 'reference', text: line(record, ['reference', 'their_reference']) },
    ...asked.map((row) => ({ part: 'request' as const, text: line(row, ['scope']) })),
    { part: 'request', text: line(record, ['scope']) },
    ...issues.map((row) => ({ part: 'issue' as const, text: line(row, ['text']) })),
  ]
  const hits = fields.map((field) => spansOf(field.text.slice(0, 20_000), terms).length)
  const best = hits.indexOf(Math.max(...hits))
  const chosen = fields[best]
  return { part: chosen?.part ?? 'person', title: '', snippet: snippetOf(chosen?.text ?? '', terms) }
}

function messageWords(db: ReadableDb, id: string, terms: readonly SearchTerm[]): HitWords {
  const row = readOne(db, sql`SELECT subject, sender, recipient, body FROM correspondence WHERE id = ${id}`)
  const body = line(row, ['body'])
  const about = line(row, ['sender', 'recipient'])
  const inBody = spansOf(body.slice(0, 20_000), terms).length > 0 || spansOf(about, terms).length === 0
  return {
    part: 'message',
    title: line(row, ['subject']),
    snippet: snippetOf(inBody ? body : about, terms),
  }
}

function sheetHit(db: ReadableDb, id: string, terms: readonly SearchTerm[]): HitWords {
  const row = readOne(db, sql`SELECT kind, body FROM sheet WHERE id = ${id}`)
  const kind = String(row?.['kind'] ?? '')
  const words = sheetWords(kind, String(row?.['body'] ?? '{}'))
  return { part: 'sheet', title: kind, snippet: snippetOf(words, terms) }
}

function documentWords(db: ReadableDb, id: string, terms: readonly SearchTerm[]): HitWords {
  const row = readOne(db, sql`SELECT name FROM attachment WHERE id = ${id}`)
  const { text } = readAttachmentText(db, id as AttachmentId)
  return { part: 'document', title: line(row, ['name']), snippet: snippetOf(text, terms) }
}

function line(row: Row | null, names: readonly string[]): string {
  return names
    .map((name) => String(row?.[name] ?? ''))
    .filter((part) => part !== '')
    .join(', ')
}
