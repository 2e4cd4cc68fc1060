import { dayOf } from './day-number.ts'
import { momentOf } from './zones.ts'

/** A free day with its reason: the holiday's name, or the weekday of a weekend. */
export type FreeDay = { readonly date: string; readonly name: string }

/** One reason of a clock, as far as comparing needs it. */
export type ComparedStep = {
  readonly step: string
  readonly title: string
  readonly before: string | null
  readonly after: string | null
  readonly days?: readonly FreeDay[] | undefined
}

/** A clock as far as comparing needs it: a `Clock` of the engine, or one that came over the contract. */
export type ComparedClock = {
  readonly clock: string
  readonly basis: 'law' | 'guidance' | 'promise'
  readonly due: string | null
  readonly extendedDue?: string | undefined
  readonly standing: string
  readonly waitsFor?: string | undefined
  readonly because: readonly ComparedStep[]
}

/** The dates a clock passes through on its way, read from its steps. All null while it has no due date. */
export type Stages = {
  /** The day or instant from which it counts: after everything it waits for, and after an hour left out. */
  readonly begins: string | null
  /** "One month", "20 working days"; empty where nothing is counted. */
  readonly length: string
  /** The free days left out of a count of working days. */
  readonly free: readonly FreeDay[]
  /** The end of the bare period. */
  readonly counted: string | null
  /** The same with the pauses. */
  readonly paused: string | null
  readonly due: string | null
  /** The move off a non-working day, if there was one. */
  readonly move: { readonly from: string; readonly to: string; readonly days: readonly FreeDay[] } | null
  /** The end after a valid notice of extension. */
  readonly extended: string | null
}

/** Reads the stages of a clock from its reasons. */
export function stagesOf(clock: ComparedClock): Stages {
  const last = (...kinds: readonly string[]) => clock.because.findLast(({ step }) => kinds.includes(step))
  const count = last('count')
  const counted = last('clamp')?.after ?? count?.after ?? null
  const skip = last('skip')
  return {
    begins: count?.before ?? null,
    length: count?.title ?? '',
    free: count?.days ?? [],
    counted,
    paused: last('pause', 'restart')?.after ?? counted,
    due: clock.due,
    move:
      skip?.before === undefined || skip.before === null || skip.after === null
        ? null
        : { from: skip.before, to: skip.after, days: skip.days ?? [] },
    extended: clock.extendedDue ?? null,
  }
}

/** The date that holds: the extended one after a valid notice. */
export function holdsOf({ due, extendedDue }: Pick<ComparedClock, 'due' | 'extendedDue'>): string | null {
  return extendedDue ?? due
}

/**
 * The clock of a situation that is shown as *the* date: the answer, also while it waits; where the answer has no
 * number, the first other duty with a date. A transfer comes last, because few cases have to be passed on.
 */
export function shownClockOf<One extends Pick<ComparedClock, 'clock' | 'due' | 'standing'>>(
  clocks: readonly One[],
): One | undefined {
  const answer = clocks.find(({ clock }) => clock === 'respond')
  if (answer !== undefined && (answer.due !== null || answer.standing !== 'soft')) return answer
  const dated = clocks.filter(({ due }) => due !== null)
  return dated.find(({ clock }) => clock !== 'transfer') ?? answer ?? dated[0] ?? clocks[0]
}

/** Seconds from the first to the second, of two instants exactly, otherwise from day to day; 0 where one is missing. */
export function secondsBetween(from: string | null, to: string | null, exact: boolean): number {
  if (from === null || to === null) return 0
  if (!exact) return (dayOf(to) - dayOf(from)) * 86400
  return (momentOf(to)?.epoch ?? 0) - (momentOf(from)?.epoch ?? 0)
}
