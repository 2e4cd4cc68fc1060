import { z } from 'zod'
import { CivilDate } from './civil-date.ts'
import { EventType } from './event.ts'
import { ClockKind } from './kind.ts'
import { Weekday } from './working-calendar.ts'

const slug = () => z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const words = () => z.string().min(1)

/** Which duty a clock is. The main one of every kind is `respond`. */
export const CLOCK_IDS = ['respond', 'acknowledge', 'progress', 'transfer', 'controller'] as const
export const ClockId = z.enum(CLOCK_IDS)
export type ClockId = z.infer<typeof ClockId>

/** Where a number comes from: an act, a regulator's published word, or the organisation's own promise. */
export const Basis = z.enum(['law', 'guidance', 'promise'])
export type Basis = z.infer<typeof Basis>

/** How the citation was checked: the text itself read, seen in a secondary source, or known from memory. */
export const Confidence = z.enum(['read', 'secondary', 'memory'])
export type Confidence = z.infer<typeof Confidence>

/** How the text of a part of a clause was checked; absent where it is as well checked as the clause itself. */
const partConfidence = () => Confidence.optional()

/**
 * A counted period. Months run to the corresponding date; days and working days from the day after the start. No days
 * at all (`days`, 0) end on the day of the start: "the same day".
 */
export const CountedLength = z.strictObject({
  unit: z.enum(['months', 'days', 'working-days']),
  count: z.number().int().nonnegative(),
})
export type CountedLength = z.infer<typeof CountedLength>

/** How long a duty lasts. `soft` where nobody published a number; `hours` are elapsed hours and never roll. */
export const Length = z.discriminatedUnion('unit', [
  CountedLength,
  z.strictObject({
    unit: z.literal('hours'),
    count: z.number().int().positive(),
    /** `next-full-hour`: the hour in which it became known is not counted (Reg. 1182/71 Art. 3(1)). */
    from: z.enum(['instant', 'next-full-hour']),
    /** The law of the not-counted hour. */
    citation: words().optional(),
  }),
  z.strictObject({ unit: z.literal('soft'), words: words() }),
])
export type Length = z.infer<typeof Length>

/** Something we ask for and without which the period has not begun. */
export const Wait = z.strictObject({
  asked: EventType,
  answered: z.array(EventType).min(1),
  /** What is waited for, "proof of identity". */
  what: words(),
  /**
   * `until-answered`: the period begins when it arrives. `reflection`: it begins when a fixed time for thinking it over
   * has passed; without an answer in that time the request counts as withdrawn.
   */
  rule: z.enum(['until-answered', 'reflection']),
  days: z.number().int().positive().optional(),
  citation: words(),
  confidence: partConfidence(),
})
export type Wait = z.infer<typeof Wait>

/** The event that starts the clock (the first of the list that happened) and what it waits for. */
export const Start = z.strictObject({
  from: z.array(z.union([z.literal('received'), EventType])).min(1),
  waits: z.array(Wait).default([]),
})
export type Start = z.infer<typeof Start>

/** Days left out while the person has to answer us. */
export const Pause = z.strictObject({
  asked: EventType,
  answered: z.array(EventType).min(1),
  what: words(),
  /** `both-ends`: the day of asking and the day of the answer count as excluded; `after-question`: only the latter. */
  excluded: z.enum(['both-ends', 'after-question']),
  /** The more careful reading the safe date uses. */
  safe: z.enum(['after-question', 'no-pause', 'none']).default('none'),
  safeReason: words().optional(),
  citation: words(),
  confidence: partConfidence(),
})
export type Pause = z.infer<typeof Pause>

/** Moving the end off non-working days. The weekend is that law's own. */
export const Roll = z.strictObject({
  weekend: z.array(Weekday).min(1),
  citation: words(),
  confidence: partConfidence(),
})
export type Roll = z.infer<typeof Roll>

/** Taking longer. Always computed from the original start. */
export const Extension = z.strictObject({
  /** The whole period from the start; absent where the law sets no limit and the notice names the date. */
  total: CountedLength.optional(),
  /** `due`: the notice must go out before the period ends. Otherwise within so many days of its own start. */
  notice: z.union([
    z.literal('due'),
    z.strictObject({
      days: z.number().int().positive(),
      from: z.array(z.union([z.literal('received'), EventType])),
    }),
  ]),
  grounds: z.array(words()),
  tell: z.array(words()),
  citation: words(),
  confidence: partConfidence(),
})
export type Extension = z.infer<typeof Extension>

/** A more careful reading that gives the safe date, with the reason it is arguable. */
export const SafeReading = z.strictObject({
  reading: z.enum(['receipt-is-day-one', 'no-roll', 'weekends-only', 'from-receipt']),
  reason: words(),
})
export type SafeReading = z.infer<typeof SafeReading>

/** An event people expect to move this clock, which does not. */
export const Inert = z.strictObject({
  event: EventType,
  sentence: words(),
  citation: words(),
  confidence: partConfidence(),
})

/** One numbered rule: for these kinds, this duty, from this start, this long. */
export const Clause = z.strictObject({
  id: slug(),
  title: words(),
  kinds: z.array(ClockKind).min(1),
  clock: ClockId,
  basis: Basis,
  start: Start,
  length: Length,
  roll: Roll.optional(),
  /** A statutory calendar; holds whatever calendar the organisation uses. */
  calendar: slug().optional(),
  pauses: z.array(Pause).default([]),
  extension: Extension.optional(),
  safe: z.array(SafeReading).default([]),
  inert: z.array(Inert).default([]),
  /** Events that end this duty besides the one that fulfils it, a transfer to another body for one. */
  endsWith: z.array(EventType).default([]),
  /** First and last day of receipt this rule applies to. */
  effectiveFrom: CivilDate.optional(),
  effectiveTo: CivilDate.optional(),
  /** What to say of a matter received before this rule was in force and no other was. */
  beforeForce: words().optional(),
  citation: words(),
  sourceUrl: z.url().optional(),
  confidence: Confidence,
  /** Said on the clock. */
  notes: z.array(words()).default([]),
})
export type Clause = z.infer<typeof Clause>
