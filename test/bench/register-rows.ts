import { spawnSync } from 'node:child_process'
import { createWriteStream, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { keepNextLines, registerLines } from '#engine/casework/register-lines.ts'
import { caseRows } from '#engine/casework/rows.ts'
import { registerCsv } from '#engine/packages/register-csv.ts'
import type { ReadableDb } from '#engine/store/database.ts'
import { linkDb } from '#engine/store/database.ts'
import { newUuid } from '#engine/store/new-id.ts'
import { readRegister, readRegisterIds } from '#engine/store/register.ts'
import { REGISTER_SORTS } from '#engine/store/register-order.ts'
import { write } from '#engine/store/write.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { benchFile, law, scratch, type BenchFile } from './bench-file.ts'
import { p95SideBySide, processorSecondsUntil } from './row.ts'
import type { Row, RowGroup } from './row.ts'

const PAGE = 100
const LINES = 200
const KEPT = 200
const FILTERS = [
  {},
  { closed: false },
  { closed: true, kinds: ['complaint'] },
  { channels: ['letter'] },
  { rights: ['erasure'], closed: false },
] as const
/** Pages every order and filter has: the first, both ways, and one far down. */
const PAGES = REGISTER_SORTS.flatMap((sort) =>
  FILTERS.flatMap((filter) => [
    { sort, filter, limit: PAGE },
    { sort, filter, limit: PAGE, descending: true },
  ]),
)

/** The register as a list and as a file, beside plain SQLite and its own shell. */
export const registerRows: RowGroup = {
  name: 'register',
  rows: async (share) => {
    const bench = await benchFile(100_000 * share)
    return [pages(bench), answers(bench), ...(await asFile(bench))]
  },
}

function pages({ file, plain, cases }: BenchFile): Row {
  const plainDb = linkDb(plain)
  const { ours, peerSeconds } = p95SideBySide(
    PAGES.map((page) => () => readRegister(file.db, page)),
    PAGES.map((page) => () => readRegister(plainDb, page)),
    { rounds: 3 },
  )
  const ratio = ours / peerSeconds
  return {
    work: `p95 of ${PAGES.length} pages of ${PAGE} rows out of ${words(cases)} cases: every order, five filters, with the count`,
    peer: 'the same queries, plain SQLite',
    ...{ peerSeconds, ours, ratio, means: 'longer' },
    goal: '≤ 1.5x as long and ≤ 0.02 s',
    met: ratio <= 1.5 && ours <= 0.02,
  }
}

/** The whole answer the window gets. */
function answers({ file, plain }: BenchFile): Row {
  const list = (db: ReadableDb, page: (typeof PAGES)[number]) => readRegister(db, page).rows
  const plainDb = linkDb(plain)
  const { ours, peerSeconds } = p95SideBySide(
    PAGES.map((page) => () => {
      const ids = list(file.db, page).map(({ caseId }) => caseId)
      return caseRows(file, law, ids)
    }),
    PAGES.map((page) => () => list(plainDb, page)),
    { rounds: 2 },
  )
  return {
    work: 'p95 of the same pages with every date of every row computed by the law',
    peer: 'the same queries, plain SQLite, as stored',
    ...{ peerSeconds, ours, ratio: ours / peerSeconds, means: 'longer' },
    goal: '≤ 0.02 s',
    met: ours <= 0.02,
  }
}

/** What the shell can tell without computing: the dates as the index has them, the rest out of the tables. */
const SHELL_QUERY = `SELECT c.reference, c.kind, i.kinds, replace(i.subjects, char(10), '; '),
  (SELECT group_concat(p.name || ' ' || p.organisation, '; ') FROM party JOIN person p ON p.id = person_id WHERE case_id = c.id AND role = 'agent'),
  c.channel, c.their_reference, (SELECT date FROM event e WHERE e.case_id = c.id AND type = 'request-dated'), i.received, c.logged_at,
  (SELECT date FROM event e WHERE e.case_id = c.id AND type = 'acknowledged'), c.regimes, i.due_clock, i.due, i.safe, i.standing,
  i.stage, i.waiting_on, i.outcomes, (SELECT group_concat(outcome_reason, '; ') FROM request r WHERE r.case_id = c.id),
  (SELECT max(date) FROM event e WHERE e.case_id = c.id AND type = 'response-sent'), i.closed_on, coalesce(o.name, ''),
  (SELECT reference FROM imported_row r WHERE r.case_id = c.id)
  FROM case_index i JOIN "case" c ON c.id = i.case_id LEFT JOIN officer o ON o.id = i.handler_id ORDER BY c.reference`

async function asFile({ file, plainPath, cases }: BenchFile): Promise<Row[]> {
  if (spawnSync('sqlite3', ['--version']).status !== 0) {
    console.log(
      'the register as CSV is left out: there is no sqlite3 to compare with (Debian: apt-get install sqlite3)',
    )
    return []
  }
  const folder = scratch('register')
  const written = join(folder, 'register.csv')
  // a name no line was ever kept under, so that nothing of an earlier run counts
  const lineLaw = { law, basis: newUuid() }
  const writeOut = () =>
    processorSecondsUntil(async () => {
      const ids = readRegisterIds(file.db, { sort: 'reference' })
      async function* pages() {
        for (let at = 0; at < ids.length; at += LINES)
          yield registerLines(file, lineLaw, ids.slice(at, at + LINES))
      }
      await pipeline(registerCsv(pages()).chunks, createWriteStream(written))
    })
  const first = await writeOut()
  const computed = readFileSync(written)
  let after: CaseId | null = null
  do {
    after = write(file, 'register.keep', (db) => keepNextLines(db, file, lineLaw, { after, most: KEPT }))
  } while (after !== null)
  const ours = await writeOut()
  if (!readFileSync(written).equals(computed)) throw new Error('a kept line says something else')
  const theirs = join(folder, 'plain.csv')
  const peerSeconds = shellSeconds(plainPath, theirs)
  if (statSync(written).size < statSync(theirs).size)
    throw new Error('the register is shorter than the plain one')
  const ratio = ours / peerSeconds
  return [
    {
      work: `the register of ${words(cases)} cases as CSV, cells guarded, encrypted file, lines kept as after unlocking (all of them computed: ${first.toFixed(1)} s)`,
      peer: 'sqlite3 -csv on a plain copy: dates as stored, no guard',
      ...{ peerSeconds, ours, ratio, means: 'longer' },
      goal: '≤ 1.5x as long',
      met: ratio <= 1.5,
    },
  ]
}

/** The shell's own processor time, as bash tells it. */
function shellSeconds(plainPath: string, target: string): number {
  const run = spawnSync(
    'bash',
    [
      '-c',
      `TIMEFORMAT='%U %S'; time sqlite3 -readonly -csv "$1" "$2" > "$3"`,
      'bash',
      plainPath,
      SHELL_QUERY,
      target,
    ],
    { encoding: 'utf8' },
  )
  const [user = 0, system = 0] = run.stderr.trim().split(' ').map(Number)
  return user + system
}

function words(count: number): string {
  return count.toLocaleString('en')
}
