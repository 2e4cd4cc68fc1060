import type { CaseRequest, Outcome } from '#shared/domain/case.ts'
import { countingEvents, type EventType } from '#shared/domain/event.ts'
import type { CaseKind, ClockKind, RightKind } from '#shared/domain/kind.ts'
import { openQuestion } from '#shared/domain/letter-sheet-facts.ts'
import { sheetsOf, type Sheet } from '#shared/domain/sheets/sheet.ts'
import type { CaseView } from '#shared/contract/views.ts'

/** What a case is about, for the letters that fit it: a breach is one even where no law of its own gives it a clock. */
export function kindsOfCase(view: CaseView): ClockKind[] {
  return [...view.groups.map((each) => each.kind), ...(BY_CASE[view.record.kind] ?? [])]
}

const BY_CASE: Readonly<Partial<Record<CaseKind, readonly ClockKind[]>>> = {
  breach: ['breach-authority', 'breach-people'],
  complaint: ['complaint'],
}

/** The letters that the case calls for next, likeliest first; ids of `resources/letters`. */
export function suggestedTemplates(view: CaseView, sheets: readonly Sheet[]): string[] {
  if (view.closedOn !== null) return []
  const happened = new Set(countingEvents(view.events).map((event) => event.type))
  if (view.record.kind === 'breach') return breachLetters(happened)
  const decided = view.issues.every((issue) => issue.finding !== null)
  const suggestions: (string | false)[] = [
    happened.has('regulator-contacted') && 'regulator-reply',
    !happened.has('acknowledged') &&
      (view.record.kind === 'complaint' ? 'complaint-acknowledgement' : 'acknowledgement'),
    view.reviews.some((review) => review.outcome === null) && 'appeal-acknowledgement',
    view.reviews.some((review) => review.outcome !== null) && 'appeal-outcome',
    view.record.kind === 'complaint' && decided && 'complaint-outcome',
    view.record.kind === 'complaint' && !decided && happened.has('acknowledged') && 'complaint-progress',
    view.parties.some(({ role }) => role === 'agent') &&
      !happened.has('authority-requested') &&
      !happened.has('authority-verified') &&
      'authority-request',
    ...sheetLetters(sheets),
    happened.has('withdrawn') && 'withdrawal-confirmed',
    ...view.requests.map((request) => answerTo(request, view)),
    openQuestion(view.events) !== undefined && 'closure-without-reply',
  ]
  return [...new Set(suggestions.filter((id) => id !== false))]
}

/** Who is still to be told of a breach; after the first notice the authority hears what was not known then. */
function breachLetters(happened: ReadonlySet<EventType>): string[] {
  return [
    ...(happened.has('regulator-contacted') ? ['regulator-reply'] : []),
    ...(happened.has('authority-not-needed') ? [] : ['breach-notice-authority']),
    ...(happened.has('people-told') || happened.has('people-not-needed') ? [] : ['breach-notice-people']),
  ]
}

/** What a sheet that is not done yet waits for. */
function sheetLetters(sheets: readonly Sheet[]): (string | false)[] {
  const searches = sheetsOf(sheets, 'search').map(({ content }) => content.body)
  const consultations = sheetsOf(sheets, 'consultation').map(({ content }) => content.body)
  const limits = sheetsOf(sheets, 'restriction').map(({ content }) => content.body)
  return [
    searches.some(({ askedOn, result }) => askedOn === null && result === 'pending') &&
      'internal-search-request',
    sheetsOf(sheets, 'fee').some(({ content }) => content.body.state === 'estimated') && 'fee-notice',
    consultations.some(({ sentOn }) => sentOn === null) && 'third-party-consultation',
    consultations.some(({ decision }) => decision !== 'pending') && 'third-party-decision',
    limits.some(({ since, personToldOn }) => since !== null && personToldOn === null) &&
      'restriction-applied',
    limits.some(({ liftedOn }) => liftedOn !== null) && 'restriction-to-be-lifted',
  ]
}

/** Letters by what became of a request, whatever the right. */
const BY_OUTCOME: Readonly<Partial<Record<Outcome, string>>> = {
  'nothing-held': 'nothing-held',
  'neither-confirmed-nor-denied': 'neither-confirm-nor-deny',
  withdrawn: 'withdrawal-confirmed',
  unverified: 'refusal',
  transferred: 'transfer-notice',
}

/** Letters that say both yes and no, by the right. */
const EITHER_WAY: Readonly<Partial<Record<RightKind, string>>> = {
  objection: 'objection-outcome',
  'automated-decision': 'automated-decision-review',
}

const REFUSALS: Readonly<Partial<Record<RightKind, string>>> = {
  correction: 'correction-refused',
  erasure: 'erasure-refused',
}

const COVERS: Readonly<Partial<Record<RightKind, string>>> = {
  access: 'access-cover',
  portability: 'portability-cover',
  erasure: 'erasure-done',
  correction: 'correction-made',
  restriction: 'restriction-applied',
  'opt-out': 'opt-out-confirmation',
  'consent-withdrawal': 'consent-withdrawn',
}

/** Grounds of the catalogues that say a request is unfounded or excessive. */
const UNFOUNDED = /unfounded|excessive/

function answerTo({ id, kind, outcome }: CaseRequest, { grounds }: CaseView): string | false {
  if (outcome === null) return false
  const known = BY_OUTCOME[outcome]
  if (known !== undefined) return known
  const granted = outcome === 'granted' || outcome === 'granted-in-part'
  if (!granted && outcome !== 'refused') return false
  if (granted) return EITHER_WAY[kind] ?? COVERS[kind] ?? false
  const unfounded = grounds.some((each) => each.requestId === id && UNFOUNDED.test(each.ground))
  return unfounded ? 'unfounded-or-excessive' : (EITHER_WAY[kind] ?? REFUSALS[kind] ?? 'refusal')
}
