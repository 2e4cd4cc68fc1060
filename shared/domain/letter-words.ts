import { z } from 'zod'
import { FINDINGS } from './case.ts'
import { DateAnnexWords } from './date-annex.ts'
import { RIGHT_KINDS } from './kind.ts'

const DateForm = z.strictObject({ long: z.string(), short: z.string() })

/**
 * `words/<language>.json`: what every letter of a language shares. Whatever the program itself puts into a letter is
 * said with these words and no others.
 */
export const LetterWords = z.strictObject({
  language: z.string(),
  months: z.array(z.string()).length(12),
  weekdays: z.array(z.string()).length(7),
  /**
   * How a date reads, with its weekday (`long`) and at the head of a letter (`short`): `{weekday}`, `{day}`, `{month}`,
   * `{year}`. `monthFirst` is for languages that have a second order, `first` how the first of a month is written.
   */
  dates: DateForm.extend({ monthFirst: DateForm.optional(), first: z.string().optional() }),
  /** A date with a time of day: `{date}`, `{time}`. */
  moment: z.string(),
  /** An amount of money: `{currency}` is the ISO code, `{amount}` the number. */
  money: z.string(),
  /** Stands between the whole and its parts in a number. */
  decimal: z.string(),
  /** The title of whoever signs, where the organisation has set none. */
  officerTitle: z.string(),
  /** Joins the last two of several requests. */
  and: z.string(),
  /** Continues "your request", one phrase a right. */
  requests: z.record(z.enum(RIGHT_KINDS), z.string()),
  findings: z.record(z.enum(FINDINGS), z.string()),
  labels: z.strictObject({
    ourReference: z.string(),
    yourReference: z.string(),
    enclosed: z.string(),
    draft: z.string(),
    auditTrail: z.string(),
    missing: z.string(),
  }),
  /** What the answers on sheets are called in a letter. */
  sheets: z.strictObject({
    /** Continues "because", for each ground of limiting the use of data. */
    restriction: z.strictObject({
      'accuracy-contested': z.string(),
      'unlawful-use': z.string(),
      'needed-for-claim': z.string(),
      'objection-pending': z.string(),
      agreed: z.string(),
    }),
    /** A sentence for each decision after a third party was asked. */
    consultation: z.strictObject({
      disclose: z.string(),
      'disclose-in-part': z.string(),
      withhold: z.string(),
    }),
    /** Continues "we asked you", for each question. */
    asked: z.strictObject({
      identity: z.string(),
      authority: z.string(),
      clarification: z.string(),
      fee: z.string(),
    }),
  }),
  /** What notices of a breach say by themselves; `{date}` stands for a day. */
  breach: z.strictObject({
    notKnownYet: z.string(),
    thousands: z.string(),
    doneOn: z.string(),
    dueBy: z.string(),
    peopleWereTold: z.string(),
    peopleWillBeTold: z.string(),
    peopleNotTold: z.string(),
  }),
  /** The section that explains a date. */
  explanation: z.strictObject({ title: z.string() }),
  /** Headings of the columns of common fields, by field and column; the field's own label where there is none. */
  columns: z.record(z.string(), z.record(z.string(), z.string())).default({}),
  /** Grounds of a refusal with their provision, by `<law>/<ground>`; English says them as the law's file does. */
  grounds: z.record(z.string(), z.string()).default({}),
  /** What happened, by type of event, for a chronology; English says it as the screen does. */
  events: z.record(z.string(), z.string()).default({}),
})
export type LetterWords = z.infer<typeof LetterWords>

/**
 * `words/en.json`: the words of letters, and those of the sheets the office keeps for itself. Those sheets are in the
 * program's language, because what they print beside these words is.
 */
export const OfficeWords = LetterWords.extend({
  /** The annex that explains a date. */
  dateAnnex: DateAnnexWords,
  /** The recovery-kit sheet. */
  kit: z.strictObject({
    title: z.string(),
    what: z.string(),
    warning: z.string(),
    fileId: z.string(),
    madeOn: z.string(),
    auditTrail: z.string(),
    code: z.string(),
    qr: z.string(),
    qrAlt: z.string(),
    how: z.string(),
    steps: z.array(z.string()).min(1),
    care: z.string(),
    careText: z.string(),
    key: z.string(),
  }),
})
export type OfficeWords = z.infer<typeof OfficeWords>
