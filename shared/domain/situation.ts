import { z } from 'zod'
import { CivilDate, CivilTime } from './civil-date.ts'
import type { DeadlineFailure } from './clock.ts'
import { ClockKind } from './kind.ts'
import { failed, ok } from './result.ts'
import type { Result } from './result.ts'
import { momentOf } from './zones.ts'

/** Something that happened. Types nobody knows never change a date; they are noted. `until`: the date an extension names. */
export const SituationEvent = z.strictObject({
  type: z.string().min(1).max(64),
  date: CivilDate,
  time: CivilTime.optional(),
  until: CivilDate.optional(),
})
export type SituationEvent = z.infer<typeof SituationEvent>

/**
 * What a deadline is computed from. `received` is a date or a date-time with offset; the civil date of a date-time is
 * the date written in it. `regimes` (or `regime`) given beside `profile` replace the laws of the profile.
 * That `received` is a date is checked when the deadline is computed, which answers `received-unknown` otherwise.
 */
export const Situation = z.strictObject({
  regime: z.string().max(64).optional(),
  regimes: z.array(z.string().max(64)).max(20).optional(),
  profile: z.string().max(64).optional(),
  kind: ClockKind,
  calendar: z.string().max(64).optional(),
  /** ISO 3166-2, `US-VA`. */
  place: z.string().max(10).optional(),
  received: z.string().max(40),
  events: z.array(SituationEvent).default([]),
  today: CivilDate.optional(),
  /** The present instant, for hour clocks; without it they count from the start of `today`. */
  now: z
    .string()
    .refine((text) => momentOf(text) !== undefined, 'date-unknown')
    .optional(),
})
export type Situation = z.infer<typeof Situation>

/** The failure of a situation without a usable date of receipt. */
export const RECEIVED_UNKNOWN: DeadlineFailure = {
  code: 'received-unknown',
  message:
    'The date of receipt is missing or is no date. Write it as 2026-05-28, or as 2026-05-28T16:20:00+01:00.',
}

/** Reads a situation from JSON; says in a sentence what cannot be read. */
export function readSituation(raw: unknown): Result<Situation, DeadlineFailure> {
  const result = Situation.safeParse(raw)
  if (result.success) return ok(result.data)
  const issue = result.error.issues[0]
  const at = issue?.path.map(String).join('.') ?? ''
  if (at === 'received' || (typeof raw === 'object' && raw !== null && !('received' in raw))) {
    return failed(RECEIVED_UNKNOWN)
  }
  const where = at === '' ? 'The situation' : `“${at}” in the situation`
  const keys = issue?.code === 'unrecognized_keys' ? ` (unknown: ${issue.keys.join(', ')})` : ''
  return failed({ code: 'situation-unreadable', message: `${where} cannot be read${keys}.` })
}
