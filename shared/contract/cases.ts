import { z } from 'zod'
import { PlaybookStart } from '../domain/playbook.ts'
import { CaseIntake, CorrespondenceIntake, Finding, Outcome, PersonDetails } from '../domain/case.ts'
import { CivilDate } from '../domain/civil-date.ts'
import { Confidence } from '../domain/clause.ts'
import { GroundIntake } from '../domain/decision.ts'
import { EventIntake } from '../domain/event.ts'
import { AttachmentId, CaseId, IssueId, OfficerId, PartyId, RequestId, ReviewId } from '../domain/ids.ts'
import { call, group } from './define.ts'
import { FileToken } from './case-file.ts'
import { GroundOption } from './grounds.ts'
import { AttachmentView, CaseRow, CaseView } from './views.ts'

const inCase = { caseId: CaseId }
const lockedOr = ['locked', 'case-unknown'] as const
const writeFails = ['locked', 'file-read-only', 'disk-full', 'write-failed', 'case-unknown'] as const

/** Which cases a list shows; every field that is absent lets all through. */
export const CaseFilter = z.strictObject({
  status: z.enum(['open', 'closed', 'all']).default('open'),
  text: z.string().max(300).optional(),
  kinds: z.array(z.string().max(40)).max(20).optional(),
  stage: z.string().max(40).optional(),
  stages: z.array(z.string().max(40)).max(30).optional(),
  /** Null is nobody. */
  handlerId: OfficerId.nullable().optional(),
  /** Those of whoever works in the file now. */
  mine: z.literal(true).optional(),
  /** The standings of a clock, and `soon` for what is due within five working days. */
  standing: z.array(z.string().max(20)).max(10).optional(),
  waitingOn: z.array(z.string().max(20)).max(5).optional(),
  laws: z.array(z.string().max(64)).max(20).optional(),
  channels: z.array(z.string().max(20)).max(10).optional(),
  outcomes: z.array(z.string().max(40)).max(20).optional(),
  dueSince: CivilDate.optional(),
  dueBy: CivilDate.optional(),
  receivedSince: CivilDate.optional(),
  receivedUntil: CivilDate.optional(),
  closedThisYear: z.literal(true).optional(),
  /** These cases and no others: a selection. */
  ids: z.array(CaseId).max(1000).optional(),
})
export type CaseFilter = z.infer<typeof CaseFilter>

/** What a list is sorted by. */
export const CaseSort = z.strictObject({
  by: z.enum([
    'due',
    'reference',
    'person',
    'received',
    'stage',
    'waiting',
    'handler',
    'kind',
    'channel',
    'law',
    'outcome',
    'closed',
    'logged',
  ]),
  descending: z.boolean().default(false),
})
export type CaseSort = z.infer<typeof CaseSort>

/** What the law says against a move, or what is worth knowing of it. */
export const GuardView = z.strictObject({
  code: z.string(),
  clause: z.string(),
  citation: z.string(),
  /** How the provision was checked. */
  confidence: Confidence,
  title: z.string(),
  sentence: z.string(),
  advice: z.string(),
})
export type GuardView = z.infer<typeof GuardView>

