import { z } from 'zod'
import { calendarDaysBetween } from './day-number.ts'
import type { CivilDate } from './civil-date.ts'
import { countingEvents, type CaseEvent } from './event.ts'
import { CaseKind, Channel } from './kind.ts'
import { closedOn } from './stage.ts'

/**
 * What the reports count of one case: no name, no words, months instead of days, so that the line may stay when the
 * case itself is destroyed.
 */
export const CaseFigures = z.strictObject({
  kind: CaseKind,
  /** The rights of a request, in alphabetical order. */
  rights: z.array(z.string()),
  regimes: z.array(z.string()),
  channel: Channel,
  /** `2026-05`. */
  receivedMonth: z.string(),
  /** Empty while it is open. */
  closedMonth: z.string(),
  /** Outcomes of requests, or findings of issues, in alphabetical order. */
  outcomes: z.array(z.string()),
  /** Calendar days from receipt to the answer; null while there is none. */
  days: z.number().int().nullable(),
  /** Whether the answer went out after the date that held, extension included; an open overdue case is late too. */
  late: z.boolean(),
  /** Whether it went out after the date that held before any extension. */
  lateWithoutExtension: z.boolean(),
  extended: z.boolean(),
  pausedDays: z.number().int(),
})
export type CaseFigures = z.infer<typeof CaseFigures>

/** What a clock of the answer tells the figures. */
type AnswerClock = {
  readonly clock: string
  readonly due: string | null
  readonly extendedDue?: string | undefined
  readonly metOn?: string | undefined
  readonly progress?:
    { readonly pausedDays: readonly { readonly from: CivilDate; readonly to: CivilDate }[] } | undefined
}

/** What a case adds to the reports. `today` decides whether an open case is late. */
export function figuresOf(
  subject: {
    readonly kind: CaseKind
    readonly rights: readonly string[]
    readonly regimes: readonly string[]
    readonly channel: Channel
    readonly received: CivilDate
    readonly outcomes: readonly string[]
    readonly events: readonly CaseEvent[]
    readonly clocks: readonly AnswerClock[]
  },
  today: CivilDate,
): CaseFigures {
  const answered =
    countingEvents(subject.events).findLast(({ type }) => type === 'response-sent')?.date ?? null
  const answers = subject.clocks.filter(({ clock }) => clock === 'respond')
  const after = (day: string | null | undefined, clock: AnswerClock) =>
    day !== null && day !== undefined && (clock.metOn ?? today) > day.slice(0, 10)
  return {
    kind: subject.kind,
    rights: subject.rights.toSorted(),
    regimes: [...subject.regimes],
    channel: subject.channel,
    receivedMonth: subject.received.slice(0, 7),
    closedMonth: (closedOn(subject.events) ?? '').slice(0, 7),
    outcomes: subject.outcomes.toSorted(),
    days: answered === null ? null : calendarDaysBetween(subject.received, answered),
    late: answers.some((clock) => after(clock.extendedDue ?? clock.due, clock)),
    lateWithoutExtension: answers.some((clock) => after(clock.due, clock)),
    extended: answers.some((clock) => clock.extendedDue !== undefined),
    pausedDays: Math.max(0, ...answers.map(pausedDaysOf)),
  }
}

function pausedDaysOf({ progress }: AnswerClock): number {
  return (progress?.pausedDays ?? []).reduce(
    (sum, { from, to }) => sum + calendarDaysBetween(from, to) + 1,
    0,
  )
}
