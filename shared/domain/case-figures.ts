import { z } from 'zod'
import { FINDINGS, OUTCOMES } from './case.ts'
import type { CaseReview, Finding, Outcome } from './case.ts'
import { breachFigures, BreachFigures } from './report/breach-figures.ts'
import type { BreachFacts } from './report/breach-figures.ts'
import type { CivilDate } from './civil-date.ts'
import { calendarDaysBetween } from './day-number.ts'
import { countingEvents, type EventFacts } from './event.ts'
import { closedOn as dayClosed } from './stage.ts'
import { CaseKind, Channel } from './kind.ts'
import { endOf, eventsOfSubject, type AnswerClock, type SubjectEnd } from './report/subject-end.ts'

/** How an appeal that came in stands; `upheld`: our decision stood, `changed`: it was overturned. */
export const AppealFigure = z.strictObject({
  /** The month it reached us, `2026-05`. */
  month: z.string(),
  outcome: z.enum(['upheld', 'changed', 'withdrawn', 'open']),
})

/** What became of a request or an issue, for the reports: as recorded, or that nothing was. */
export const CountedOutcome = z.enum([...new Set([...OUTCOMES, ...FINDINGS]), 'undecided'])
export type CountedOutcome = z.infer<typeof CountedOutcome>

/**
 * What the reports count of one case: no name, no words, months instead of days, so that the line may stay when the
 * case itself is destroyed. What each number means stands in report/README.md.
 */
export const CaseFigures = z.strictObject({
  kind: CaseKind,
  /** The rights of a request, in alphabetical order. */
  rights: z.array(z.string()),
  regimes: z.array(z.string()),
  channel: Channel,
  /** `2026-05`. */
  receivedMonth: z.string(),
  /** Empty while something of it has no answer, and where it ended without one. */
  answeredMonth: z.string(),
  /** Empty while it is open. */
  closedMonth: z.string(),
  /** One for each request or issue, in alphabetical order. */
  outcomes: z.array(CountedOutcome),
  /** Grounds of refusal by law and id, `uk-gdpr/legal-privilege`; `own` for one the officer worded. */
  grounds: z.array(z.string()),
  /** Calendar days from receipt to the last answer; null while it is not answered. */
  days: z.number().int().nullable(),
  /** Whether a date held at all; nobody published a number for some duties. */
  dated: z.boolean(),
  /** Whether the answer went out after the date that held, extension included; an open overdue case is late too. */
  late: z.boolean(),
  /** Whether it went out after the date that held before any extension. */
  lateWithoutExtension: z.boolean(),
  extended: z.boolean(),
  pausedDays: z.number().int(),
  /** Kinds of reasons recorded for an answer after its date, in alphabetical order; never their words. */
  lateReasons: z.array(z.string()),
  appeals: z.array(AppealFigure),
  breach: BreachFigures.nullable(),
})
export type CaseFigures = z.infer<typeof CaseFigures>

/** One request, complaint, review or breach duty of a case with its clocks. */
export type FiguresGroup = {
  readonly kind: string
  readonly requestId: string | null
  readonly reviewId: string | null
  readonly clocks: readonly AnswerClock[]
}

/** What the figures of a case are counted from. */
export type FiguresSubject = {
  readonly kind: CaseKind
  readonly regimes: readonly string[]
  readonly channel: Channel
  readonly received: CivilDate
  readonly requests: readonly {
    readonly id: string
    readonly kind: string
    readonly outcome: Outcome | null
  }[]
  /** What was found on each issue of a complaint. */
  readonly findings: readonly (Finding | null)[]
  readonly grounds: readonly { readonly regime: string; readonly ground: string }[]
  readonly lateReasons: readonly string[]
  readonly reviews: readonly Pick<CaseReview, 'received' | 'outcome'>[]
  readonly breach: Omit<BreachFacts, 'clock'>
  readonly events: readonly EventFacts[]
  readonly groups: readonly FiguresGroup[]
}

/** The figures of a case, and the days that stand behind them while it is kept. */
export type CountedCase = {
  readonly figures: CaseFigures
  readonly answeredOn: CivilDate | null
  readonly closedOn: CivilDate | null
  /** The dates that held before any extension, one for each request or complaint that has one. */
  readonly originalDue: readonly string[]
  /** The dates that held in the end. */
  readonly due: readonly string[]
}

/** What a case adds to the reports. `today` decides whether an open case is late. */
export function figuresOf(subject: FiguresSubject, today: CivilDate): CountedCase {
  const { kind, received } = subject
  const events = countingEvents(subject.events)
  const main = subject.groups.filter(({ reviewId }) => reviewId === null)
  const ends = kind === 'breach' ? [] : main.map((group) => endOf(group, events, received, today))
  const answeredOn = lastAnswer(ends)
  const ended = dayClosed(events)
  const closedOn = ended === null ? null : later(ended, received)
  return {
    answeredOn,
    closedOn,
    originalDue: ends.flatMap(({ originalDue }) => originalDue ?? []),
    due: ends.flatMap(({ due }) => due ?? []),
    figures: {
      kind,
      rights: subject.requests.map((request) => request.kind).toSorted(),
      regimes: [...subject.regimes],
      channel: subject.channel,
      receivedMonth: monthOf(received),
      answeredMonth: monthOf(answeredOn),
      closedMonth: monthOf(closedOn),
      outcomes: outcomesOf(subject, events),
      grounds: subject.grounds
        .map(({ regime, ground }) => (regime === '' ? 'own' : `${regime}/${ground}`))
        .toSorted(),
      days: answeredOn === null ? null : calendarDaysBetween(received, answeredOn),
      dated: ends.some(({ due }) => due !== null),
      late: ends.some(({ late }) => late),
      lateWithoutExtension: ends.some(({ lateWithoutExtension }) => lateWithoutExtension),
      extended: ends.some(({ extended }) => extended),
      pausedDays: Math.max(0, ...ends.map(({ pausedDays }) => pausedDays)),
      lateReasons: [...new Set(subject.lateReasons)].toSorted(),
      appeals: subject.reviews.map((review) => ({
        month: monthOf(review.received),
        outcome: review.outcome ?? 'open',
      })),
      breach:
        kind === 'breach'
          ? breachFigures({
              ...subject.breach,
              clock: main.find((group) => group.kind === 'breach-authority')?.clocks[0],
            })
          : null,
    },
  }
}

/** The day of the last answer, once nothing of the case waits for one any more. */
function lastAnswer(ends: readonly SubjectEnd[]): CivilDate | null {
  if (ends.some(({ endedOn }) => endedOn === null)) return null
  const days = ends.flatMap(({ answered, endedOn }) => (answered && endedOn !== null ? [endedOn] : []))
  return days.toSorted().at(-1) ?? null
}

/** A withdrawal that was recorded without an outcome is one all the same. */
function outcomesOf({ requests, findings }: FiguresSubject, events: readonly EventFacts[]): CountedOutcome[] {
  const withdrawn = (requestId: string | null) =>
    eventsOfSubject(events, requestId).some(({ type }) => type === 'withdrawn')
  return [
    ...requests.map(({ id, outcome }) => outcome ?? (withdrawn(id) ? 'withdrawn' : 'undecided')),
    ...findings.map((finding) => finding ?? (withdrawn(null) ? 'withdrawn' : 'undecided')),
  ].toSorted()
}

function monthOf(day: string | null): string {
  return day === null ? '' : day.slice(0, 7)
}

function later(day: CivilDate, than: CivilDate): CivilDate {
  return day < than ? than : day
}
