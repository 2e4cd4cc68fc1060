import type { CivilDate } from '#shared/domain/civil-date.ts'
import { calendarDaysBetween } from '#shared/domain/day-number.ts'
import type { ClockGroup, ClockView, HeadlineView } from '#shared/contract/views.ts'
import type { CaseDuty } from '../store/case-duties.ts'

/** The date that holds for a clock now: the extended one once it was validly extended. */
export function holdingDue(clock: ClockView): string | null {
  return clock.extendedDue ?? clock.due
}

type Candidate = { readonly clock: ClockView; readonly group: number }

/**
 * The one date a case shows: the earliest open answer; where no answer has a date, the earliest other open duty
 * (a UK complaint has a date for the acknowledgement only); where nothing is open, the last answer that was sent.
 */
export function headlineOf(groups: readonly ClockGroup[], closedOn: CivilDate | null): HeadlineView {
  const all = groups.flatMap((group, index) => group.clocks.map((clock) => ({ clock, group: index })))
  const answers = all.filter(({ clock }) => clock.clock === 'respond')
  const open = (list: readonly Candidate[]) => list.filter(({ clock }) => isOpen(clock))
  const chosen =
    earliest(open(answers)) ??
    open(answers).find(({ clock }) => clock.standing === 'waiting' || clock.standing === 'paused') ??
    earliest(open(all.filter(({ clock }) => clock.clock !== 'transfer'))) ??
    open(answers)[0] ??
    lastMet(answers) ??
    all[0]
  if (chosen === undefined) return noHeadline()
  const { clock } = chosen
  const ended = closedOn !== null && isOpen(clock)
  return {
    due: holdingDue(clock),
    safe: clock.extendedDue === undefined ? (clock.safe ?? null) : null,
    standing: ended ? 'met' : clock.standing,
    daysLeft: ended ? null : clock.daysLeft,
    metOn: ended ? closedOn : (clock.metOn ?? null),
    waitsFor: clock.waitsFor ?? null,
    pausedDays: pausedDaysOf(clock),
    group: chosen.group,
    clock: clock.clock,
  }
}

/** The nearest open duty besides the answer, when it falls before the answer. */
export function nextDutyOf(
  groups: readonly ClockGroup[],
  headline: HeadlineView,
): { clock: string; due: string; standing: ClockView['standing']; daysLeft: ClockView['daysLeft'] } | null {
  const duties = groups
    .flatMap((group) => group.clocks)
    .filter((clock) => clock.clock !== 'respond' && clock.clock !== headline.clock && isOpen(clock))
    // by law a transfer is due only where somebody else holds the information, which no clock can know; a promise
    // to pass everything on is due always
    .filter((clock) => clock.clock !== 'transfer' || clock.basis === 'promise')
    .map((clock) => ({ clock, due: holdingDue(clock) }))
    .filter((duty): duty is { clock: ClockView; due: string } => duty.due !== null)
    .toSorted((a, b) => a.due.localeCompare(b.due))
  const nearest = duties[0]
  if (nearest === undefined || (headline.due !== null && nearest.due >= headline.due)) return null
  const { clock, due } = nearest
  return { clock: clock.clock, due, standing: clock.standing, daysLeft: clock.daysLeft }
}

/** An open duty with the clock it comes from. */
type OpenDuty = { readonly duty: CaseDuty; readonly clock: ClockView }

/**
 * Every duty of a case that is open and has a day: the answers and whatever is owed besides. Nothing of a closed case,
 * and nothing of a clock that waits or stands still, because its day is not known.
 */
export function openDutiesOf(groups: readonly ClockGroup[], closedOn: CivilDate | null): OpenDuty[] {
  if (closedOn !== null) return []
  return groups.flatMap(({ kind, clocks }) =>
    clocks.flatMap((clock): OpenDuty[] => {
      const due = holdingDue(clock)
      if (due === null || !isOpen(clock) || clock.standing === 'waiting' || clock.standing === 'paused')
        return []
      if (clock.clock === 'transfer' && clock.basis !== 'promise') return []
      const area = kind.startsWith('breach') ? 'breach' : clock.clock === 'respond' ? 'answer' : 'duty'
      const duty = {
        area,
        kind,
        clock: clock.clock,
        due: due.slice(0, 10) as CivilDate,
        moment: due,
      } as const
      return [{ duty, clock }]
    }),
  )
}

/** Share of the clock that has run, 0 to 1: 0 while it has not begun, 1 once it is met or over. */
export function elapsedOf(clock: ClockView | undefined, today: CivilDate): number {
  const due = clock === undefined ? null : holdingDue(clock)
  if (clock?.progress === undefined || due === null) return clock?.standing === 'met' ? 1 : 0
  const whole = calendarDaysBetween(clock.progress.started, due.slice(0, 10) as CivilDate)
  const run = calendarDaysBetween(clock.progress.started, today)
  return whole <= 0 ? 1 : Math.min(1, Math.max(0, run / whole))
}

function isOpen(clock: ClockView): boolean {
  return clock.standing !== 'met' && clock.metOn === undefined
}

function earliest(list: readonly Candidate[]): Candidate | undefined {
  return list
    .filter(({ clock }) => holdingDue(clock) !== null)
    .toSorted((a, b) => (holdingDue(a.clock) ?? '').localeCompare(holdingDue(b.clock) ?? ''))[0]
}

/** The answer that was sent last, whatever the order of the requests; of several of one day the last. */
function lastMet(list: readonly Candidate[]): Candidate | undefined {
  return list
    .filter(({ clock }) => clock.standing === 'met')
    .toSorted((a, b) => (a.clock.metOn ?? '').localeCompare(b.clock.metOn ?? ''))
    .at(-1)
}

function pausedDaysOf(clock: ClockView): number {
  return (clock.progress?.pausedDays ?? []).reduce(
    (sum, pause) => sum + calendarDaysBetween(pause.from, pause.to) + 1,
    0,
  )
}

function noHeadline(): HeadlineView {
  return {
    due: null,
    safe: null,
    standing: 'soft',
    daysLeft: null,
    metOn: null,
    waitsFor: null,
    pausedDays: 0,
    group: -1,
    clock: '',
  }
}
