import { z } from 'zod'
import { CaseId } from '#shared/domain/ids.ts'
import { BREACH_FILTERS, type BreachFilter } from '#shared/contract/breaches.ts'
import type { ReadableDb } from './database.ts'
import { readCount, readShaped } from './database.ts'
import { casesHolding } from './search.ts'
import type { Sql } from './sql.ts'
import { joined, listOf, sql } from './sql.ts'

/** What the register of breaches can be sorted by. */
export type BreachSort = 'due' | 'aware' | 'reference' | 'title' | 'stage' | 'handler'

/** Which page of the breaches, sorted how. */
export type BreachQuery = {
  readonly filter: BreachFilter
  readonly text: string
  readonly sort: { readonly by: BreachSort; readonly descending: boolean }
  readonly offset: number
  readonly limit: number
}

const COLUMNS: Readonly<Record<BreachSort, readonly Sql[]>> = {
  // without the hour of awareness there is only the safe date, and that is the one shown
  due: [sql`coalesce(i.due, i.safe)`, sql`i.due_time`],
  aware: [sql`i.received`],
  reference: [sql`i.reference`],
  title: [sql`i.subject_key`],
  stage: [sql`i.stage`],
  handler: [sql`officer.name`],
}

/** A page of breaches by their cases, and how many the filter and the words leave. */
export function readBreachPage(db: ReadableDb, query: BreachQuery): { ids: CaseId[]; total: number } {
  const where = joined(
    [sql`i.kind = 'breach'`, ...conditionsOf(query.filter), ...casesHolding(db, query.text)],
    sql` AND `,
  )
  const { by, descending } = query.sort
  const columns = COLUMNS[by].map((column) =>
    descending ? sql`${column} DESC NULLS LAST` : sql`${column} ASC NULLS LAST`,
  )
  const rows = readShaped(
    db,
    z.strictObject({ id: CaseId }),
    sql`SELECT i.case_id AS id FROM case_index i LEFT JOIN officer ON officer.id = i.handler_id
        WHERE ${where} ORDER BY ${joined([...columns, sql`i.case_id`], sql`, `)}
        LIMIT ${query.limit} OFFSET ${query.offset}`,
  )
  const total = readCount(db, sql`SELECT count(*) FROM case_index i WHERE ${where}`)
  return { ids: rows.map(({ id }) => id), total }
}

/** How many breaches each filter has. */
export function readBreachCounts(db: ReadableDb): Record<BreachFilter, number> {
  return Object.fromEntries(BREACH_FILTERS.map((filter) => [filter, countOf(db, filter)])) as Record<
    BreachFilter,
    number
  >
}

/** How many open breaches wait for a notice. */
export function readNeedNotice(db: ReadableDb): number {
  return countOf(db, 'needs-notice')
}

function countOf(db: ReadableDb, filter: BreachFilter): number {
  const where = joined([sql`i.kind = 'breach'`, ...conditionsOf(filter)], sql` AND `)
  return readCount(db, sql`SELECT count(*) FROM case_index i WHERE ${where}`)
}

function conditionsOf(filter: BreachFilter): Sql[] {
  switch (filter) {
    case 'all':
      return []
    case 'open':
      return [sql`i.closed = 0`]
    case 'closed':
      return [sql`i.closed = 1`]
    case 'notified':
      return [happened(['authority-notified', 'people-told', 'forwarded-to-controller'])]
    case 'needs-notice': {
      const authority = happened(['authority-notified', 'authority-not-needed', 'forwarded-to-controller'])
      const people = happened(['people-told', 'people-not-needed', 'forwarded-to-controller'])
      return [sql`i.closed = 0`, sql`NOT (${authority} AND ${people})`]
    }
  }
}

/** Whether one of the events is recorded and still counts. */
function happened(types: readonly string[]): Sql {
  return sql`EXISTS (SELECT 1 FROM event e WHERE e.case_id = i.case_id AND e.type IN ${listOf(types)}
    AND NOT EXISTS (SELECT 1 FROM event later WHERE later.corrects = e.id))`
}
