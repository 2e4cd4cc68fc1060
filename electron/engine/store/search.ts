import { z } from 'zod'
import { CaseId, CorrespondenceId, Reference } from '#shared/domain/ids.ts'
import { CaseKind } from '#shared/domain/kind.ts'
import type { ReadableDb } from './database.ts'
import { readShaped } from './database.ts'
import { searchWords } from './fold.ts'
import { sql } from './sql.ts'

/** Where a search found something. */
export const SearchHit = z.strictObject({
  caseId: CaseId,
  reference: Reference,
  kind: CaseKind,
  subjectNames: z.array(z.string()),
  source: z.enum(['case', 'correspondence']),
  correspondenceId: CorrespondenceId.nullable(),
  /** Day of the correspondence, or of logging for the case itself. */
  date: z.string(),
  /** The subject of the correspondence, or the beginning of what was asked. */
  line: z.string(),
})
export type SearchHit = z.infer<typeof SearchHit>

const SearchHitRow = SearchHit.extend({
  subjectNames: z.string().transform((names) => (names === '' ? [] : names.split('\n'))),
})

const MOST = 200
const LINE = 160

/**
 * Cases and correspondence that hold every word of the search, the last written first. Words match from their
 * beginning, whatever accents or capitals either side has. What was typed is only ever words: no operators.
 */
export function searchCases(db: ReadableDb, text: string, limit = 50): SearchHit[] {
  const words = searchWords(text)
  if (words.length === 0) return []
  return readShaped(
    db,
    SearchHitRow,
    sql`SELECT t.case_id AS caseId, i.reference, i.kind, i.subjects AS subjectNames, t.source,
          CASE t.source WHEN 'correspondence' THEN t.source_id END AS correspondenceId, t.date,
          substr(CASE t.source WHEN 'correspondence' THEN (SELECT subject FROM correspondence WHERE id = t.source_id)
            ELSE (SELECT coalesce(nullif(c.scope, ''), (SELECT r.scope FROM request r WHERE r.case_id = c.id
              ORDER BY r.position LIMIT 1), '') FROM "case" c WHERE c.id = t.case_id) END, 1, ${LINE}) AS line
        FROM (SELECT rowid AS n FROM search WHERE search MATCH ${matchOf(words)} ORDER BY rowid DESC
              LIMIT ${Math.max(1, Math.min(limit, MOST))}) hit
        JOIN search_text t ON t.n = hit.n JOIN case_index i ON i.case_id = t.case_id ORDER BY t.n DESC`,
  )
}

/**
 * Words of {@link searchWords} as a query of SQLite's full-text search: each quoted, each a prefix, all of them. A
 * single Latin letter stands for itself only; a single ideograph is a word.
 */
export function matchOf(words: readonly string[]): string {
  return words
    .map((word) => `"${word.replaceAll('"', '')}"${/^\p{Script=Latin}$/u.test(word) ? '' : '*'}`)
    .join(' ')
}
