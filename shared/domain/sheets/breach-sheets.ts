import { z } from 'zod'
import { choice, count, day, line, text, time, yesNo } from './fields.ts'

const level = () => choice(['unknown', 'low', 'medium', 'high'])

/** What is known of a breach, in the order an authority asks for it (GDPR Art. 33(3)); what is not known yet is empty. */
export const BreachFacts = z.strictObject({
  happened: text(),
  happenedOn: day(),
  awareBecause: text(),
  data: text(),
  sensitive: yesNo(),
  people: text(),
  peopleCount: count(1_000_000_000),
  recordCount: count(1_000_000_000),
  consequences: text(),
  contact: line(),
})

/** How likely and how grave the consequences of a breach are for people, and who therefore has to be told. */
export const RiskAssessment = z.strictObject({
  confidentiality: yesNo(),
  integrity: yesNo(),
  availability: yesNo(),
  data: text(),
  people: text(),
  likelihood: level(),
  severity: level(),
  protections: text(),
  result: choice(['pending', 'no-risk', 'risk', 'high-risk']),
  assessedOn: day(),
  tellAuthority: choice(['undecided', 'yes', 'no']),
  authorityReason: text(),
  tellPeople: choice(['undecided', 'yes', 'no']),
  peopleException: choice(['none', 'protected', 'removed', 'public-notice']),
  peopleReason: text(),
})

/** A notice of a breach. The first may be incomplete; what is missing follows (GDPR Art. 33(4)). */
export const BreachNotice = z.strictObject({
  to: choice(['authority', 'people', 'controller', 'other']),
  phase: choice(['initial', 'follow-up', 'final']),
  recipient: line(),
  how: line(),
  sentOn: day(),
  sentTime: time(),
  toldCount: count(1_000_000_000),
  theirReference: line(),
  content: text(),
  missing: text(),
  delayReason: text(),
})

/** What is done about a breach. */
export const Measure = z.strictObject({
  what: text(),
  aim: choice(['contain', 'reduce', 'prevent']),
  owner: line(),
  due: day(),
  doneOn: day(),
})
