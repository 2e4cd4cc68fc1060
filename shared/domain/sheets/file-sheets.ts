import { z } from 'zod'
import { CASE_KINDS } from '../kind.ts'
import { attachment, choice, choices, day, inCase, line, number, said, text, yesNo } from './fields.ts'

/** A system that is searched again and again: whom to ask, and what it holds. */
export const System = z.strictObject({
  name: said(),
  owner: line(),
  contact: line(320),
  holds: text(),
  how: text(),
  active: yesNo(true),
})

/** A consent, and its withdrawal, which is as easy as giving it (GDPR Art. 7(3)). */
export const Consent = z.strictObject({
  person: said(),
  purpose: text(),
  givenOn: day(),
  how: line(),
  proof: text(),
  withdrawnOn: day(),
  stoppedOn: day(),
  caseId: inCase(),
})

/** A version of the organisation's own policy, and when it was announced. */
export const Policy = z.strictObject({
  name: said(),
  version: line(60),
  effectiveOn: day(),
  announcedOn: day(),
  announcedTo: line(),
  change: text(),
  attachmentId: attachment(),
})

/** Somebody who objects to a change of the policy. */
export const PolicyObjection = z.strictObject({
  policy: said(),
  person: line(),
  receivedOn: day(),
  words: text(),
  answeredOn: day(),
  answer: text(),
})

/** A customer's data set: who authorised handing it over, for what, and when it ends. */
export const Authorisation = z.strictObject({
  customer: said(),
  dataSet: text(),
  purpose: choice(['migration', 'fault', 'other']),
  authorisedBy: line(),
  authorisedOn: day(),
  attachmentId: attachment(),
  receivedOn: day(),
  /** The migration was finished or the fault closed. */
  endedOn: day(),
  keepUntil: day(),
  destroyedOn: day(),
  note: text(),
})

/** Data given to an authority. */
export const Disclosure = z.strictObject({
  authority: said(),
  basis: text(),
  what: text(),
  asked: day(),
  disclosedOn: day(),
  personTold: choice(['undecided', 'yes', 'no', 'forbidden']),
  caseId: inCase(),
  note: text(),
})

/** How long a closed case is kept, and what happens then. Counted from the day it was closed. */
export const RetentionRule = z.strictObject({
  name: said(),
  kinds: choices(CASE_KINDS),
  count: number(3, 100),
  unit: choice(['years', 'months']),
  action: choice(['review', 'anonymise', 'destroy']),
  basis: text(),
  active: yesNo(true),
})
