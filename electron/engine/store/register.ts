import { z } from 'zod'
import { CivilDate } from '#shared/domain/civil-date.ts'
import { CaseId, OfficerId, Reference } from '#shared/domain/ids.ts'
import { CaseKind, Channel, RightKind } from '#shared/domain/kind.ts'
import { CaseIndexRow } from './case-index.ts'
import type { ReadableDb } from './database.ts'
import { readCount, readShaped } from './database.ts'
import type { RegisterFilter } from './register-filter.ts'
import { whereOf } from './register-filter.ts'
import { countHolding } from './search.ts'
import type { Sql } from './sql.ts'
import { listOf, sql } from './sql.ts'

const words = (separator: string) =>
  z.string().transform((text) => (text === '' ? [] : text.split(separator)))
const flag = z.literal([0, 1]).transform((value) => value === 1)

/** One line of the register. Due, stage and standing are as last computed; `computedOn` says for which today. */
export const RegisterRow = CaseIndexRow.extend({
  reference: Reference,
  kind: CaseKind,
  kinds: z.array(RightKind),
  subjectNames: z.array(z.string()),
  channel: Channel,
  received: CivilDate.nullable(),
  handlerId: OfficerId.nullable(),
  handlerName: z.string(),
  loggedAt: z.string(),
  theirReference: z.string(),
  computedOn: CivilDate.nullable(),
})
export type RegisterRow = z.infer<typeof RegisterRow>

const RegisterRowRead = RegisterRow.extend({
  kinds: words(' ').pipe(z.array(RightKind)),
  subjectNames: words('\n'),
  closed: flag,
})

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

/** Which page of the register, sorted how. */
export type RegisterQuery = {
  readonly sort?: RegisterSort | undefined
  readonly descending?: boolean | undefined
  readonly offset?: number | undefined
  readonly limit?: number | undefined
  readonly filter?: RegisterFilter | undefined
}

/** A page of the register, how many rows the filter leaves, and how many there are at all. */
export type RegisterPage = { readonly rows: RegisterRow[]; readonly total: number; readonly all: number }

const PAGE = 100
const MOST = 100_000

/** Reads a page of the register. Rows without a date come last, whichever way it is sorted. */
export function readRegister(db: ReadableDb, query: RegisterQuery = {}): RegisterPage {
  // the page is found in the narrow index first, in a statement of its own: inside another one SQLite would sort all
  const ids = readRegisterIds(db, { ...query, limit: query.limit ?? PAGE })
  const found = readShaped(
    db,
    RegisterRowRead,
    sql`SELECT i.case_id AS caseId, i.reference, i.kind, i.kinds, i.subjects AS subjectNames, i.channel, i.received,
          i.due, i.due_time AS dueTime, i.safe, i.due_clock AS dueClock, i.stage, i.standing, i.waiting_on AS waitingOn,
          i.closed, i.closed_on AS closedOn, i.computed_on AS computedOn, i.handler_id AS handlerId,
          coalesce(officer.name, '') AS handlerName, i.logged_at AS loggedAt, c.their_reference AS theirReference
        FROM case_index i JOIN "case" c ON c.id = i.case_id LEFT JOIN officer ON officer.id = i.handler_id
        WHERE i.case_id IN ${listOf(ids)}`,
  )
  const byId = new Map(found.map((row) => [row.caseId, row]))
  const rows = ids.flatMap((id) => byId.get(id) ?? [])
  const all = readCount(db, sql`SELECT count(*) FROM case_index`)
  const filtered = Object.values(query.filter ?? {}).some((value) => value !== undefined)
  const total = filtered ? countRegister(db, query.filter ?? {}) : all
  return { rows, total, all }
}

/** The ids of the cases a filter leaves, in the order of the list, from `offset`, at most `limit`. */
export function readRegisterIds(db: ReadableDb, query: RegisterQuery): CaseId[] {
  const { from, condition, order } = partsOf(db, query)
  const limit = Math.max(0, Math.min(query.limit ?? MOST, MOST))
  return readShaped(
    db,
    z.strictObject({ id: CaseId }),
    sql`SELECT i.case_id AS id ${from} ${condition} ORDER BY ${order}
        LIMIT ${limit} OFFSET ${Math.max(0, query.offset ?? 0)}`,
  ).map((row) => row.id)
}

/** How many cases a filter leaves. */
export function countRegister(db: ReadableDb, filter: RegisterFilter): number {
  const { text, ...others } = filter
  const alone = text !== undefined && Object.values(others).every((value) => value === undefined)
  const held = alone ? countHolding(db, text) : null
  if (held !== null) return held
  return readCount(db, sql`SELECT count(*) FROM case_index i ${whereOf(db, filter)}`)
}

function partsOf(
  db: ReadableDb,
  query: RegisterQuery,
): { readonly from: Sql; readonly condition: Sql; readonly order: Sql } {
  const sort = query.sort ?? 'due'
  return {
    from:
      sort === 'handler'
        ? sql`FROM case_index i LEFT JOIN officer ON officer.id = i.handler_id`
        : sql`FROM case_index i`,
    condition: whereOf(db, query.filter ?? {}),
    order: orderOf(sort, query.descending ?? false),
  }
}

const COLUMNS: Readonly<Record<RegisterSort, Sql>> = {
  due: sql`i.due`,
  received: sql`i.received`,
  reference: sql`i.reference`,
  person: sql`i.subject_key`,
  kind: sql`i.kind`,
  stage: sql`i.stage`,
  waiting: sql`nullif(i.waiting_on, '')`,
  handler: sql`officer.name`,
  channel: sql`i.channel`,
  law: sql`i.regimes`,
  outcome: sql`nullif(i.outcomes, '')`,
  closed: sql`i.closed_on`,
  logged: sql`i.logged_at`,
}

/** The id behind the sorted column keeps pages from overlapping where many rows have the same value. */
function orderOf(sort: RegisterSort, descending: boolean): Sql {
  const column = COLUMNS[sort]
  return descending
    ? sql`${column} DESC NULLS LAST, i.case_id DESC`
    : sql`${column} ASC NULLS LAST, i.case_id ASC`
}
