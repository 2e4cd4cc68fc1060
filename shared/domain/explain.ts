import type { Basis } from './clause.ts'
import type { CheckedStep } from './confidence.ts'
import { dutyWord } from './clock-words.ts'
import { provisionOf, uncheckedOf } from './confidence.ts'
import { dueWords, listWords } from './date-words.ts'
import type { ClockKind } from './kind.ts'

/** What of a clock its explanation needs: the domain's own, or as the contract shows it. */
export type ExplainableClock = {
  readonly clock: string
  readonly basis: Basis
  readonly due: string | null
  readonly extendedDue?: string | undefined
  readonly standing: string
  readonly waitsFor?: string | undefined
  readonly because: readonly ExplainableStep[]
}
type ExplainableStep = CheckedStep & {
  readonly step: string
  readonly title: string
  readonly sentence: string
  readonly after: string | null
}

/**
 * The trail of a clock as plain text, to be pasted into a letter or shown to a regulator: the date in one sentence, one
 * numbered line for each reason with its citation, and how the citations were checked. English. `kind` names the duty
 * exactly ("notice to the authority"); without it the clock's own name does. The safe date is our own precaution and
 * stays out.
 */
export function explanationText(clock: ExplainableClock, kind: ClockKind = 'access'): string {
  const lines = explanationLines(clock).map((line, at) => `${at + 1}. ${line}`)
  return [dateSentence(clock, kind), '', ...lines, '', checkedSentence(clock)].join('\n')
}

/** Each reason of a clock as one line with its citation in brackets, from the start to the date. */
export function explanationLines(clock: ExplainableClock): string[] {
  const told = clock.because.filter(
    // the date itself stands in the sentence above, unless an extension moved it
    ({ step }) => step !== 'safe' && (step !== 'due' || clock.extendedDue !== undefined),
  )
  return told.map((step) => `${lineOf(step)} [${step.citation}]`)
}

/** The date in one sentence, "The answer is due by the end of Monday 6 July 2026.", or why there is none. */
export function dateSentence(clock: ExplainableClock, kind: ClockKind = 'access'): string {
  const { due, extendedDue, waitsFor, standing } = clock
  const duty = dutyWord(clock.clock, kind)
  const holds = extendedDue ?? due
  if (holds === null) {
    if (standing === 'soft') return `There is no fixed date for the ${duty}.`
    return waitsFor === undefined
      ? `The date of the ${duty} is not known.`
      : `The date of the ${duty} is not known yet; we wait for ${waitsFor}.`
  }
  const extended =
    extendedDue === undefined || due === null ? '' : ` Without the extension it was ${dueWords(due)}.`
  return `${byWhen(clock, duty, holds)}${extended}`
}

/** How the provisions named in the reasons were checked, in one sentence that begins with "Checked:". */
export function checkedSentence(clock: { readonly because: readonly CheckedStep[] }): string {
  const unchecked = uncheckedOf(clock.because)
  if (unchecked.length === 0) return 'Checked: every provision named here was read in its text.'
  const named = (confidence: string) =>
    unchecked.filter((each) => each.confidence === confidence).map(({ citation }) => citation)
  const [secondary, memory] = [named('secondary'), named('memory')]
  const all = new Set(clock.because.map(({ citation }) => provisionOf(citation)))
  const parts = [
    secondary.length === 0 ? '' : `seen in a secondary source only: ${listWords(secondary)}`,
    memory.length === 0 ? '' : `known from memory, to be checked before relying on it: ${listWords(memory)}`,
    all.size > unchecked.length ? 'the others were read in their text' : '',
  ]
  return `Checked: ${parts.filter((part) => part !== '').join('; ')}.`
}

function byWhen({ basis }: Pick<ExplainableClock, 'basis'>, duty: string, holds: string): string {
  const when = holds.length > 10 ? `by ${dueWords(holds)}` : `by the end of ${dueWords(holds)}`
  if (basis === 'promise') return `We promised the ${duty} ${when}.`
  if (basis === 'guidance') return `The regulator expects the ${duty} ${when}.`
  return `The ${duty} is due ${when}.`
}

/** A step for somebody who does not see its heading: a sentence that says everything gets no second one before it. */
function lineOf({ step, title, sentence, after }: ExplainableStep): string {
  switch (step) {
    case 'due':
      // only told where an extension moved it
      return after === null ? sentence : `Without the extension the last day is ${dueWords(after)}.`
    case 'count':
      return `${title}: ${sentence.slice(0, 1).toLowerCase()}${sentence.slice(1)}`
    case 'start':
    case 'wait':
    case 'clamp':
    case 'skip':
    case 'promise':
    case 'soft':
      return sentence
    default:
      return `${title}. ${sentence}`
  }
}
