import { z } from 'zod'
import { attachments, choice, count, day, grounds, line, money, officer, system, text } from './fields.ts'

/** A fee from its ground to its payment. The person is told the amount before anything is charged. */
export const Fee = z.strictObject({
  ground: text(),
  estimate: money(),
  toldOn: day(),
  state: choice(['estimated', 'told', 'confirmed', 'paid', 'waived', 'withdrawn']),
  stateOn: day(),
  paid: money(),
  note: text(),
})

/** A request, or a part of it, that somebody else answers: another body, the controller, the account's administrator. */
export const Transfer = z.strictObject({
  to: line(),
  role: choice(['other-body', 'controller', 'administrator', 'intermediary']),
  contact: line(1000),
  part: text(),
  reason: text(),
  sentOn: day(),
  personToldOn: day(),
})

/** One system searched for one request: by whom, with what, and what was found. */
export const Search = z.strictObject({
  /** The entry of the list of systems it was taken from, as its id; the name is kept here as it was then. */
  systemId: system(),
  system: line(),
  who: line(),
  terms: text(),
  period: line(),
  askedOn: day(),
  answerBy: day(),
  searchedOn: day(),
  result: choice(['pending', 'found', 'none', 'exception']),
  found: text(),
  items: count(),
  minutes: count(100_000),
  exception: text(),
  attachmentIds: attachments(),
})

/** Something left out of the answer. Its grounds are ids of the law's catalogue, `uk-gdpr/legal-privilege`. */
export const Withheld = z.strictObject({
  what: text(),
  documents: line(),
  grounds: grounds(),
  why: text(),
})

/** A second pair of eyes on a decision. */
export const SignOff = z.strictObject({
  readerId: officer(),
  reader: line(),
  askedOn: day(),
  result: choice(['pending', 'agreed', 'returned']),
  on: day(),
  note: text(),
})

/** Why an answer went out after its date. */
export const Lateness = z.strictObject({
  cause: choice([
    'other',
    'volume',
    'complexity',
    'search-slow',
    'third-party',
    'identity',
    'staff',
    'system-failure',
    'overlooked',
  ]),
  words: text(),
  personToldOn: day(),
})
