import type { Outcome } from './case.ts'

/** How one case has to do with another, said of the first: it *follows* the other. */
export const LINK_RELATIONS = [
  'same-person',
  'duplicate-of',
  'follows',
  'complaint-about',
  'breach-behind',
  'happened-in',
  'related',
] as const
export type LinkRelation = (typeof LINK_RELATIONS)[number]

/** Whether a relation says the same from both sides. */
export function isMutual(relation: LinkRelation): boolean {
  return relation === 'same-person' || relation === 'related'
}

/** Why a case can be closed without an answer. */
export const CLOSE_REASONS = [
  'duplicate',
  'spam',
  'not-a-request',
  'wrong-organisation',
] as const satisfies readonly Outcome[]
export type CloseReason = (typeof CLOSE_REASONS)[number]
