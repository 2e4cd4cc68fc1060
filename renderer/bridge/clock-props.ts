import type { ClockGroup, ClockView, DayMark, StepView } from '#shared/contract/views.ts'
import { explainText } from '#shared/text/explain.ts'
import { clockLineText, ribbonText, trailText } from '#shared/text/clock.ts'
import { alikeWeeks, type AlikeWeeks } from '#shared/domain/alike-weeks.ts'
import type { Confidence } from '#shared/domain/clause.ts'
import {
  addCalendarDays,
  calendarDaysBetween,
  dayOf as numberOf,
  weekdayOf,
} from '#shared/domain/day-number.ts'
import {
  clockState,
  dayOf,
  fullMoment,
  holdingDue,
  shortMoment,
  tinyMoment,
  type ClockLook,
} from './clock-words.ts'
import { shortDateWords } from './day-words.ts'
import { legendOf, type LegendEntry } from './ribbon-legend.ts'
import { daysOfSteps } from './step-days.ts'

/** Calendar days a clock stood still, both ends of each pause included. */
export function pausedDaysOf({ progress }: Pick<ClockView, 'progress'>): number {
  return (progress?.pausedDays ?? []).reduce(
    (sum, { from, to }) => sum + calendarDaysBetween(from, to) + 1,
    0,
  )
}

/** A point on the clock line. */
export type LineMark = { readonly date: string; readonly label: string; readonly note?: string }

/** What `ClockLine` of `ui` takes. */
export type LineProps = {
  sentence: string
  from: LineMark
  today?: LineMark
  safe?: LineMark
  due: LineMark
  extended?: LineMark
  pauses?: { from: string; to: string }[]
  state: ClockLook
  pauseLabel?: [string, string]
}

/**
 * The clock line of one clock, null while it has no date or no beginning. `today` is drawn unless it is the day of
 * the start; the dashed end is the date an extension would give, or has given.
 */
export function clockLineProps(clock: ClockView, today: string): LineProps | null {
  const due = holdingDue(clock)
  const started = clock.progress?.started
  if (due === null || started === undefined) return null
  const extended = clock.extendedDue !== undefined
  const latest = extended ? null : (clock.latestIfExtended ?? null)
  const safe = extended || clock.safe === undefined || clock.safe === due ? null : clock.safe
  const pauses = clock.progress?.pausedDays ?? []
  return {
    sentence: clockLineText.sentence({
      started: fullMoment(started),
      today: fullMoment(today),
      met: clock.metOn === undefined ? null : fullMoment(clock.metOn),
      due: fullMoment(due),
      safe: safe === null ? null : fullMoment(safe),
      latest: latest === null ? null : fullMoment(latest),
      extended,
      pauses: pauses.length,
    }),
    from:
      started === today
        ? { date: started, label: clockLineText.today, note: clockLineText.received }
        : { date: started, label: tinyMoment(started, today), note: clockLineText.received },
    due: {
      date: dayOf(due),
      label: tinyMoment(due, today),
      note: extended ? clockLineText.extended : clockLineText.due,
    },
    state: clockState(clock.standing, clock.daysLeft, clock.metOn),
    ...todayOf(clock, started, today),
    ...(safe === null
      ? {}
      : { safe: { date: dayOf(safe), label: tinyMoment(safe, today), note: clockLineText.safe } }),
    ...(latest === null
      ? {}
      : {
          extended: { date: dayOf(latest), label: tinyMoment(latest, today), note: clockLineText.ifExtended },
        }),
    ...(pauses.length === 0
      ? {}
      : {
          pauses: pauses.map(({ from, to }) => ({ from, to })),
          pauseLabel: [clockLineText.paused, clockLineText.days(pausedDaysOf(clock))],
        }),
  }
}

/** The mark of today, or of the day on which the duty was done: after that today says nothing. */
function todayOf({ metOn }: ClockView, started: string, today: string): { today?: LineMark } {
  if (metOn !== undefined) {
    return {
      today: { date: dayOf(metOn), label: clockLineText.done, note: tinyMoment(metOn, today) },
    }
  }
  return started === today ? {} : { today: { date: today, label: clockLineText.today } }
}

/** One cell of the ribbon calendar. */
export type RibbonCell = {
  readonly date: string
  readonly kind: DayMark['mark']
  readonly counted?: boolean
  readonly today?: boolean
  readonly text: string
}

/** What `RibbonCalendar` of `ui` takes, but for its size. */
export type RibbonProps = {
  days: RibbonCell[]
  weekdays: string[]
  weekdaysFull: string[]
  caption: string
  legend: LegendEntry[]
  /** Weeks alike that a long calendar shows as one row. */
  folds: { from: string; to: string; look: AlikeWeeks['look']; text: string }[]
}

