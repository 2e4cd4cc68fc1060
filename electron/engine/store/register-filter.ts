import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { CaseId, OfficerId } from '#shared/domain/ids.ts'
import type { ReadableDb } from './database.ts'
import { casesHolding } from './search.ts'
import type { Sql } from './sql.ts'
import { joined, listOf, sql } from './sql.ts'

/** What is shown of the register; every given condition must hold, a list means one of its values. */
export type RegisterFilter = {
  readonly ids?: readonly CaseId[] | undefined
  readonly kinds?: readonly string[] | undefined
  readonly rights?: readonly string[] | undefined
  readonly stages?: readonly string[] | undefined
  readonly standings?: readonly StandingIn[] | undefined
  /** Null is nobody. */
  readonly handlerId?: OfficerId | null | undefined
  readonly laws?: readonly string[] | undefined
  readonly channels?: readonly string[] | undefined
  readonly outcomes?: readonly string[] | undefined
  readonly closed?: boolean | undefined
  readonly receivedFrom?: CivilDate | undefined
  readonly receivedTo?: CivilDate | undefined
  readonly dueFrom?: CivilDate | undefined
  readonly dueTo?: CivilDate | undefined
  readonly closedFrom?: CivilDate | undefined
  readonly waitingOn?: readonly string[] | undefined
  readonly text?: string | undefined
}

/** A standing as the index has it, within days where the date decides: one passes at midnight without any entry. */
export type StandingIn = {
  readonly standings: readonly string[]
  readonly from?: CivilDate | undefined
  readonly to?: CivilDate | undefined
}

/** Whether the filter says anything at all. */
export function isNarrowing(filter: RegisterFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined)
}

/** The filter as a `WHERE` over `case_index i`, with further conditions; empty when all are let through. */
export function whereOf(db: ReadableDb, filter: RegisterFilter, further: readonly Sql[] = []): Sql {
  const { text } = filter
  const conditions = [
    ...further,
    ...conditionsOf(filter),
    ...(text === undefined ? [] : casesHolding(db, text)),
  ]
  return conditions.length === 0 ? sql`` : sql`WHERE ${joined(conditions, sql` AND `)}`
}

function conditionsOf(filter: RegisterFilter): Sql[] {
  const { ids, handlerId, closed } = filter
  return [
    ...(ids ? [sql`i.case_id IN ${listOf(ids)}`] : []),
    ...kindsOf(filter),
    ...(filter.stages ? [sql`i.stage IN ${listOf(filter.stages)}`] : []),
    ...(filter.standings ? [sql`(${joined(filter.standings.map(standingIn), sql` OR `)})`] : []),
    ...(handlerId === undefined ? [] : [sql`i.handler_id IS ${handlerId}`]),
    ...(filter.laws ? [oneOf(sql`i.regimes`, filter.laws)] : []),
    ...(filter.channels ? [sql`i.channel IN ${listOf(filter.channels)}`] : []),
    ...(filter.outcomes ? [oneOf(sql`i.outcomes`, filter.outcomes)] : []),
    ...(filter.waitingOn ? [sql`i.waiting_on IN ${listOf(filter.waitingOn)}`] : []),
    ...(closed === undefined ? [] : [sql`i.closed = ${Number(closed)}`]),
    ...between(sql`i.received`, filter.receivedFrom, filter.receivedTo),
    ...between(sql`i.due`, filter.dueFrom, filter.dueTo),
    ...between(sql`i.closed_on`, filter.closedFrom, undefined),
  ]
}

/** Kinds of cases and kinds of rights are one list to an officer: either is enough. */
function kindsOf({ kinds, rights }: RegisterFilter): Sql[] {
  const either = [
    ...(kinds ? [sql`i.kind IN ${listOf(kinds)}`] : []),
    ...(rights ? [oneOf(sql`i.kinds`, rights)] : []),
  ]
  return either.length === 0 ? [] : [sql`(${joined(either, sql` OR `)})`]
}

function standingIn({ standings, from, to }: StandingIn): Sql {
  return sql`(${joined([sql`i.standing IN ${listOf(standings)}`, ...between(sql`i.due`, from, to)], sql` AND `)})`
}

function between(column: Sql, from: CivilDate | undefined, to: CivilDate | undefined): Sql[] {
  return [
    ...(from === undefined ? [] : [sql`${column} >= ${from}`]),
    ...(to === undefined ? [] : [sql`${column} <= ${to}`]),
  ]
}

/** Whether a column that holds several ids, a blank between them, holds one of the values. */
function oneOf(column: Sql, values: readonly string[]): Sql {
  const each = values.map((value) => sql`instr(' ' || ${column} || ' ', ${` ${value} `}) > 0`)
  return values.length === 0 ? sql`0` : sql`(${joined(each, sql` OR `)})`
}
