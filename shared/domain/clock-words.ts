import type { Basis, Clause, ClockId, CountedLength } from './clause.ts'
import { numberWord, sentenceCase } from './date-words.ts'
import type { ClockKind } from './kind.ts'

/** What arrived, for "the … reached us". */
export function matterWord(kind: ClockKind): string {
  if (kind === 'complaint' || kind === 'appeal') return kind
  return kind.startsWith('breach-') ? 'breach' : 'request'
}

/** What has to be done, for "the … is due". */
export function dutyWord(clock: string, kind: ClockKind): string {
  if (clock === 'acknowledge') return 'acknowledgement'
  if (clock === 'progress') return 'progress report'
  if (clock === 'transfer' || kind === 'transfer') return 'transfer'
  if (clock === 'controller') return 'controller’s answer'
  if (kind === 'breach-authority') return 'notice to the authority'
  if (kind === 'breach-people') return 'notice to the people affected'
  if (kind === 'breach-assessment') return 'assessment'
  if (kind === 'appeal') return 'decision on the appeal'
  return kind === 'complaint' ? 'outcome' : 'answer'
}

/** "One month", "45 days", "20 working days", "The same day". */
export function lengthWords({ unit, count }: CountedLength): string {
  if (count === 0) return 'The same day'
  const number = count <= 10 && unit === 'months' ? sentenceCase(numberWord(count)) : String(count)
  const word = unit === 'months' ? 'month' : unit === 'days' ? 'day' : 'working day'
  return `${number} ${word}${count === 1 ? '' : 's'}`
}

/** "three months", "90 days": the same inside a sentence. */
export function lengthInside(length: CountedLength): string {
  const words = lengthWords(length)
  return words.slice(0, 1).toLowerCase() + words.slice(1)
}

/** The events that fulfil a duty. */
export function fulfilling(clock: ClockId, kind: ClockKind): readonly string[] {
  if (clock === 'acknowledge') return ['acknowledged', 'response-sent']
  if (clock === 'progress') return ['progress-sent', 'response-sent']
  if (clock === 'transfer') return ['transferred', 'response-sent']
  if (kind === 'transfer') return ['transferred']
  if (kind === 'appeal') return ['appeal-decided', 'response-sent']
  if (kind === 'breach-authority') return ['authority-notified', 'authority-not-needed']
  if (kind === 'breach-people') return ['people-told', 'people-not-needed']
  if (kind === 'breach-assessment') return ['decided', 'authority-notified', 'people-told']
  return ['response-sent']
}

/** An event as the reason something has not begun, "the people affected are told". */
export function awaitedWords(event: Clause['start']['from'][number]): string {
  if (event === 'people-told') return 'the notice to the people affected'
  if (event === 'controller-received') return 'the day the controller had the request'
  return event.replaceAll('-', ' ')
}

/** Who says so: the law, the regulator, or we. */
export function basisWords(basis: Basis, duty: string): string {
  if (basis === 'promise') return `We promised the ${duty} by the end of this day.`
  if (basis === 'guidance') return `The regulator expects the ${duty} by the end of this day.`
  return `The ${duty} is due by the end of this day.`
}