/** The calendar of a group, filled up to whole weeks; null when the group has no days to show. */
export function ribbonProps(group: Pick<ClockGroup, 'days' | 'clocks'>, today: string): RibbonProps | null {
  const first = group.days[0]
  const last = group.days.at(-1)
  if (first === undefined || last === undefined) return null
  const marks = new Map(group.days.map((day) => [String(day.date), day]))
  const from = addCalendarDays(first.date, -weekdayOf(numberOf(first.date)))
  const to = addCalendarDays(last.date, 6 - weekdayOf(numberOf(last.date)))
  const days = Array.from({ length: calendarDaysBetween(from, to) + 1 }, (_, n) =>
    addCalendarDays(from, n),
  ).map((date) => cellOf(date, marks.get(date), today))
  return {
    days,
    weekdays: [...ribbonText.weekdays],
    weekdaysFull: [...ribbonText.weekdaysFull],
    caption: captionOf(group.days),
    legend: legendOf(group.days, rolled(group.clocks)),
    folds: alikeWeeks(group.days, today).map(({ from, to, weeks, look }) => ({
      from,
      to,
      look,
      text: explainText.fold[look](weeks),
    })),
  }
}

function captionOf(days: readonly DayMark[]): string {
  const marked = days.filter((day) => day.mark !== 'plain')
  return ribbonText.caption(fullMoment(marked[0]?.date ?? ''), fullMoment(marked.at(-1)?.date ?? ''))
}

/** Whether the end was moved to the next working day: then the due day itself is not one of those counted. */
function rolled(clocks: readonly ClockView[]): boolean {
  const main = clocks.find((clock) => clock.clock === 'respond') ?? clocks[0]
  return (
    main?.because.some(
      (step) => step.step === 'skip' && step.before !== null && step.before !== step.after,
    ) ?? false
  )
}

function cellOf(date: string, mark: DayMark | undefined, today: string): RibbonCell {
  const kind = mark?.mark ?? 'plain'
  const words = [
    shortDateWords(date, today),
    mark?.name ?? '',
    ribbonText.marks[kind],
    date === today ? ribbonText.today : '',
  ]
  return {
    date,
    kind,
    text: words.filter((word) => word !== '').join(', '),
    ...(kind === 'safe' ? { counted: true } : {}),
    ...(date === today ? { today: true } : {}),
  }
}

/** The icons a step may have, by their names in `icons` of `ui`. */
export type StepIcon =
  | 'mailIn'
  | 'pause'
  | 'recordEvent'
  | 'date'
  | 'restore'
  | 'nextWorkingDay'
  | 'extend'
  | 'promise'
  | 'info'
  | 'done'
  | 'check'

const stepIcons: Readonly<Record<string, StepIcon>> = {
  start: 'mailIn',
  wait: 'pause',
  count: 'recordEvent',
  clamp: 'date',
  pause: 'pause',
  restart: 'restore',
  skip: 'nextWorkingDay',
  extension: 'extend',
  promise: 'promise',
  soft: 'info',
  safe: 'done',
  note: 'info',
  due: 'check',
}

/** The icon of a step of a reason by the name of its kind (`count`, `skip`, …). */
export function stepIconOf(step: string): StepIcon {
  return stepIcons[step] ?? 'date'
}

/** What `WhyTrail` of `ui` takes for one step. */
export type TrailStep<Icon> = {
  id: string
  icon: Icon
  title: string
  text: string
  /** How the provision was checked. */
  confidence: Confidence
  /** The days of the calendar it speaks of. */
  days: readonly string[]
  meta?: string
  date?: string
  was?: string
  wasLabel?: string
}

/**
 * The steps of a clock's reason, in the order of `because`; a date that moved shows the one before it. `icons` is the
 * table of `ui`, which the bridge does not know.
 */
export function whySteps<Icon>(
  clock: Pick<ClockView, 'because' | 'progress'>,
  icons: Readonly<Record<StepIcon, Icon>>,
  today?: string,
): TrailStep<Icon>[] {
  const days = daysOfSteps(clock)
  return (
    clock.because
      .map((step, index) => ({ ...step, spoken: days[index] ?? [] }))
      // the safe date is a note beside the trail: the trail ends with the date that is due
      .filter((step) => step.step !== 'safe')
      .map((step, index) => ({
        id: `${index}-${step.step}`,
        icon: icons[stepIconOf(step.step)],
        confidence: step.confidence,
        days: step.spoken,
        ...wordsOf(step, today),
      }))
  )
}

function wordsOf(
  step: StepView,
  today: string | undefined,
): Omit<TrailStep<never>, 'id' | 'icon' | 'confidence' | 'days'> {
  // counting leads from the start to a date; only what moves a date strikes the one before it
  const moves = step.after !== null && step.step !== 'count'
  const moved = moves && step.before !== null && step.before !== step.after
  const meta = trailText.meta([step.citation])
  return {
    title: step.title,
    text: step.sentence,
    ...(meta === '' ? {} : { meta }),
    ...(step.after === null ? {} : { date: shortMoment(step.after, today) }),
    ...(moved && step.before !== null
      ? { was: shortMoment(step.before, today), wasLabel: trailText.before }
      : {}),
  }
}
