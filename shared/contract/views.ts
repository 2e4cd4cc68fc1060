import { z } from 'zod'
import { CaseEvent } from '../domain/event.ts'
import { CaseIssue, CaseRecord, CaseRequest, CaseReview, Party } from '../domain/case.ts'
import { CivilDate } from '../domain/civil-date.ts'
import { ContactDetails } from '../domain/contact.ts'
import { Confidence } from '../domain/clause.ts'
import {
  AttachmentId,
  CaseId,
  CorrespondenceId,
  LetterId,
  OfficerId,
  RequestId,
  ReviewId,
} from '../domain/ids.ts'
import { DecisionGround, GuardOverride } from '../domain/decision.ts'
import { CaseKind, Channel, ClockKind } from '../domain/kind.ts'
import { Standing, StageId } from '../domain/stage.ts'

/** One step of the reason for a date, in order from the start of the clock to the due date. */
export const StepView = z.strictObject({
  step: z.string(),
  title: z.string(),
  sentence: z.string(),
  clause: z.string(),
  citation: z.string(),
  /** How the provision was checked. */
  confidence: Confidence,
  /** Where it can be read; shown as text, never opened. */
  sourceUrl: z.string().optional(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  days: z.array(z.strictObject({ date: CivilDate, name: z.string() })).optional(),
})
export type StepView = z.infer<typeof StepView>

/** Days left until a due date: working and calendar days, or hours for clocks in hours; negative when late. */
export const DaysLeft = z.union([
  z.strictObject({ working: z.number().int(), calendar: z.number().int() }),
  z.strictObject({ hours: z.number() }),
])
export type DaysLeft = z.infer<typeof DaysLeft>

const clockFields = {
  clock: z.string(),
  clause: z.string(),
  citation: z.string(),
  /** How well the date is checked: the weakest of the provisions that made it. */
  confidence: Confidence,
  basis: z.enum(['law', 'guidance', 'promise']),
  source: z.string(),
  due: z.string().nullable(),
  safe: z.string().optional(),
  extendedDue: z.string().optional(),
  latestIfExtended: z.string().optional(),
  noticeBy: z.string().optional(),
  standing: Standing,
  metOn: z.string().optional(),
  daysLeft: DaysLeft.nullable(),
  progress: z
    .strictObject({
      started: CivilDate,
      pausedDays: z.array(z.strictObject({ from: CivilDate, to: CivilDate })),
      pausedSince: CivilDate.optional(),
    })
    .optional(),
  waitsFor: z.string().optional(),
  notes: z.array(z.string()),
  because: z.array(StepView),
}

/** A running duty with its dates and their reasons, as the deadline engine gives it. */
export const ClockView = z.strictObject({
  ...clockFields,
  /** The dates of the other law or of the promise for the same duty; the shown one is the earliest. */
  also: z.array(z.strictObject(clockFields)).optional(),
})
export type ClockView = z.infer<typeof ClockView>

/** One day of the ribbon calendar. */
export const DayMark = z.strictObject({
  date: CivilDate,
  mark: z.enum(['received', 'counted', 'extended', 'paused', 'skipped', 'safe', 'due', 'plain']),
  name: z.string().optional(),
})
export type DayMark = z.infer<typeof DayMark>

/** What one request, complaint, review or breach duty must be answered by. */
export const ClockGroup = z.strictObject({
  kind: ClockKind,
  requestId: RequestId.nullable(),
  reviewId: ReviewId.nullable(),
  title: z.string(),
  clocks: z.array(ClockView),
  /** Why there are no clocks, when there are none. */
  failure: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
  explanation: z.string(),
  days: z.array(DayMark),
})
export type ClockGroup = z.infer<typeof ClockGroup>

/** The one date a case shows: the earliest of its open main clocks. */
export const HeadlineView = z.strictObject({
  due: z.string().nullable(),
  safe: z.string().nullable(),
  /** The date that holds now: extended when validly extended. */
  standing: Standing,
  daysLeft: DaysLeft.nullable(),
  metOn: z.string().nullable(),
  waitsFor: z.string().nullable(),
  pausedDays: z.number().int(),
  /** Which group it comes from; -1 when there is none. */
  group: z.number().int(),
  /** Which duty it is: `respond`, or `acknowledge` and the like where the answer itself has no date. */
  clock: z.string(),
})
export type HeadlineView = z.infer<typeof HeadlineView>

/** One line of the register. */
export const CaseRow = z.strictObject({
  id: CaseId,
  reference: z.string(),
  kind: CaseKind,
  kinds: z.array(z.string()),
  person: z.string(),
  hasAgent: z.boolean(),
  channel: Channel,
  received: CivilDate.nullable(),
  due: z.string().nullable(),
  safe: z.string().nullable(),
  standing: Standing,
  daysLeft: DaysLeft.nullable(),
  /** Share of the clock that has run, 0 to 1, for the pie. */
  elapsed: z.number(),
  pausedDays: z.number().int(),
  /** The nearest open duty besides the answer, when it falls earlier: an acknowledgement to send, for one. */
  next: z
    .strictObject({ clock: z.string(), due: z.string(), standing: Standing, daysLeft: DaysLeft.nullable() })
    .nullable(),
  stage: StageId,
  waitingOn: z.string(),
  handler: z.string(),
  closedOn: CivilDate.nullable(),
  outcome: z.string(),
  /** Short names of the laws it is handled under. */
  laws: z.array(z.string()).optional(),
})
export type CaseRow = z.infer<typeof CaseRow>

/** An attachment without its bytes. */
export const AttachmentView = z.strictObject({
  id: AttachmentId,
  name: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
  sha256: z.string(),
  addedAt: z.string(),
})
export type AttachmentView = z.infer<typeof AttachmentView>

/** One piece of correspondence. */
export const CorrespondenceView = z.strictObject({
  id: CorrespondenceId,
  direction: z.enum(['in', 'out', 'internal']),
  channel: Channel,
  date: CivilDate,
  time: z.string().nullable(),
  dated: CivilDate.nullable(),
  from: z.string(),
  to: z.string(),
  subject: z.string(),
  body: z.string(),
  attachments: z.array(AttachmentView),
  /** What is known of a call, a visit or a piece of post beside what was said. */
  contact: ContactDetails.optional(),
  letterId: LetterId.nullable(),
  recordedAt: z.string(),
  officerName: z.string(),
})
export type CorrespondenceView = z.infer<typeof CorrespondenceView>

/** A letter of a case without its content. */
export const LetterSummary = z.strictObject({
  id: LetterId,
  templateId: z.string(),
  /** The version of the template its words come from; of a draft the one it was begun with. */
  templateVersion: z.string(),
  title: z.string(),
  language: z.string(),
  requestId: RequestId.nullable(),
  status: z.enum(['draft', 'final']),
  savedAt: z.string(),
  finalisedAt: z.string().nullable(),
  sha256: z.string().nullable(),
  pdf: AttachmentView.nullable(),
})
export type LetterSummary = z.infer<typeof LetterSummary>

/** Everything a case screen shows. */
export const CaseView = z.strictObject({
  record: CaseRecord,
  received: z.strictObject({ date: CivilDate, time: z.string().nullable() }),
  dated: CivilDate.nullable(),
  stage: StageId,
  closedOn: CivilDate.nullable(),
  headline: HeadlineView,
  groups: z.array(ClockGroup),
  parties: z.array(Party),
  requests: z.array(CaseRequest),
  issues: z.array(CaseIssue),
  reviews: z.array(CaseReview),
  /** The grounds of refusals, by request. */
  grounds: z.array(DecisionGround).default([]),
  /** What the law said against moves that were made with a reason. */
  overrides: z.array(GuardOverride).default([]),
  events: z.array(CaseEvent),
  correspondence: z.array(CorrespondenceView),
  attachments: z.array(AttachmentView),
  letters: z.array(LetterSummary),
  /** The name of the law for people, `UK GDPR` for one. */
  lawName: z.string(),
  calendarName: z.string(),
  earlier: z.array(z.strictObject({ id: CaseId, reference: z.string(), why: z.string() })),
})
export type CaseView = z.infer<typeof CaseView>

/** One officer. */
export const OfficerView = z.strictObject({ id: OfficerId, name: z.string(), initials: z.string() })
export type OfficerView = z.infer<typeof OfficerView>

/** The organisation on whose behalf we answer, as letters and screens use it. */
export const Organisation = z.strictObject({
  name: z.string().trim().min(1).max(200),
  address: z.string().max(1000),
  email: z.string().max(320),
  phone: z.string().max(60),
  web: z.string().max(300),
  /** Who signs and is written to: a title such as `Privacy Officer`. */
  officerTitle: z.string().max(200),
  /** BCP 47. */
  language: z.string().max(35),
  /** IANA zone in which today is read. */
  zone: z.string().max(64),
  calendarId: z.string().max(64),
  /** ISO 3166-2 place whose law is the default where States differ. */
  place: z.string().max(10),
})
export type Organisation = z.infer<typeof Organisation>

/** The open file as the frame of every screen shows it. */
export const FileView = z.strictObject({
  fileId: z.string(),
  name: z.string(),
  readOnly: z.boolean(),
  /** Opened with the recovery kit: the passphrase may be lost, and a new one may be set without it. */
  openedByKit: z.boolean(),
  organisation: Organisation,
  prefix: z.string(),
  profileId: z.string(),
  profileName: z.string(),
  role: z.enum(['controller', 'processor']),
  regimes: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  calendarName: z.string(),
  officers: z.array(OfficerView),
  officerId: OfficerId,
  today: CivilDate,
  audit: z.strictObject({ n: z.number().int(), words: z.string(), hex: z.string() }),
  kit: z.strictObject({ madeOn: CivilDate.nullable(), current: z.boolean() }),
  backup: z.strictObject({ verifiedOn: CivilDate.nullable(), changesSince: z.number().int() }),
  counts: z.strictObject({
    open: z.number().int(),
    overdue: z.number().int(),
    /** Open breaches of which it is not settled that everybody was told. */
    needNotice: z.number().int(),
  }),
})
export type FileView = z.infer<typeof FileView>
