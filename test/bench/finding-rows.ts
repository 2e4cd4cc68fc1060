import type { Native } from '#engine/store/database.ts'
import { readRegister } from '#engine/store/register.ts'
import { readHitWords } from '#engine/store/search-hit.ts'
import { matchOf, searchTerms, termMatch } from '#engine/store/search-terms.ts'
import { searchCases } from '#engine/store/search.ts'
import { benchFile, type BenchFile } from './bench-file.ts'
import { p95SideBySide } from './row.ts'
import type { Row, RowGroup } from './row.ts'

/** What an officer types, letter by letter too: common, rare, beginnings, folded names, phrases, none at all. */
const QUERIES = [
  ...[
    'please',
    'account',
    'harbour',
    'zibeline',
    'xylophonist',
    'pl',
    'ple',
    'plea',
    'pleas',
    'sal',
    'undermo',
  ],
  ...[
    'Łukasz',
    'soren',
    'Zoë',
    '王小明',
    'Straße',
    'QH-2026-0042',
    '"please send"',
    '"please zibeline please"',
  ],
  ...['please account', 'harbour engineer', 'imogen zibeline', 'sallowby harbour', 'soren teapot kettle'],
]
const PLACES = 50
const PAGE = 100
const FILTERS = [{}, { closed: false }, { closed: true }] as const

/** Words among all cases: on the search screen, and narrowing the register. */
export const findingRows: RowGroup = {
  name: 'finding',
  rows: async (share) => {
    const bench = await benchFile(100_000 * share)
    return [places(bench), narrowed(bench)]
  },
}

function places({ file, plain, cases }: BenchFile): Row {
  const { ours, peerSeconds } = p95SideBySide(
    QUERIES.map((text) => () => {
      const terms = searchTerms(text)
      return searchCases(file.db, text, PLACES).map((hit) => readHitWords(file.db, hit, terms))
    }),
    QUERIES.map((text) => () => bestPlaces(plain, text)),
    { rounds: 8, peerRounds: 2 },
  )
  const ratio = peerSeconds / ours
  return {
    work: `p95 of ${QUERIES.length} searches in ${words(cases)} cases: ${PLACES} places with the words around them`,
    peer: 'SQLite FTS5: bm25 over all hits',
    ...{ peerSeconds, ours, ratio, means: 'faster' },
    goal: '≥ 10x and ≤ 0.15 s',
    met: ratio >= 10 && ours <= 0.15,
  }
}

function narrowed({ file, plain }: BenchFile): Row {
  const asked = QUERIES.flatMap((text) => FILTERS.map((filter) => ({ text, ...filter })))
  const { ours, peerSeconds } = p95SideBySide(
    asked.map((filter) => () => readRegister(file.db, { filter, limit: PAGE })),
    asked.map((filter) => () => narrowedPlainly(plain, filter)),
    { rounds: 4, peerRounds: 2 },
  )
  return {
    work: `p95 of the same words narrowing the register: ${PAGE} rows in order, and how many there are`,
    peer: 'plain SQLite: case_id IN (full-text hits)',
    ...{ peerSeconds, ours, ratio: peerSeconds / ours, means: 'faster' },
    goal: '≤ 0.15 s',
    met: ours <= 0.15,
  }
}

/** The best hits of all, as one writes it first. */
function bestPlaces(plain: Native, text: string): unknown {
  const terms = searchTerms(text)
  if (terms.length === 0) return []
  return plain
    .prepare(
      `SELECT t.case_id, snippet(search, 0, '[', ']', '…', 20) FROM search JOIN search_text t ON t.n = search.rowid
       WHERE search MATCH ? ORDER BY bm25(search) LIMIT ?`,
    )
    .all(matchOf(terms), PLACES)
}

/** The ids of the first page of cases in which every term stands, nearest date first, and how many there are at all. */
export function narrowedPlainly(
  plain: Native,
  { text, closed, limit = PAGE }: { text: string; closed?: boolean; limit?: number },
): { ids: string[]; total: number } {
  const terms = searchTerms(text).map(termMatch)
  const held = terms.map(
    () =>
      `i.case_id IN (SELECT t.case_id FROM search JOIN search_text t ON t.n = search.rowid WHERE search MATCH ?)`,
  )
  const where = [...held, ...(closed === undefined ? [] : [`i.closed = ${Number(closed)}`])].join(' AND ')
  const rows = plain
    .prepare(
      `SELECT i.case_id AS id FROM case_index i ${where === '' ? '' : `WHERE ${where}`} ORDER BY i.due ASC NULLS LAST, i.case_id LIMIT ?`,
    )
    .all(...terms, limit) as { id: string }[]
  const total = plain
    .prepare(`SELECT count(*) AS total FROM case_index i ${where === '' ? '' : `WHERE ${where}`}`)
    .get(...terms) as { total: number }
  return { ids: rows.map(({ id }) => id), total: total.total }
}

function words(count: number): string {
  return count.toLocaleString('en')
}
