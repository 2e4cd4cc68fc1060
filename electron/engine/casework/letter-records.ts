import { isAssessed, tells } from '#shared/domain/breach-law.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { countingEvents } from '#shared/domain/event.ts'
import type { LetterValues } from '#shared/domain/letter-merge.ts'
import {
  recordLetterValues,
  type BreachLetterSources,
  type RecordLetterSources,
} from '#shared/domain/letter-record-values.ts'
import { sheetsOf, type Sheet } from '#shared/domain/sheets/sheet.ts'
import type { CaseView } from '#shared/contract/views.ts'
import { eventNames } from '#shared/text/words.ts'
import type { EngineContext, OpenFile } from '../context.ts'
import { lawOfFile } from '../law-of-file.ts'
import { nowOf, today } from '../store/case-file.ts'
import { readOrganisation } from '../store/organisation.ts'
import { readSheets } from '../store/sheets.ts'
import { breachState, type BreachState } from './breach-state.ts'
import { readFacts } from './rows.ts'

/** What the records of a case say to a letter: the values of the record fields, and what holds because of them. */
export type LetterRecords = { readonly values: LetterValues; readonly facts: readonly string[] }

/** Reads appeal, findings, the regulator's matter, the chronology and the breach of a case for a letter. */
export function letterRecords(
  context: EngineContext,
  open: OpenFile,
  view: CaseView,
  language: string,
): LetterRecords {
  const { db } = open.file
  const organisation = readOrganisation(db)
  const sheets = readSheets(db, view.record.id)
  const state = view.record.kind === 'breach' ? stateOf(context, open, view, sheets) : null
  const sources: RecordLetterSources = {
    handlerName: view.record.handlerName,
    issues: view.issues,
    lessons: lessonsOf(sheets),
    review: reviewOf(view),
    chronology: chronologyOf(view),
    regulatorCase: regulatorCaseOf(sheets),
    breach:
      state === null ? null : breachOf(view, state, sheets, `${organisation.email}\n${organisation.phone}`),
  }
  const templates = context.templates()
  return {
    values: recordLetterValues(sources, templates.words(language), templates.dateOrder(organisation.place)),
    facts: state === null ? [] : factsOf(state),
  }
}

function stateOf(context: EngineContext, open: OpenFile, view: CaseView, sheets: readonly Sheet[]) {
  const facts = readFacts(open.file.db, view.record.id)
  if (facts === null) return null
  const { zone } = readOrganisation(open.file.db)
  return breachState(facts, sheets, lawOfFile(context, open), zone, today(open.file), nowOf(open.file))
}

/** Which notice the next one to the authority is, and whether its time is over already. */
function factsOf({ told, clocks }: BreachState): string[] {
  if (told.authority !== null) return ['phase=follow-up']
  const { authority } = clocks
  const late = [authority, ...(authority?.also ?? [])].some(
    (clock) => clock?.basis === 'law' && clock.standing === 'late',
  )
  return ['phase=initial', ...(late ? ['late'] : [])]
}

function lessonsOf(sheets: readonly Sheet[]): string[] {
  return sheetsOf(sheets, 'lesson')
    .map(({ content: { body } }) => (body.action.trim() === '' ? body.lesson : body.action))
    .filter((words) => words.trim() !== '')
}

function reviewOf(view: CaseView): RecordLetterSources['review'] {
  const review = view.reviews.at(-1)
  if (review === undefined) return null
  const clocks = view.groups.find(({ reviewId }) => reviewId === review.id)?.clocks ?? []
  const due = clocks.find(({ clock }) => clock === 'respond')?.due ?? null
  return {
    received: review.received,
    due: due === null ? null : (due.slice(0, 10) as CivilDate),
    reviewerName: review.reviewerName,
    reasons: review.outcomeReason,
  }
}

/** What happened and still counts, without our own notes and without anybody's words. */
function chronologyOf(view: CaseView): RecordLetterSources['chronology'] {
  return countingEvents(view.events)
    .filter(({ type }) => type !== 'note')
    .map(({ date, time, type }) => ({ date, time, what: eventNames[type] }))
}

function regulatorCaseOf(sheets: readonly Sheet[]): RecordLetterSources['regulatorCase'] {
  const body = sheetsOf(sheets, 'regulator-case').at(-1)?.content.body
  if (body === undefined) return null
  const { contact, theirReference, openedOn, about } = body
  return { contact: contact.split('\n')[0] ?? '', reference: theirReference, openedOn, about }
}

function breachOf(
  view: CaseView,
  state: BreachState,
  sheets: readonly Sheet[],
  reach: string,
): BreachLetterSources {
  const { facts, assessment, notices, told } = state
  const next = notices.filter(
    ({ to, sentOn }) => (to === 'authority' || to === 'controller') && sentOn === null,
  )
  return {
    name: view.parties.find(({ role }) => role === 'subject')?.name ?? '',
    happened: facts?.happened || view.record.scope,
    happenedOn: facts?.happenedOn ?? null,
    aware: view.received as BreachLetterSources['aware'],
    awareBecause: facts?.awareBecause ?? '',
    data: facts?.data || (assessment?.data ?? ''),
    people: facts?.people || (assessment?.people ?? ''),
    peopleCount: facts?.peopleCount ?? null,
    recordCount: facts?.recordCount ?? null,
    consequences: facts?.consequences ?? '',
    contact: facts?.contact || reach.trim(),
    measures: sheetsOf(sheets, 'measure').map(({ content }) => content.body),
    missing: next.at(-1)?.missing || (notices.at(-1)?.missing ?? ''),
    peopleTold: peopleToldOf(state),
    authorityTold: told.authority,
    otherAgencies: notices.filter(({ to }) => to === 'other').map(({ recipient }) => recipient),
    delayReason: next.at(-1)?.delayReason || state.delayReason,
  }
}

function peopleToldOf({ told, assessment, law }: BreachState): BreachLetterSources['peopleTold'] {
  if (told.people !== null) return told.people
  if (assessment === null || !isAssessed(assessment)) return null
  return tells('people', assessment, law) === true ? 'will-be' : { notBecause: assessment.peopleReason }
}
