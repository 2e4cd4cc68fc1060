import { z } from 'zod'
import { CivilDate } from '#shared/domain/civil-date.ts'
import { OfficerId, Reference } from '#shared/domain/ids.ts'
import { CaseKind, Channel, RightKind } from '#shared/domain/kind.ts'
import { CaseIndexRow } from './case-index.ts'
import type { ReadableDb } from './database.ts'
import { readCount, readShaped } from './database.ts'
import { searchWords } from './fold.ts'
import { matchOf } from './search.ts'
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

/** What the register can be sorted by. */
export const REGISTER_SORTS = [
  'due',
  'received',
  'reference',
  'person',
  'kind',
  'stage',
  'handler',
  'logged',
] as const
export type RegisterSort = (typeof REGISTER_SORTS)[number]

/** What is shown of the register; every given condition must hold, a list means one of its values. */
export type RegisterFilter = {
  readonly kinds?: readonly string[] | undefined
  readonly rights?: readonly string[] | undefined
  readonly stages?: readonly string[] | undefined
  readonly standings?: readonly string[] | undefined
  readonly handlerId?: OfficerId | undefined
  readonly closed?: boolean | undefined
  readonly receivedFrom?: CivilDate | undefined
  readonly receivedTo?: CivilDate | undefined
  readonly dueFrom?: CivilDate | undefined
  readonly dueTo?: CivilDate | undefined
  readonly text?: string | undefined
}

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
  const where = conditionsOf(query.filter ?? {})
  const condition = where.length === 0 ? sql`` : sql`WHERE ${joined(where, sql` AND `)}`
  const limit = Math.max(0, Math.min(query.limit ?? PAGE, MOST))
  const rows = readShaped(
    db,
    RegisterRowRead,
    sql`SELECT i.case_id AS caseId, i.reference, i.kind, i.kinds, i.subjects AS subjectNames, c.channel, i.received,
          i.due, i.due_time AS dueTime, i.safe, i.due_clock AS dueClock, i.stage, i.standing, i.waiting_on AS waitingOn,
          i.closed, i.computed_on AS computedOn, i.handler_id AS handlerId, coalesce(officer.name, '') AS handlerName,
          i.logged_at AS loggedAt, c.their_reference AS theirReference
        FROM case_index i JOIN "case" c ON c.id = i.case_id LEFT JOIN officer ON officer.id = i.handler_id
        ${condition} ORDER BY ${orderOf(query.sort ?? 'due', query.descending ?? false)}
        LIMIT ${limit} OFFSET ${Math.max(0, query.offset ?? 0)}`,
  )
  const all = readCount(db, sql`SELECT count(*) FROM case_index`)
  const total = where.length === 0 ? all : readCount(db, sql`SELECT count(*) FROM case_index i ${condition}`)
  return { rows, total, all }
}

const COLUMNS: Readonly<Record<RegisterSort, Sql>> = {
  due: sql`i.due`,
  received: sql`i.received`,
  reference: sql`i.reference`,
  person: sql`i.subject_key`,
  kind: sql`i.kind`,
  stage: sql`i.stage`,
  handler: sql`officer.name`,
  logged: sql`i.logged_at`,
}

/** The id behind the sorted column keeps pages from overlapping where many rows have the same value. */
function orderOf(sort: RegisterSort, descending: boolean): Sql {
  const column = COLUMNS[sort]
  return descending
    ? sql`${column} DESC NULLS LAST, i.case_id DESC`
    : sql`${column} ASC NULLS LAST, i.case_id ASC`
}

function conditionsOf(filter: RegisterFilter): Sql[] {
  const { kinds, rights, stages, standings, handlerId, closed, text } = filter
  const matched = text === undefined ? [] : searchWords(text)
  return [
    ...(kinds ? [sql`i.kind IN ${listOf(kinds)}`] : []),
    ...(rights
      ? [sql`EXISTS (SELECT 1 FROM request r WHERE r.case_id = i.case_id AND r.kind IN ${listOf(rights)})`]
      : []),
    ...(stages ? [sql`i.stage IN ${listOf(stages)}`] : []),
    ...(standings ? [sql`i.standing IN ${listOf(standings)}`] : []),
    ...(handlerId === undefined ? [] : [sql`i.handler_id = ${handlerId}`]),
    ...(closed === undefined ? [] : [sql`i.closed = ${Number(closed)}`]),
    ...(filter.receivedFrom === undefined ? [] : [sql`i.received >= ${filter.receivedFrom}`]),
    ...(filter.receivedTo === undefined ? [] : [sql`i.received <= ${filter.receivedTo}`]),
    ...(filter.dueFrom === undefined ? [] : [sql`i.due >= ${filter.dueFrom}`]),
    ...(filter.dueTo === undefined ? [] : [sql`i.due <= ${filter.dueTo}`]),
    ...(matched.length === 0
      ? []
      : [
          sql`i.case_id IN (SELECT t.case_id FROM search JOIN search_text t ON t.n = search.rowid
                WHERE search MATCH ${matchOf(matched)})`,
        ]),
  ]
}
