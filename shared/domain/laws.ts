import type { Clause } from './clause.ts'
import type { Clock, DeadlineFailure } from './clock.ts'
import { dayWords } from './date-words.ts'
import { dayOf } from './day-number.ts'
import type { HandlingProfile } from './handling-profile.ts'
import type { EventType } from './event.ts'
import type { LawBook } from './law-book.ts'
import type { RulePack } from './rule-pack.ts'
import { failed, ok } from './result.ts'
import type { Result } from './result.ts'
import type { Situation } from './situation.ts'

/** The clauses of one source as they apply to a situation. */
export type Rules = {
  readonly source: string
  readonly clauses: readonly Clause[]
  /** Calendar of every clause without a statutory one of its own. */
  readonly calendar: string
  /** The organisation's own calendar, whose closures are told of whatever calendar a clause counts by. */
  readonly office: string
  readonly zone: string
  readonly manyPlaces: boolean
  /** The event from which another body's time runs, when these are not our own duties. */
  readonly receivedBy: EventType | undefined
  readonly shownAs: (clock: Clock) => Clock
}

/** Every source of rules for a situation. */
export type Laws = {
  readonly rules: readonly Rules[]
  /** Names of the laws and the profile, for sentences. */
  readonly names: readonly string[]
  readonly profile: string | undefined
  /** Commitments that hold only where no law gives a date. */
  readonly onlyWithoutLaw: ReadonlySet<string>
}

const asItIs = (clock: Clock) => clock

/** Finds the regimes and the profile of a situation, and with which calendar each counts. */
export function lawsOf(situation: Situation, law: LawBook): Result<Laws, DeadlineFailure> {
  const profile = situation.profile === undefined ? undefined : law.profile(situation.profile)
  if (situation.profile !== undefined && profile === undefined) {
    return failed({
      code: 'profile-unknown',
      message: `Redress has no handling profile called “${situation.profile}”.`,
    })
  }
  const chosen = situation.regimes ?? (situation.regime === undefined ? undefined : [situation.regime])
  if (chosen === undefined && profile === undefined) {
    return failed({
      code: 'regime-unknown',
      message: 'The situation names neither a law nor a handling profile.',
    })
  }
  const processor = profile?.role === 'processor'
  const ids = chosen ?? (profile === undefined ? [] : regimesOf(profile, situation.place))
  const packs: RulePack[] = []
  for (const id of ids) {
    const pack = law.regime(id)
    if (pack === undefined)
      return failed({ code: 'regime-unknown', message: `Redress has no law called “${id}”.` })
    packs.push(pack)
  }
  const rules = packs.map((pack) => rulesOfPack(pack, situation, profile, processor))
  if (profile !== undefined) rules.push(rulesOfProfile(profile, situation))
  const idle = (profile?.commitments ?? []).filter((commitment) => commitment.unlessLaw)
  return ok({
    rules,
    names: [...packs.map((pack) => pack.short), ...(profile === undefined ? [] : [profile.name])],
    profile: profile?.id,
    onlyWithoutLaw: new Set(idle.map((commitment) => commitment.id)),
  })
}

/** The laws a profile answers under for a person of that place; a processor's are those of its customers. */
export function regimesOf(profile: HandlingProfile, place: string | undefined): readonly string[] {
  if (profile.role === 'processor') return profile.controllerRegimes
  const byPlace = profile.regimesByPlace
  if (Object.keys(byPlace).length === 0) return profile.regimes
  return [...profile.regimes, ...(byPlace[place ?? profile.place] ?? byPlace['*'] ?? [])]
}

function rulesOfPack(
  pack: RulePack,
  situation: Situation,
  profile: HandlingProfile | undefined,
  processor: boolean,
): Rules {
  const byPlace = situation.place === undefined ? undefined : pack.calendarByPlace[situation.place]
  const own = profile === undefined || processor ? undefined : calendarOf(profile, pack.id)
  const calendar = namedCalendar(situation, profile) ?? own ?? byPlace ?? pack.calendar
  return {
    source: pack.id,
    clauses: processor ? pack.clauses.filter((clause) => clause.clock === 'respond') : pack.clauses,
    calendar,
    office: situation.calendar ?? profile?.calendar ?? calendar,
    zone: pack.zone,
    manyPlaces: pack.place === 'EU',
    receivedBy: processor ? 'controller-received' : undefined,
    shownAs: processor ? asController : asItIs,
  }
}

/**
 * The calendar a situation asks for. Naming the one the organisation has anyway asks for nothing: each law of its
 * profile keeps the calendar the profile gives it.
 */
function namedCalendar(situation: Situation, profile: HandlingProfile | undefined): string | undefined {
  return situation.calendar === profile?.calendar ? undefined : situation.calendar
}

/** The organisation's calendar for a law it answers under; a law chosen besides counts by its own place. */
function calendarOf(profile: HandlingProfile, regime: string): string | undefined {
  const own: readonly string[] = [...profile.regimes, ...Object.values(profile.regimesByPlace).flat()]
  return profile.calendars[regime] ?? (own.includes(regime) ? profile.calendar : undefined)
}

function rulesOfProfile(profile: HandlingProfile, situation: Situation): Rules {
  return {
    source: profile.id,
    clauses: profile.commitments,
    calendar: situation.calendar ?? profile.calendar,
    office: situation.calendar ?? profile.calendar,
    zone: profile.zone,
    manyPlaces: false,
    receivedBy: undefined,
    shownAs: asItIs,
  }
}

/** The controller's own clock, as a processor sees it. */
function asController(clock: Clock): Clock {
  const because = clock.because.map((step) =>
    step.step !== 'start' || step.after === null
      ? step
      : {
          ...step,
          title: 'Clock starts with the controller',
          sentence: `The controller had the request on ${dayWords(dayOf(step.after))}. Its time runs from there, not from the day the request reached us.`,
        },
  )
  return { ...clock, clock: 'controller', because }
}
