import { z } from 'zod'
import { CivilDate } from '../domain/civil-date.ts'
import { SituationEvent } from '../domain/situation.ts'
import { ClockKind } from '../domain/kind.ts'
import { call, group } from './define.ts'
import { ClockGroup } from './views.ts'

/** Asking what a date would be, without a case. */
export const deadlines = group('deadlines', {
  preview: call({
    input: z.strictObject({
      /** Absent: the profile, place and calendar of the open file. */
      profile: z.string().max(64).optional(),
      regimes: z.array(z.string().max(64)).max(5).optional(),
      calendar: z.string().max(64).optional(),
      place: z.string().max(10).optional(),
      kinds: z.array(ClockKind).min(1).max(20),
      received: z.string().max(40),
      events: z.array(SituationEvent).max(200).default([]),
      today: CivilDate.optional(),
    }),
    output: z.array(ClockGroup),
    fails: ['locked', 'date-too-early'],
  }),
  /** The laws Redress knows, for choosing another one. */
  regimes: call({
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({ id: z.string(), name: z.string(), version: z.string(), kinds: z.array(ClockKind) }),
    ),
  }),
  /** The calendars Redress ships, for choosing the organisation's own. */
  calendars: call({
    input: z.strictObject({}),
    output: z.array(z.strictObject({ id: z.string(), name: z.string(), zone: z.string() })),
  }),
})
