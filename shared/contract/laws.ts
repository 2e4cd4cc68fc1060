import { z } from 'zod'
import { CivilDate } from '../domain/civil-date.ts'
import { Basis, ClockId, Confidence } from '../domain/clause.ts'
import { EventType } from '../domain/event.ts'
import { Channel, ClockKind } from '../domain/kind.ts'
import { AdvanceNotice } from '../domain/notice.ts'
import { ProfileFact } from '../domain/profile-fact.ts'
import { RetentionPromise } from '../domain/retention.ts'
import { FeeRule, Ground, PackChange, Regulator, Remedy } from '../domain/rule-pack.ts'
import { call, group } from './define.ts'

/** One clause in plain words, with where it stands and how that was checked. */
export const ClauseView = z.strictObject({
  id: z.string(),
  title: z.string(),
  kinds: z.array(ClockKind),
  clock: ClockId,
  basis: Basis,
  sentence: z.string(),
  parts: z.array(
    z.strictObject({
      part: z.enum([
        'start',
        'length',
        'counting',
        'roll',
        'wait',
        'pause',
        'extension',
        'safe',
        'inert',
        'ends',
        'force',
      ]),
      sentence: z.string(),
      citation: z.string(),
      confidence: Confidence,
    }),
  ),
  /** Whether it applies to what is received today. */
  force: z.enum(['now', 'not-yet', 'ended']),
  effectiveFrom: CivilDate.nullable(),
  effectiveTo: CivilDate.nullable(),
  citation: z.string(),
  sourceUrl: z.string().nullable(),
  confidence: Confidence,
  notes: z.array(z.string()),
})
export type ClauseView = z.infer<typeof ClauseView>

/** A clause or promise in which the words looked for were found. */
const Match = z.strictObject({ id: z.string(), title: z.string(), sentence: z.string() })

/** A law or profile in the list. `ours`: the open file answers by it. */
const Listed = z.strictObject({
  id: z.string(),
  name: z.string(),
  version: z.string(),
  ours: z.boolean(),
  matches: z.array(Match),
})
export const LawInList = Listed.extend({ kinds: z.array(ClockKind) })
export type LawInList = z.infer<typeof LawInList>
export const ProfileInList = Listed.extend({ summary: z.string() })
export type ProfileInList = z.infer<typeof ProfileInList>

/** One law as the screen and the command line tell it. */
export const LawView = z.strictObject({
  id: z.string(),
  name: z.string(),
  short: z.string(),
  place: z.string(),
  version: z.string(),
  asAt: CivilDate,
  ours: z.boolean(),
  calendar: z.string(),
  /** Places of this law with public holidays of their own. */
  calendars: z.array(z.strictObject({ place: z.string(), calendar: z.string() })),
  regulator: Regulator,
  remedies: z.array(Remedy),
  fees: FeeRule,
  grounds: z.array(Ground),
  clauses: z.array(ClauseView),
  changes: z.array(PackChange),
})
export type LawView = z.infer<typeof LawView>

/** What keeps a promise: a clock, a notice, an end of keeping, a reminder (`id` is its fact), or a letter. */
export const KeeperView = z.strictObject({
  by: z.enum(['clock', 'notice', 'retention', 'fact', 'letter']),
  id: z.string(),
  title: z.string(),
  detail: z.string(),
  /** The events at which a reminder comes up. */
  at: z.array(EventType),
})
export type KeeperView = z.infer<typeof KeeperView>

/** One handling profile: role, laws, calendar, and every promise with what keeps it. */
export const ProfileView = z.strictObject({
  id: z.string(),
  name: z.string(),
  summary: z.string(),
  version: z.string(),
  asAt: CivilDate,
  ours: z.boolean(),
  role: z.enum(['controller', 'processor']),
  place: z.string(),
  calendar: z.string(),
  /** The laws by the person's place; `place` is empty where it decides nothing, `*` for every other place. */
  laws: z.array(
    z.strictObject({
      place: z.string(),
      laws: z.array(z.strictObject({ id: z.string(), name: z.string(), calendar: z.string() })),
    }),
  ),
  promises: z.array(z.strictObject({ id: z.string(), sentence: z.string(), keptBy: z.array(KeeperView) })),
  commitments: z.array(ClauseView),
  notices: z.array(AdvanceNotice),
  retention: z.array(z.strictObject({ rule: RetentionPromise, sentence: z.string() })),
  channels: z.array(z.strictObject({ kinds: z.array(ClockKind), channels: z.array(Channel) })),
  changes: z.array(PackChange),
})
export type ProfileView = z.infer<typeof ProfileView>

/** Reading the laws and profiles Redress knows. Works without an open file; then none is ours. */
export const laws = group('laws', {
  /** Laws and profiles in which every one of the words occurs; all of them without words, our own first. */
  list: call({
    input: z.strictObject({ words: z.string().max(200).default('') }),
    output: z.strictObject({ laws: z.array(LawInList), profiles: z.array(ProfileInList) }),
  }),
  view: call({
    input: z.strictObject({ id: z.string().max(64) }),
    output: LawView,
    fails: ['regime-unknown'],
  }),
  /** The profile of that id; without one, that of the open file. */
  profile: call({
    input: z.strictObject({ id: z.string().max(64).optional() }),
    output: ProfileView,
    fails: ['profile-unknown', 'locked'],
  }),
  /** What the organisation's policy asks to remember when this is recorded. */
  reminders: call({
    input: z.strictObject({ event: EventType, kinds: z.array(ClockKind).max(40) }),
    output: z.array(ProfileFact),
    fails: ['locked'],
  }),
})
