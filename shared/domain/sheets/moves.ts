import { breachLawOf, isAssessed, tells } from '../breach-law.ts'
import type { BreachLaw } from '../breach-law.ts'
import type { CivilDate, CivilTime } from '../civil-date.ts'
import type { EventType } from '../event.ts'
import type { SheetBody, SheetContent, SheetKind } from './sheet.ts'

/** A date on a sheet that is an event of the case: filling in the sheet records it, so nobody writes it twice. */
export type SheetMove = {
  /** Which date of the sheet, so that a later change corrects the right event. */
  readonly step: string
  readonly type: EventType
  readonly date: CivilDate
  readonly time?: CivilTime
  /** What the event says, where the law looks at it: the ground of a fee. */
  readonly detail?: string
}

type MovesOf = {
  readonly [Kind in SheetKind]?: (body: SheetBody<Kind>, breach: BreachLaw) => readonly (SheetMove | null)[]
}

const MOVES: MovesOf = {
  'identity-check': (body) => [
    move('asked', 'identity-requested', body.requestedOn),
    body.result === 'verified' ? move('answer', 'identity-verified', body.checkedOn) : null,
    body.result === 'not-verified' ? move('answer', 'identity-not-verified', body.checkedOn) : null,
  ],
  authority: (body) => [
    move('asked', 'authority-requested', body.requestedOn),
    body.result === 'accepted' ? move('answer', 'authority-verified', body.checkedOn) : null,
  ],
  consultation: (body) => [
    move('asked', 'third-party-consulted', body.sentOn),
    move('answer', 'third-party-answered', body.answeredOn),
  ],
  fee: (body) => [
    withDetail(move('asked', 'fee-requested', body.toldOn), body.ground),
    body.state === 'paid' ? move('answer', 'fee-paid', body.stateOn) : null,
    body.state === 'confirmed' ? move('answer', 'fee-confirmed', body.stateOn) : null,
    body.state === 'waived' ? move('answer', 'fee-waived', body.stateOn) : null,
    body.state === 'withdrawn' ? move('answer', 'withdrawn', body.stateOn) : null,
  ],
  transfer: (body) => [
    body.role === 'other-body' ? move('sent', 'transferred', body.sentOn) : null,
    body.role === 'controller' ? move('sent', 'forwarded-to-controller', body.sentOn) : null,
    body.role === 'administrator' ? move('sent', 'redirected', body.sentOn) : null,
  ],
  search: (body) => [move('began', 'search-began', body.askedOn ?? body.searchedOn)],
  'regulator-case': (body) => [move('opened', 'regulator-contacted', body.openedOn)],
  'risk-assessment': (body, breach) => assessmentMoves(body, breach),
  'breach-notice': (body) => [noticeMove(body)],
}

/**
 * The events a sheet stands for, those whose date is known. `breach` is the law of the case's breach: it says which
 * notices the result of a risk assessment makes needless.
 */
export function sheetMoves(
  { kind, body }: SheetContent,
  breach: BreachLaw = breachLawOf([], undefined),
): SheetMove[] {
  const movesOf = MOVES[kind] as
    ((body: SheetBody, breach: BreachLaw) => readonly (SheetMove | null)[]) | undefined
  return (movesOf?.(body, breach) ?? []).filter((each) => each !== null)
}

function move(step: string, type: EventType, date: CivilDate | null): SheetMove | null {
  return date === null ? null : { step, type, date }
}

function withDetail(found: SheetMove | null, detail: string): SheetMove | null {
  return found === null || detail === '' ? found : { ...found, detail }
}

/** An assessment that has come to a result is a decision; whom it leaves out need not be told any more. */
function assessmentMoves(body: SheetBody<'risk-assessment'>, breach: BreachLaw): (SheetMove | null)[] {
  if (!isAssessed(body)) return []
  const { assessedOn } = body
  return [
    move('assessed', 'decided', assessedOn),
    tells('authority', body, breach) === false ? move('authority', 'authority-not-needed', assessedOn) : null,
    tells('people', body, breach) === false ? move('people', 'people-not-needed', assessedOn) : null,
  ]
}

/** Only the first notice fulfils the duty; what follows completes it. */
function noticeMove({ to, phase, sentOn, sentTime }: SheetBody<'breach-notice'>): SheetMove | null {
  if (sentOn === null || phase !== 'initial') return null
  const type = {
    authority: 'authority-notified',
    people: 'people-told',
    controller: 'forwarded-to-controller',
    other: null,
  } as const
  const found = type[to]
  if (found === null) return null
  return { step: 'sent', type: found, date: sentOn, ...(sentTime === null ? {} : { time: sentTime }) }
}
