import type { EventType } from './event.ts'
import { shippedIdOf } from './own-template.ts'

/** What the timeline says once a letter has left, by its template. A letter not named here moves nothing. */
export const SENT_EVENTS = {
  acknowledgement: 'acknowledged',
  'complaint-acknowledgement': 'acknowledged',
  'appeal-acknowledgement': 'acknowledged',
  'identity-request': 'identity-requested',
  'clarification-request': 'clarification-requested',
  'extension-notice': 'extension-notified',
  'access-cover': 'response-sent',
  'portability-cover': 'response-sent',
  'erasure-done': 'response-sent',
  'correction-made': 'response-sent',
  refusal: 'response-sent',
  'opt-out-confirmation': 'response-sent',
  'complaint-outcome': 'response-sent',
  'appeal-outcome': 'appeal-decided',
  'transfer-notice': 'transferred',
  'redirect-to-controller': 'forwarded-to-controller',
} as const satisfies Readonly<Record<string, EventType>>

const ABOUT_A_REVIEW: ReadonlySet<string> = new Set(['appeal-acknowledgement', 'appeal-outcome'])

/** The event that sending a letter of this template is, null when it is none. */
export function sentEventOf(templateId: string): EventType | null {
  const id = shippedIdOf(templateId)
  return Object.hasOwn(SENT_EVENTS, id) ? SENT_EVENTS[id as keyof typeof SENT_EVENTS] : null
}

/** Whether a letter of this template speaks of the appeal and not of the case itself. */
export function isAboutReview(templateId: string): boolean {
  return ABOUT_A_REVIEW.has(shippedIdOf(templateId))
}
