import type { CaseView } from '#shared/contract/views.ts'
import type { EventType } from '#shared/domain/event.ts'

/** The letters that the case calls for next, likeliest first; ids of `resources/letters`. */
export function suggestedTemplates(view: CaseView): string[] {
  if (view.closedOn !== null) return []
  const happened = new Set(
    view.events.filter((event) => event.correctedBy === null).map((event) => event.type),
  )
  if (view.record.kind === 'breach') return breachLetters(happened)
  const suggestions: string[] = []
  if (happened.has('regulator-contacted')) suggestions.push('regulator-reply')
  if (!happened.has('acknowledged')) {
    suggestions.push(view.record.kind === 'complaint' ? 'complaint-acknowledgement' : 'acknowledgement')
  }
  if (view.reviews.some((review) => review.outcome === null)) suggestions.push('appeal-acknowledgement')
  if (view.reviews.some((review) => review.outcome !== null)) suggestions.push('appeal-outcome')
  if (view.record.kind === 'complaint' && view.issues.every((issue) => issue.finding !== null)) {
    suggestions.push('complaint-outcome')
  } else if (view.record.kind === 'complaint' && happened.has('acknowledged')) {
    suggestions.push('complaint-progress')
  }
  for (const request of view.requests) {
    const cover = request.outcome === null ? undefined : COVERS[request.kind]
    if (request.outcome === 'refused') suggestions.push('refusal')
    else if (cover !== undefined) suggestions.push(cover)
  }
  return suggestions
}

/** Who is still to be told of a breach; after the first notice the authority hears what was not known then. */
function breachLetters(happened: ReadonlySet<EventType>): string[] {
  return [
    ...(happened.has('regulator-contacted') ? ['regulator-reply'] : []),
    ...(happened.has('authority-not-needed') ? [] : ['breach-notice-authority']),
    ...(happened.has('people-told') || happened.has('people-not-needed') ? [] : ['breach-notice-people']),
  ]
}

const COVERS: Partial<Record<CaseView['requests'][number]['kind'], string>> = {
  access: 'access-cover',
  portability: 'portability-cover',
  erasure: 'erasure-done',
  correction: 'correction-made',
  'opt-out': 'opt-out-confirmation',
}
