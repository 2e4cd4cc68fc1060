import type { z } from 'zod'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { FrozenWords } from '#shared/domain/letter-wording.ts'
import { shortLetterDate } from '#shared/domain/letter-date.ts'
import { letterFacts } from '#shared/domain/letter-facts.ts'
import { mergeLetter, type LetterValues } from '#shared/domain/letter-merge.ts'
import { EXPLANATION_FIELDS, withExplanation } from '#shared/domain/letter-explanation.ts'
import { citationOf, isRequired, type LetterTemplate } from '#shared/domain/letter-template.ts'
import { withWording } from '#shared/domain/letter-wording.ts'
import { letterValues, type LetterSources } from '#shared/domain/letter-values.ts'
import type { LetterView } from '#shared/contract/letters.ts'
import type { CaseView } from '#shared/contract/views.ts'
import { Refusal, type EngineContext, type OpenFile } from '../context.ts'
import { lawOfFile } from '../law-of-file.ts'
import { readAttachments } from '../store/attachments.ts'
import { today } from '../store/case-file.ts'
import type { Letter } from '../store/letters.ts'
import { readOfficer } from '../store/officers.ts'
import { readOrganisation, type Organisation } from '../store/organisation.ts'
import { caseView, letterSummary } from './case-view.ts'
import { holdingDue } from './headline.ts'
import type { MergeableCaseLetter, MergedCaseLetter } from './case-letter.ts'
import { dateValues, explainedSubject } from './date-in-letter.ts'
import { firstLanguage, languagesIn, problemsOf, withoutEnglish } from './letter-language.ts'
import { letterRecords } from './letter-records.ts'
import { unreadIn } from './letter-confidence.ts'
import { frozenWords } from './frozen-words.ts'
import { fieldsOf, problemView, typedOf, typedValues } from './letter-form.ts'
import { ownWording, writingOf } from './letter-writing.ts'
import { refusalWords } from './refusal-words.ts'
import { letterSheets } from './letter-sheets.ts'
import { regulatorOf, regulatorsOf } from './regulator.ts'
import { templatesOf } from './templates-of.ts'

/** The note that opens a package without a letter of its own. */
const COVER = 'package-cover'

/** Merges a letter with its case as both stand now. Throws a `template-unknown` refusal for a template that is gone. */
export function mergedLetter(
  context: EngineContext,
  open: OpenFile,
  asked: MergeableCaseLetter,
): MergedCaseLetter {
  const shipped = templatesOf(context, open).byId(asked.templateId, asked.language)
  if (shipped === undefined) throw new Refusal('template-unknown', { template: asked.templateId, known: '' })
  // a language that does not ship any more is English, in every part of the letter
  const letter = { ...asked, language: shipped.language }
  const view = caseView(open.file, lawOfFile(context, open), templatesOf(context, open), letter.caseId)
  const organisation = readOrganisation(open.file.db)
  const typed = typedOf(letter)
  const words = templatesOf(context, open).words(letter.language)
  const sources = sourcesOf(context, open, letter, view, {
    ...organisation,
    letterhead: organisation.letterhead || words.officerTitle,
  })
  const subject = explainedSubject(typed)
  const explained = (each: LetterTemplate) =>
    subject === null ? each : withExplanation(each, words.explanation.title)
  const wording = ownWording(letter)
  const written = explained(wording === null ? shipped : withWording(shipped, wording))
  const sheets = letterSheets(context, open, letter, { view, template: written, typed })
  const fromCase = letterValues(sources, words, templatesOf(context, open).dateOrder(organisation.place))
  const records = letterRecords(context, open, view, letter.language)
  const refusal = refusalWords(requestsOf(view, letter), view, words)
  const all = {
    ...fromCase,
    ...sheets.values,
    ...records.values,
    ...dateValues(view.groups, subject),
    ...refusal.values,
    ...typedValues(written, typed),
  }
  const explanations = letter.language === 'en' ? [] : EXPLANATION_FIELDS
  const english = [...sheets.english, ...records.english, ...refusal.english, ...explanations]
  const { template, values, facts } = withoutEnglish(written, all, english, typed)
  const ofCase = letterFacts({
    regimes: view.record.regimes,
    kinds: kindsOf(view, letter),
    caseKind: view.record.kind,
    place: view.record.place,
    role: organisation.role,
    hasAgent: sources.agent !== null,
    channel: view.record.channel,
    outcomes: requestsOf(view, letter).map((request) => request.outcome),
    findings: view.issues.map((issue) => issue.finding),
    review: view.reviews.at(-1)?.outcome ?? null,
    profileFacts: context.law().profile(view.record.profileId)?.facts ?? [],
    sheetFacts: sheets.facts,
  })
  const ofLaws = regulatorsOf(lawOfFile(context, open), view.record, typed)
  return {
    letter,
    template,
    original: explained(shipped),
    own: wording !== null,
    merged: mergeLetter(template, values, new Set([...ofCase, ...records.facts, ...facts]), ofLaws),
    values,
    typed,
    ...addressOf(template, values, view, organisation.role),
    addressees: sheets.addressees,
    date: today(open.file),
    view,
  }
}

