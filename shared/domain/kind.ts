import { z } from 'zod'

/** The rights a person can exercise in a request, in the order the New case screen offers them. */
export const RIGHT_KINDS = [
  'access',
  'erasure',
  'correction',
  'restriction',
  'objection',
  'portability',
  'opt-out',
  'limit-sensitive',
  'automated-decision',
  'consent-withdrawal',
] as const
export const RightKind = z.enum(RIGHT_KINDS)
export type RightKind = z.infer<typeof RightKind>

/** Everything a regime can set a clock for: the rights, and complaints, appeals, transfers and breach duties. */
export const CLOCK_KINDS = [
  ...RIGHT_KINDS,
  'complaint',
  'appeal',
  'transfer',
  'breach-authority',
  'breach-people',
  'breach-assessment',
] as const
export const ClockKind = z.enum(CLOCK_KINDS)
export type ClockKind = z.infer<typeof ClockKind>

/** What a case is about; what can be logged. */
export const CASE_KINDS = ['request', 'complaint', 'breach'] as const
export const CaseKind = z.enum(CASE_KINDS)
export type CaseKind = z.infer<typeof CaseKind>

/** How something reached us or left us. */
export const CHANNELS = [
  'e-mail',
  'letter',
  'phone',
  'web-form',
  'in-person',
  'courier',
  'through-customer',
  'other',
] as const
export const Channel = z.enum(CHANNELS)
export type Channel = z.infer<typeof Channel>
