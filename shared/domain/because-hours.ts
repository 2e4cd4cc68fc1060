import { startStep } from './because-start.ts'
import type { Clause } from './clause.ts'
import type { Step } from './clock.ts'
import { checkedAs } from './confidence.ts'
import { dutyWord } from './clock-words.ts'
import { dueWords } from './date-words.ts'
import { dateOf } from './day-number.ts'
import type { Facts } from './facts.ts'
import type { HourLength, HourReckoning } from './hours.ts'
import type { ClockKind } from './kind.ts'

type Base = Pick<Step, 'clause' | 'citation' | 'confidence' | 'sourceUrl'>

/** The reasons for an instant, or for there being none. */
export function hourSteps(
  clause: Clause,
  length: HourLength,
  kind: ClockKind,
  facts: Facts,
  reckoning: HourReckoning,
): Step[] {
  const { known, counted, due, safe, origin, event } = reckoning
  const base = { clause: clause.id, citation: clause.citation, ...checkedAs(clause) }
  const start = startStep(clause, kind, facts, event, origin)
  if (origin === undefined) return [start]
  if (known === undefined || counted === undefined || due === undefined) {
    return [start, ...dayOnlySteps(base, length, dateOf(origin), safe)]
  }
  const steps: Step[] = [{ ...start, sentence: `We became aware on ${dueWords(known)}.`, after: known }]
  if (counted !== known) {
    steps.push({
      step: 'count',
      title: 'The hour it became known is left out',
      sentence: `Counting begins with the next full hour, ${dueWords(counted)}.`,
      clause: clause.id,
      citation: length.citation ?? clause.citation,
      ...checkedAs(clause, length.citation === undefined ? undefined : {}),
      before: known,
      after: counted,
    })
  }
  const duty = dutyWord(clause.clock, kind)
  steps.push(
    {
      step: 'count',
      title: `${length.count} hours`,
      sentence: `Elapsed hours, by day and night, through weekends and holidays; a change of the clocks makes them no longer or shorter. They never move to a working day.`,
      ...base,
      before: counted,
      after: due,
    },
    {
      step: 'due',
      title: `Due ${dueWords(due)}`,
      sentence:
        clause.basis === 'guidance'
          ? `The regulator expects the ${duty} by this time.`
          : `The ${duty} has to be given by this time.`,
      ...base,
      before: due,
      after: due,
    },
  )
  if (safe !== undefined) {
    steps.push(
      safeStep(
        base,
        safe,
        due,
        `Counted from the minute it became known, the ${length.count} hours end earlier. Done by then, it is in time on either reading.`,
      ),
    )
  }
  return steps
}

function dayOnlySteps(base: Base, length: HourLength, day: string, safe: string | undefined): Step[] {
  const note: Step = {
    step: 'note',
    title: 'Time of day not known',
    sentence: `This period is counted in hours. Without the time at which it became known there is no exact end; record the time.`,
    ...base,
    before: day,
    after: null,
  }
  if (safe === undefined) return [note]
  const reason = `${length.count} hours from the first minute of that day. Done by then, it is in time whatever the hour was.`
  return [note, safeStep(base, safe, null, reason)]
}

function safeStep(base: Base, safe: string, before: string | null, sentence: string): Step {
  return { step: 'safe', title: `Safe time: ${dueWords(safe)}`, sentence, ...base, before, after: safe }
}
