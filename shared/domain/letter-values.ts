import { z } from 'zod'
import type { CivilDate } from './civil-date.ts'
import { FINDINGS, type Finding } from './case.ts'
import { RIGHT_KINDS, type RightKind } from './kind.ts'
import { letterDate, type DateOrder } from './letter-date.ts'
import { DateAnnexWords } from './date-annex.ts'
import type { LetterValues } from './letter-merge.ts'

/** `words/<language>.json`: what every letter of a language shares. */
export const LetterWords = z.strictObject({
  language: z.string(),
  months: z.array(z.string()).length(12),
  weekdays: z.array(z.string()).length(7),
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
export type LetterWords = z.infer<typeof LetterWords>

type Reachable = { readonly name: string; readonly salutation: string }

/** What the common fields are read from; texts may be empty. */
export type LetterSources = {
  readonly organisation: {
    readonly name: string
    readonly address: string
    readonly email: string
    readonly phone: string
    readonly officerTitle: string
  }
  readonly officerName: string
  readonly person: Reachable
  readonly agent: Reachable | null
  readonly controller: { readonly name: string; readonly contact: string } | null
  readonly reference: string
  readonly theirReference: string
  readonly received: CivilDate | null
  readonly requests: readonly RightKind[]
  readonly scope: string
  readonly issues: readonly {
    readonly text: string
    readonly finding: Finding | null
    readonly findingReason: string
    readonly remedy: string
  }[]
  readonly searchedSystems: readonly string[]
  /** The dates that hold now, null where there is none. `extended` is the date of the extension notice being written. */
  readonly dates: {
    readonly due: CivilDate | null
    readonly progress: CivilDate | null
    readonly extended: CivilDate | null
  }
  readonly regulator: {
    readonly name: string
    readonly address: string
    readonly web: string
    readonly phone: string
    readonly email: string
  } | null
}

/** The values of the common fields. What the officer typed is laid over them afterwards. */
export function letterValues(from: LetterSources, words: LetterWords, order: DateOrder): LetterValues {
  const date = (value: CivilDate | null): string => (value ? letterDate(value, words, order) : '')
  const recipient = from.agent ?? from.person
  return {
    organisationName: from.organisation.name,
    organisationAddress: from.organisation.address,
    organisationEmail: from.organisation.email,
    organisationPhone: from.organisation.phone,
    officerName: from.officerName,
    officerTitle: from.organisation.officerTitle,
    recipientGreeting: recipient.salutation.trim() || recipient.name,
    personName: from.person.name,
    agentName: from.agent?.name ?? '',
    controllerName: from.controller?.name ?? '',
    controllerContact: from.controller?.contact ?? '',
    caseReference: from.reference,
    theirReference: from.theirReference,
    receivedDate: date(from.received),
    requestPhrase: requestPhrase(from.requests, words),
    requestScope: from.scope,
    issues: from.issues.map((issue) => issue.text),
    findings: from.issues.map((issue) => ({
      issue: issue.text,
      finding: issue.finding ? words.findings[issue.finding] : '',
      reason: issue.findingReason,
      remedy: issue.remedy,
    })),
    searchedSystems: [...from.searchedSystems],
    dueDate: date(from.dates.due),
    progressDate: date(from.dates.progress),
    extendedDate: date(from.dates.extended),
    // filled once a letter is asked to explain its date
    dateConclusion: '',
    dateExplanation: [],
    regulatorName: from.regulator?.name ?? '',
    regulatorAddress: from.regulator?.address ?? '',
    regulatorWeb: from.regulator?.web ?? '',
    regulatorPhone: from.regulator?.phone ?? '',
    regulatorEmail: from.regulator?.email ?? '',
  }
}

/** What was asked for as it continues "your request": one phrase a right, joined into one. Empty for no request. */
export function requestPhrase(kinds: readonly RightKind[], words: LetterWords): string {
  const phrases = [...new Set(kinds)].map((kind) => words.requests[kind])
  const last = phrases.pop()
  if (last === undefined) return ''
  return phrases.length === 0 ? last : `${phrases.join(', ')} ${words.and} ${last}`
}
