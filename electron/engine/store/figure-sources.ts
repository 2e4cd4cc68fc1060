import { z } from 'zod'
import { CaseRecord, CaseRequest, CaseReview, Finding } from '#shared/domain/case.ts'
import { isCivilDate, type CivilDate } from '#shared/domain/civil-date.ts'
import { EVENT_TYPES, type EventFacts } from '#shared/domain/event.ts'
import { CaseId } from '#shared/domain/ids.ts'
import { Lateness } from '#shared/domain/sheets/request-sheets.ts'
import { RiskAssessment } from '#shared/domain/sheets/breach-sheets.ts'
import type { ReadableDb } from './database.ts'
import { readAll, readOne, readShaped, shaped } from './database.ts'
import { StoreError } from './failure.ts'
import type { Sql } from './sql.ts'
import { listOf, sql } from './sql.ts'

/** What the figures of one case are counted from. Texts are left out: no number depends on them. */
export type FigureSource = {
  readonly record: CaseRecord
  readonly requests: readonly CaseRequest[]
  readonly reviews: readonly CaseReview[]
  readonly events: readonly EventFacts[]
  readonly findings: readonly (Finding | null)[]
  readonly grounds: readonly { readonly regime: string; readonly ground: string }[]
  /** The kinds of reasons recorded for an answer after its date. */
  readonly lateReasons: readonly string[]
  /** What the last assessment of a breach came to. */
  readonly risk: z.infer<typeof RiskAssessment>['result']
}

/** The cases in which something happened on the day or later, and those still open, in the order they were logged. */
export function readCasesSince(db: ReadableDb, day: CivilDate): CaseId[] {
  return readShaped(
    db,
    z.strictObject({ id: CaseId }),
    sql`SELECT case_id AS id FROM case_index i WHERE closed = 0
          OR EXISTS (SELECT 1 FROM event WHERE event.case_id = i.case_id AND event.date >= ${day}) ORDER BY case_id`,
  ).map(({ id }) => id)
}

/** The first day on which anything of a case that is kept reached us; null in a file without cases. */
export function readFirstReceived(db: ReadableDb): string | null {
  const first = readOne(db, sql`SELECT min(received) AS first FROM case_index`)?.['first']
  return typeof first === 'string' ? first : null
}

const words = z.string().transform((ids) => (ids === '' ? [] : ids.split(' ')))
const RecordRow = CaseRecord.extend({ regimes: words })
const FindingRow = z.strictObject({ caseId: CaseId, finding: Finding.nullable() })
const GroundRow = z.strictObject({ caseId: CaseId, regime: z.string(), ground: z.string() })

/** What the figures of several cases are counted from, read table by table instead of case by case. */
export function readFigureSources(db: ReadableDb, ids: readonly CaseId[]): FigureSource[] {
  const among = sql`case_id IN ${listOf(ids)}`
  const read = <Shape extends z.ZodType<{ readonly caseId: CaseId }>>(shape: Shape, query: Sql) =>
    byCase(readShaped(db, shape, query))
  const requests = read(
    CaseRequest,
    sql`SELECT id, case_id AS caseId, position, kind, '' AS scope, outcome, '' AS outcomeReason
        FROM request WHERE ${among} ORDER BY position`,
  )
  const reviews = read(
    CaseReview,
    sql`SELECT id, case_id AS caseId, request_id AS requestId, received, '' AS grounds, reviewer_id AS reviewerId,
          '' AS reviewerName, outcome, '' AS outcomeReason FROM review WHERE ${among} ORDER BY received, id`,
  )
  const findings = read(FindingRow, sql`SELECT case_id AS caseId, finding FROM issue WHERE ${among}`)
  const grounds = read(
    GroundRow,
    sql`SELECT case_id AS caseId, regime, ground FROM decision_ground WHERE ${among}`,
  )
  const events = readEventFacts(db, among)
  const causes = sheetsOf(db, among, 'lateness', Lateness.shape.cause)
  const risks = sheetsOf(db, among, 'risk-assessment', RiskAssessment.shape.result)
  const records = readShaped(
    db,
    RecordRow,
    sql`SELECT id, reference, kind, channel, profile_id AS profileId, regimes, calendar_id AS calendarId, place,
          '' AS theirReference, '' AS scope, handler_id AS handlerId, '' AS handlerName, logged_at AS loggedAt,
          pack_version AS packVersion FROM "case" WHERE id IN ${listOf(ids)} ORDER BY id`,
  )
  return records.map((record) => ({
    record,
    requests: requests.get(record.id) ?? [],
    reviews: reviews.get(record.id) ?? [],
    events: events.get(record.id) ?? [],
    findings: (findings.get(record.id) ?? []).map(({ finding }) => finding),
    grounds: grounds.get(record.id) ?? [],
    lateReasons: causes.get(record.id) ?? [],
    risk: risks.get(record.id)?.at(-1) ?? 'pending',
  }))
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

/** One answer from each sheet of a kind, by case, the oldest sheet first. */
function sheetsOf<Answer>(
  db: ReadableDb,
  among: Sql,
  kind: 'lateness' | 'risk-assessment',
  answer: z.ZodType<Answer>,
): Map<string, Answer[]> {
  const field = kind === 'lateness' ? '$.cause' : '$.result'
  const found = new Map<string, Answer[]>()
  const rows = readAll(
    db,
    sql`SELECT case_id AS caseId, json_extract(body, ${field}) AS answer FROM sheet
        WHERE kind = ${kind} AND ${among} ORDER BY id`,
  )
  for (const { caseId, answer: said } of rows) {
    const key = String(caseId)
    const own = found.get(key) ?? []
    // an answer nobody changed may be missing from the body; the schema knows what it then is
    own.push(shaped(answer, said ?? undefined))
    found.set(key, own)
  }
  return found
}

function byCase<Row extends { readonly caseId: CaseId }>(rows: readonly Row[]): Map<CaseId, Row[]> {
  const found = new Map<CaseId, Row[]>()
  for (const row of rows) {
    const own = found.get(row.caseId)
    if (own === undefined) found.set(row.caseId, [row])
    else own.push(row)
  }
  return found
}
