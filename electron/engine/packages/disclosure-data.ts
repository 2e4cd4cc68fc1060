import type { Party } from '#shared/domain/case.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { countingEvents, type CaseEvent, type EventType } from '#shared/domain/event.ts'
import type { CaseView, CorrespondenceView, LetterSummary } from '#shared/contract/views.ts'
import { SCHEMA_FILE, type DisclosureData } from './disclosure-schema.ts'
import type { PackageOrganisation, PlacedDocument } from './package-input.ts'
import { personsLetters } from './persons-letters.ts'
import { isPersons, type Sides } from './whose.ts'

/** Name and version of the form of `data.json`; a new field raises nothing, a changed one raises the version. */
const DISCLOSURE_SCHEMA = { $schema: SCHEMA_FILE, schema: 'redress-disclosure', version: 1 } as const

/** Where the letter that opens the package stands in it. */
export const COVER_FILE = '01-letter.pdf'

/** What happened that the person did, was asked or was told. Everything else of the case is ours alone. */
const TOLD: ReadonlySet<EventType> = new Set<EventType>([
  'received',
  'request-dated',
  'acknowledged',
  'identity-requested',
  'identity-verified',
  'authority-requested',
  'authority-verified',
  'clarification-requested',
  'clarification-received',
  'fee-requested',
  'fee-paid',
  'fee-confirmed',
  'fee-waived',
  'transferred',
  'redirected',
  'progress-sent',
  'extension-notified',
  'response-sent',
  'appeal-received',
  'people-told',
  'withdrawn',
  'closed',
  'reopened',
])

/** What `data.json` is made from. */
type Sources = {
  readonly view: CaseView
  readonly sides: Sides
  readonly organisation: PackageOrganisation
  readonly documents: readonly PlacedDocument[]
  /** SHA-256 of the letter that opens the package, null without one. */
  readonly coverSha256: string | null
  readonly madeOn: CivilDate
}

/** The data of the case that the person may have, in the order it is written. */
export function disclosureData({
  view,
  sides,
  organisation,
  documents,
  coverSha256,
  madeOn,
}: Sources): DisclosureData {
  const { record } = view
  const counting = countingEvents(view.events)
  const correspondence = view.correspondence.filter((item) => isPersons(item, sides)).toSorted(byDate)
  const fileOf = new Map(documents.map((document) => [document.attachment.id as string, document.file]))
  const answered = counting.some((event) => event.type === 'response-sent')
  return {
    ...DISCLOSURE_SCHEMA,
    made_on: madeOn,
    organisation: {
      name: organisation.name,
      address: organisation.address,
      email: organisation.email,
      phone: organisation.phone,
      web: organisation.web,
      contact: organisation.officerTitle,
    },
    case: {
      reference: record.reference,
      your_reference: record.theirReference,
      kind: record.kind,
      law: view.lawName,
      channel: record.channel,
      dated: view.dated,
      received: view.received.date,
      sent_on: counting.findLast((event) => event.type === 'response-sent')?.date ?? null,
      closed_on: view.closedOn,
    },
    person: sides.person === null ? null : details(sides.person),
    agents: sides.agents.map((agent) => ({
      ...details(agent),
      organisation: agent.organisation,
      authority: agent.authority,
    })),
    requests: view.requests
      .toSorted((a, b) => a.position - b.position)
      .map((request) => ({ right: request.kind, in_your_words: request.scope, outcome: request.outcome })),
    complaint_issues: view.issues
      .toSorted((a, b) => a.position - b.position)
      .map((issue) => ({ issue: issue.text, finding: answered ? issue.finding : null })),
    dates: counting.filter((event) => TOLD.has(event.type)).map(dateOf),
    correspondence: correspondence.map((item) => correspondenceOf(item, fileOf)),
    letters: personsLetters(view, sides).map((letter) => letterOf(letter, fileOf, coverSha256)),
    documents: documents.map(({ file, attachment, pages = null, redactions = 0, foundIn = '' }) => ({
      file,
      name: attachment.name,
      found_in: foundIn,
      pages,
      redactions,
      media_type: attachment.mediaType,
      size: attachment.size,
      sha256: attachment.sha256,
    })),
  }
}

function details(party: Party) {
  const { name, salutation, email, phone, address, language } = party
  return { name, salutation, email, phone, address, language }
}

function dateOf(event: CaseEvent) {
  return { date: event.date, time: event.time, event: event.type, until: event.until }
}

function correspondenceOf(item: CorrespondenceView, fileOf: ReadonlyMap<string, string>) {
  return {
    date: item.date,
    time: item.time,
    dated: item.dated,
    direction: item.direction === 'in' ? ('from-you' as const) : ('to-you' as const),
    channel: item.channel,
    from: item.from,
    to: item.to,
    subject: item.subject,
    text: item.body,
    attachments: item.attachments.map((attachment) => ({
      name: attachment.name,
      size: attachment.size,
      sha256: attachment.sha256,
      file: fileOf.get(attachment.id) ?? null,
    })),
  }
}

function letterOf(letter: LetterSummary, fileOf: ReadonlyMap<string, string>, coverSha256: string | null) {
  const placed = letter.pdf === null ? null : (fileOf.get(letter.pdf.id) ?? null)
  return {
    title: letter.title,
    language: letter.language,
    finalised_at: letter.finalisedAt,
    sha256: letter.sha256,
    file: letter.sha256 !== null && letter.sha256 === coverSha256 ? COVER_FILE : placed,
  }
}

function byDate(a: CorrespondenceView, b: CorrespondenceView): number {
  return orderOf(a) < orderOf(b) ? -1 : 1
}

function orderOf(item: CorrespondenceView): string {
  return `${item.date}T${item.time ?? '00:00'} ${item.recordedAt} ${item.id}`
}
