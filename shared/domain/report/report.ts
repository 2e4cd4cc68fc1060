import { z } from 'zod'
import { CASE_KINDS, RIGHT_KINDS } from '../kind.ts'

const count = () => z.number().int().nonnegative()

/** What a report can be narrowed to, and what its lines by kind are about: the rights, complaints, breaches. */
export const ReportKind = z.enum([...CASE_KINDS, ...RIGHT_KINDS])
export type ReportKind = z.infer<typeof ReportKind>

/** The counts of cases in a span of time. `original`, `extension`, `late` and `undated` add up to `answered`. */
export const Numbers = z.strictObject({
  received: count(),
  answered: count(),
  closed: count(),
  /** Open when the span was over, or now while it lasts; null before it has begun. */
  open: count().nullable(),
  /** Answered by the date that held before any extension. */
  original: count(),
  /** Answered after that date and by the extended one. */
  extension: count(),
  late: count(),
  /** Answered where nobody published a number of days. */
  undated: count(),
  /** Closed without an answer. */
  unanswered: count(),
  /** Answered cases that were extended, and that stood still for a while. */
  extended: count(),
  paused: count(),
  /** Days for which the answered cases stood still, added up. */
  pausedDays: count(),
  /** Calendar days from receipt to the answer: the middle one and the longest; null without answers. */
  medianDays: z.number().nullable(),
  longestDays: z.number().int().nullable(),
})
export type Numbers = z.infer<typeof Numbers>

/** How often something occurs, the most frequent first. */
const Tally = z.array(z.strictObject({ key: z.string(), count: count() }))
export type Tally = z.infer<typeof Tally>

/** The numbers of a period, of each of its months and of each kind. */
export const Report = z.strictObject({
  /** The first and the last month, `2026-01`. */
  from: z.string(),
  to: z.string(),
  numbers: Numbers,
  months: z.array(Numbers.extend({ month: z.string() })),
  /** By right, and complaints and breaches; a case with several rights stands under each. Kinds without a case are left out. */
  kinds: z.array(Numbers.extend({ kind: ReportKind })),
  /** How requests ended, one for each request; and what was found on the issues of complaints. */
  outcomes: Tally,
  findings: Tally,
  /** Grounds of refusal by law and id; `own` for one the officer worded. */
  grounds: Tally,
  /** Of the late answers, by kind of reason; `none` where none was recorded. A case with two reasons stands under both. */
  lateReasons: Tally,
  /** Cases received, by law and by the way they came. A case under two laws stands under both. */
  regimes: Tally,
  channels: Tally,
  appeals: z.strictObject({
    received: count(),
    upheld: count(),
    changed: count(),
    withdrawn: count(),
    open: count(),
  }),
  breaches: z.strictObject({
    known: count(),
    inTime: count(),
    late: count(),
    told: count(),
    notTold: count(),
    peopleTold: count(),
    risk: Tally,
  }),
  /** Of the cases counted anywhere in the period, those that are destroyed and count by their kept numbers. */
  destroyed: count(),
})
export type Report = z.infer<typeof Report>
