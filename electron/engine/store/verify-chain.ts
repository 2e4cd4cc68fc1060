import type { AuditHead } from './audit-chain.ts'
import { CHAIN_START, entryHash, headOf } from './audit-chain.ts'
import type { ReadableDb, Row } from './database.ts'
import { readAll } from './database.ts'
import { sql } from './sql.ts'

/** Something found wrong with a file. `entry` is the number in its device's chain. */
export type Problem = {
  readonly code: ProblemCode
  readonly entry?: number
  readonly device?: string
  readonly table?: string
  readonly row?: string
  readonly page?: number
  readonly caseReference?: string
}

/** What can be found; the sentences live in `shared/text`. */
export type ProblemCode =
  | 'entry-missing'
  | 'entry-differs'
  | 'row-differs'
  | 'row-missing'
  | 'row-without-entry'
  | 'version-differs'
  | 'case-differs'
  | 'attachment-differs'
  | 'length-differs'
  | 'page-damaged'
  | 'structure-damaged'

/** What checking the chains yields. */
export type ChainReport = {
  readonly entries: number
  /** Head of each device's chain, as far as it is intact to the end. */
  readonly heads: readonly AuditHead[]
  readonly problems: readonly Problem[]
}

const PAGE = 1000

/** Computes every device's chain again from its first entry. Yields how many entries are done. */
export function* checkChains(db: ReadableDb): Generator<number, ChainReport> {
  const problems: Problem[] = []
  const heads: AuditHead[] = []
  let entries = 0
  for (const { device } of readAll(db, sql`SELECT DISTINCT device FROM audit ORDER BY device`)) {
    const name = String(device)
    let previous: Uint8Array = CHAIN_START
    let n = 0
    for (;;) {
      const page = readAll(
        db,
        sql`SELECT * FROM audit WHERE device = ${name} AND n > ${n} ORDER BY n LIMIT ${PAGE}`,
      )
      if (page.length === 0) break
      for (const row of page) {
        const problem = problemOf(row, previous, n + 1)
        if (problem) problems.push(problem)
        previous = bytesOf(row['entry_hash'])
        n = Number(row['n'])
        entries += 1
      }
      yield entries
    }
    heads.push(headOf(name, n, previous))
  }
  return { entries, heads, problems }
}

function problemOf(row: Row, previous: Uint8Array, expected: number): Problem | null {
  const entry = Number(row['n'])
  const device = String(row['device'])
  if (entry !== expected) return { code: 'entry-missing', entry: expected, device }
  const contentHash = row['content_hash'] === null ? null : bytesOf(row['content_hash'])
  const computed = entryHash(previous, {
    device,
    n: entry,
    at: String(row['at']),
    officer: String(row['officer']),
    call: String(row['call']),
    table: String(row['table_name']),
    row: String(row['row_id']),
    op: String(row['op']),
    contentHash,
  })
  return computed.equals(bytesOf(row['entry_hash'])) ? null : { code: 'entry-differs', entry, device }
}

function bytesOf(value: Row[string] | undefined): Uint8Array {
  return value instanceof Uint8Array ? value : Buffer.alloc(0)
}
