import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { CaseView, ClockView } from '#shared/contract/views.ts'
import type { Expectation } from './expectation.ts'

/** A clock as far as a diary speaks of it. */
export type SeenClock = {
  readonly due: string | null
  readonly extended?: string
  readonly safe?: string
  readonly standing: string
  readonly metOn?: string
  /** The dates of the other law or promise for the same duty, where they differ. */
  readonly also?: Readonly<Record<string, string>>
}

/** Everything of a case that a diary asserts: every clock with its dates, stage, outcomes, findings, end. */
export type Seen = {
  readonly stage: string
  readonly closedOn: string | null
  readonly clocks: Readonly<Record<string, SeenClock | 'no-law'>>
  readonly outcomes: Readonly<Record<string, string | null>>
  readonly findings: readonly (string | null)[]
}

/** What the engine says of a case, in the diary's terms. */
export function seenOf(view: CaseView): Seen {
  const keys = subjectsOf(view)
  const clocks = view.groups.flatMap((group, at): [string, SeenClock | 'no-law'][] => {
    const subject = keys[at] ?? ''
    if (group.failure !== null) return [[subject, 'no-law']]
    return group.clocks.map((clock) => [`${subject} ${clock.clock}`, seenClock(clock)])
  })
  const ends = view.groups.map((group, at): [string, string | null] => {
    const request = view.requests.find(({ id }) => id === group.requestId)
    const review = view.reviews.find(({ id }) => id === group.reviewId)
    return [keys[at] ?? '', request?.outcome ?? review?.outcome ?? null]
  })
  return {
    stage: view.stage,
    closedOn: view.closedOn,
    clocks: Object.fromEntries(clocks),
    outcomes: Object.fromEntries(ends.filter(([subject]) => hasOutcome(subject))),
    findings: view.issues.map(({ finding }) => finding),
  }
}

function hasOutcome(subject: string): boolean {
  return subject !== 'complaint' && !subject.startsWith('breach-')
}

/** The kind of each group; the second of a kind is `access#2`. */
function subjectsOf(view: CaseView): string[] {
  return view.groups.map(({ kind }, at) => {
    const before = view.groups.slice(0, at).filter((group) => group.kind === kind).length
    return before === 0 ? kind : `${kind}#${before + 1}`
  })
}

function seenClock(clock: ClockView): SeenClock {
  const holds = clock.extendedDue ?? clock.due
  const also = (clock.also ?? []).flatMap((other): [string, string][] => {
    const date = other.extendedDue ?? other.due
    return date === null || date === holds ? [] : [[other.source, date]]
  })
  return {
    due: clock.due,
    standing: clock.standing,
    ...(clock.extendedDue === undefined ? {} : { extended: clock.extendedDue }),
    ...(clock.safe === undefined ? {} : { safe: clock.safe }),
    ...(clock.metOn === undefined ? {} : { metOn: clock.metOn }),
    ...(also.length === 0 ? {} : { also: Object.fromEntries(also) }),
  }
}

/** The clock a case shows, and the date that stands for it; null where it has none. */
export type Shown = { readonly clock: SeenClock; readonly date: string | null }

/**
 * Which of its dates a case shows: the earliest answer still owed; else an answer that waits for something; else the
 * earliest other duty, passing on apart; else an answer without a number; else the last answer given.
 */
export function shownOf(seen: Seen): Shown | null {
  const clocks = Object.entries(seen.clocks).flatMap(([key, clock]) =>
    clock === 'no-law' ? [] : [{ key, clock }],
  )
  const open = clocks.filter(({ clock }) => clock.standing !== 'met')
  const answers = open.filter(({ key }) => key.endsWith(' respond'))
  const dated = (list: typeof clocks) =>
    list
      .filter(({ clock }) => holds(clock) !== null)
      .toSorted((a, b) => (holds(a.clock) ?? '').localeCompare(holds(b.clock) ?? ''))[0]
  const found =
    dated(answers) ??
    answers.find(({ clock }) => clock.standing === 'waiting' || clock.standing === 'paused') ??
    dated(open.filter(({ key }) => !key.endsWith(' transfer'))) ??
    answers[0] ??
    clocks
      .filter(({ key }) => key.endsWith(' respond'))
      .toSorted((a, b) => (a.clock.metOn ?? '').localeCompare(b.clock.metOn ?? ''))
      .at(-1)
  return found === undefined ? null : { clock: found.clock, date: holds(found.clock) }
}

