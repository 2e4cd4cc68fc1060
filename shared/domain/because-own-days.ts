import type { Step } from './clock.ts'
import { checkedAs } from './confidence.ts'
import { dayWords, listWords, shortDayWords } from './date-words.ts'
import { dateOf } from './day-number.ts'
import type { DayNumber } from './day-number.ts'
import { ENTERED, runsOf } from './free-day-words.ts'
import type { Told } from './told.ts'
import type { FreeDay, WorkingCalendar } from './working-calendar.ts'

/**
 * The days of a period that the organisation changed and that are counted all the same: listed holidays it struck, and
 * days on which only the office is closed. Both ends of the range are looked at; the date reached does not move.
 */
export function ownDaySteps(told: Told, from: DayNumber, to: DayNumber): Step[] {
  const { clause } = told
  const base = {
    step: 'note' as const,
    clause: clause.id,
    citation: clause.citation,
    ...checkedAs(clause),
    before: dateOf(to),
    after: dateOf(to),
  }
  const struck = daysWithin(told.calendar.struck, told.length.unit === 'working-days' ? from : to, to)
  const closed = daysWithin(told.closures, from, to).filter(([day]) => isWorked(told.calendar, day))
  const steps: Step[] = []
  if (struck.length > 0) {
    steps.push({
      ...base,
      title: 'A listed holiday is worked',
      sentence: `${listWords(struck.map(([day, { name }]) => `${dayWords(day)} (${name})`))} ${struck.length === 1 ? 'is' : 'are'} listed as free, but ${ENTERED} as worked. ${struck.length === 1 ? 'It counts' : 'They count'}.`,
    })
  }
  if (closed.length > 0) {
    const onDue = closed.some(([day]) => day === to)
    steps.push({
      ...base,
      title: onDue ? 'The office is closed on this day' : 'The office is closed meanwhile',
      sentence: `${closedWords(closed)} ${countsWords(told, closed.length)}${onDue ? ` The date stays ${dayWords(to)}.` : ''}`,
      days: closed.map(([day, { name }]) => ({ date: dateOf(day), name: `Office closed: ${name}` })),
    })
  }
  return steps
}

/** "The office is closed on Friday 3 July 2026 (Summer party), as entered by the organisation." */
function closedWords(closed: readonly (readonly [DayNumber, FreeDay])[]): string {
  const runs = runsOf(closed.map(([day, { name }]) => ({ day, name })))
  const words = runs.map(({ name, from, to }) =>
    from === to
      ? `on ${dayWords(from)} (${name})`
      : `from ${shortDayWords(from)} to ${shortDayWords(to)} (${name})`,
  )
  return `The office is closed ${listWords(words)}, as ${ENTERED}.`
}

function countsWords({ clause }: Told, count: number): string {
  const one = count === 1
  if (clause.basis === 'promise') return `This promise counts every day, ${one ? 'that one' : 'those'} too.`
  const rule = clause.basis === 'law' ? 'The law' : 'This rule'
  return `${rule} leaves out public holidays only, so ${one ? 'that day counts' : 'those days count'}.`
}

function daysWithin(
  days: ReadonlyMap<DayNumber, FreeDay>,
  from: DayNumber,
  to: DayNumber,
): (readonly [DayNumber, FreeDay])[] {
  if (days.size === 0) return []
  return [...days].filter(([day]) => from <= day && day <= to).toSorted(([a], [b]) => a - b)
}

function isWorked(calendar: WorkingCalendar, day: DayNumber): boolean {
  return calendar.isWorkingDay(dateOf(day))
}
