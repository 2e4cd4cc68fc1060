import type { CaseReview } from '#shared/domain/case.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { countingEvents, type EventIntake } from '#shared/domain/event.ts'
import type { CaseId, ReviewId } from '#shared/domain/ids.ts'
import type { Guard } from '#shared/domain/move.ts'
import { decidingGuards } from '../casework/review-guard.ts'
import { Refusal, type OpenFile } from '../context.ts'
import { today } from '../store/case-file.ts'
import type { WritableDb } from '../store/database.ts'
import { readEvents } from '../store/events.ts'
import { readReviews, replaceReviewOutcome } from '../store/reviews.ts'
import { checkDay } from './check-intake.ts'

/** How a review ends; without `date` on the day it was decided before, else today. */
type ReviewDecision = {
  readonly outcome: NonNullable<CaseReview['outcome']>
  readonly reason: string
  readonly date?: CivilDate | undefined
}

/** Refuses a day before the review reached us: nobody decides what nobody has asked yet. */
export function checkReviewDay(date: CivilDate, { received }: Pick<CaseReview, 'received'>): void {
  if (date < received) throw new Refusal('date-before-received', { date, received })
}

/**
 * Keeps how a review ends, and answers the event that stops its clock on the day it was decided, with what speaks
 * against it. A decision made before is corrected by it, so that one of them counts.
 */
export function decideReview(
  db: WritableDb,
  { file }: OpenFile,
  caseId: CaseId,
  reviewId: ReviewId,
  { outcome, reason, date }: ReviewDecision,
): { readonly event: EventIntake; readonly guards: readonly Guard[] } {
  const review = readReviews(db, caseId).find((each) => each.id === reviewId)
  if (review === undefined) throw new Refusal('review-unknown')
  const before = review.outcome === null ? undefined : decisionOf(db, caseId, reviewId)
  const day = date ?? before?.date ?? today(file)
  checkDay(day, today(file))
  checkReviewDay(day, review)
  replaceReviewOutcome(db, reviewId, outcome, reason)
  const corrects = before === undefined ? {} : { corrects: before.id }
  return {
    event: { type: 'appeal-decided', date: day, reviewId, ...corrects },
    // what was withdrawn nobody decided
    guards: outcome === 'withdrawn' ? [] : decidingGuards(db, caseId, reviewId, file.officerId),
  }
}

/** The first that counts: a letter that tells of the decision comes after it. */
function decisionOf(db: WritableDb, caseId: CaseId, reviewId: ReviewId) {
  return countingEvents(readEvents(db, caseId)).find(
    (event) => event.type === 'appeal-decided' && event.reviewId === reviewId,
  )
}
