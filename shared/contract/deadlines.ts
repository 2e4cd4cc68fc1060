import { z } from 'zod'
import { CivilDate, CivilTime } from '../domain/civil-date.ts'
import { CaseId } from '../domain/ids.ts'
import { SituationEvent } from '../domain/situation.ts'
import { ClockKind } from '../domain/kind.ts'
import { DIFFERENCE_PARTS } from '../domain/compare-clocks.ts'
import { call, group } from './define.ts'
import { ClockGroup } from './views.ts'

/** A law or a handling profile, as far as one has to know it to ask what it would say. */
export const LawOption = z.strictObject({
  id: z.string(),
  /** `United Kingdom: UK GDPR`, or the name of the profile. */
  name: z.string(),
  version: z.string(),
  kinds: z.array(ClockKind),
  /** As it is cited, `UK GDPR`; of a profile, in one sentence what it is for. */
  short: z.string(),
  /** ISO 3166 place whose law it is; of a profile, where the organisation is. */
  place: z.string(),
  zone: z.string(),
  /** The authority; empty for a profile, and where each country of the law has its own. */
  regulator: z.string(),
  /** The calendar used unless another is chosen, by id and by name. */
  calendarId: z.string(),
  calendar: z.string(),
  /** Kinds with a duty counted in hours, for which the time of day matters. */
  hourKinds: z.array(ClockKind),
  /** The places in which it gives other dates, by ISO 3166-2 id. Empty where the place changes nothing. */
  places: z.array(z.strictObject({ id: z.string(), name: z.string(), calendar: z.string() })),
})
export type LawOption = z.infer<typeof LawOption>

/** What one column of a comparison stands under: a law, or a profile, under its own laws or under others. */
export const LawTarget = z
  .strictObject({
    profile: z.string().max(64).optional(),
    regimes: z.array(z.string().max(64)).min(1).max(5).optional(),
    calendar: z.string().max(64).optional(),
    place: z.string().max(10).optional(),
  })
  .refine((target) => target.profile !== undefined || target.regimes !== undefined)
export type LawTarget = z.infer<typeof LawTarget>

/** One law's answer to the situation that is compared. */
export const ComparedColumn = z.strictObject({
  /** As sentences call it, `Ireland`. */
  name: z.string(),
  /** The law or profile in full, and what was chosen with it. */
  title: z.string(),
  detail: z.string(),
  group: ClockGroup,
  /** Which of the clocks is shown as the date; empty without one. */
  shown: z.string(),
  /** Against the first column; null for that one. `later` is negative when earlier. */
  difference: z
    .strictObject({
      later: z
        .union([z.strictObject({ days: z.number().int() }), z.strictObject({ hours: z.number() })])
        .nullable(),
      parts: z.array(z.enum(DIFFERENCE_PARTS)),
      sentence: z.string(),
    })
    .nullable(),
  /** All of it as plain text. */
  text: z.string(),
})
export type ComparedColumn = z.infer<typeof ComparedColumn>

/** A situation of which no case exists yet, as New case asks about it. */
export const PreviewQuestion = z.strictObject({
  /** Absent: the profile, place and calendar of the open file. */
  profile: z.string().max(64).optional(),
  regimes: z.array(z.string().max(64)).max(5).optional(),
  calendar: z.string().max(64).optional(),
  place: z.string().max(10).optional(),
  kinds: z.array(ClockKind).min(1).max(20),
  received: z.string().max(40),
  events: z.array(SituationEvent).max(200).default([]),
  today: CivilDate.optional(),
})
export type PreviewQuestion = z.infer<typeof PreviewQuestion>

/** Asking what a date would be, without a case. */
export const deadlines = group('deadlines', {
  preview: call({
    input: PreviewQuestion,
    output: z.array(ClockGroup),
    fails: ['locked', 'date-too-early'],
  }),
  /** The same situation under up to four laws side by side, and what makes their dates differ. */
  compare: call({
    input: z.strictObject({
      targets: z.array(LawTarget).min(1).max(4),
      kind: ClockKind,
      /** A date, or a date-time with offset; anything else is answered in every column with a sentence. */
      received: z.string().max(40),
      /** The time of a date without one, in `zone` or else in that of the first column. */
      time: CivilTime.optional(),
      zone: z.string().max(64).optional(),
      events: z.array(SituationEvent).max(200).default([]),
      /** Absent: the present day, and for hours the present moment. */
      today: CivilDate.optional(),
    }),
    output: z.strictObject({
      today: CivilDate,
      /** The zone in which a time was read. */
      zone: z.string(),
      columns: z.array(ComparedColumn),
      /** The whole comparison as plain text. */
      text: z.string(),
    }),
    fails: ['zone-unknown'],
  }),
  /** What the deadlines of a case are computed from, to start a comparison with; the case is only read. */
  situations: call({
    input: z.strictObject({ caseId: CaseId }),
    output: z.strictObject({
      reference: z.string(),
      /** The one whose date the case shows. */
      shown: z.number().int(),
      situations: z.array(
        z.strictObject({
          kind: ClockKind,
          target: LawTarget,
          received: z.string(),
          events: z.array(SituationEvent),
        }),
      ),
    }),
    fails: ['locked', 'case-unknown'],
  }),
  /** The laws Redress knows, for choosing another one. */
  regimes: call({ input: z.strictObject({}), output: z.array(LawOption) }),
  /** The handling profiles Redress ships, in the same form. */
  profiles: call({ input: z.strictObject({}), output: z.array(LawOption) }),
  /** The calendars Redress ships, for choosing the organisation's own. */
  calendars: call({
    input: z.strictObject({}),
    output: z.array(z.strictObject({ id: z.string(), name: z.string(), zone: z.string() })),
  }),
})
