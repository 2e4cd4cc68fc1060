import { z } from 'zod'
import { CivilDate, CivilTime } from './civil-date.ts'
import { ContactDetails } from './contact.ts'
import { TEXT_LIMIT } from './event.ts'
import {
  AttachmentId,
  CaseId,
  IssueId,
  OfficerId,
  PartyId,
  PersonId,
  Reference,
  RequestId,
  ReviewId,
} from './ids.ts'
import { CaseKind, Channel, ClockKind, RightKind } from './kind.ts'

const line = (max = 300) => z.string().trim().max(max, 'text-too-long')
const text = () => z.string().max(TEXT_LIMIT, 'text-too-long')

/** How we know and reach somebody. Only the name is needed to log a case. */
export const PersonDetails = z.strictObject({
  name: line().min(1, 'name-missing'),
  email: line(320).optional(),
  phone: line(60).optional(),
  address: line(1000).optional(),
  /** BCP 47 language the person is written to in. */
  language: line(35).optional(),
  /** How the person is greeted in a letter, "Ms Sallowby" for one; never guessed. */
  salutation: line().optional(),
  relation: line().optional(),
})
export type PersonDetails = z.infer<typeof PersonDetails>

/** Who writes on the person's behalf, and with what authority. */
export const AgentDetails = PersonDetails.extend({
  organisation: line().optional(),
  authority: line(1000).optional(),
})
export type AgentDetails = z.infer<typeof AgentDetails>

/** What somebody is in a case. */
export const PartyRole = z.enum(['subject', 'agent', 'third-party', 'controller', 'witness'])
export type PartyRole = z.infer<typeof PartyRole>

/** A person in their part in one case. */
export const Party = z.strictObject({
  id: PartyId,
  personId: PersonId,
  role: PartyRole,
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  address: z.string(),
  language: z.string(),
  salutation: z.string(),
  relation: z.string(),
  organisation: z.string(),
  authority: z.string(),
})
export type Party = z.infer<typeof Party>

/** One right exercised, with the person's own words. */
export const RequestIntake = z.strictObject({ kind: RightKind, scope: text().default('') })
export type RequestIntake = z.infer<typeof RequestIntake>

/** What is needed to log a case. `requests` for rights, `issues` for a complaint, neither for a breach. */
export const CaseIntake = z.strictObject({
  kind: CaseKind,
  channel: Channel,
  /** The day it reached us; the clock of most laws starts here. */
  received: CivilDate,
  receivedTime: CivilTime.optional(),
  /** The date written on what came in, where it differs. */
  dated: CivilDate.optional(),
  theirReference: line().optional(),
  person: PersonDetails,
  agent: AgentDetails.optional(),
  /** The customer on whose instruction we hold the data, when we are its processor. */
  controller: AgentDetails.optional(),
  requests: z.array(RequestIntake).max(20).default([]),
  issues: z
    .array(z.strictObject({ text: text() }))
    .max(50)
    .default([]),
  scope: text().default(''),
  /** ISO 3166-2 place of the person, where the law differs by State. */
  place: line(10).optional(),
  /** The laws chosen; without them those of the profile. */
  regimes: z.array(z.string().max(64)).max(5).optional(),
  handlerId: OfficerId.optional(),
})
export type CaseIntake = z.infer<typeof CaseIntake>

/** How a request ended. */
export const OUTCOMES = [
  'granted',
  'granted-in-part',
  'refused',
  'nothing-held',
  'neither-confirmed-nor-denied',
  'transferred',
  'withdrawn',
  'unverified',
  'duplicate',
  'not-a-request',
  'spam',
  'wrong-organisation',
] as const
export const Outcome = z.enum(OUTCOMES)
export type Outcome = z.infer<typeof Outcome>

/** How one issue of a complaint ended. */
export const FINDINGS = [
  'upheld',
  'partly-upheld',
  'not-upheld',
  'resolved-early',
  'withdrawn',
  'out-of-scope',
] as const
export const Finding = z.enum(FINDINGS)
export type Finding = z.infer<typeof Finding>

/** One right as kept. */
export const CaseRequest = z.strictObject({
  id: RequestId,
  caseId: CaseId,
  position: z.number().int(),
  kind: RightKind,
  scope: z.string(),
  outcome: Outcome.nullable(),
  outcomeReason: z.string(),
})
export type CaseRequest = z.infer<typeof CaseRequest>

/** One point a complaint raises, what was found and what is done about it. */
export const CaseIssue = z.strictObject({
  id: IssueId,
  caseId: CaseId,
  position: z.number().int(),
  text: z.string(),
  finding: Finding.nullable(),
  findingReason: z.string(),
  remedy: z.string(),
})
export type CaseIssue = z.infer<typeof CaseIssue>

/** An appeal or internal review: own clock, own reviewer, never a request. */
export const CaseReview = z.strictObject({
  id: ReviewId,
  caseId: CaseId,
  requestId: RequestId.nullable(),
  received: CivilDate,
  grounds: z.string(),
  reviewerId: OfficerId.nullable(),
  reviewerName: z.string(),
  outcome: z.enum(['upheld', 'changed', 'withdrawn']).nullable(),
  outcomeReason: z.string(),
})
export type CaseReview = z.infer<typeof CaseReview>

/** A case as kept, without what is derived from its events. */
export const CaseRecord = z.strictObject({
  id: CaseId,
  reference: Reference,
  kind: CaseKind,
  channel: Channel,
  profileId: z.string(),
  regimes: z.array(z.string()),
  calendarId: z.string(),
  place: z.string(),
  theirReference: z.string(),
  scope: z.string(),
  handlerId: OfficerId.nullable(),
  handlerName: z.string(),
  loggedAt: z.string(),
  packVersion: z.string(),
})
export type CaseRecord = z.infer<typeof CaseRecord>

/** Any piece of correspondence: in or out, whatever the channel. */
export const CorrespondenceIntake = z.strictObject({
  caseId: CaseId,
  direction: z.enum(['in', 'out', 'internal']),
  channel: Channel,
  date: CivilDate,
  time: CivilTime.optional(),
  dated: CivilDate.optional(),
  from: line(500).default(''),
  to: line(500).default(''),
  subject: line(500).default(''),
  body: text().default(''),
  attachmentIds: z.array(AttachmentId).max(100).default([]),
  /** What is known of a call, a visit or a piece of post beside what was said. */
  contact: ContactDetails.optional(),
})
export type CorrespondenceIntake = z.infer<typeof CorrespondenceIntake>

/** What a clock is asked about within a case: a request, the complaint, a review or a breach duty. */
export const ClockSubject = z.strictObject({
  kind: ClockKind,
  requestId: RequestId.nullable(),
  reviewId: ReviewId.nullable(),
})
export type ClockSubject = z.infer<typeof ClockSubject>
