import type { ReadableDb } from './database.ts'
import { isNarrowing, type RegisterFilter } from './register-filter.ts'
import { areNamed } from './search.ts'
import type { Sql } from './sql.ts'
import { sql } from './sql.ts'

/** What the register can be sorted by. */
export const REGISTER_SORTS = [
  'due',
  'received',
  'reference',
  'person',
  'kind',
  'stage',
  'waiting',
  'handler',
  'channel',
  'law',
  'outcome',
  'closed',
  'logged',
] as const
export type RegisterSort = (typeof REGISTER_SORTS)[number]

const COLUMNS: Readonly<Record<Exclude<RegisterSort, 'handler'>, Sql>> = {
  due: sql`i.due`,
  received: sql`i.received`,
  reference: sql`i.reference`,
  person: sql`i.subject_key`,
  kind: sql`i.kind`,
  stage: sql`i.stage`,
  waiting: sql`nullif(i.waiting_on, '')`,
  channel: sql`i.channel`,
  law: sql`i.regimes`,
  outcome: sql`nullif(i.outcomes, '')`,
  closed: sql`i.closed_on`,
  logged: sql`i.logged_at`,
}

/** The order of a list: the id behind the sorted column keeps pages from overlapping where many rows have the same value. */
export function orderOf(sort: RegisterSort, descending: boolean): Sql {
  // asked for one name after the other
  if (sort === 'handler') return descending ? sql`i.case_id DESC` : sql`i.case_id ASC`
  const column = COLUMNS[sort]
  return descending
    ? sql`${column} DESC NULLS LAST, i.case_id DESC`
    : sql`${column} ASC NULLS LAST, i.case_id ASC`
}

/** The index in the order of each sort. */
const INDEXES: Readonly<Record<RegisterSort, Sql>> = {
  handler: sql`INDEXED BY case_index_by_officer`,
  due: sql`INDEXED BY case_index_by_due`,
  received: sql`INDEXED BY case_index_by_received`,
  reference: sql`INDEXED BY case_index_by_reference`,
  person: sql`INDEXED BY case_index_by_subject`,
  kind: sql`INDEXED BY case_index_by_kind`,
  stage: sql`INDEXED BY case_index_by_stage`,
  waiting: sql`INDEXED BY case_index_by_waiting`,
  channel: sql`INDEXED BY case_index_by_channel`,
  law: sql`INDEXED BY case_index_by_law`,
  outcome: sql`INDEXED BY case_index_by_outcome`,
  closed: sql`INDEXED BY case_index_by_closing`,
  logged: sql`INDEXED BY case_index_by_logged`,
}
/** From such a part of the register on, going through it in order soon has a page of what is wanted. */
const MANY = 0.2

/**
 * Which index a page is found with; SQLite has no figures about the register and would look up nearly every line for
 * the cases that are closed. `share` is the part of the register the filter leaves.
 */
export function wayTo(db: ReadableDb, sort: RegisterSort, filter: RegisterFilter, share: number): Sql {
  const { closed, handlerId: _, ...others } = filter
  // the open cases, and those of one officer, nearest date first, have an index of their own
  if (sort === 'due' && closed === false && !isNarrowing(others)) return sql``
  return share < MANY ? narrowedBy(db, filter) : INDEXES[sort]
}

/** The index that holds all a list is narrowed by, unless the filter names the cases or is one alone with its own. */
export function narrowedBy(db: ReadableDb, filter: RegisterFilter): Sql {
  const { ids, text, closed } = filter
  const named = ids !== undefined || (text !== undefined && areNamed(db, text))
  const alone =
    closed === undefined && Object.values(filter).filter((value) => value !== undefined).length === 1
  return named || alone ? sql`` : sql`INDEXED BY case_index_narrowed`
}
