import type { CaseView, ClockGroup, ClockView } from '#shared/contract/views.ts'
import { dutyWord } from '#shared/domain/clock-words.ts'
import { sentenceCase } from '#shared/domain/date-words.ts'
import { caseText } from '#shared/text/case.ts'
import { clockNames, wordFor } from '#shared/text/words.ts'
import {
  clockState,
  dayOf,
  fullMoment,
  holdingDue,
  leftWordsFull,
  shortMoment,
  timeOf,
  type ClockLook,
} from '#bridge/clock-words.ts'
import { daysBetween } from '#ui/index.ts'

const text = caseText.header

/** The group whose date is shown: the one the officer chose, or that of the headline. */
export function shownGroup(view: CaseView, chosen: number | null): ClockGroup | null {
  return view.groups[chosen ?? view.headline.group] ?? view.groups[0] ?? null
}

/** The clock of a group that the big date shows: the headline's where it is in the group, else the answer. */
export function shownClock(view: CaseView, group: ClockGroup | null): ClockView | null {
  if (group === null) return null
  const wanted = view.groups[view.headline.group] === group ? view.headline.clock : 'respond'
  return group.clocks.find((clock) => clock.clock === wanted) ?? group.clocks[0] ?? null
}

/** What the label above the big date says. */
export function dueLabel(view: CaseView, clock: ClockView | null): string {
  if (clock?.metOn !== undefined) return text.answered
  if (view.closedOn !== null) return text.closed
  if (clock === null || clock.clock === 'respond') {
    const kind = view.groups.find((group) => clock !== null && group.clocks.includes(clock))?.kind
    return kind?.startsWith('breach') === true
      ? text.dutyBy(sentenceCase(dutyWord('respond', kind)))
      : text.answerDue
  }
  return clock.clock === 'acknowledge' ? text.acknowledgeBy : text.dutyBy(wordFor(clockNames, clock.clock))
}

/** State and words of the chip beside the big date; null where the date alone says it. */
export function chipOf(
  clock: ClockView | null,
  today: string,
): { state: ClockLook; share: number; text: string } | null {
  if (clock === null) return null
  const due = holdingDue(clock)
  if (clock.metOn !== undefined) {
    const late = due !== null && dayOf(due) < dayOf(clock.metOn)
    return { state: late ? 'met-late' : 'met', share: 1, text: late ? text.late : text.onTime }
  }
  const state = clockState(clock.standing, clock.daysLeft, clock.metOn)
  if (state === 'waiting') return { state, share: 0, text: text.notBegun }
  if (state === 'paused') return { state, share: 0, text: text.paused }
  if (state === 'soft') return { state, share: 0, text: text.noFixedDate }
  if (clock.daysLeft === null) return null
  return { state, share: shareOf(clock, today), text: leftWordsFull(clock.daysLeft) }
}

function shareOf(clock: ClockView, today: string): number {
  const due = holdingDue(clock)
  if (due === null || clock.progress === undefined || today === '') return 0
  const whole = daysBetween(clock.progress.started, dayOf(due))
  return whole <= 0 ? 1 : Math.min(1, Math.max(0, daysBetween(clock.progress.started, today) / whole))
}

/** The big date in words, or what stands in its place. */
export function bigDateOf(
  view: CaseView,
  clock: ClockView | null,
): { date: string | null; moment: string | null; instead: string } {
  const instead =
    clock?.standing === 'waiting'
      ? text.notBegun
      : clock?.standing === 'paused'
        ? text.paused
        : text.noFixedDate
  const moment = clock?.metOn ?? view.closedOn ?? (clock === null ? null : holdingDue(clock))
  // a date with its time is too long for the year and the full weekday beside it
  const words = moment === null ? null : timeOf(moment) === null ? fullMoment(moment) : shortMoment(moment)
  return { date: words, moment, instead }
}
