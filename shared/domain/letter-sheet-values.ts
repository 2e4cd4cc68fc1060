import type { CivilDate } from './civil-date.ts'
import { countingEvents, type EventFacts } from './event.ts'
import type { ClockKind } from './kind.ts'
import type { LetterValues } from './letter-merge.ts'
import { openQuestion } from './letter-sheet-facts.ts'
import type { LetterRow } from './letter-template.ts'
import type { LetterWords } from './letter-values.ts'
import { sheetsOf, type Sheet, type SheetOf } from './sheets/sheet.ts'

/** What the values of a letter are read from besides the case itself. */
export type SheetSources = {
  /** The sheets that belong to the letter: of its request and of the whole case. */
  readonly sheets: readonly Sheet[]
  readonly events: readonly EventFacts[]
  /** The consents of this person in the organisation's list. */
  readonly consents: readonly SheetOf<'consent'>[]
  /** The rights the letter is about. */
  readonly kinds: readonly ClockKind[]
  /** Who the letter goes to, where that is neither the person nor their agent; their name as the sheets have it. */
  readonly recipient: string
  readonly words: LetterWords['sheets']
  readonly day: (date: CivilDate) => string
  /** A ground of a law's catalogue by its id, "Trade secret (PDPA s. 21)"; empty for an unknown one. */
  readonly ground: (id: string) => string
}

/** The values that sheets and events give, by field; what nobody wrote down is an empty text or list. */
export function sheetValues(from: SheetSources): LetterValues {
  return {
    ...feeValues(from),
    ...consultationValues(from),
    ...rightsValues(from),
    ...keptValues(from),
    ...searchValues(from),
    ...passedOnValues(from),
    ...askedValues(from),
  }
}

const dayOf = ({ day }: SheetSources, date: CivilDate | null | undefined): string =>
  date === null || date === undefined ? '' : day(date)

function feeValues({ sheets }: SheetSources): LetterValues {
  const fee = sheetsOf(sheets, 'fee').findLast(
    ({ content }) => content.body.state !== 'waived' && content.body.state !== 'withdrawn',
  )?.content.body
  const money = fee?.estimate ?? null
  return {
    feeAmount: money === null ? '' : `${money.currency} ${money.amount}`,
    feeGround: endless(fee?.ground ?? ''),
  }
}

function consultationValues(from: SheetSources): LetterValues {
  const body = sheetsOf(from.sheets, 'consultation').findLast(
    ({ content }) => content.body.name === from.recipient,
  )?.content.body
  const decision = body?.decision ?? 'pending'
  return {
    consultedAbout: body?.about ?? '',
    consultedOn: dayOf(from, body?.sentOn),
    consultationAnswerBy: dayOf(from, body?.answerBy),
    consultationView: body?.view ?? '',
    consultationDecision: decision === 'pending' ? '' : from.words.consultation[decision],
    consultationReason: body?.reason ?? '',
  }
}

function rightsValues(from: SheetSources): LetterValues {
  const limit = sheetsOf(from.sheets, 'restriction').at(-1)?.content.body
  const weighed = sheetsOf(from.sheets, 'balancing').at(-1)?.content.body
  const ended = from.consents.flatMap(({ content }) => content.body.stoppedOn ?? [])
  return {
    restrictedData: limit?.data ?? '',
    restrictedSince: dayOf(from, limit?.since),
    restrictionGround: limit === undefined ? '' : from.words.restriction[limit.ground],
    restrictionEnds: dayOf(from, limit?.liftedOn),
    restrictionEndReason: endless(limit?.reason ?? ''),
    objectionPurpose: endless(weighed?.purpose ?? ''),
    objectionSituation: weighed?.situation ?? '',
    objectionReason: [weighed?.compelling ?? '', weighed?.necessity ?? ''].filter(said).join('\n\n'),
    objectionSafeguards: weighed?.safeguards ?? '',
    objectionDecided: dayOf(from, weighed?.decidedOn),
    consentPurposes: from.consents.map(({ content }) => content.body.purpose).filter(said),
    consentStoppedOn: dayOf(from, ended.toSorted().at(-1)),
  }
}

function keptValues(from: SheetSources): LetterValues {
  const overwritten = sheetsOf(from.sheets, 'backup-overwrite').flatMap(({ content: { body } }) =>
    body.doneOn === null && body.overwrittenBy !== null ? [body.overwrittenBy] : [],
  )
  return {
    kept: sheetsOf(from.sheets, 'kept-data').map(({ content: { body } }): LetterRow => ({
      what: body.what,
      reason: withProvision(body.why, body.law),
      until: dayOf(from, body.until),
    })),
    backupsUntil: dayOf(from, overwritten.toSorted().at(-1)),
    leftOut: sheetsOf(from.sheets, 'withheld').map(({ content: { body } }): LetterRow => ({
      what: body.what || body.documents,
      reason: [body.why, body.grounds.map(from.ground).filter(said).join('; ')].filter(said).join('\n'),
    })),
  }
}

function searchValues(from: SheetSources): LetterValues {
  const searches = sheetsOf(from.sheets, 'search').map(({ content }) => content.body)
  const asked = searches.filter(({ who, result }) => who === from.recipient && result === 'pending')
  return {
    searchedSystems: [
      ...new Set(searches.filter(({ result }) => result !== 'pending').map(({ system }) => system)),
    ].filter(said),
    searchesAsked: asked.map(({ system, terms, period }): LetterRow => ({ system, terms, period })),
    searchAnswerBy: dayOf(from, asked.flatMap(({ answerBy }) => answerBy ?? []).toSorted()[0]),
  }
}

function passedOnValues(from: SheetSources): LetterValues {
  const passed = sheetsOf(from.sheets, 'transfer').map(({ content }) => content.body)
  const body = passed.findLast(({ role }) => role === 'other-body')
  const controller = passed.findLast(({ role }) => role === 'controller')
  const told = sheetsOf(from.sheets, 'recipient').filter(
    ({ content: { body: each } }) => each.toldOn !== null && from.kinds.includes(each.what),
  )
  return {
    transferredTo: body?.to ?? '',
    transferReason: endless(body?.reason ?? ''),
    transferredDate: dayOf(from, body?.sentOn),
    transferContact: body?.contact ?? '',
    forwardedDate: dayOf(from, controller?.sentOn),
    recipientsTold: told.map(({ content }) => content.body.recipient).filter(said),
  }
}

function askedValues(from: SheetSources): LetterValues {
  const check = sheetsOf(from.sheets, 'identity-check').at(-1)?.content.body
  const question = openQuestion(from.events)
  const withdrawn = countingEvents(from.events).findLast(({ type }) => type === 'withdrawn')
  return {
    identityReason: endless(check?.doubt ?? ''),
    identityEvidence: (check?.asked ?? '').split('\n').filter(said),
    askedFor: question === undefined ? '' : from.words.asked[question.about],
    askedOn: dayOf(from, question?.asked.date),
    withdrawnOn: dayOf(from, withdrawn?.date),
  }
}

function withProvision(why: string, law: string): string {
  if (!said(law)) return why
  return said(why) ? `${why} (${law})` : law
}

/** A reason as it continues "because": without the full stop the letter's own sentence brings. */
function endless(text: string): string {
  return text.trim().replace(/\.$/, '')
}

function said(text: string): boolean {
  return text.trim() !== ''
}
