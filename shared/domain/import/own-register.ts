import type { RegisterKey } from '../register-columns.ts'
import type { ImportField } from './fields.ts'

/**
 * The columns of our own register that hold what an officer entered, by the field they come back as. What follows from
 * the events (stage, days left, clocks) is left out: it is computed again.
 */
export const OWN_REGISTER: Readonly<Partial<Record<RegisterKey, ImportField>>> = {
  reference: 'reference',
  kind: 'kind',
  rights: 'kind',
  person: 'person',
  agent: 'agent',
  channel: 'channel',
  their_reference: 'theirReference',
  dated: 'dated',
  received: 'received',
  acknowledged_on: 'acknowledgedOn',
  regime: 'law',
  due: 'due',
  outcome: 'outcome',
  outcome_reason: 'outcomeReason',
  sent_on: 'sentOn',
  closed_on: 'closedOn',
  handler: 'handler',
}

/** Whether a header is that of the register as we write it, in whatever order. */
export function isOwnRegister(header: readonly string[]): boolean {
  const keys = new Set(header.map((cell) => cell.trim()))
  return ['reference', 'rights', 'their_reference', 'logged_at', 'paused_days'].every((key) => keys.has(key))
}
