import { z } from 'zod'
import { attachment, choice, day, line, officer, party, text } from './fields.ts'

/**
 * Whether somebody is who they say: what we asked for and why, what was seen, and who saw it. A document is sighted and
 * not kept unless somebody says so (GDPR Art. 5(1)(c), 12(6)); its number has no field on purpose.
 */
export const IdentityCheck = z.strictObject({
  partyId: party(),
  /** Why there is a reasonable doubt. */
  doubt: text(),
  /** Why what is asked for is not more than the doubt needs. */
  proportionate: text(),
  asked: text(),
  requestedOn: day(),
  method: choice(['none', 'sighted', 'known', 'account', 'call-back', 'copy-kept', 'other']),
  document: line(),
  result: choice(['pending', 'verified', 'not-verified']),
  checkedOn: day(),
  checkedBy: officer(),
  note: text(),
})

/** With what right somebody writes for another person, and until when. */
export const Authority = z.strictObject({
  partyId: party(),
  basis: choice([
    'written-authority',
    'power-of-attorney',
    'lawyer',
    'parent',
    'guardian',
    'executor',
    'court-order',
    'other',
  ]),
  forWhom: choice(['adult', 'child', 'without-capacity', 'deceased']),
  scope: text(),
  requestedOn: day(),
  attachmentId: attachment(),
  signedOn: day(),
  expires: day(),
  result: choice(['pending', 'accepted', 'refused']),
  checkedOn: day(),
  note: text(),
})

/** Asking somebody whose data or secrets are in the answer, and what we made of what they said. */
export const Consultation = z.strictObject({
  partyId: party(),
  name: line(),
  about: text(),
  sentOn: day(),
  answerBy: day(),
  answeredOn: day(),
  answer: choice(['pending', 'agrees', 'objects', 'no-answer']),
  view: text(),
  decision: choice(['pending', 'disclose', 'disclose-in-part', 'withhold']),
  reason: text(),
})
