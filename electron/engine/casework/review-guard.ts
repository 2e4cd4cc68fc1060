import { decidersOf, reviewerObjection } from '#shared/domain/guard-review.ts'
import type { CaseId, OfficerId, ReviewId, RequestId } from '#shared/domain/ids.ts'
import type { Guard } from '#shared/domain/move.ts'
import type { ReadableDb } from '../store/database.ts'
import { readEvents } from '../store/events.ts'
import { readOfficer } from '../store/officers.ts'
import { readOverrides } from '../store/overrides.ts'
import { readReviews } from '../store/reviews.ts'

/** What speaks against an officer as reviewer of a new appeal; nothing while none is named. */
export function openingGuards(
  db: ReadableDb,
  caseId: CaseId,
  requestId: RequestId | null,
  reviewerId: OfficerId | undefined,
): Guard[] {
  const reviewer = reviewerId === undefined ? null : readOfficer(db, reviewerId)
  const objection =
    reviewer === null ? undefined : reviewerObjection(reviewer, decidersOf(readEvents(db, caseId), requestId))
  return objection === undefined ? [] : [objection]
}

/**
 * What speaks against deciding an appeal: its reviewer, or where none is named whoever decides it now, made the
 * decision. Asked once: a reason given when the appeal was logged counts for its decision too.
 */
export function decidingGuards(
  db: ReadableDb,
  caseId: CaseId,
  reviewId: ReviewId,
  actingId: OfficerId,
): Guard[] {
  const review = readReviews(db, caseId).find(({ id }) => id === reviewId)
  if (review === undefined) return []
  const own = new Set(
    readEvents(db, caseId)
      .filter((event) => event.reviewId === reviewId)
      .map(({ id }) => id),
  )
  const answered = readOverrides(db, caseId).some(
    ({ eventId, code }) => code === 'review-by-the-same' && own.has(eventId),
  )
  if (answered) return []
  return openingGuards(db, caseId, review.requestId, review.reviewerId ?? actingId)
}
