import { DecisionGround } from '#shared/domain/decision.ts'
import type { CaseId, RequestId } from '#shared/domain/ids.ts'
import { appendRow, removeRow, replaceRow } from './change.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { readShaped } from './database.ts'
import { newUuid } from './new-id.ts'
import { sql } from './sql.ts'

/** A ground as it is kept: the words of the law book at the time, and the officer's facts. */
export type ChosenGround = Omit<DecisionGround, 'id' | 'requestId' | 'position'>

/** The grounds on which requests of the case were refused, by request and in the officer's order. */
export function readDecisionGrounds(db: ReadableDb, caseId: CaseId): DecisionGround[] {
  return readShaped(
    db,
    DecisionGround,
    sql`SELECT id, request_id AS requestId, position, regime, ground, title, citation, confidence, facts
        FROM decision_ground WHERE case_id = ${caseId} ORDER BY request_id, position`,
  )
}

/**
 * Sets the grounds of a request's decision, in order. Those that stay keep their row, so that the trail names what
 * really changed.
 */
export function replaceDecisionGrounds(
  db: WritableDb,
  caseId: CaseId,
  requestId: RequestId,
  grounds: readonly ChosenGround[],
): void {
  const kept = readDecisionGrounds(db, caseId).filter((each) => each.requestId === requestId)
  for (const { id } of kept.slice(grounds.length)) removeRow(db, 'decision_ground', id)
  for (const [index, ground] of grounds.entries()) {
    const before = kept[index]
    const values = { ...ground, position: index + 1 }
    if (before !== undefined) replaceRow(db, 'decision_ground', before.id, values)
    else
      appendRow(db, 'decision_ground', {
        id: newUuid(),
        case_id: caseId,
        request_id: requestId,
        ...values,
      })
  }
}
