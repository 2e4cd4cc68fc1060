import { z } from 'zod'
import { choice, day, line, text } from './fields.ts'

/** Data kept and not used (GDPR Art. 18); the person is told before it ends (Art. 18(3)). */
export const Restriction = z.strictObject({
  data: text(),
  ground: choice(['accuracy-contested', 'unlawful-use', 'needed-for-claim', 'objection-pending', 'agreed']),
  marked: text(),
  since: day(),
  personToldOn: day(),
  liftedOn: day(),
  reason: text(),
})

/** Weighing an objection: our grounds against the person's (GDPR Art. 21(1)). */
export const Balancing = z.strictObject({
  purpose: text(),
  basis: choice(['legitimate-interests', 'public-task', 'direct-marketing', 'research']),
  situation: text(),
  interest: text(),
  necessity: text(),
  safeguards: text(),
  result: choice(['pending', 'stop', 'stop-in-part', 'go-on']),
  compelling: text(),
  decidedOn: day(),
})

/** Somebody who had the data from us and is told what was erased, corrected or restricted (GDPR Art. 19). */
export const Recipient = z.strictObject({
  recipient: line(),
  what: choice(['erasure', 'correction', 'restriction']),
  toldOn: day(),
  how: line(),
  impossible: text(),
})

/** What is kept although erasure was asked for, and on what ground. */
export const KeptData = z.strictObject({
  what: text(),
  why: text(),
  law: line(),
  until: day(),
})

/** When the copies in a backup are overwritten. */
export const BackupOverwrite = z.strictObject({
  backup: line(),
  overwrittenBy: day(),
  doneOn: day(),
  note: text(),
})
