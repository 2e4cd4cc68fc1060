import type { CivilDate } from '../civil-date.ts'
import { addCalendarDays } from '../day-number.ts'
import type { FILE_SHEETS, Sheet, SheetBody } from './sheet.ts'
import { sheetsOf } from './sheet.ts'

/** A kind of sheet that belongs to the organisation: one of its lists. */
export type RecordKind = (typeof FILE_SHEETS)[number]

/** Days before its end from which an entry is called ending soon. */
const SOON_DAYS = 30

/** What is to be said of an entry of the organisation's lists today. */
export type RecordStanding = {
  /** `overdue` and `soon` ask for something; `ended` asks for nothing any more. */
  readonly state: 'overdue' | 'soon' | 'waiting' | 'running' | 'ended'
  readonly code:
    | 'in-use'
    | 'out-of-use'
    | 'given'
    | 'use-not-stopped'
    | 'withdrawn'
    | 'no-day'
    | 'not-announced'
    | 'announced'
    | 'in-effect'
    | 'unannounced'
    | 'replaced'
    | 'not-answered'
    | 'answered'
    | 'not-authorised'
    | 'past-keeping'
    | 'no-end-day'
    | 'ends-soon'
    | 'kept'
    | 'destroyed'
    | 'asked'
    | 'tell-person'
    | 'disclosed'
  /** The day it speaks of. */
  readonly date: CivilDate | null
}

type Of<Kind extends RecordKind> = (
  body: SheetBody<Kind>,
  today: CivilDate,
  all: readonly Sheet[],
) => RecordStanding

const STANDINGS: { readonly [Kind in RecordKind]: Of<Kind> } = {
  system: ({ active }) => use(active),
  'retention-rule': ({ active }) => use(active),
  consent: ({ givenOn, withdrawnOn, stoppedOn }) => {
    if (withdrawnOn === null) return { state: 'running', code: 'given', date: givenOn }
    // taking consent back has to have an effect: the use stops (GDPR Art. 7(3))
    return stoppedOn === null
      ? { state: 'overdue', code: 'use-not-stopped', date: withdrawnOn }
      : { state: 'ended', code: 'withdrawn', date: withdrawnOn }
  },
  policy: (body, today, all) => {
    const { effectiveOn, announcedOn } = body
    if (effectiveOn === null) return { state: 'waiting', code: 'no-day', date: null }
    if (effectiveOn > today)
      return announcedOn === null
        ? { state: 'soon', code: 'not-announced', date: effectiveOn }
        : { state: 'running', code: 'announced', date: effectiveOn }
    if (isReplaced(body, all, today)) return { state: 'ended', code: 'replaced', date: effectiveOn }
    return announcedOn === null
      ? { state: 'soon', code: 'unannounced', date: effectiveOn }
      : { state: 'running', code: 'in-effect', date: effectiveOn }
  },
  'policy-objection': ({ receivedOn, answeredOn }) =>
    answeredOn === null
      ? { state: 'soon', code: 'not-answered', date: receivedOn }
      : { state: 'ended', code: 'answered', date: answeredOn },
  authorisation: (body, today) => {
    const { authorisedOn, receivedOn, endedOn, keepUntil, destroyedOn } = body
    if (destroyedOn !== null) return { state: 'ended', code: 'destroyed', date: destroyedOn }
    if (receivedOn !== null && (authorisedOn === null || authorisedOn > receivedOn))
      return { state: 'overdue', code: 'not-authorised', date: receivedOn }
    if (keepUntil !== null && keepUntil < today)
      return { state: 'overdue', code: 'past-keeping', date: keepUntil }
    if (keepUntil !== null && keepUntil <= addCalendarDays(today, SOON_DAYS))
      return { state: 'soon', code: 'ends-soon', date: keepUntil }
    if (keepUntil !== null) return { state: 'running', code: 'kept', date: keepUntil }
    return endedOn === null
      ? { state: 'running', code: 'in-use', date: authorisedOn }
      : { state: 'soon', code: 'no-end-day', date: endedOn }
  },
  disclosure: ({ asked, disclosedOn, personTold }) => {
    if (disclosedOn === null) return { state: 'waiting', code: 'asked', date: asked }
    return personTold === 'undecided'
      ? { state: 'soon', code: 'tell-person', date: disclosedOn }
      : { state: 'ended', code: 'disclosed', date: disclosedOn }
  },
}

/** Where an entry of the organisation's lists stands. `all`: the entries of its kind; a policy may be replaced by one. */
export function recordStanding(
  kind: RecordKind,
  sheet: Sheet,
  all: readonly Sheet[],
  today: CivilDate,
): RecordStanding {
  // each function takes the body of its own kind; indexing by a union loses that pairing to the types only
  const of = STANDINGS[kind] as (body: unknown, today: CivilDate, all: readonly Sheet[]) => RecordStanding
  return of(sheet.content.body, today, all)
}

function use(active: boolean): RecordStanding {
  return active
    ? { state: 'running', code: 'in-use', date: null }
    : { state: 'ended', code: 'out-of-use', date: null }
}

function isReplaced({ name, effectiveOn }: SheetBody<'policy'>, all: readonly Sheet[], today: CivilDate) {
  return sheetsOf(all, 'policy').some(({ content: { body } }) => {
    const later = body.effectiveOn
    return (
      body.name.trim() === name.trim() && later !== null && later <= today && later > (effectiveOn ?? later)
    )
  })
}
