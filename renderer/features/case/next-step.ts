import type { CaseView } from '#shared/contract/views.ts'
import type { EventType } from '#shared/domain/event.ts'
import type { caseText } from '#shared/text/case.ts'

/** What the inspector advises, and what its button does. */
export type NextStep = {
  readonly step: Exclude<keyof typeof caseText.next, 'write' | 'record' | 'closeDo'>
  readonly action: 'letter' | 'event' | 'none'
  readonly type?: EventType
}

/** What the case calls for now, from what has happened and what was decided. */
export function nextOf(view: CaseView): NextStep {
  if (view.closedOn !== null) return { step: 'done', action: 'none' }
  const happened = new Set(
    view.events.filter((event) => event.correctedBy === null).map((event) => event.type),
  )
  if (view.stage === 'verifying') return { step: 'identity', action: 'event', type: 'identity-verified' }
  if (view.stage === 'clarifying')
    return { step: 'clarification', action: 'event', type: 'clarification-received' }
  if (view.record.kind === 'breach') {
    // the notices themselves are recorded on the board, with what they held
    const settled = happened.has('authority-notified') || happened.has('authority-not-needed')
    if (!settled) return { step: 'breach', action: 'none' }
    if (!happened.has('decided')) return { step: 'assess', action: 'none' }
    if (!happened.has('people-told') && !happened.has('people-not-needed'))
      return { step: 'people', action: 'none' }
    return { step: 'finish', action: 'none' }
  }
  if (view.parties.some((party) => party.role === 'controller') && !happened.has('forwarded-to-controller')) {
    return { step: 'forward', action: 'letter' }
  }
  if (happened.has('response-sent')) return { step: 'close', action: 'event', type: 'closed' }
  if (!happened.has('acknowledged')) return { step: 'acknowledge', action: 'letter' }
  if (view.record.kind === 'complaint') {
    return view.issues.every((issue) => issue.finding !== null)
      ? { step: 'send', action: 'letter' }
      : { step: 'investigate', action: 'event', type: 'investigation-began' }
  }
  if (view.requests.every((request) => request.outcome !== null)) return { step: 'send', action: 'letter' }
  return happened.has('search-began')
    ? { step: 'decide', action: 'none' }
    : { step: 'search', action: 'event', type: 'search-began' }
}
