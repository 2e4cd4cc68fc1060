import type { ComparedColumn } from '#shared/contract/deadlines.ts'
import type { ClockView } from '#shared/contract/views.ts'
import { whatIfText } from '#shared/text/what-if.ts'
import { clockNames, kindInSentence, wordFor } from '#shared/text/words.ts'
import {
  clockState,
  fullMoment,
  holdingDue,
  leftWordsFull,
  longMoment,
  shortMoment,
  timeOf,
  type ClockLook,
} from '#bridge/clock-words.ts'

const text = whatIfText.result

/** The clock whose date the column shows; null when the law has none. */
export function shownClock({ group, shown }: ComparedColumn): ClockView | null {
  return group.clocks.find(({ clock }) => clock === shown) ?? null
}

/** The other duties of the column. */
export function otherClocks({ group, shown }: ComparedColumn): readonly ClockView[] {
  return group.clocks.filter(({ clock }) => clock !== shown)
}

/** What stands under the name of a column: the law in full, and what was chosen with it. */
export function underName({ name, title, detail }: ComparedColumn): string {
  const law = title === name ? '' : title.startsWith(`${name}: `) ? title.slice(name.length + 2) : title
  return [law, ...detail.split(' · ').filter((part) => part !== name)]
    .filter((part) => part !== '')
    .join(' · ')
}

/** What stands over the date: "Answer due", "Notice to the authority due". */
export function labelOf({ group }: ComparedColumn, clock: ClockView | null): string {
  if (clock === null || clock.clock === 'respond') {
    const duty = group.kind.startsWith('breach-') ? capital(wordFor(kindInSentence, group.kind)) : text.answer
    return text.dueBy(duty)
  }
  return text.dueBy(wordFor(clockNames, clock.clock))
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** The date in words, or what stands in its place and why. */
export function dateWords(column: ComparedColumn): { date: string | null; instead: string; reason: string } {
  const clock = shownClock(column)
  if (clock === null) {
    const message = capital(column.group.failure?.message ?? '')
    const instead = column.group.failure?.code === 'kind-not-in-law' ? text.noneInLaw : text.noDate
    return { date: null, instead, reason: message }
  }
  const due = holdingDue(clock)
  const waits = clock.waitsFor === undefined ? '' : text.waitsFor(clock.waitsFor)
  return {
    date: due === null ? null : fullMoment(due),
    instead: insteadOf(clock),
    reason: clock.standing === 'soft' ? softReason(clock) : waits,
  }
}

function insteadOf({ standing, safe, because }: ClockView): string {
  // ended without ever having had a date: the step that ended it says so
  if (standing === 'met') return because.findLast(({ after }) => after === null)?.title ?? text.noFixedDate
  if (standing === 'paused') return text.paused
  if (standing === 'waiting') return safe === undefined ? text.notBegun : text.timeUnknown
  return text.noFixedDate
}

/** Why there is no date to miss: the law names no number, or was not in force then. */
function softReason({ because }: ClockView): string {
  return because.find(({ step }) => step === 'soft')?.sentence ?? ''
}

/** State and words of the chip beside the date; null where the date alone says it. */
export function chipOf(clock: ClockView | null): { state: ClockLook; share: number; text: string } | null {
  if (clock === null) return null
  const state = clockState(clock.standing, clock.daysLeft, clock.metOn)
  if (clock.metOn !== undefined) {
    const due = holdingDue(clock)
    const late = due !== null && due.slice(0, 10) < clock.metOn
    return { state: late ? 'met-late' : 'met', share: 1, text: late ? text.metLate : text.met }
  }
  return clock.daysLeft === null || holdingDue(clock) === null
    ? null
    : { state, share: 0, text: leftWordsFull(clock.daysLeft) }
}

/** A line of facts under the date. */
export type Fact = { readonly label: string; readonly value: string; readonly note?: string }

/** The safe date with its reason, what an extension would give, and the offset of a moment. */
export function factsOf(clock: ClockView | null, today: string): Fact[] {
  if (clock === null) return []
  const { safe, due, extendedDue, latestIfExtended, noticeBy } = clock
  const safeStep = clock.because.find(({ step }) => step === 'safe')
  const safeFact =
    safe === undefined || safe === due || extendedDue !== undefined
      ? []
      : [
          {
            label: timeOf(safe) === null ? text.safe : text.safeTime,
            value: longMoment(safe, today),
            ...(safeStep === undefined ? {} : { note: safeStep.sentence }),
          },
        ]
  const zone = (extendedDue ?? due ?? '').slice(19)
  return [
    ...(zone === '' ? [] : [{ label: text.clock, value: text.offset(zone) }]),
    ...safeFact,
    ...(extendedDue === undefined || due === null
      ? []
      : [{ label: text.extended, value: longMoment(due, today) }]),
    ...(latestIfExtended === undefined
      ? []
      : [{ label: text.latest, value: longMoment(latestIfExtended, today) }]),
    ...(latestIfExtended === undefined || noticeBy === undefined
      ? []
      : [{ label: text.notice, value: longMoment(noticeBy, today) }]),
  ]
}

/** "1 day later", said beside the name of a column; null for the first, and where there is nothing to count. */
export function laterWords({ difference }: ComparedColumn): string | null {
  const later = difference?.later ?? null
  if (later === null) return null
  const amount = 'days' in later ? later.days : later.hours
  if (amount === 0) return 'days' in later ? text.same : text.sameTime
  const size = Math.abs(amount)
  const words =
    'days' in later ? text.days(size) : size % 1 === 0 ? text.hours(size) : text.minutes(size * 60)
  return amount > 0 ? text.later(words) : text.earlier(words)
}

/** Another duty in a line: its name, its date or why there is none, and how near that is. */
export function otherWords(
  clock: ClockView,
  today: string,
): { name: string; date: string; state: ClockLook } {
  const due = holdingDue(clock)
  const state = clockState(clock.standing, clock.daysLeft, clock.metOn)
  const none = clock.standing === 'waiting' ? text.notBegun : text.noFixedDate
  const date = due === null ? none.toLowerCase() : shortMoment(due, today)
  return { name: wordFor(clockNames, clock.clock), date, state }
}

/** Sentences of the clock that no step of the trail says. */
export function notesOf(clock: ClockView | null): readonly string[] {
  if (clock === null) return []
  const said = new Set(clock.because.map(({ sentence }) => sentence))
  return clock.notes.filter((note) => !said.has(note))
}

/** The title of the trail. */
export function whyWords(clock: ClockView, today: string): string {
  const due = holdingDue(clock)
  return due === null ? text.whyNone : text.why(longMoment(due, today))
}