/** Logging, seeing and moving cases. */
export const cases = group('cases', {
  log: call({
    writes: true,
    /** `tasks` are made of the playbooks named, for whoever handles the case, in the same transaction. */
    input: CaseIntake.extend({ tasks: z.array(PlaybookStart).max(20).default([]) }),
    output: CaseView,
    fails: [
      'locked',
      'file-read-only',
      'disk-full',
      'write-failed',
      'date-in-future',
      'date-too-early',
      'nothing-asked',
      'regime-unknown',
      'officer-unknown',
      'text-too-long',
      'playbook-unknown',
    ],
  }),
  view: call({ input: z.strictObject(inCase), output: CaseView, fails: lockedOr }),
  /** The case by its reference, for the command line and for references in mail. */
  viewByReference: call({
    input: z.strictObject({ reference: z.string().max(40) }),
    output: CaseView,
    fails: lockedOr,
  }),
  list: call({
    input: z.strictObject({
      filter: CaseFilter.default({ status: 'open' }),
      sort: CaseSort.default({ by: 'due', descending: false }),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(1000).default(200),
    }),
    output: z.strictObject({
      rows: z.array(CaseRow),
      total: z.number().int(),
      /** Rows of the file that the filter hides. */
      hidden: z.number().int(),
    }),
    fails: ['locked'],
  }),
  /** Cases whose reference, names or correspondence hold the words; newest first. */
  find: call({
    input: z.strictObject({ words: z.string().max(300), limit: z.number().int().min(1).max(50).default(8) }),
    output: z.array(CaseRow),
    fails: ['locked'],
  }),
  recordEvent: call({
    writes: true,
    input: z.strictObject({ ...inCase, event: EventIntake }),
    output: CaseView,
    fails: [
      ...writeFails,
      'request-unknown',
      'review-unknown',
      'date-before-received',
      'event-unknown',
      'event-corrected',
      'date-in-future',
      'date-too-early',
      'move-without-effect',
    ],
  }),
  /** What the law says of a move before it is made: what speaks against it, and what is worth knowing. */
  weighMove: call({
    input: z.strictObject({ ...inCase, event: EventIntake }),
    output: z.strictObject({ guards: z.array(GuardView), notes: z.array(GuardView) }),
    fails: lockedOr,
  }),
  decide: call({
    writes: true,
    input: z.strictObject({
      ...inCase,
      requestId: RequestId,
      outcome: Outcome,
      /** The day it was decided; today without it. */
      date: CivilDate.optional(),
      reason: z.string().max(10_000).default(''),
      /** The grounds of a refusal; those of an earlier decision are replaced. */
      grounds: z.array(GroundIntake).max(50).default([]),
      /** Why the decision stands although the person was told, or the case closed, without what the law asks for. */
      overrideReason: z.string().trim().min(3).max(4000).optional(),
    }),
    output: CaseView,
    fails: [
      ...writeFails,
      'request-unknown',
      'ground-unknown',
      'move-without-effect',
      'text-too-long',
      'date-in-future',
      'date-too-early',
    ],
  }),
  /** What the law says of a decision that comes after the person was told or the case was closed. */
  weighDecision: call({
    input: z.strictObject({
      ...inCase,
      requestId: RequestId,
      outcome: Outcome,
      reason: z.string().max(10_000).default(''),
      grounds: z.array(GroundIntake).max(50).default([]),
    }),
    output: z.strictObject({ guards: z.array(GuardView) }),
    fails: [...lockedOr, 'request-unknown', 'ground-unknown'],
  }),
  /** The grounds that the laws of the case know for refusing one of its requests. */
  groundsOf: call({
    input: z.strictObject({ ...inCase, requestId: RequestId }),
    output: z.array(GroundOption),
    fails: [...lockedOr, 'request-unknown'],
  }),
  settleIssue: call({
    writes: true,
    input: z.strictObject({
      ...inCase,
      issueId: IssueId,
      finding: Finding,
      reason: z.string().max(10_000).default(''),
      remedy: z.string().max(10_000).default(''),
    }),
    output: CaseView,
    fails: [...writeFails, 'issue-unknown'],
  }),
  openReview: call({
    writes: true,
    input: z.strictObject({
      ...inCase,
      requestId: RequestId.optional(),
      received: CivilDate,
      grounds: z.string().max(10_000).default(''),
      reviewerId: OfficerId.optional(),
      /** Why whoever decided reviews it all the same. */
      overrideReason: z.string().trim().min(3).max(4000).optional(),
    }),
    output: CaseView,
    fails: [
      ...writeFails,
      'request-unknown',
      'officer-unknown',
      'date-in-future',
      'date-too-early',
      'move-without-effect',
    ],
  }),
  decideReview: call({
    writes: true,
    input: z.strictObject({
      ...inCase,
      reviewId: ReviewId,
      outcome: z.enum(['upheld', 'changed', 'withdrawn']),
      /** The day it was decided, not before it reached us; today without it. Changing a decision, that of the decision. */
      date: CivilDate.optional(),
      reason: z.string().max(10_000).default(''),
      /** Why whoever decided reviews it all the same. */
      overrideReason: z.string().trim().min(3).max(4000).optional(),
    }),
    output: CaseView,
    fails: [
      ...writeFails,
      'review-unknown',
      'move-without-effect',
      'date-in-future',
      'date-too-early',
      'date-before-received',
    ],
  }),
  setHandler: call({
    writes: true,
    input: z.strictObject({ ...inCase, handlerId: OfficerId.nullable() }),
    output: CaseView,
    fails: [...writeFails, 'officer-unknown'],
  }),
  setParty: call({
    writes: true,
    input: z.strictObject({ ...inCase, partyId: PartyId, details: PersonDetails }),
    output: CaseView,
    fails: writeFails,
  }),
  addCorrespondence: call({
    writes: true,
    input: CorrespondenceIntake,
    output: CaseView,
    fails: [...writeFails, 'attachment-unknown', 'date-in-future', 'date-too-early'],
  }),
  /** Keeps a file that the officer chose in a native dialog as attachment of the case. */
  attach: call({
    writes: true,
    input: z.strictObject({ ...inCase, token: FileToken }),
    output: AttachmentView,
    fails: [...writeFails, 'token-spent', 'attachment-too-large', 'attachment-no-file', 'file-missing'],
  }),
  saveAttachment: call({
    input: z.strictObject({ attachmentId: AttachmentId, token: FileToken }),
    output: z.strictObject({ name: z.string() }),
    fails: [
      'locked',
      'attachment-unknown',
      'token-spent',
      'file-exists',
      'place-read-only',
      'disk-full',
      'write-failed',
    ],
  }),
  auditOf: call({
    input: z.strictObject({ caseId: CaseId.nullable(), before: z.number().int().optional() }),
    output: z.array(
      z.strictObject({
        n: z.number().int(),
        at: z.string(),
        officer: z.string(),
        call: z.string(),
        what: z.string(),
        hash: z.string(),
      }),
    ),
    fails: ['locked'],
  }),
})
