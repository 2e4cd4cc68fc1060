import type { CaseView } from '#shared/contract/views.ts'
import type { CaseReview } from '#shared/domain/case.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { countingEvents } from '#shared/domain/event.ts'

/** The day an appeal was decided, which stopped its clock; null while it is not. */
export function decidedOn(
  { events }: Pick<CaseView, 'events'>,
  { id, outcome }: Pick<CaseReview, 'id' | 'outcome'>,
): CivilDate | null {
  if (outcome === null) return null
  const event = countingEvents(events).find(
    ({ type, reviewId }) => type === 'appeal-decided' && reviewId === id,
  )
  return event?.date ?? null
}
