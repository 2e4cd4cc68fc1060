import { z } from 'zod'
import { CivilDate, CivilTime } from '../domain/civil-date.ts'
import { CaseId } from '../domain/ids.ts'
import { Standing, StageId } from '../domain/stage.ts'
import { GuardView } from './cases.ts'
import { call, group } from './define.ts'
import { CaseView, DaysLeft } from './views.ts'

/** Which breaches the register shows; `needs-notice`: open, and it is not settled that everybody was told. */
export const BREACH_FILTERS = ['open', 'needs-notice', 'notified', 'closed', 'all'] as const
export const BreachFilter = z.enum(BREACH_FILTERS)
export type BreachFilter = z.infer<typeof BreachFilter>

/** What an assessment came to; `pending` while there is none. */
export const BreachRisk = z.enum(['pending', 'no-risk', 'risk', 'high-risk'])
export type BreachRisk = z.infer<typeof BreachRisk>

/** A day, with its time where that is known. */
export const MomentView = z.strictObject({ date: CivilDate, time: CivilTime.nullable() })

/** Telling the authority or the people: whether it has to be done, by when, and whether it was. */
export const BreachDuty = z.strictObject({
  /** `open`: follows from the assessment that is missing; `owed`, `not-owed`: what it says; `told`: done. */
  state: z.enum(['open', 'owed', 'not-owed', 'told']),
  /** Why it stands so, as a sentence. */
  sentence: z.string(),
  citation: z.string(),
  /** Date or instant the law gives; null where it gives none. */
  due: z.string().nullable(),
  /** The earliest defensible end, where it differs. */
  safe: z.string().nullable(),
  standing: Standing,
  daysLeft: DaysLeft.nullable(),
  told: MomentView.nullable(),
  /** Told after the time the law gives. */
  late: z.boolean(),
})
export type BreachDuty = z.infer<typeof BreachDuty>

/** One line of the register of breaches. */
export const BreachRow = z.strictObject({
  id: CaseId,
  reference: z.string(),
  /** The short name of what happened. */
  title: z.string(),
  /** T0: when we became aware. */
  aware: MomentView.nullable(),
  stage: StageId,
  risk: BreachRisk,
  peopleCount: z.number().int().nullable(),
  authority: BreachDuty,
  people: BreachDuty,
  handler: z.string(),
  closedOn: CivilDate.nullable(),
})
export type BreachRow = z.infer<typeof BreachRow>

/** A breach as its board shows it, beside the case and its sheets. */
export const BreachView = z.strictObject({
  row: BreachRow,
  /** We tell our customer, as its processor, instead of an authority. */
  processor: z.boolean(),
  /** The authority's clock in hours: its length, and how much of it has run; null for other clocks and once it is told. */
  hours: z.strictObject({ total: z.number(), elapsed: z.number() }).nullable(),
  /** What still speaks against closing it. */
  closing: z.array(GuardView),
})
export type BreachView = z.infer<typeof BreachView>

/** The register of breaches, and what a breach comes to. Its entries are sheets and events of its case. */
export const breaches = group('breaches', {
  list: call({
    input: z.strictObject({
      filter: BreachFilter.default('open'),
      text: z.string().max(300).default(''),
      sort: z
        .strictObject({
          by: z.enum(['due', 'aware', 'reference', 'title', 'stage', 'handler']),
          descending: z.boolean().default(false),
        })
        .default({ by: 'due', descending: false }),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(1000).default(200),
    }),
    output: z.strictObject({
      rows: z.array(BreachRow),
      /** Rows the filter and the words leave. */
      total: z.number().int(),
      /** How many breaches each filter has by itself. */
      counts: z.record(BreachFilter, z.number().int()),
      /** Hours are counted from 00:00, because another day than the computer's own counts as today. */
      fromMidnight: z.boolean(),
    }),
    fails: ['locked'],
  }),
  view: call({
    input: z.strictObject({ caseId: CaseId }),
    output: BreachView,
    fails: ['locked', 'case-unknown'],
  }),
  /** Opens a breach out of a case in which something went to the wrong person. Both cases show the link. */
  openFrom: call({
    writes: true,
    input: z.strictObject({
      /** The case in which it happened. */
      caseId: CaseId,
      title: z.string().trim().min(1, 'name-missing').max(300, 'text-too-long'),
      /** When we became aware: T0. */
      aware: CivilDate,
      awareTime: CivilTime.optional(),
      happened: z.string().trim().min(1, 'text-missing').max(20_000, 'text-too-long'),
      happenedOn: CivilDate.nullable().default(null),
      /** Why we count as aware from then. */
      awareBecause: z.string().max(20_000, 'text-too-long').default(''),
    }),
    output: CaseView,
    fails: [
      'locked',
      'file-read-only',
      'disk-full',
      'write-failed',
      'case-unknown',
      'date-in-future',
      'date-too-early',
      'name-missing',
      'text-missing',
      'text-too-long',
    ],
  }),
})
