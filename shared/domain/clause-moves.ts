import type { Clause, Confidence, Extension, Pause, SafeReading, Wait } from './clause.ts'
import { lengthInside } from './clock-words.ts'
import { listWords } from './date-words.ts'
import type { EventType } from './event.ts'

/** What a part of a clause is about, in the order a reader asks. */
export type ClausePartName =
  | 'start'
  | 'length'
  | 'counting'
  | 'roll'
  | 'wait'
  | 'pause'
  | 'extension'
  | 'safe'
  | 'inert'
  | 'ends'
  | 'force'

/** A sentence about something that can move a clock, with where it stands when that differs from the clause. */
type Moving = {
  readonly name: ClausePartName
  readonly sentence: string
  readonly from?: { readonly citation?: string; readonly confidence?: Confidence | undefined }
}

/** Everything that moves a clause's date or that people expect to: waits, pauses, extension, careful readings, ends. */
export function movingParts(clause: Clause): Moving[] {
  const { start, pauses, extension, safe, inert, endsWith, length } = clause
  return [
    ...start.waits.map((wait): Moving => ({ name: 'wait', sentence: waitWords(wait), from: wait })),
    ...pauses.map((pause): Moving => ({ name: 'pause', sentence: pauseWords(pause), from: pause })),
    ...(extension === undefined
      ? length.unit === 'soft' || length.unit === 'hours'
        ? []
        : [{ name: 'extension' as const, sentence: 'No extension: the time ends on its day.' }]
      : [{ name: 'extension' as const, sentence: extensionWords(extension), from: extension }]),
    ...safe.map((reading): Moving => ({ name: 'safe', sentence: safeWords(reading) })),
    ...inert.map(({ sentence, citation, confidence }): Moving => ({
      name: 'inert',
      sentence,
      from: { citation, confidence },
    })),
    ...(endsWith.length === 0
      ? []
      : [{ name: 'ends' as const, sentence: `It also ends when ${alternatives(endsWith.map(endWords))}.` }]),
  ]
}

function waitWords({ what, rule, days }: Wait): string {
  return rule === 'until-answered'
    ? `If we ask for ${what}, the time begins only when it arrives.`
    : `If we ask for ${what}, the time begins only when ${days ?? 0} days to think it over have passed. Without an answer in these days the request counts as withdrawn.`
}

function pauseWords({ what, excluded, safe, safeReason }: Pause): string {
  const from = excluded === 'both-ends' ? 'from the day we ask' : 'from the day after we ask'
  const careful = safe === 'none' || safeReason === undefined ? '' : ` More careful: ${safeReason}`
  return `If we ask for ${what}, the days do not count ${from} to the day of the answer, that day included.${careful}`
}

function extensionWords({ total, notice, grounds, tell }: Extension): string {
  const reach =
    total === undefined
      ? 'It can be longer, and no longest time is set: the notice has to name the new date.'
      : `It can be extended to ${lengthInside(total)} from the original start.`
  const limit =
    notice === 'due'
      ? 'The notice has to go out before the time is over'
      : `The notice has to go out within ${notice.days} days of ${notice.from.includes('request-dated') ? 'the date of the request' : 'the start'}`
  const why = grounds.length === 0 ? '' : ` Grounds: ${grounds.join('; ')}.`
  const what = tell.length === 0 ? '' : ` and says: ${tell.join('; ')}`
  return `${reach} ${limit}${what}.${why}`
}

const READINGS = {
  'receipt-is-day-one': 'Count the day of receipt as the first day.',
  'no-roll': 'Do not rely on the move to a working day.',
  'weekends-only': 'Leave out weekends only, not holidays.',
  'from-receipt': 'Count from receipt, whatever was asked for.',
} as const satisfies Record<SafeReading['reading'], string>

function safeWords({ reading, reason }: SafeReading): string {
  return `${READINGS[reading]} ${reason}`
}

const ENDS: Readonly<Partial<Record<EventType, string>>> = {
  transferred: 'the request is transferred to the body it belongs to',
  'forwarded-to-controller': 'it is forwarded to the customer',
  'controller-received': 'the customer has it',
  redirected: 'the person is sent on to whom it concerns',
}

function endWords(event: EventType): string {
  return ENDS[event] ?? `this is recorded: ${event.replaceAll('-', ' ')}`
}

function alternatives(items: readonly string[]): string {
  return listWords(items).replace(/ and ([^,]*)$/, ' or $1')
}
