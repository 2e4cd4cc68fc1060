import type { Handlers } from '#shared/contract/define.ts'
import type { search as group } from '#shared/contract/search.ts'
import { caseRows } from '../casework/rows.ts'
import { answer, onFile, type EngineContext } from '../context.ts'
import { lawOfFile } from '../law-of-file.ts'
import { readTextState } from '../store/attachment-texts.ts'
import { readHitWords } from '../store/search-hit.ts'
import { searchTerms } from '../store/search-terms.ts'
import { searchCases } from '../store/search.ts'

/** Handlers for finding words wherever they stand. */
export function searchHandlers(context: EngineContext): Handlers<typeof group> {
  return {
    find: ({ words, limit }) =>
      onFile(context, (open) => {
        const { file } = open
        const terms = searchTerms(words)
        const hits = searchCases(file.db, words, limit)
        const ids = [...new Set(hits.map((hit) => hit.caseId))]
        const rows = new Map(caseRows(file, lawOfFile(context, open), ids).map((row) => [row.id, row]))
        return answer(
          hits.flatMap((hit) => {
            const row = rows.get(hit.caseId)
            if (row === undefined) return []
            const { part, title, snippet } = readHitWords(file.db, hit, terms)
            return [{ row, part, partId: hit.sourceId, title, date: hit.date, snippet: [...snippet] }]
          }),
        )
      }),
    state: () => onFile(context, ({ file }) => answer(readTextState(file.db))),
  }
}
