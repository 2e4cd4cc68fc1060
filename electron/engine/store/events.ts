import { CaseEvent } from '#shared/domain/event.ts'
import type { EventIntake } from '#shared/domain/event.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { EventId } from '#shared/domain/ids.ts'
import { appendRow, nextNumber, writingOf } from './change.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { readOne, readShaped } from './database.ts'
import { StoreError } from './failure.ts'
import { newId } from './new-id.ts'
import type { Sql } from './sql.ts'
import { listOf, sql } from './sql.ts'

/**
 * Appends what happened. An event that corrects another must belong to the same case and correct one that still
 * counts: throws `row-unknown` or `history-fixed`.
 */
export function appendEvent(db: WritableDb, caseId: CaseId, intake: EventIntake): EventId {
  if (intake.corrects !== undefined) checkCorrectable(db, caseId, intake.corrects)
  const id = newId(EventId)
  const { at, officerId, deviceId } = writingOf(db)
  appendRow(db, 'event', {
    id,
    case_id: caseId,
    request_id: intake.requestId ?? null,
    review_id: intake.reviewId ?? null,
    type: intake.type,
    date: intake.date,
    time: intake.time ?? null,
    until: intake.until ?? null,
    detail: intake.detail ?? '',
    override_reason: intake.overrideReason ?? '',
    recorded_at: at,
    officer_id: officerId,
    device_id: deviceId,
    n: nextNumber(db),
    corrects: intake.corrects ?? null,
  })
  return id
}

/** All events of a case, corrected ones included, by date, time and number. */
export function readEvents(db: ReadableDb, caseId: CaseId): CaseEvent[] {
  return readWhere(db, sql`event.case_id = ${caseId}`)
}

/** The events of several cases at once, by case; every asked case has a list. */
export function readEventsOf(db: ReadableDb, caseIds: readonly CaseId[]): Map<CaseId, CaseEvent[]> {
  const byCase = new Map<CaseId, CaseEvent[]>(caseIds.map((caseId) => [caseId, []]))
  for (const event of readWhere(db, sql`event.case_id IN ${listOf(caseIds)}`))
    byCase.get(event.caseId)?.push(event)
  return byCase
}

/** The events of some types in the whole file, by case: what a list needs that looks at one turn of every case. */
export function readEventsOfTypes(
  db: ReadableDb,
  types: readonly EventIntake['type'][],
): Map<CaseId, CaseEvent[]> {
  const byCase = new Map<CaseId, CaseEvent[]>()
  for (const event of readWhere(db, sql`event.type IN ${listOf(types)}`)) {
    const known = byCase.get(event.caseId)
    if (known === undefined) byCase.set(event.caseId, [event])
    else known.push(event)
  }
  return byCase
}

function readWhere(db: ReadableDb, condition: Sql): CaseEvent[] {
  return readShaped(
    db,
    CaseEvent,
    sql`SELECT event.id, event.case_id AS caseId, event.request_id AS requestId, event.review_id AS reviewId, event.type,
          event.date, event.time, event.until, event.detail, event.override_reason AS overrideReason,
          event.recorded_at AS recordedAt, event.officer_id AS officerId, officer.name AS officerName,
          event.device_id AS device, event.n, event.corrects,
          (SELECT later.id FROM event later WHERE later.corrects = event.id) AS correctedBy
        FROM event JOIN officer ON officer.id = event.officer_id
        WHERE ${condition} ORDER BY event.date, event.time, event.n`,
  )
}

function checkCorrectable(db: ReadableDb, caseId: CaseId, corrected: EventId): void {
  const row = readOne(
    db,
    sql`SELECT EXISTS (SELECT 1 FROM event later WHERE later.corrects = event.id) AS done
        FROM event WHERE id = ${corrected} AND case_id = ${caseId}`,
  )
  if (!row) throw new StoreError('row-unknown')
  if (row['done'] === 1) throw new StoreError('history-fixed')
}
