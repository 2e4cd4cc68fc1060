import { countingEvents, type CaseEvent } from './event.ts'
import type { OfficerId, RequestId } from './ids.ts'
import type { Guard } from './move.ts'

/**
 * Who decided what an appeal is about: the officers who recorded the decision; where none is recorded, those who sent
 * the answer. `requestId` null: the case as a whole.
 */
export function decidersOf(events: readonly CaseEvent[], requestId: RequestId | null): OfficerId[] {
  const before = countingEvents(events).filter(
    (event) =>
      event.reviewId === null &&
      (requestId === null || event.requestId === null || event.requestId === requestId),
  )
  const of = (type: CaseEvent['type']) =>
    before.filter((event) => event.type === type).map(({ officerId }) => officerId)
  const decided = of('decided')
  return [...new Set(decided.length > 0 ? decided : of('response-sent'))]
}

/**
 * What speaks against a reviewer: that it is who decided. It is a rule of fair procedure, which some laws of appeals
 * repeat and none of ours forbids; so it is named as our own.
 */
export function reviewerObjection(
  reviewer: { readonly id: OfficerId; readonly name: string },
  deciders: readonly OfficerId[],
): Guard | undefined {
  if (!deciders.includes(reviewer.id)) return undefined
  return {
    code: 'review-by-the-same',
    clause: 'review',
    citation: 'Our own rule for appeals',
    confidence: 'read',
    title: 'The reviewer decided this before',
    sentence: `${reviewer.name} made the decision that the appeal is against. An appeal is looked at by somebody else.`,
    advice: 'Choose another reviewer, or say why there is none.',
  }
}