/** The note that opens a package without a letter of its own; nothing has to be typed for it. */
export function coverNote(
  context: EngineContext,
  open: OpenFile,
  caseId: Letter['caseId'],
): MergedCaseLetter {
  const template = context.templates().byId(COVER, 'en')
  const view = caseView(open.file, lawOfFile(context, open), templatesOf(context, open), caseId)
  const language = template === undefined ? 'en' : firstLanguage(context, open, template, view)
  return mergedLetter(context, open, {
    caseId,
    requestId: null,
    templateId: COVER,
    templateVersion: '',
    language,
    content: '',
    fields: '{}',
  })
}

/** The letter as the letter screen shows it: a draft as it would read now, a final one as it was frozen. */
export function letterView(context: EngineContext, open: OpenFile, letter: Letter): LetterView {
  const parts = mergedLetter(context, open, letter)
  const frozen = letter.state === 'final' ? frozenWords(letter.content) : null
  const attachments = readAttachments(open.file.db, letter.caseId)
  const words = context.templates().words(parts.letter.language)
  return {
    letter: letterSummary(letter, templatesOf(context, open), attachments),
    caseId: letter.caseId,
    languages: languagesIn(context, open, letter.templateId, parts.view.record),
    labels: {
      ourReference: words.labels.ourReference,
      yourReference: words.labels.yourReference,
      officerTitle: words.officerTitle,
    },
    subject: frozen?.subject ?? parts.merged.subject,
    doc: frozen?.doc ?? parts.merged.doc,
    fields: fieldsOf(parts),
    problems: frozen === null ? problemsOf(parts).map(problemView) : [],
    recipient: [...(frozen?.recipient ?? parts.recipient)],
    to: parts.template.recipient,
    theirReference: parts.theirReference,
    date: frozen?.date ?? letterDateText(context, open, parts),
    explains: explainedSubject(parts.typed),
    writing: frozen === null ? writingOf(parts) : null,
    unread: frozen === null ? unreadIn(lawOfFile(context, open), parts) : [],
    closing: parts.template.closing,
    citations: Object.fromEntries(
      parts.template.required
        .filter((paragraph) => isRequired(paragraph, parts.merged.facts))
        .map((paragraph) => [paragraph.clause, citationOf(paragraph, parts.merged.facts)]),
    ),
  }
}

/** The words that are kept when the letter is frozen, as JSON text. */
export function wordsToFreeze(context: EngineContext, open: OpenFile, parts: MergedCaseLetter): string {
  const { subject, doc } = parts.merged
  const words: z.input<typeof FrozenWords> = {
    subject,
    doc,
    recipient: [...parts.recipient],
    date: letterDateText(context, open, parts),
  }
  return JSON.stringify(words)
}

/** The date of the letter as it is printed. */
export function letterDateText(context: EngineContext, open: OpenFile, parts: MergedCaseLetter): string {
  const { place } = readOrganisation(open.file.db)
  const templates = templatesOf(context, open)
  return shortLetterDate(parts.date, templates.words(parts.letter.language), templates.dateOrder(place))
}

function requestsOf(view: CaseView, letter: MergeableCaseLetter) {
  return letter.requestId === null
    ? view.requests
    : view.requests.filter((request) => request.id === letter.requestId)
}

