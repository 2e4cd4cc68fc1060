import { z } from 'zod'
import { CaseRecord, CaseRequest, CaseReview } from '#shared/domain/case.ts'
import { isCivilDate } from '#shared/domain/civil-date.ts'
import { EVENT_TYPES, type EventFacts } from '#shared/domain/event.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import type { ReadableDb } from './database.ts'
import { readAll, readShaped } from './database.ts'
import { StoreError } from './failure.ts'
import type { Sql } from './sql.ts'
import { listOf, sql } from './sql.ts'

/** What the clocks and the stage of one case follow from. Texts are left out (empty): no date depends on them. */
export type ClockSource = {
  readonly record: CaseRecord
  readonly requests: readonly CaseRequest[]
  readonly reviews: readonly CaseReview[]
  /** The events that still count. */
  readonly events: readonly EventFacts[]
}

const words = z.string().transform((ids) => (ids === '' ? [] : ids.split(' ')))
const RecordRow = CaseRecord.extend({ regimes: words })

/** What the clocks of several cases follow from, read table by table instead of case by case, by the id of the case. */
export function readClockSources(db: ReadableDb, ids: readonly CaseId[]): Map<CaseId, ClockSource> {
  const among = sql`case_id IN ${listOf(ids)}`
  const requests = readByCase(
    db,
    CaseRequest,
    sql`SELECT id, case_id AS caseId, position, kind, '' AS scope, outcome, '' AS outcomeReason
        FROM request WHERE ${among} ORDER BY position`,
  )
  const reviews = readByCase(
    db,
    CaseReview,
    sql`SELECT id, case_id AS caseId, request_id AS requestId, received, '' AS grounds, reviewer_id AS reviewerId,
          '' AS reviewerName, outcome, '' AS outcomeReason FROM review WHERE ${among} ORDER BY received, id`,
  )
  const events = readEventFacts(db, among)
  const records = readShaped(
    db,
    RecordRow,
    sql`SELECT c.id, c.reference, c.kind, c.channel, c.profile_id AS profileId, c.regimes, c.calendar_id AS calendarId,
          c.place, '' AS theirReference, '' AS scope, c.handler_id AS handlerId,
          coalesce(officer.name, '') AS handlerName, c.logged_at AS loggedAt, c.pack_version AS packVersion
        FROM "case" c LEFT JOIN officer ON officer.id = c.handler_id WHERE c.id IN ${listOf(ids)} ORDER BY c.id`,
  )
  return new Map(
    records.map((record) => [
      record.id,
      {
        record,
        requests: requests.get(record.id) ?? [],
        reviews: reviews.get(record.id) ?? [],
        events: events.get(record.id) ?? [],
      },
    ]),
  )
}

/** Rows as a schema describes them, by case, in the order they are read. */
export function readByCase<Shape extends z.ZodType<{ readonly caseId: CaseId }>>(
  db: ReadableDb,
  shape: Shape,
  query: Sql,
): Map<CaseId, z.infer<Shape>[]> {
  const found = new Map<CaseId, z.infer<Shape>[]>()
  for (const row of readShaped(db, shape, query)) {
    const own = found.get(row.caseId)
    if (own === undefined) found.set(row.caseId, [row])
    else own.push(row)
  }
  return found
}

const types: ReadonlySet<string> = new Set(EVENT_TYPES)

/** A correction stands where the event stood that was recorded first. */
const FIRST_N = sql`iif(e.corrects IS NULL, e.n, (WITH RECURSIVE chain (n, corrects) AS (
  SELECT n, corrects FROM event WHERE id = e.corrects
  UNION ALL SELECT earlier.n, earlier.corrects FROM event earlier JOIN chain ON earlier.id = chain.corrects)
  SELECT n FROM chain WHERE corrects IS NULL))`

/**
 * The events that count, by case, in order. They are by far the most of what a report reads, so each case brings them as
 * one text, and they are checked by hand: rows of their own and a schema would take longer than all the rest.
 */
function readEventFacts(db: ReadableDb, among: Sql): Map<string, EventFacts[]> {
  const rows = readAll(
    db,
    sql`SELECT case_id AS caseId, json_group_array(json_array(type, date, time, until, request_id, review_id, ${FIRST_N})) AS events
        FROM event e WHERE ${among} AND NOT EXISTS (SELECT 1 FROM event later WHERE later.corrects = e.id)
        GROUP BY case_id`,
  )
  return new Map(
    rows.map(({ caseId, events }) => [
      String(caseId),
      (JSON.parse(String(events)) as EventCells[]).map(
        ([type, date, time, until, requestId, reviewId, n]): EventFacts => {
          if (!types.has(type) || !isCivilDate(date)) throw new StoreError('file-altered')
          return { type, date, time, until, requestId, reviewId, n, correctedBy: null }
        },
      ),
    ]),
  )
}

type EventCells = [
  EventFacts['type'],
  string,
  EventFacts['time'],
  EventFacts['until'],
  EventFacts['requestId'],
  EventFacts['reviewId'],
  number,
]
