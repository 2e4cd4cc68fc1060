import type { CivilDate, CivilTime } from '#shared/domain/civil-date.ts'
import type { Clock } from '#shared/domain/clock.ts'
import { breachLawOf, type BreachLaw, type Told } from '#shared/domain/breach-law.ts'
import { dueDatesOf } from '#shared/domain/deadline.ts'
import { countingEvents, type CaseEvent, type EventIntake } from '#shared/domain/event.ts'
import { breachObjections, type BreachCase, type DutySource } from '#shared/domain/guard-breach.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import type { Guard } from '#shared/domain/move.ts'
import { sheetsOf, type Sheet, type SheetBody } from '#shared/domain/sheets/sheet.ts'
import type { CaseRecord } from '#shared/domain/case.ts'
import { instantText, momentOf } from '#shared/domain/zones.ts'
import { situationsOf, type CaseFacts } from './clocks.ts'

/** What counts as having told somebody. */
export type ToldOn = { readonly date: CivilDate; readonly time: CivilTime | null }

/** A breach read together: its sheets, its notices and the clocks of its duties. */
export type BreachState = {
  readonly law: BreachLaw
  readonly processor: boolean
  readonly facts: SheetBody<'breach-facts'> | null
  readonly assessment: SheetBody<'risk-assessment'> | null
  readonly notices: readonly SheetBody<'breach-notice'>[]
  readonly measures: number
  readonly told: Readonly<Record<Told, ToldOn | null>>
  /** The clock of each duty; undefined where the law of the case has none. */
  readonly clocks: Readonly<Record<Told, Clock | undefined>>
  /** Whether the authority was told after the time a law gives. */
  readonly late: boolean
  readonly delayReason: string
}

/** What the law of a case makes of a breach. */
export function breachLawFor(law: LawBook, record: CaseRecord): BreachLaw {
  return breachLawOf(record.regimes, law.profile(record.profileId))
}

/** Reads a breach together. `now` is for the hours left; the limits of a notice do not depend on it. */
export function breachState(
  facts: CaseFacts,
  sheets: readonly Sheet[],
  law: LawBook,
  zone: string,
  today: CivilDate,
  now?: string,
): BreachState {
  const { record, events } = facts
  const processor = law.profile(record.profileId)?.role === 'processor'
  const clocks = clocksOf(facts, law, zone, today, now)
  const told = toldOf(events, processor)
  const notices = sheetsOf(sheets, 'breach-notice').map(({ content }) => content.body)
  const first = countingEvents(events).find(({ type }) => type === 'authority-notified')
  const late = first !== undefined && isLate(first, clocks.authority, law, zone)
  return {
    law: breachLawFor(law, record),
    processor,
    facts: sheetsOf(sheets, 'breach-facts').at(-1)?.content.body ?? null,
    assessment: sheetsOf(sheets, 'risk-assessment').at(-1)?.content.body ?? null,
    notices,
    measures: sheetsOf(sheets, 'measure').length,
    told,
    clocks,
    late,
    // a reason may stand on the notice, or be what the officer said when the guard asked
    delayReason: reasonOf(notices) || (first?.overrideReason ?? ''),
  }
}

/** What speaks against recording an event in a breach; `state` is read without the event it corrects. */
export function breachGuards(
  state: BreachState,
  event: Pick<EventIntake, 'type' | 'date' | 'time'>,
  { record }: CaseFacts,
  law: LawBook,
  zone: string,
): Guard[] {
  const { assessment, facts, measures, told, processor, clocks } = state
  const asked = event.type === 'authority-notified' && isLate(event, clocks.authority, law, zone)
  const breach: BreachCase = {
    assessment,
    written: {
      facts: record.scope.trim() !== '' || (facts?.happened ?? '').trim() !== '',
      effects: (facts?.consequences ?? '').trim() !== '',
      measures: measures > 0,
    },
    told: { authority: told.authority !== null, people: told.people !== null },
    delayUnexplained:
      event.type === 'closed'
        ? state.late && state.delayReason.trim() === ''
        : asked && reasonOf(state.notices.filter(({ sentOn }) => sentOn === event.date)) === '',
    processor,
  }
  return breachObjections(event.type, breach, state.law, {
    authority: sourceOf(clocks.authority),
    people: sourceOf(clocks.people),
  })
}

function clocksOf(
  facts: CaseFacts,
  law: LawBook,
  zone: string,
  today: CivilDate,
  now: string | undefined,
): BreachState['clocks'] {
  const found = situationsOf(facts, law, zone, today, now)
  const of = (kind: 'breach-authority' | 'breach-people') => {
    const duty = found.find(({ subject }) => subject.kind === kind)
    const clocks = duty === undefined ? undefined : dueDatesOf(duty.situation, duty.own)
    return clocks?.ok === true ? clocks.value.find(({ clock }) => clock === 'respond') : undefined
  }
  return { authority: of('breach-authority'), people: of('breach-people') }
}

function toldOf(events: readonly CaseEvent[], processor: boolean): BreachState['told'] {
  const first = (types: readonly string[]) => {
    const event = countingEvents(events).find(({ type }) => types.includes(type))
    return event === undefined ? null : { date: event.date, time: event.time }
  }
  // a processor has told whom it has to tell when the customer knows
  const customer = processor ? ['forwarded-to-controller'] : []
  return {
    authority: first(['authority-notified', ...customer]),
    people: first(['people-told', ...customer]),
  }
}

/** Whether something happened after the time a law, and no promise or guide, gives for it. A day alone ends with its day. */
function isLate(
  { date, time }: { readonly date: CivilDate; readonly time?: CivilTime | null | undefined },
  clock: Clock | undefined,
  law: LawBook,
  zone: string,
): boolean {
  if (clock === undefined) return false
  const ends = [clock, ...(clock.also ?? [])].flatMap((each) =>
    each.basis === 'law' ? (each.due ?? each.safe ?? []) : [],
  )
  return ends.some((end) => {
    const due = momentOf(end)
    if (due === undefined || time === null || time === undefined) return date > end.slice(0, 10)
    return (momentOf(instantText(date, time, zone, law.zones))?.epoch ?? 0) > due.epoch
  })
}

function reasonOf(notices: BreachState['notices']): string {
  const told = notices.filter(({ to }) => to === 'authority')
  return told.find(({ delayReason }) => delayReason.trim() !== '')?.delayReason ?? ''
}

function sourceOf(clock: Clock | undefined): DutySource {
  if (clock === undefined)
    return { clause: 'breach', citation: 'Our own record of breaches', confidence: 'read' }
  return { clause: clock.clause, citation: clock.citation, confidence: clock.confidence }
}
