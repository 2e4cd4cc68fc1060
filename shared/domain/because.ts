import type { Step } from './clock.ts'
import { basisWords, dutyWord, lengthWords } from './clock-words.ts'
import { checkedAs } from './confidence.ts'
import { freeDays } from './counting.ts'
import { countWords, dayWords, monthWords, ordinal } from './date-words.ts'
import { dateOf, partsOfDay } from './day-number.ts'
import type { DayNumber } from './day-number.ts'
import { extensionStep, lateNoticeStep, openExtensionStep } from './because-extension.ts'
import { ownDaySteps } from './because-own-days.ts'
import { startSteps } from './because-start.ts'
import type { ExtensionOutcome } from './extending.ts'
import { holidayWords, namedDays, skippedWords } from './free-day-words.ts'
import type { Span } from './pausing.ts'
import type { Told } from './told.ts'

/** The title of the step for an event that people expect to stop the clock, and that does not. */
export const CLOCK_GOES_ON = 'The clock goes on'

/**
 * The reasons for a date in order. Each step goes on from the date the step before it reached, from the start to the
 * due date; what follows the due date (extension, safe date) goes on from there.
 */
export function becauseOf(told: Told): Step[] {
  const { reckoning } = told
  const steps = startSteps(told)
  if (reckoning.start.start === undefined || reckoning.end === undefined)
    return [...steps, ...safeSteps(told)]
  steps.push(...countSteps(told, reckoning.start.start, reckoning.end))
  steps.push(...inertSteps(told, reckoning.end))
  steps.push(...pauseSteps(told, reckoning.end))
  if (reckoning.due === undefined || reckoning.paused === undefined) return [...steps, ...safeSteps(told)]
  if (reckoning.due !== reckoning.paused) steps.push(skipStep(told, reckoning.paused, reckoning.due))
  steps.push(...ownDaySteps(told, reckoning.start.start + 1, reckoning.due))
  const { extension } = reckoning
  steps.push(dueStep(told, reckoning.due, extension?.due !== undefined))
  if (extension?.open !== undefined) return [...steps, openExtensionStep(told, extension, reckoning.due)]
  if (extension?.notice !== undefined) {
    steps.push(extensionStep(told, extension, reckoning.due))
    if (extension.due !== undefined) steps.push(...ownDaySteps(told, reckoning.due + 1, extension.due))
  } else if (extension?.late !== undefined) {
    steps.push(lateNoticeStep(told, extension, reckoning.due))
  }
  return [...steps, ...safeSteps(told)]
}

function countSteps({ clause, length, calendar }: Told, start: DayNumber, end: DayNumber): Step[] {
  const title = lengthWords(length)
  const base = {
    clause: clause.id,
    citation: clause.citation,
    ...checkedAs(clause),
    before: dateOf(start),
    after: dateOf(end),
  }
  if (length.unit === 'months') {
    const span = length.count === 1 ? 'the next month' : `the month ${length.count} months on`
    const wanted = partsOfDay(start).day
    const clamped = partsOfDay(end).day !== wanted
    const reached = clamped ? '' : `, ${dayWords(end)}`
    const sentence = `From ${dayWords(start)} to the same day of ${span}${reached}. Weekends and holidays on the way count.`
    const count: Step = { step: 'count', title, sentence, ...base }
    return clamped ? [count, clampStep(count, wanted, end)] : [count]
  }
  if (length.unit === 'days' && length.count === 0) {
    const sentence = `Due on the day itself, ${dayWords(end)}: no day is added.`
    return [{ step: 'count', title, sentence, ...base }]
  }
  if (length.unit === 'days') {
    const sentence = `Day 1 is ${dayWords(start + 1)}, the day after; day ${length.count} is ${dayWords(end)}. Every day counts, weekends and holidays too.`
    return [{ step: 'count', title, sentence, ...base }]
  }
  const view = calendar.view()
  const free = freeDays(view, start + 1, end)
  const holidays = holidayWords(free, calendar)
  const left = holidays === '' ? 'No holiday falls in between.' : `Left out as well: ${holidays}.`
  const sentence = `Counted from the day after ${dayWords(start)}; working day ${length.count} is ${dayWords(end)}. ${free.length === 0 ? 'Every day on the way is a working day.' : `Weekends are left out. ${left}`}`
  const step: Step = {
    step: 'count',
    title,
    sentence,
    ...base,
    citation: `${clause.citation} · Calendar: ${calendar.name}`,
  }
  return [free.length === 0 ? step : { ...step, days: namedDays(free, calendar) }]
}

function clampStep(base: Step, wanted: number, end: DayNumber): Step {
  return {
    ...base,
    step: 'clamp',
    title: 'Last day of the month',
    sentence: `${monthWords(end)} has no ${ordinal(wanted)}, so the period ends on its last day, ${dayWords(end)}.`,
    before: dateOf(end),
    after: dateOf(end),
  }
}

