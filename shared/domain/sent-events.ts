import type { Outcome } from './case.ts'
import type { EventType } from './event.ts'
import { shippedIdOf } from './own-template.ts'

/** What the timeline says once a letter has left, by its template. A letter not named here moves nothing. */
export const SENT_EVENTS = {
  acknowledgement: 'acknowledged',
  'complaint-acknowledgement': 'acknowledged',
  'appeal-acknowledgement': 'acknowledged',
  'identity-request': 'identity-requested',
  'authority-request': 'authority-requested',
  'clarification-request': 'clarification-requested',
  'fee-notice': 'fee-requested',
  'third-party-consultation': 'third-party-consulted',
  'internal-search-request': 'search-began',
  'extension-notice': 'extension-notified',
  'access-cover': 'response-sent',
  'portability-cover': 'response-sent',
  'erasure-done': 'response-sent',
  'correction-made': 'response-sent',
  refusal: 'response-sent',
  'correction-refused': 'response-sent',
  'erasure-refused': 'response-sent',
  'neither-confirm-nor-deny': 'response-sent',
  'nothing-held': 'response-sent',
  'unfounded-or-excessive': 'response-sent',
  'restriction-applied': 'response-sent',
  'objection-outcome': 'response-sent',
  'automated-decision-review': 'response-sent',
  'consent-withdrawn': 'response-sent',
  'closure-without-reply': 'response-sent',
  'opt-out-confirmation': 'response-sent',
  'complaint-outcome': 'response-sent',
  'complaint-progress': 'progress-sent',
  'appeal-outcome': 'appeal-decided',
  'transfer-notice': 'transferred',
  'redirect-to-controller': 'forwarded-to-controller',
} as const satisfies Readonly<Record<string, EventType>>

const ABOUT_A_REVIEW: ReadonlySet<string> = new Set(['appeal-acknowledgement', 'appeal-outcome'])

/** Letters that refuse where the request was refused, and otherwise ask for a fee. */
const REFUSES_OR_CHARGES: ReadonlySet<string> = new Set(['unfounded-or-excessive'])

/**
 * The event that sending a letter of this template is, null when it is none. `outcomes` are those of the requests the
 * letter is about: the letter on unfounded and excessive requests either refuses or asks for a fee.
 */
export function sentEventOf(templateId: string, outcomes: readonly (Outcome | null)[]): EventType | null {
  const id = shippedIdOf(templateId)
  if (REFUSES_OR_CHARGES.has(id) && !outcomes.includes('refused')) return 'fee-requested'
  return Object.hasOwn(SENT_EVENTS, id) ? SENT_EVENTS[id as keyof typeof SENT_EVENTS] : null
}

/** Whether a letter of this template speaks of the appeal and not of the case itself. */
export function isAboutReview(templateId: string): boolean {
  return ABOUT_A_REVIEW.has(shippedIdOf(templateId))
}
