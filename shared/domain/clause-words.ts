import { movingParts } from './clause-moves.ts'
import type { ClausePartName } from './clause-moves.ts'
import type { Clause, Confidence, Roll } from './clause.ts'
import { lengthInside, lengthWords } from './clock-words.ts'
import { listWords, sentenceCase, shortDayWords } from './date-words.ts'
import { dayOf } from './day-number.ts'
import type { Commitment } from './handling-profile.ts'

/** One part of a clause in a plain sentence, with where it stands and how that was checked. */
export type ClausePart = {
  readonly part: ClausePartName
  readonly sentence: string
  readonly citation: string
  readonly confidence: Confidence
}

/** A clause as somebody reads it who never read the law: one sentence for all of it, and a sentence for each part. */
export type ClauseWords = { readonly sentence: string; readonly parts: readonly ClausePart[] }

/**
 * The clause in plain words; every number in them comes from the data. `calendar` is the name of the calendar that
 * decides which days are worked, where it is known.
 */
export function clauseWords(clause: Clause | Commitment, calendar?: string): ClauseWords {
  const part = (
    name: ClausePartName,
    sentence: string,
    from: { citation?: string | undefined; confidence?: Confidence | undefined } = {},
  ): ClausePart => ({
    part: name,
    sentence,
    citation: from.citation ?? clause.citation,
    confidence: from.confidence ?? clause.confidence,
  })
  const force = forceWords(clause)
  return {
    sentence: wholeSentence(clause),
    parts: [
      part('start', startWords(clause)),
      part('length', lengthSentence(clause)),
      ...countingWords(clause, calendar).map((sentence) => part('counting', sentence)),
      ...(canRoll(clause) ? [part('roll', rollWords(clause.roll), clause.roll)] : []),
      ...movingParts(clause).map(({ name, sentence, from }) => part(name, sentence, from)),
      ...(force === undefined ? [] : [part('force', force)]),
    ],
  }
}

/** "One month from receipt; moves to the next working day from a Saturday, Sunday or public holiday." */
function wholeSentence(clause: Clause | Commitment): string {
  const { length, roll, extension } = clause
  const from = startPhrase(clause)
  if (length.unit === 'soft') return `No fixed date: ${length.words}.`
  if (length.unit === 'hours') return `${length.count} hours from ${from}, by day and by night.`
  const end =
    length.count === 0 ? `The same day, counted from ${from}` : `${lengthWords(length)} from ${from}`
  const moves = roll === undefined ? '' : `; moves to the next working day from ${freeDayWords(roll)}`
  const longer =
    extension === undefined
      ? ''
      : extension.total === undefined
        ? ' Longer where that is told in time with the new date.'
        : ` Up to ${lengthInside(extension.total)} in all where that is told in time.`
  return `${end}${moves}.${longer}`
}

/** The event a clause counts from, inside a sentence. */
export function startPhrase({ start, length }: Clause): string {
  const [first, ...others] = start.from.map((event) => STARTS[event] ?? event.replaceAll('-', ' '))
  const when = length.unit === 'hours' ? 'the moment' : 'the day'
  const told = (phrase: string) => phrase.replace('{when}', when)
  return others.length === 0 || start.from[0] !== 'request-dated'
    ? told(first ?? 'receipt')
    : `${told(first ?? '')}, or ${told(others[0] ?? '')} where it has none`
}

const STARTS: Readonly<Record<string, string>> = {
  received: 'receipt',
  aware: '{when} we become aware',
  'request-dated': 'the date written on the request',
  'people-told': 'the day the people affected are told',
  'appeal-received': 'receipt of the appeal',
  'controller-received': 'the day the customer had it',
}

function startWords(clause: Clause): string {
  const known =
    clause.start.from[0] === 'aware' && clause.start.from.includes('received')
      ? ' Where that is not written down, the day it reached us counts.'
      : ''
  const day =
    clause.start.from[0] === 'received' && clause.length.unit !== 'soft'
      ? ' The day it reaches us counts, whether anybody works then or not.'
      : ''
  return `The time runs from ${startPhrase(clause)}.${known}${day}`
}

function lengthSentence({ length, basis }: Clause): string {
  if (length.unit === 'soft') {
    const who =
      basis === 'promise'
        ? 'The promise names'
        : basis === 'guidance'
          ? 'The regulator names'
          : 'The law sets'
    return `${who} no number, so there is no fixed date. Its measure: ${length.words}.`
  }
  if (length.unit === 'hours') return `${length.count} hours.`
  return length.count === 0 ? 'No day at all: it is due the same day.' : `${lengthWords(length)}.`
}

function countingWords({ length, calendar: own }: Clause, calendar: string | undefined): string[] {
  const named = calendar === undefined ? '' : ` (${calendar})`
  const kept = own === undefined ? '' : ' This calendar holds whatever calendar the organisation uses.'
  switch (length.unit) {
    case 'soft':
      return []
    case 'hours':
      return [
        `${
          length.from === 'next-full-hour'
            ? 'The hour in which it became known is not counted; from the next full hour on every hour counts'
            : 'From the minute it became known every hour counts'
        }, nights, weekends and holidays too. The end never moves.`,
      ]
    case 'months':
      return [
        'It ends on the day of the month that has the same number; where a month has no such day, on its last. Weekends and holidays on the way count.',
      ]
    case 'days':
      return length.count === 0
        ? ['No day is added.']
        : ['The day after the start is the first; every day counts, weekends and holidays too.']
    case 'working-days':
      return [
        `The first working day after the start is the first. Weekends and holidays of the calendar${named} are left out.${kept}`,
      ]
  }
}

function rollWords(roll: Roll | undefined): string {
  return roll === undefined
    ? 'The last day stays where it is, even on a weekend or holiday.'
    : `If the last day is ${freeDayWords(roll)}, it moves to the end of the next working day.`
}

function freeDayWords({ weekend }: Roll): string {
  const days = weekend.map(sentenceCase)
  return `a ${[...days, 'public holiday'].join(', ').replace(/, ([^,]*)$/, ' or $1')}`
}

function forceWords(clause: Clause | Commitment): string | undefined {
  const { effectiveFrom, effectiveTo, beforeForce } = clause
  const day = (date: string) => shortDayWords(dayOf(date))
  const spans = [
    ...(effectiveFrom === undefined ? [] : [`from ${day(effectiveFrom)} on`]),
    ...(effectiveTo === undefined ? [] : [`until ${day(effectiveTo)}`]),
  ]
  const idle = 'unlessLaw' in clause && clause.unlessLaw ? ['Holds only where no law gives this a date.'] : []
  const sentences = [
    ...(spans.length === 0 ? [] : [`Applies to what is received ${listWords(spans)}.`]),
    ...(beforeForce === undefined ? [] : [beforeForce]),
    ...idle,
  ]
  return sentences.length === 0 ? undefined : sentences.join(' ')
}

/** Working days never end on a free day, hours never move, and without a number there is no last day. */
function canRoll({ length, roll }: Clause): boolean {
  return roll !== undefined || length.unit === 'months' || length.unit === 'days'
}
