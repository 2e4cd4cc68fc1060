import { z } from 'zod'
import { CivilDate } from './civil-date.ts'
import { Clause } from './clause.ts'
import { ProfileId, RegimeId, TemplateId } from './ids.ts'
import { Channel, ClockKind } from './kind.ts'
import { PackChange } from './rule-pack.ts'

const words = () => z.string().min(1)

/** A promise with a clock of its own. `unlessLaw`: only where no law of the situation gives the duty a date. */
export const Commitment = Clause.extend({
  basis: z.literal('promise'),
  unlessLaw: z.boolean().default(false),
})
export type Commitment = z.infer<typeof Commitment>

/** What the screens and letters of a profile have to know beyond dates. */
export const PROFILE_FACTS = [
  'identity-needed',
  'identity-or-refusal',
  'in-writing',
  'supporting-documents-welcome',
  'reasons-when-refused',
  'intermediary-possible',
  'redirect-to-administrator',
  'requests-through-customer',
  'other-people-limit',
  'other-laws-require-keeping',
  'backups-not-erased-at-once',
  'consent-can-be-withdrawn',
  'fee-only-if-excessive',
  'direct-transfer-to-controller',
  'written-authorisation-for-data-sets',
  'no-discrimination',
  'disclosures-recorded',
  'server-logs-included',
  'policy-change-announced',
] as const
export const ProfileFact = z.enum(PROFILE_FACTS)
export type ProfileFact = z.infer<typeof ProfileFact>

/** A notice that must go out a fixed time before something takes effect: a clock that runs backwards and never rolls. */
export const AdvanceNotice = z.strictObject({
  id: words(),
  title: words(),
  days: z.number().int().positive(),
  sentence: words(),
  citation: words(),
})
export type AdvanceNotice = z.infer<typeof AdvanceNotice>

/** How long something is kept, as the organisation's policy says. */
export const RetentionPromise = z.strictObject({
  category: words(),
  /** The event that ends its use. */
  until: words(),
  /** Kept this long after it. */
  then: z
    .strictObject({ unit: z.enum(['days', 'months', 'years']), count: z.number().int().positive() })
    .optional(),
})

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
  /** Every promise of the policy, as a sentence of ours. */
  promises: z.array(z.strictObject({ id: words(), sentence: words() })),
  commitments: z.array(Commitment),
  notices: z.array(AdvanceNotice).default([]),
  facts: z.array(ProfileFact),
  channels: z.array(z.strictObject({ kinds: z.array(ClockKind), channels: z.array(Channel).min(1) })),
  letters: z.array(TemplateId),
  retention: z.array(RetentionPromise).default([]),
})
export type HandlingProfile = z.infer<typeof HandlingProfile>