function kindsOf(view: CaseView, letter: MergeableCaseLetter) {
  const kinds = requestsOf(view, letter).map((request) => request.kind)
  const main = view.record.kind === 'complaint' ? (['complaint'] as const) : []
  const breach = view.record.kind === 'breach' ? (['breach-authority', 'breach-people'] as const) : []
  const reviews = view.reviews.length > 0 ? (['appeal'] as const) : []
  return [...kinds, ...main, ...breach, ...reviews]
}

function sourcesOf(
  context: EngineContext,
  open: OpenFile,
  letter: MergeableCaseLetter,
  view: CaseView,
  organisation: Organisation,
): LetterSources {
  const party = (role: string) => view.parties.find((each) => each.role === role)
  const agent = party('agent')
  const controller = party('controller')
  const clocks = view.groups
    .filter((group) => letter.requestId === null || group.requestId === letter.requestId)
    .flatMap((group) => group.clocks)
  const respond = clocks.find((clock) => clock.clock === 'respond')
  const first = clocks.find((clock) => clock.clock === 'acknowledge')
  return {
    organisation: {
      name: organisation.name,
      address: organisation.address,
      email: organisation.email,
      phone: organisation.phone,
      officerTitle: organisation.letterhead,
    },
    officerName: readOfficer(open.file.db, open.file.officerId)?.name ?? '',
    person: { name: party('subject')?.name ?? '', salutation: party('subject')?.salutation ?? '' },
    agent: agent === undefined ? null : { name: agent.name, salutation: agent.salutation },
    controller:
      controller === undefined
        ? null
        : { name: controller.organisation || controller.name, contact: contactOf(controller) },
    reference: view.record.reference,
    theirReference: view.record.theirReference,
    received: view.received.date,
    requests: requestsOf(view, letter).map((request) => request.kind),
    scope: requestsOf(view, letter)[0]?.scope || view.record.scope,
    issues: view.issues,
    searchedSystems: [],
    dates: {
      due: dayOf(respond === undefined ? null : holdingDue(respond)),
      progress: dayOf(first?.due ?? null),
      extended: dayOf(respond?.extendedDue ?? respond?.latestIfExtended ?? null),
    },
    regulator: isToldElsewhere(view.record) ? null : regulatorOf(lawOfFile(context, open), view.record),
  }
}

function dayOf(due: string | null): CivilDate | null {
  return due === null ? null : (due.slice(0, 10) as CivilDate)
}

function contactOf(party: { email: string; phone: string; address: string }): string {
  return [party.email, party.phone, party.address].filter((part) => part !== '').join('\n')
}

/**
 * In California a breach is reported to the Attorney General (Civ. Code 1798.82(f)), and not to the agency to which
 * people complain.
 */
function isToldElsewhere({ kind, regimes }: CaseView['record']): boolean {
  return kind === 'breach' && regimes[0] === 'us-ca'
}

/**
 * Whom the envelope is addressed to and which reference of theirs stands on the letter. A letter that goes elsewhere
 * than to the person carries no reference of the person's: it tells a third party who asked.
 */
function addressOf(
  { recipient, address }: LetterTemplate,
  values: LetterValues,
  view: CaseView,
  role: Organisation['role'],
): Pick<MergedCaseLetter, 'recipient' | 'theirReference'> {
  if (recipient === 'person')
    return { recipient: recipientOf(view), theirReference: view.record.theirReference }
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : '')
  const lines = linesOf(address.map(text))
  const customer = view.parties.find(({ role }) => role === 'controller')
  const toCustomer = role === 'processor' && address.includes('regulatorName') && customer !== undefined
  return {
    // a processor has no authority of its own to tell: its customer takes that place
    recipient: toCustomer ? linesOf([customer.organisation || customer.name, customer.address]) : lines,
    theirReference: address.includes('regulatorName') ? text('regulatorReference') : '',
  }
}

function linesOf(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.split('\n').map((line) => line.trim())).filter((line) => line !== '')
}

/** Who the envelope is addressed to: the agent where somebody writes on the person's behalf. */
export function recipientOf(view: CaseView): string[] {
  const party =
    view.parties.find((each) => each.role === 'agent') ?? view.parties.find((each) => each.role === 'subject')
  if (party === undefined) return []
  const address = party.address === '' ? [party.email] : party.address.split('\n')
  return [party.name, party.organisation, ...address].map((line) => line.trim()).filter((line) => line !== '')
}
