import type { Clause, Wait } from './clause.ts'
import type { DayNumber } from './day-number.ts'
import { askedOf } from './facts.ts'
import type { Facts } from './facts.ts'

/** One thing waited for: asked, answered or not, and the day the period begins because of it. */
export type WaitOutcome = {
  readonly wait: Wait
  readonly asked: DayNumber
  readonly answered: DayNumber | undefined
  /** The day the period begins once this is settled; undefined while it is open. */
  readonly begins: DayNumber | undefined
  /** Asked only after the period had ended; such a question moves nothing. */
  readonly tooLate: boolean
}

/** Where a clock begins. */
export type Start = {
  /** The event that sets it off, as the clause lists it; undefined when it has not happened. */
  readonly origin: DayNumber | undefined
  readonly event: Clause['start']['from'][number]
  readonly waits: readonly WaitOutcome[]
  /** The day the period begins: the latest of the origin and everything waited for; undefined while something is open. */
  readonly start: DayNumber | undefined
  /** The end of a reflection time that passed without an answer: the request then counts as withdrawn. */
  readonly lapsed: DayNumber | undefined
}

/**
 * The day a clock begins by its clause: the latest of the events it depends on. `lastDayFrom` answers the last day of
 * the period that begins on a day (undefined while that is unknown): what is asked for after it comes too late.
 */
export function startOf(
  clause: Clause,
  facts: Facts,
  lastDayFrom: (begin: DayNumber) => DayNumber | undefined,
): Start {
  const { origin, event } = originOf(clause.start.from, facts)
  const questions = clause.start.waits
    .flatMap((wait) => askedOf(facts, wait.asked, wait.answered).map((pair) => ({ wait, ...pair })))
    .toSorted((a, b) => a.asked - b.asked)
  const waits: WaitOutcome[] = []
  let start = origin
  let open = false
  let lapsed: DayNumber | undefined
  for (const question of questions) {
    const last = start === undefined || open ? undefined : lastDayFrom(start)
    const tooLate = last !== undefined && question.asked > last
    const begins = tooLate ? undefined : beginsOf(question.wait, question)
    waits.push({ ...question, begins, tooLate })
    if (tooLate) continue
    lapsed ??= lapseOf(question, facts)
    if (begins === undefined) open = true
    else if (start !== undefined) start = Math.max(start, begins)
  }
  return { origin, event, waits, start: open || lapsed !== undefined ? undefined : start, lapsed }
}

/** The first of the listed events that happened. A request cannot be dated after it arrived: such a date counts nothing. */
export function originOf(
  from: Clause['start']['from'],
  facts: Facts,
): { origin: DayNumber | undefined; event: Clause['start']['from'][number] } {
  for (const event of from) {
    const day = event === 'received' ? facts.received : facts.events.find(({ type }) => type === event)?.day
    if (event === 'request-dated' && day !== undefined && day > facts.received) continue
    if (day !== undefined) return { origin: day, event }
  }
  return { origin: undefined, event: from[0] ?? 'received' }
}

function beginsOf(
  wait: Wait,
  pair: { asked: DayNumber; answered: DayNumber | undefined },
): DayNumber | undefined {
  if (pair.answered === undefined || wait.rule === 'until-answered') return pair.answered
  return pair.asked + (wait.days ?? 0)
}

function lapseOf(
  { wait, asked, answered }: Pick<WaitOutcome, 'wait' | 'asked' | 'answered'>,
  facts: Facts,
): DayNumber | undefined {
  if (wait.rule !== 'reflection') return undefined
  const end = asked + (wait.days ?? 0)
  const judged = answered ?? facts.today
  return judged !== undefined && judged > end ? end : undefined
}
