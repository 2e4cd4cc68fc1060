import { CaseReview } from '#shared/domain/case.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { CaseId, OfficerId, RequestId } from '#shared/domain/ids.ts'
import { ReviewId } from '#shared/domain/ids.ts'
import { appendRow, replaceRow } from './change.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { readShaped } from './database.ts'
import { newId } from './new-id.ts'
import { sql } from './sql.ts'

/** An appeal or internal review that came in. */
export type NewReview = {
  /** The request it is about; left out for the case as a whole. */
  readonly requestId?: RequestId
  readonly received: CivilDate
  readonly grounds: string
  readonly reviewerId?: OfficerId
}

/** The reviews of a case, oldest first. */
export function readReviews(db: ReadableDb, caseId: CaseId): CaseReview[] {
  return readShaped(
    db,
    CaseReview,
    sql`SELECT review.id, case_id AS caseId, request_id AS requestId, received, grounds, reviewer_id AS reviewerId,
          coalesce(officer.name, '') AS reviewerName, outcome, outcome_reason AS outcomeReason
        FROM review LEFT JOIN officer ON officer.id = reviewer_id
        WHERE case_id = ${caseId} ORDER BY received, review.id`,
  )
}

/** Adds a review to a case. The caller also appends the `appeal-received` event that starts its clock. */
export function appendReview(db: WritableDb, caseId: CaseId, review: NewReview): ReviewId {
  const id = newId(ReviewId)
  appendRow(db, 'review', {
    id,
    case_id: caseId,
    request_id: review.requestId ?? null,
    received: review.received,
    grounds: review.grounds,
    reviewer_id: review.reviewerId ?? null,
    outcome: null,
    outcome_reason: '',
  })
  return id
}

/** Sets how a review ended, and why; null takes the outcome back. Throws `row-unknown`. */
export function replaceReviewOutcome(
  db: WritableDb,
  id: ReviewId,
  outcome: CaseReview['outcome'],
  reason: string,
): void {
  replaceRow(db, 'review', id, { outcome, outcome_reason: reason })
}
