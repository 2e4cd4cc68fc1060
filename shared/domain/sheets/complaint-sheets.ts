import { z } from 'zod'
import { choice, day, line, text } from './fields.ts'

/** What a case taught us, and what is done so that it does not happen again. */
export const Lesson = z.strictObject({
  cause: choice(['process', 'training', 'system', 'wording', 'supplier', 'one-off', 'other']),
  lesson: text(),
  action: text(),
  owner: line(),
  due: day(),
  doneOn: day(),
})

/** A matter the regulator opened about this case. */
export const RegulatorCase = z.strictObject({
  regulator: line(),
  contact: line(1000),
  theirReference: line(),
  openedOn: day(),
  about: text(),
  answerDue: day(),
  answeredOn: day(),
  outcome: text(),
  closedOn: day(),
})

/** What an officer decided when the time of keeping a case was over. */
export const RetentionReview = z.strictObject({
  decidedOn: day(),
  result: choice(['keep', 'let-go']),
  keptUntil: day(),
  reason: text(),
})