/** Events that people expect to move the clock here, and that do not. */
function inertSteps({ clause, facts }: Told, at: DayNumber): Step[] {
  return clause.inert
    .filter((inert) => facts.events.some((event) => event.type === inert.event))
    .map((inert) => ({
      step: 'note' as const,
      title: CLOCK_GOES_ON,
      sentence: inert.sentence,
      clause: clause.id,
      citation: inert.citation,
      ...checkedAs(clause, inert),
      before: dateOf(at),
      after: dateOf(at),
    }))
}

function pauseSteps({ clause, reckoning }: Told, end: DayNumber): Step[] {
  const { spans, open } = reckoning.pausing
  const { extension } = reckoning
  const extended = extension?.due !== undefined || extension?.open !== undefined
  // a question within the extended period is told with the extension
  const tooLate = reckoning.pausing.tooLate.filter(
    ({ asked }) => !extended || !withinExtension(extension, asked),
  )
  const steps: Step[] = []
  let at = end
  for (const span of spans) {
    const days = Math.max(span.to - span.from + 1, 0)
    steps.push({
      step: 'pause',
      title: `Paused for ${countWords(days, 'day')}`,
      sentence: pauseWords(span, days),
      clause: clause.id,
      citation: span.pause.citation,
      ...checkedAs(clause, span.pause),
      before: dateOf(at),
      after: dateOf(at + days),
    })
    at += days
  }
  for (const { pause, asked } of tooLate) {
    steps.push({
      step: 'note',
      title: 'Asked too late to pause',
      sentence: `We asked for ${pause.what} on ${dayWords(asked)}, after the period had ended. That stops nothing.`,
      clause: clause.id,
      citation: pause.citation,
      ...checkedAs(clause, pause),
      before: dateOf(at),
      after: dateOf(at),
    })
  }
  if (open !== undefined) {
    steps.push({
      step: 'pause',
      title: `Paused, waiting for ${open.pause.what}`,
      sentence: `We asked for ${open.pause.what} on ${dayWords(open.asked)} and have no answer yet. The days until it comes are left out, so the due date is not known.`,
      clause: clause.id,
      citation: open.pause.citation,
      ...checkedAs(clause, open.pause),
      before: dateOf(at),
      after: null,
    })
  }
  return steps
}

function withinExtension({ pausing }: ExtensionOutcome, asked: DayNumber): boolean {
  return pausing.open?.asked === asked || pausing.spans.some((span) => span.asked === asked)
}

function pauseWords({ pause, asked, answered }: Span, days: number): string {
  const asking = `We asked for ${pause.what} on ${dayWords(asked)} and had the answer on ${dayWords(answered)}.`
  if (days === 0) return `${asking} No further day is left out for it.`
  if (pause.excluded === 'both-ends') {
    return asked === answered
      ? `${asking} That day is left out.`
      : `${asking} Both days and those between them are left out.`
  }
  return `${asking} The days after the question, up to and with the day of the answer, are left out.`
}

function skipStep({ clause, calendar }: Told, from: DayNumber, to: DayNumber): Step {
  const view = calendar.view(clause.roll?.weekend)
  const free = freeDays(view, from, to - 1)
  const names = namedDays(free, calendar)
  const skipped = skippedWords(free, calendar)
  return {
    step: 'skip',
    title: 'Not a working day',
    sentence: `The period may not end on ${skipped.length === 1 ? skipped[0] : `these days: ${skipped.join('; ')}`}. It ends on the next working day, ${dayWords(to)}.`,
    clause: clause.id,
    citation: `${clause.roll?.citation ?? clause.citation} · Calendar: ${calendar.name}`,
    ...checkedAs(clause, clause.roll),
    before: dateOf(from),
    after: dateOf(to),
    days: names,
  }
}

function dueStep({ clause, kind }: Told, due: DayNumber, extended: boolean): Step {
  return {
    step: 'due',
    title: `Due ${dayWords(due)}`,
    sentence: extended
      ? 'Without the extension this is the last day.'
      : basisWords(clause.basis, dutyWord(clause.clock, kind)),
    clause: clause.id,
    citation: clause.citation,
    ...checkedAs(clause),
    before: dateOf(due),
    after: dateOf(due),
  }
}

function safeSteps({ clause, reckoning }: Told): Step[] {
  const { safe, due } = reckoning
  if (safe === undefined) return []
  return [
    {
      step: 'safe',
      title: `Safe date: ${dayWords(safe.day)}`,
      sentence: `${safe.reason} Done by then, it is in time on either reading.`,
      clause: clause.id,
      citation: clause.citation,
      ...checkedAs(clause),
      before: due === undefined ? null : dateOf(due),
      after: dateOf(safe.day),
    },
  ]
}
