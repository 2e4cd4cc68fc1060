import type { CivilDate } from './civil-date.ts'
import type { Finding } from './case.ts'
import type { RightKind } from './kind.ts'
import { letterDate, type DateOrder } from './letter-date.ts'
import type { LetterValues } from './letter-merge.ts'
import type { LetterWords } from './letter-words.ts'

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
