import type { Clock } from './clock.ts'
import { dueWords, sentenceCase } from './date-words.ts'

const DUTIES: Readonly<Record<Clock['clock'], string>> = {
  respond: 'answer',
  acknowledge: 'acknowledgement',
  progress: 'progress report',
  transfer: 'transfer',
  controller: 'controller’s answer',
}

/**
 * The trail of a clock as plain text, to be pasted into a letter: the date, then one numbered line for each reason with
 * its citation. English.
 */
export function explanationText(clock: Clock): string {
  const lines = clock.because.map(
    ({ title, sentence, citation }, at) => `${at + 1}. ${title}. ${sentence} [${citation}]`,
  )
  return [headline(clock), '', ...lines].join('\n')
}

function headline({ clock, due, extendedDue, safe, waitsFor, standing }: Clock): string {
  const duty = DUTIES[clock]
  const holds = extendedDue ?? due
  if (holds === null) {
    if (standing === 'soft') return `There is no fixed date for the ${duty}.`
    return waitsFor === undefined
      ? `The date of the ${duty} is not known.`
      : `The date of the ${duty} is not known; we wait for ${waitsFor}.`
  }
  const earlier =
    safe === undefined || extendedDue !== undefined ? '' : ` To be on the safe side: ${dueWords(safe)}.`
  const extended = extendedDue === undefined || due === null ? '' : ` (without extension: ${dueWords(due)})`
  return `${sentenceCase(duty)} due ${dueWords(holds)}${extended}.${earlier}`
}
