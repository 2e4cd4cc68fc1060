import type { CaseView } from '#shared/contract/views.ts'

/** The letters that the case calls for next, likeliest first; ids of `resources/letters`. */
export function suggestedTemplates(view: CaseView): string[] {
  if (view.closedOn !== null) return []
  const happened = new Set(
    view.events.filter((event) => event.correctedBy === null).map((event) => event.type),
  )
  const suggestions: string[] = []
  if (!happened.has('acknowledged')) {
    suggestions.push(view.record.kind === 'complaint' ? 'complaint-acknowledgement' : 'acknowledgement')
  }
  if (view.reviews.some((review) => review.outcome === null)) suggestions.push('appeal-acknowledgement')
  if (view.reviews.some((review) => review.outcome !== null)) suggestions.push('appeal-outcome')
  if (view.record.kind === 'complaint' && view.issues.every((issue) => issue.finding !== null)) {
    suggestions.push('complaint-outcome')
  }
  for (const request of view.requests) {
    const cover = request.outcome === null ? undefined : COVERS[request.kind]
    if (request.outcome === 'refused') suggestions.push('refusal')
    else if (cover !== undefined) suggestions.push(cover)
  }
  return suggestions
}

const COVERS: Partial<Record<CaseView['requests'][number]['kind'], string>> = {
  access: 'access-cover',
  portability: 'portability-cover',
  erasure: 'erasure-done',
  correction: 'correction-made',
  'opt-out': 'opt-out-confirmation',
}
