import { z } from 'zod'
import { CivilDate } from '../domain/civil-date.ts'
import { DATE_FIELDS } from '../domain/date-changes.ts'
import { CaseId, RequestId, ReviewId } from '../domain/ids.ts'
import { ClockKind } from '../domain/kind.ts'
import { call, group } from './define.ts'
import { ClockGroup } from './views.ts'

const date = () => z.string().nullable()
const Direction = z.enum(['earlier', 'later', 'none'])

/** What newer versions do to a case: move a date, change only words or sources, or nothing it rests on. */
export const UpdateState = z.enum(['moves', 'words', 'same'])
export type UpdateState = z.infer<typeof UpdateState>

/** One date of a clock that differs; `earlier` leaves less time. */
const DateDiff = z.strictObject({
  field: z.enum(DATE_FIELDS),
  before: date(),
  after: date(),
  direction: z.enum(['earlier', 'later']),
})

/** A duty of a case that differs under the newer versions. */
export const ClockUpdate = z.strictObject({
  kind: ClockKind,
  requestId: RequestId.nullable(),
  reviewId: ReviewId.nullable(),
  clock: z.string(),
  changes: z.array(DateDiff),
  /** Whether its clause, its citation or its sentences differ. */
  words: z.boolean(),
})
export type ClockUpdate = z.infer<typeof ClockUpdate>

/** The date of a case that a list shows: now, and under the newer versions. */
export const ShownUpdate = z.strictObject({
  clock: z.string(),
  field: z.enum(DATE_FIELDS),
  before: date(),
  after: date(),
  direction: Direction,
  /** How many more dates of the case move. */
  others: z.number().int(),
})
export type ShownUpdate = z.infer<typeof ShownUpdate>

const Who = { caseId: CaseId, reference: z.string(), person: z.string(), kinds: z.array(z.string()) }

/** An open case that is not under the newest versions. */
export const UpdateRow = z.strictObject({
  ...Who,
  state: UpdateState,
  /** `earlier` as soon as one of its dates leaves less time. */
  direction: Direction,
  shown: ShownUpdate,
  /** Laws and profile that have a newer version, by id. */
  sources: z.array(z.string()),
  /** That the officer decided to keep the older versions until the next ones. */
  kept: z.strictObject({ reason: z.string(), on: z.string(), officer: z.string() }).nullable(),
})
export type UpdateRow = z.infer<typeof UpdateRow>

/** An open case whose date moved although nothing was entered: calendars or the reckoning changed. */
export const MovedRow = z.strictObject({ ...Who, shown: ShownUpdate })
export type MovedRow = z.infer<typeof MovedRow>

/** A law or profile of which open cases have an older version. */
export const PackUpdate = z.strictObject({
  id: z.string(),
  name: z.string(),
  profile: z.boolean(),
  /** The versions that open cases have, oldest first. */
  from: z.array(z.string()),
  to: z.string(),
  asAt: CivilDate,
  changes: z.array(
    z.strictObject({
      version: z.string(),
      sentence: z.string(),
      sources: z.array(z.strictObject({ citation: z.string(), url: z.string().nullable() })),
    }),
  ),
  cases: z.number().int(),
})
export type PackUpdate = z.infer<typeof PackUpdate>

/** What a line on another screen says of law updates; cases that keep theirs for a reason are not counted. */
export const PackSummary = z.strictObject({
  laws: z.number().int(),
  cases: z.number().int(),
  moving: z.number().int(),
  earlier: z.number().int(),
  moved: z.number().int(),
})
export type PackSummary = z.infer<typeof PackSummary>

/** One law or profile of a case: the version it was opened under, and the newest this program knows. */
export const CaseSource = z.strictObject({
  id: z.string(),
  name: z.string(),
  version: z.string(),
  newest: z.string(),
  /** False for a version this program does not know; it then uses the newest. */
  known: z.boolean(),
})
export type CaseSource = z.infer<typeof CaseSource>

const writeFails = [
  'locked',
  'file-read-only',
  'disk-full',
  'write-failed',
  'case-unknown',
  'case-closed',
] as const
const chosen = { caseIds: z.array(CaseId).min(1).max(100_000) }

/** Newer versions of laws and profiles, and what the officer does about them case by case. */
export const packs = group('packs', {
  summary: call({ input: z.strictObject({}), output: PackSummary, fails: ['locked'] }),
  list: call({
    input: z.strictObject({}),
    output: z.strictObject({
      packs: z.array(PackUpdate),
      rows: z.array(UpdateRow),
      moved: z.array(MovedRow),
    }),
    fails: ['locked'],
  }),
  /** Both trails of one case; `after` is the same as `before` when it has the newest versions. */
  compare: call({
    input: z.strictObject({ caseId: CaseId }),
    output: z.strictObject({
      row: UpdateRow.nullable(),
      sources: z.array(CaseSource),
      before: z.array(ClockGroup),
      after: z.array(ClockGroup),
      clocks: z.array(ClockUpdate),
    }),
    fails: ['locked', 'case-unknown'],
  }),
  /** Under which versions a case was opened, and whether there are newer ones. */
  ofCase: call({
    input: z.strictObject({ caseId: CaseId }),
    output: z.strictObject({ sources: z.array(CaseSource), newer: z.boolean(), kept: z.boolean() }),
    fails: ['locked', 'case-unknown'],
  }),
  /** Takes the newest versions over in these cases: all of them or none. Cases that have them are passed over. */
  accept: call({
    writes: true,
    input: z.strictObject(chosen),
    output: z.strictObject({ accepted: z.number().int() }),
    fails: writeFails,
  }),
  /** Keeps the older versions in these cases until the next ones come, for a reason. */
  keep: call({
    writes: true,
    input: z.strictObject({ ...chosen, reason: z.string().trim().min(3).max(4000) }),
    output: z.strictObject({ kept: z.number().int() }),
    fails: writeFails,
  }),
  /** Takes note that dates of these cases moved with newer calendars or a newer program. */
  acknowledge: call({
    writes: true,
    input: z.strictObject(chosen),
    output: z.strictObject({ seen: z.number().int() }),
    fails: writeFails,
  }),
})