function holds({ extended, due }: SeenClock): string | null {
  return extended ?? due
}

const NOTHING: Seen = { stage: '', closedOn: null, clocks: {}, outcomes: {}, findings: [] }

/** What a diary expects of one matter: it stays as it was said last, until a line says otherwise. */
export class Expected {
  #seen: Seen = NOTHING

  /** Takes over what a line says of a day. */
  take(expectation: Expectation, day: CivilDate): void {
    const seen = this.#seen
    switch (expectation.of) {
      case 'stage': {
        const closes = expectation.stage === 'closed'
        const closedOn = closes ? (seen.stage === 'closed' ? seen.closedOn : day) : null
        this.#seen = { ...seen, stage: expectation.stage, closedOn }
        return
      }
      case 'clock':
        this.#clock(expectation.key, (clock) => changed(clock, expectation.set, day))
        return
      case 'also':
        this.#clock(expectation.key, ({ also, ...clock }) => {
          const dates = { ...also }
          if (expectation.date === '') delete dates[expectation.source]
          else dates[expectation.source] = expectation.date
          return Object.keys(dates).length === 0 ? clock : { ...clock, also: dates }
        })
        return
      case 'all-met':
        for (const [key, clock] of Object.entries(seen.clocks)) {
          if (clock !== 'no-law' && clock.standing !== 'met')
            this.#clock(key, (open) => ({ ...open, standing: 'met', metOn: day }))
        }
        return
      case 'no-law':
        this.#seen = { ...seen, clocks: { ...seen.clocks, [expectation.key]: 'no-law' } }
        this.#subject(expectation.key)
        return
      case 'outcome':
        this.#seen = { ...seen, outcomes: { ...seen.outcomes, [expectation.subject]: expectation.outcome } }
        return
      case 'finding':
        this.#seen = { ...seen, findings: seen.findings.with(expectation.issue - 1, expectation.finding) }
        return
      default:
        return
    }
  }

  /** A complaint raises so many issues, none of them settled yet. */
  raise(issues: number): void {
    this.#seen = { ...this.#seen, findings: Array.from({ length: issues }, () => null) }
  }

  /** What must be seen on a day: a running clock whose last day has passed is late. */
  on(day: CivilDate): Seen {
    const clocks = Object.entries(this.#seen.clocks).map(([key, clock]) => {
      const holds = clock === 'no-law' ? null : (clock.extended ?? clock.due)
      const late =
        clock !== 'no-law' && clock.standing === 'running' && holds !== null && day > holds.slice(0, 10)
      return [key, late ? { ...clock, standing: 'late' } : clock]
    })
    return { ...this.#seen, clocks: Object.fromEntries(clocks) as Seen['clocks'] }
  }

  #clock(key: string, change: (clock: SeenClock) => SeenClock): void {
    const before = this.#seen.clocks[key]
    const open = before === undefined || before === 'no-law' ? { due: null, standing: 'soft' } : before
    this.#seen = { ...this.#seen, clocks: { ...this.#seen.clocks, [key]: change(open) } }
    this.#subject(key.split(' ')[0] ?? '')
  }

  #subject(subject: string): void {
    if (!hasOutcome(subject) || subject in this.#seen.outcomes) return
    this.#seen = { ...this.#seen, outcomes: { ...this.#seen.outcomes, [subject]: null } }
  }
}

type Change = Extract<Expectation, { of: 'clock' }>['set']

function changed(clock: SeenClock, set: Change, day: CivilDate): SeenClock {
  const { safe, metOn, ...rest } = clock
  const nextSafe =
    set.safe === undefined ? (set.due === undefined ? safe : undefined) : (set.safe ?? undefined)
  const standing = set.standing ?? clock.standing
  const met = standing === 'met' ? (set.metOn ?? metOn ?? day) : undefined
  return {
    ...rest,
    standing,
    ...(set.due === undefined ? {} : { due: set.due }),
    ...(set.extended === undefined ? {} : { extended: set.extended }),
    // the careful day is shown only where it is another one
    ...(nextSafe === undefined || nextSafe === (set.due ?? clock.due) ? {} : { safe: nextSafe }),
    ...(met === undefined ? {} : { metOn: met }),
  }
}
