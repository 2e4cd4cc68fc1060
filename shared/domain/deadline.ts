import type { Clause } from './clause.ts'
import { CLOCK_IDS } from './clause.ts'
import type { Clock, DeadlineFailure } from './clock.ts'
import { shortDayWords } from './date-words.ts'
import { closuresOf } from './day-changes.ts'
import { dateOf, dayOf } from './day-number.ts'
import { clockAwaiting, clockNotInForce, clockOf } from './duty-clock.ts'
import type { Duty } from './duty-clock.ts'
import type { EventType } from './event.ts'
import { factsOf } from './facts.ts'
import type { Facts } from './facts.ts'
import { earliestOf } from './earliest.ts'
import type { LawBook } from './law-book.ts'
import { lawsOf } from './laws.ts'
import type { Laws, Rules } from './laws.ts'
import { failed, ok } from './result.ts'
import type { Result } from './result.ts'
import { RECEIVED_UNKNOWN } from './situation.ts'
import type { Situation } from './situation.ts'

export type { Clock, DeadlineFailure, Standing, Step } from './clock.ts'

/**
 * Every clock of a situation, the answer first, each with its reasons. For each duty the earliest date of the laws and
 * the promise is the clock and the others are in its `also`. Pure: the same situation gives the same answer anywhere.
 */
export function deadlinesOf(situation: Situation, law: LawBook): Result<Clock[], DeadlineFailure> {
  return clocksOf(situation, law, true)
}

/** The same dates without the reasons (`because` is empty): for lists and the index of due dates. */
export function dueDatesOf(situation: Situation, law: LawBook): Result<Clock[], DeadlineFailure> {
  return clocksOf(situation, law, false)
}

function clocksOf(situation: Situation, law: LawBook, explain: boolean): Result<Clock[], DeadlineFailure> {
  const facts = factsOf(situation)
  if (facts === undefined) return failed(RECEIVED_UNKNOWN)
  const laws = lawsOf(situation, law)
  if (!laws.ok) return laws
  const clocks: Found[] = []
  for (const rules of laws.value.rules) {
    const found = clocksOfRules(rules, situation, facts, law, explain)
    if (!found.ok) return found
    clocks.push(...found.value)
  }
  const kept = clocks.filter((each) => !isIdle(each, clocks, laws.value)).map(({ clock }) => clock)
  if (kept.length === 0) return failed(notInLaw(situation, laws.value))
  const merged = CLOCK_IDS.flatMap((id) => {
    const same = kept.filter((clock) => clock.clock === id)
    return same.length === 0 ? [] : [earliestOf(same, explain)]
  })
  const first = merged[0]
  if (first !== undefined && facts.unknown.length > 0) {
    first.notes.push(`Unknown events, which change no date: ${facts.unknown.join(', ')}.`)
  }
  return ok(merged)
}

/** A clock, and whether the rule it comes from has a number and is in force. */
type Found = { readonly clock: Clock; readonly numbered: boolean }

function clocksOfRules(
  rules: Rules,
  situation: Situation,
  facts: Facts,
  law: LawBook,
  explain: boolean,
): Result<Found[], DeadlineFailure> {
  const { receivedBy } = rules
  const counted = receivedBy === undefined ? facts : factsFrom(receivedBy, facts)
  const received = dateOf(counted?.received ?? facts.received)
  const forKind = rules.clauses.filter((clause) => clause.kinds.includes(situation.kind))
  const clocks: Found[] = []
  const add = (clock: Clock, numbered: boolean) => clocks.push({ clock: rules.shownAs(clock), numbered })
  for (const id of CLOCK_IDS) {
    const candidates = forKind.filter((clause) => clause.clock === id)
    if (candidates.length === 0) continue
    const inForce = candidates.filter((clause) => appliesTo(clause, received))
    const chosen = inForce.length > 0 ? inForce : candidates.slice(0, 1)
    for (const clause of chosen) {
      const duty = dutyOf(clause, rules, situation, counted ?? facts, law, explain)
      if (!duty.ok) return duty
      if (counted === undefined && receivedBy !== undefined) {
        add(clockAwaiting(duty.value, receivedBy), true)
        continue
      }
      if (inForce.length === 0) {
        add(clockNotInForce(duty.value, clause.beforeForce ?? outOfForceWords(clause, received)), false)
        continue
      }
      const clock = clockOf(duty.value)
      if (!clock.ok) return clock
      add(clock.value, clause.length.unit !== 'soft')
    }
  }
  return ok(clocks)
}

function dutyOf(
  clause: Clause,
  rules: Rules,
  situation: Situation,
  facts: Facts,
  law: LawBook,
  explain: boolean,
): Result<Duty, DeadlineFailure> {
  const id = clause.calendar ?? rules.calendar
  const placeCalendar = law.calendar(id)
  if (placeCalendar === undefined) {
    return failed({ code: 'calendar-unknown', message: `Redress has no calendar called “${id}”.` })
  }
  // a closed office moves our own promises only: the law knows public holidays
  const calendar = clause.basis === 'promise' ? placeCalendar.forPromises() : placeCalendar
  const placed = calendar.weekend.length > 0
  return ok({
    clause,
    source: rules.source,
    kind: situation.kind,
    facts,
    calendar,
    closures: closuresOf(calendar, law.calendar(rules.office)),
    zone: placed ? calendar.zone : rules.zone,
    manyPlaces: !placed && rules.manyPlaces,
    zones: law.zones,
    explain,
  })
}

/** The facts as another body sees them, whose time runs from the event named. */
function factsFrom(event: EventType, facts: Facts): Facts | undefined {
  const received = facts.events.find(({ type }) => type === event)?.day
  return received === undefined ? undefined : { ...facts, received, moment: undefined }
}

function appliesTo(clause: Clause, received: string): boolean {
  if (clause.effectiveFrom !== undefined && received < clause.effectiveFrom) return false
  return clause.effectiveTo === undefined || received <= clause.effectiveTo
}

function outOfForceWords({ effectiveFrom, effectiveTo, citation }: Clause, received: string): string {
  if (effectiveFrom !== undefined && received < effectiveFrom) {
    return `${citation} applies to what is received from ${shortDayWords(dayOf(effectiveFrom))} on. No other deadline applied before.`
  }
  const until = effectiveTo === undefined ? '' : ` until ${shortDayWords(dayOf(effectiveTo))}`
  return `${citation} applied to what was received${until}. No other deadline applies since.`
}

/** A promise made only for want of a law, where the law has something to say. */
function isIdle({ clock }: Found, all: readonly Found[], { onlyWithoutLaw, profile }: Laws): boolean {
  if (clock.source !== profile || !onlyWithoutLaw.has(clock.clause)) return false
  return all.some(
    (other) => other.numbered && other.clock.source !== profile && other.clock.clock === clock.clock,
  )
}

function notInLaw(situation: Situation, { names }: Laws): DeadlineFailure {
  const words = situation.kind.replaceAll('-', ' ')
  return {
    code: 'kind-not-in-law',
    message: `${names.join(' and ')} sets no deadline of the kind “${words}”.`,
  }
}
