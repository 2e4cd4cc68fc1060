import { z } from 'zod'
import { CivilDate } from './civil-date.ts'
import { Clause } from './clause.ts'
import { ProfileId, RegimeId, TemplateId } from './ids.ts'
import { Channel, ClockKind } from './kind.ts'
import { AdvanceNotice } from './notice.ts'
import { ProfileFact } from './profile-fact.ts'
import { RetentionPromise } from './retention.ts'
import { PackChange } from './rule-pack.ts'

const words = () => z.string().min(1)

/** A promise with a clock of its own. `unlessLaw`: only where no law of the situation gives the duty a date. */
export const Commitment = Clause.extend({
  basis: z.literal('promise'),
  unlessLaw: z.boolean().default(false),
})
export type Commitment = z.infer<typeof Commitment>

/** By what a promise is kept. A promise nothing keeps would only be words. */
export const PromiseKeeper = z.discriminatedUnion('by', [
  /** A clock of the profile. */
  z.strictObject({ by: z.literal('clock'), commitment: words() }),
  /** A notice ahead of time. */
  z.strictObject({ by: z.literal('notice'), notice: words() }),
  /** The end of a time of keeping, by its category. */
  z.strictObject({ by: z.literal('retention'), category: words() }),
  /** A reminder at the moments it matters. */
  z.strictObject({ by: z.literal('fact'), fact: ProfileFact }),
  /** A letter: the name of its required paragraph, or the fact that brings the text, `profile=no-discrimination`. */
  z.strictObject({ by: z.literal('letter'), letter: TemplateId, paragraph: words() }),
])
export type PromiseKeeper = z.infer<typeof PromiseKeeper>

/** One promise of the policy, as a sentence of ours. */
export const PolicyPromise = z.strictObject({
  id: words(),
  sentence: words(),
  /** Empty only in versions before 2026.2. */
  keptBy: z.array(PromiseKeeper).default([]),
})
export type PolicyPromise = z.infer<typeof PolicyPromise>

/** `resources/profiles/<id>/profile.json`: laws, promises, calendar and letters of one kind of organisation. */
export const HandlingProfile = z.strictObject({
  id: ProfileId,
  version: z.string().regex(/^\d{4}\.\d+$/),
  asAt: CivilDate,
  /** What each version changed, newest first; the first version has none. Commitments are its clauses. */
  changes: z.array(PackChange).default([]),
  name: words(),
  summary: words(),
  role: z.enum(['controller', 'processor']),
  /** ISO 3166 place of the organisation; also of the person when a situation names none. */
  place: words(),
  zone: words(),
  language: words(),
  calendar: words(),
  /** The laws that apply whatever the place. */
  regimes: z.array(RegimeId),
  /** The laws that apply instead, by the person's place; `*` for any other place. */
  regimesByPlace: z.record(z.string(), z.array(RegimeId)).default({}),
  /** A regime whose holidays are those of another place than the profile's. */
  calendars: z.record(z.string(), z.string()).default({}),
  /** For a processor: the law its customers most often answer under. */
  controllerRegimes: z.array(RegimeId).default([]),
  promises: z.array(PolicyPromise),
  commitments: z.array(Commitment),
  notices: z.array(AdvanceNotice).default([]),
  facts: z.array(ProfileFact),
  channels: z.array(z.strictObject({ kinds: z.array(ClockKind), channels: z.array(Channel).min(1) })),
  letters: z.array(TemplateId),
  retention: z.array(RetentionPromise).default([]),
})
export type HandlingProfile = z.infer<typeof HandlingProfile>
