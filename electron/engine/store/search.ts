import { z } from 'zod'
import { CaseId } from '#shared/domain/ids.ts'
import type { ReadableDb } from './database.ts'
import { readAll, readShaped } from './database.ts'
import { heldCases, type HeldCases } from './held-cases.ts'
import type { SearchTerm } from './search-terms.ts'
import { holdsTerm, matchOf, searchTerms, termMatch } from './search-terms.ts'
import type { Sql } from './sql.ts'
import { listOf, sql } from './sql.ts'

/** The rows whose text can be found. */
export const SEARCH_SOURCES = ['case', 'correspondence', 'sheet', 'attachment'] as const

/** Where a search found something: the row and its case. What it says there is read by `search-hit.ts`. */
export const SearchHit = z.strictObject({
  caseId: CaseId,
  source: z.enum(SEARCH_SOURCES),
  sourceId: z.string(),
  /** Day of the correspondence, of attaching or filling in, or of logging for the case itself. */
  date: z.string(),
})
export type SearchHit = z.infer<typeof SearchHit>

const MOST = 200
/** Hits of the rarest word that are looked at when the words of a search stand in different parts of a case. */
const SPREAD_ROWS = 600
const SPREAD_CASES = 150

/**
 * Where every term of the search is, the last written first. Where fewer places than asked for hold all of them, cases
 * follow in which they stand spread over several parts.
 */
export function searchCases(db: ReadableDb, text: string, limit = 50): SearchHit[] {
  const terms = searchTerms(text)
  if (terms.length === 0) return []
  const most = Math.max(1, Math.min(limit, MOST))
  const together = readHits(
    db,
    sql`SELECT rowid AS n FROM search WHERE search MATCH ${matchOf(terms)} ORDER BY rowid DESC LIMIT ${most}`,
  )
  if (terms.length === 1 || together.length >= most) return together
  const known = new Set(together.map((hit) => hit.caseId))
  const spread = spreadHits(db, terms).filter((hit) => !known.has(hit.caseId))
  return [...together, ...spread].slice(0, most)
}

/** So few cases are named one by one: SQLite then begins with them instead of going through the register. */
const NAMED = 8000

/** Conditions on the lines `i` of the register's index that every term stands somewhere in the case; none without terms. */
export function casesHolding(db: ReadableDb, text: string): Sql[] {
  const held = casesWith(db, text)
  if (held === null) return []
  return [
    held.count <= NAMED ? sql`i.rowid IN ${listOf(held.numbers())}` : sql`held_case(${held.id}, i.rowid)`,
  ]
}

/** In how many cases every term stands; null when there are no terms. */
export function countHolding(db: ReadableDb, text: string): number | null {
  return casesWith(db, text)?.count ?? null
}

/** Whether the terms stand in so few cases that a condition names them. */
export function areNamed(db: ReadableDb, text: string): boolean {
  const held = casesWith(db, text)
  return held !== null && isNamed(held)
}

function isNamed({ count }: HeldCases): boolean {
  return count <= NAMED
}

function casesWith(db: ReadableDb, text: string): HeldCases | null {
  const terms = searchTerms(text)
  return terms.length === 0 ? null : heldCases(db, terms.map(termMatch))
}

function readHits(db: ReadableDb, rows: Sql): SearchHit[] {
  return readShaped(
    db,
    SearchHit,
    sql`SELECT t.case_id AS caseId, t.source, t.source_id AS sourceId, t.date
        FROM (${rows}) hit JOIN search_text t ON t.n = hit.n ORDER BY t.n DESC`,
  )
}

function spreadHits(db: ReadableDb, terms: readonly SearchTerm[]): SearchHit[] {
  const sizes = terms.map((term) => ({ term, rows: newestRows(db, term) }))
  const rarest = sizes.toSorted((a, b) => a.rows.length - b.rows.length)[0]
  if (rarest === undefined || rarest.rows.length === 0) return []
  const hits = readHits(db, sql`SELECT value AS n FROM json_each(${JSON.stringify(rarest.rows)})`)
  const first = new Map<string, SearchHit>()
  for (const hit of hits) if (!first.has(hit.caseId)) first.set(hit.caseId, hit)
  const cases = [...first.keys()].slice(0, SPREAD_CASES)
  const texts = new Map<string, string[]>()
  for (const row of readAll(
    db,
    sql`SELECT case_id, folded FROM search_text WHERE case_id IN ${listOf(cases)}`,
  )) {
    const caseId = String(row['case_id'])
    texts.set(caseId, [...(texts.get(caseId) ?? []), String(row['folded'])])
  }
  return [...first.values()].filter((hit) => {
    const folded = texts.get(hit.caseId) ?? []
    return terms.every((term) => folded.some((part) => holdsTerm(part, indexed(term))))
  })
}

function newestRows(db: ReadableDb, term: SearchTerm): number[] {
  return readAll(
    db,
    sql`SELECT rowid AS n FROM search WHERE search MATCH ${termMatch(term)} ORDER BY rowid DESC LIMIT ${SPREAD_ROWS}`,
  ).map((row) => Number(row['n']))
}

/** The term as it stands in folded text, where signs without spaces were written as pairs. */
function indexed(term: SearchTerm): SearchTerm {
  return {
    words: termMatch(term)
      .replace(/^"|"\*?$/gu, '')
      .split(' '),
    open: termMatch(term).endsWith('*'),
  }
}
