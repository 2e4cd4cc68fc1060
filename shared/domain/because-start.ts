import type { Clause } from './clause.ts'
import type { Step } from './clock.ts'
import { checkedAs } from './confidence.ts'
import { awaitedWords, matterWord } from './clock-words.ts'
import { dayWords, sentenceCase } from './date-words.ts'
import { dateOf } from './day-number.ts'
import type { DayNumber } from './day-number.ts'
import type { Facts } from './facts.ts'
import type { ClockKind } from './kind.ts'
import type { WaitOutcome } from './starting.ts'
import type { Told } from './told.ts'

/** The steps from the event that sets the clock off to the day the period begins. */
export function startSteps({ clause, kind, facts, reckoning: { start } }: Told): Step[] {
  const steps = [startStep(clause, kind, facts, start.event, start.origin)]
  let at: DayNumber | undefined = start.origin
  for (const outcome of start.waits) {
    const step = waitStep(clause, outcome, at, start.lapsed)
    steps.push(step)
    if (outcome.tooLate) continue
    at =
      step.after === null || at === undefined || outcome.begins === undefined
        ? undefined
        : Math.max(at, outcome.begins)
  }
  return steps
}

/** The first step: the event that sets the clock off, or that it has not happened. */
export function startStep(
  clause: Clause,
  kind: ClockKind,
  facts: Facts,
  event: Clause['start']['from'][number],
  origin: DayNumber | undefined,
): Step {
  const base = {
    step: 'start' as const,
    clause: clause.id,
    citation: clause.citation,
    ...checkedAs(clause),
    before: null,
  }
  if (origin === undefined) {
    return {
      ...base,
      title: 'Clock has not started',
      sentence: `This period begins with ${awaitedWords(event)}. That has not been recorded.`,
      after: null,
    }
  }
  const { title, sentence } = startWords(kind, facts, event, origin)
  return { ...base, title, sentence, after: dateOf(origin) }
}

function startWords(
  kind: ClockKind,
  facts: Facts,
  event: Clause['start']['from'][number],
  origin: DayNumber,
): { title: string; sentence: string } {
  const day = dayWords(origin)
  const matter = matterWord(kind)
  if (event === 'request-dated') {
    return {
      title: 'Clock starts with the date of the request',
      sentence: `The request is dated ${day}. This law counts from there.`,
    }
  }
  if (event === 'people-told') {
    return {
      title: 'Clock starts when people were told',
      sentence: `The people affected were told on ${day}.`,
    }
  }
  if (event === 'controller-received') {
    return {
      title: 'Clock starts with the controller',
      sentence: `The controller had the request on ${day}; its time runs from there, not from the day it reached us.`,
    }
  }
  if (matter === 'breach') {
    return {
      title: 'Clock starts when we became aware',
      sentence: `We became aware of the breach on ${day}.`,
    }
  }
  const dated = facts.events.find((fact) => fact.type === 'request-dated')?.day
  const differs =
    dated === undefined || dated === origin
      ? ''
      : ` It is dated ${dayWords(dated)}; the day it arrived counts.`
  return {
    title: `Clock starts when the ${matter} arrived`,
    sentence: `The ${matter} reached us on ${day}.${differs}`,
  }
}

function waitStep(
  clause: Clause,
  { wait, asked, answered, begins, tooLate }: WaitOutcome,
  at: DayNumber | undefined,
  lapsed: DayNumber | undefined,
): Step {
  const before = at === undefined ? null : dateOf(at)
  const base = {
    step: 'wait' as const,
    clause: clause.id,
    citation: wait.citation,
    ...checkedAs(clause, wait),
    before,
  }
  if (tooLate) {
    return {
      ...base,
      step: 'note',
      title: 'Asked too late to matter',
      sentence: `We asked for ${wait.what} on ${dayWords(asked)}, after the period had ended. That does not begin it anew.`,
      after: before,
    }
  }
  if (wait.rule === 'reflection' && lapsed !== undefined) {
    return {
      ...base,
      title: 'Counts as withdrawn',
      sentence: `We asked for ${wait.what} on ${dayWords(asked)}. It did not come by ${dayWords(lapsed)}, so the request counts as withdrawn, free of charge.`,
      after: null,
    }
  }
  if (begins === undefined || answered === undefined) {
    return {
      ...base,
      title: `Waiting for ${wait.what}`,
      sentence: `We asked for ${wait.what} on ${dayWords(asked)} and do not have it yet. Until it arrives the period has not begun, so there is no due date.`,
      after: null,
    }
  }
  const after = at === undefined ? null : dateOf(Math.max(at, begins))
  if (wait.rule === 'reflection') {
    return {
      ...base,
      title: `${wait.days ?? 0} days to think it over`,
      sentence: `We asked for ${wait.what} on ${dayWords(asked)}; it came on ${dayWords(answered)}. The period begins only when the ${wait.days ?? 0} days have passed, on ${dayWords(begins)}.`,
      after,
    }
  }
  return {
    ...base,
    title: `${sentenceCase(wait.what)} arrived`,
    sentence: `We asked for ${wait.what} on ${dayWords(asked)} and had it on ${dayWords(answered)}. The period begins with the latest day of all that was needed.`,
    after,
  }
}
