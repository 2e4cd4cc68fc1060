import { z } from 'zod'
import { CivilDate } from '#shared/domain/civil-date.ts'
import { CaseId, OfficerId, Reference } from '#shared/domain/ids.ts'
import { CaseKind, Channel, RightKind } from '#shared/domain/kind.ts'
import { CaseIndexRow } from './case-index.ts'
import type { ReadableDb } from './database.ts'
import { readAll, readCount, readShaped } from './database.ts'
import type { RegisterFilter } from './register-filter.ts'
import { isNarrowing, whereOf } from './register-filter.ts'
import { narrowedBy, orderOf, wayTo, type RegisterSort } from './register-order.ts'
import { countHolding } from './search.ts'
import type { Sql } from './sql.ts'
import { joined, listOf, sql } from './sql.ts'

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
  const filter = query.filter ?? {}
  const all = readCount(db, sql`SELECT count(*) FROM case_index`)
  const total = isNarrowing(filter) ? countRegister(db, filter) : all
  // the page is found in the narrow index first, in a statement of its own: inside another one SQLite would sort all
  const ids = idsOf(db, { ...query, limit: query.limit ?? PAGE }, total, all)
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
  return { rows: ids.flatMap((id) => byId.get(id) ?? []), total, all }
}

/** The ids of the cases a filter leaves, in the order of the list, from `offset`, at most `limit`. */
export function readRegisterIds(db: ReadableDb, query: RegisterQuery): CaseId[] {
  const all = readCount(db, sql`SELECT count(*) FROM case_index`)
  const total = isNarrowing(query.filter ?? {}) ? countRegister(db, query.filter ?? {}) : all
  return idsOf(db, query, total, all)
}

/** How many cases a filter leaves. */
export function countRegister(db: ReadableDb, filter: RegisterFilter): number {
  const { text, ...others } = filter
  const held = text === undefined || isNarrowing(others) ? null : countHolding(db, text)
  if (held !== null) return held
  return readCount(
    db,
    sql`SELECT count(*) FROM case_index i ${narrowedBy(db, filter)} ${whereOf(db, filter)}`,
  )
}

function idsOf(db: ReadableDb, query: RegisterQuery, total: number, all: number): CaseId[] {
  const { sort = 'due', filter = {} } = query
  const limit = Math.max(0, Math.min(query.limit ?? MOST, MOST))
  const offset = Math.max(0, query.offset ?? 0)
  const way = wayTo(db, sort, filter, total / all)
  if (sort !== 'handler') return readIds(db, query, way, [], limit, offset)
  // no index has the names, so the officers are gone through by name
  const ids: CaseId[] = []
  let skip = offset
  for (const handled of officersByName(db, query.descending ?? false)) {
    const found = readIds(db, query, way, [handled], limit - ids.length, skip)
    for (const id of found) ids.push(id)
    if (ids.length >= limit) break
    // counted only where a page begins behind this officer's cases: counting goes through all of them
    if (found.length > 0) skip = 0
    else if (skip > 0)
      skip -= readCount(db, sql`SELECT count(*) FROM case_index i ${way} ${whereOf(db, filter, [handled])}`)
  }
  return ids
}

function readIds(
  db: ReadableDb,
  { sort = 'due', descending = false, filter = {} }: RegisterQuery,
  way: Sql,
  further: readonly Sql[],
  limit: number,
  offset: number,
): CaseId[] {
  return readShaped(
    db,
    z.strictObject({ id: CaseId }),
    sql`SELECT i.case_id AS id FROM case_index i ${way} ${whereOf(db, filter, further)}
        ORDER BY ${orderOf(sort, descending)} LIMIT ${limit} OFFSET ${offset}`,
  ).map((row) => row.id)
}

/** Conditions for the cases of each officer in the order of their names, those of one name together; nobody's come last. */
function officersByName(db: ReadableDb, descending: boolean): Sql[] {
  const names = Map.groupBy(readAll(db, sql`SELECT id, name FROM officer ORDER BY name`), ({ name }) => name)
  const groups = [...names.values()].map((officers) =>
    joined(
      officers.map(({ id }) => sql`i.handler_id = ${id ?? null}`),
      sql` OR `,
    ),
  )
  const each = groups.map((group) => sql`(${group})`)
  return [...(descending ? each.toReversed() : each), sql`i.handler_id IS NULL`]
}
