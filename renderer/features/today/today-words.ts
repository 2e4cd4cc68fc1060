import type { TodayView } from '#shared/contract/today.ts'
import type { CaseRow } from '#shared/contract/views.ts'
import { todayText } from '#shared/text/today.ts'
import { clockNames, waitingInSentence, wordFor } from '#shared/text/words.ts'
import { dayOf, longMoment, shortMoment } from '#bridge/clock-words.ts'
import { addDays, daysBetween, longDate } from '#ui/dates.ts'

/** Position in `days` of the last of the five working days. */
const FIFTH = 5

/** Stages whose words say what was asked, which is more than whom. */
const SAYS_WHAT: readonly CaseRow['stage'][] = ['verifying', 'clarifying', 'fee', 'consulting']

/** The sentence under the date: what is late, what falls soon, what comes first. */
export function summaryOf(view: TodayView): string {
  const until = (view.days[FIFTH] ?? view.days.at(-1))?.date ?? view.today
  const late = new Set(view.overdue.map((row) => row.id))
  // by their dates, not by their groups: a breach of 72 hours falls before many a group's end
  const coming = datedRows(view).filter((row) => !late.has(row.id))
  const soon = coming.filter((row) => dayOf(nextDuty(row).due ?? '') <= until)
  return todayText.summary({
    late: late.size,
    soon: soon.length,
    until: longDate(until, view.today),
    first: whenOf(soon[0], view.today),
    later: whenOf(coming[soon.length], view.today),
  })
}

function whenOf(row: CaseRow | undefined, today: string): string | null {
  const due = row === undefined ? null : nextDuty(row).due
  if (due === null) return null
  const days = daysBetween(today, dayOf(due))
  if (days === 0) return todayText.today
  return days === 1 ? todayText.tomorrow : todayText.onDay(longMoment(due, today))
}

/** The duty that comes next in a case, the answer or one before it: Today shows its dates. */
export function nextDuty(row: CaseRow): Pick<CaseRow, 'due' | 'standing' | 'daysLeft' | 'pausedDays'> {
  return row.next === null ? row : { ...row.next, pausedDays: 0 }
}

/** Where the case stands in one line: the duty that comes before the answer, whom it waits for, or its stage. */
export function statusOf(row: CaseRow, today: string): string {
  if (row.next !== null) {
    const answer = row.due === null ? null : shortMoment(row.due, today)
    return todayText.status.next(wordFor(clockNames, row.next.clock), answer)
  }
  if (row.waitingOn === 'agent' && row.stage === 'verifying') return todayText.status.authority
  if (row.waitingOn === '' || SAYS_WHAT.includes(row.stage)) return todayText.status.stage[row.stage]
  return todayText.status.waitingOn(wordFor(waitingInSentence, row.waitingOn))
}

/** Every row of the view that has a date, once each, nearest first. */
export function datedRows(view: TodayView): CaseRow[] {
  const rows = [...view.overdue, ...view.soon, ...view.ready, ...view.later]
  const once = new Map(rows.map((row) => [row.id, row]))
  return [...once.values()]
    .filter((row) => nextDuty(row).due !== null)
    .toSorted((a, b) => (nextDuty(a).due ?? '').localeCompare(nextDuty(b).due ?? ''))
}

/** Whether the due day of a row lies in the cell that begins at `from` and ends before `next`. */
export function fallsIn(row: CaseRow, from: string, next: string | undefined): boolean {
  const due = dayOf(nextDuty(row).due ?? '')
  // what falls on a day that is no working day stands in the cell before it: it has to be done by then
  return due >= from && due < (next ?? addDays(from, 1))
}
