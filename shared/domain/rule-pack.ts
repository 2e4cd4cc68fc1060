import { z } from 'zod'
import { CivilDate } from './civil-date.ts'
import { Clause, Confidence } from './clause.ts'
import { RegimeId } from './ids.ts'
import { ClockKind } from './kind.ts'
import { Weekday } from './working-calendar.ts'

const words = () => z.string().min(1)

/** The authority a person can turn to, as a letter prints it. */
export const Regulator = z.strictObject({
  name: words(),
  address: z.array(words()),
  web: z.string().optional(),
  email: z.string().optional(),
  phone: z.string().optional(),
  confidence: Confidence,
  note: words().optional(),
})
export type Regulator = z.infer<typeof Regulator>

/** A way to have our answer reviewed. */
export const Remedy = z.strictObject({
  to: z.enum(['organisation', 'regulator', 'court', 'tribunal']),
  sentence: words(),
  citation: words(),
  /** How long the person has, in words, where the law says. */
  within: words().optional(),
  confidence: Confidence,
})
export type Remedy = z.infer<typeof Remedy>

/** When a fee may be asked for. */
export const FeeRule = z.strictObject({
  allowed: z.enum(['never', 'on-grounds', 'reasonable']),
  grounds: z.array(words()).default([]),
  /** Whether the person must be told the amount before anything is charged. */
  priorNotice: z.boolean(),
  sentence: words(),
  citation: words(),
  confidence: Confidence.default('read'),
})
export type FeeRule = z.infer<typeof FeeRule>

/** A ground on which this law lets a request be refused in whole or in part. */
export const Ground = z.strictObject({
  id: words(),
  title: words(),
  /** What has to be the case for it to hold, in our words; the officer adds the facts. */
  sentence: words(),
  /** The kinds of request it can answer; empty for all the law knows. */
  kinds: z.array(ClockKind).default([]),
  citation: words(),
  confidence: Confidence,
})
export type Ground = z.infer<typeof Ground>

/** What a version of a pack or profile changed, for the officer who decides whether open cases take it over. */
export const PackChange = z.strictObject({
  version: z.string().regex(/^\d{4}\.\d+$/),
  /** Clauses whose dates or words differ from the version before. */
  clauses: z.array(words()),
  sentence: words(),
})
export type PackChange = z.infer<typeof PackChange>

/** `resources/regimes/<id>/pack.json`: one law as data. */
export const RulePack = z.strictObject({
  id: RegimeId,
  version: z.string().regex(/^\d{4}\.\d+$/),
  asAt: CivilDate,
  /** Newest first; the first version has none. */
  changes: z.array(PackChange).default([]),
  name: words(),
  /** As it is cited in a sentence, "UK GDPR". */
  short: words(),
  /** ISO 3166 place whose law it is. */
  place: words(),
  zone: words(),
  firstDayOfWeek: Weekday,
  /** The calendar used when neither the situation nor a profile names one. */
  calendar: words(),
  /** The same by ISO 3166-2 place, where the public holidays of the place decide. */
  calendarByPlace: z.record(z.string(), z.string()).default({}),
  regulator: Regulator,
  remedies: z.array(Remedy),
  fees: FeeRule,
  grounds: z.array(Ground).default([]),
  clauses: z
    .array(Clause.refine((clause) => clause.basis !== 'promise', 'a law cannot rest on a promise'))
    .min(1),
})
export type RulePack = z.infer<typeof RulePack>
