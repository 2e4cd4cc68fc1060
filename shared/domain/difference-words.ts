import { holdsOf, stagesOf } from './clock-stages.ts'
import type { ComparedClock, ComparedStep, FreeDay, Stages } from './clock-stages.ts'
import { daysOnlyIn, distanceOf, holidaysIn } from './compare-clocks.ts'
import type { DifferencePart } from './compare-clocks.ts'
import { countWords, dueWords, listWords, shortDayWords } from './date-words.ts'
import { dayOf } from './day-number.ts'
import { momentOf, momentText } from './zones.ts'

/** One of the clocks compared, or why there is none. */
export type ComparedSide = {
  /** As the sentence calls it, "Ireland". */
  readonly name: string
  /** The same inside a sentence, "the United Kingdom". */
  readonly inSentence: string
  readonly clock: ComparedClock | null
  /** Why there is no clock, as a sentence; empty when there is one. */
  readonly failure: string
}

/** What a comparison comes to. */
export type Difference = {
  /** From the base to the other, negative when earlier; hours for two instants. Null where one has no date. */
  readonly later: { readonly days: number } | { readonly hours: number } | null
  readonly parts: readonly DifferencePart[]
  readonly sentence: string
}

/** Free days named one by one before the rest is only counted. */
const NAMED = 2

/**
 * How one date differs from the base and why, as one sentence that can stand alone: "Ireland: Tuesday 4 August 2026,
 * 1 day later than England, because its end may not fall on Monday 3 August 2026 (August holiday)."
 */
export function differenceOf(base: ComparedSide, other: ComparedSide): Difference {
  if (base.clock === null || other.clock === null) return withoutDate(base, other)
  const distance = sameDuty(base.clock, other.clock) ? distanceOf(base.clock, other.clock) : undefined
  if (distance === undefined) return withoutDate(base, other)
  const { exact, seconds, shares, lengthsDiffer } = distance
  const parts = shares.map(({ part }) => part)
  // a length that happens to reach the same day is worth a word, but it is no reason for a difference
  const named = seconds === 0 && parts.length === 0 && lengthsDiffer ? (['length'] as const) : parts
  const a = { name: base.inSentence, at: stagesOf(base.clock), clock: base.clock }
  const b = { name: other.inSentence, at: stagesOf(other.clock), clock: other.clock }
  const reasons = sentencePart(named.map((part) => PHRASES[part](a, b)))
  const date = dueWords(holdsOf(other.clock) ?? '')
  const same = exact && holdsOf(base.clock) !== holdsOf(other.clock) ? 'the same moment as' : 'the same as'
  return {
    later: exact ? { hours: seconds / 3600 } : { days: seconds / 86400 },
    parts: named,
    sentence:
      seconds === 0
        ? `${other.name}: ${date}, ${same} ${base.inSentence}${reasons === '' ? '' : `, although ${reasons}`}.`
        : `${other.name}: ${date}, ${laterWords(seconds)} than ${base.inSentence}, because ${reasons}.`,
  }
}

/** The reasons in a row; a comma before the last, because each may have commas of its own. */
function sentencePart(phrases: readonly string[]): string {
  return phrases.length < 2 ? phrases.join('') : `${phrases.slice(0, -1).join(', ')}, and ${phrases.at(-1)}`
}

function sameDuty(a: ComparedClock, b: ComparedClock): boolean {
  const duty = (clock: string) => (clock === 'controller' ? 'respond' : clock)
  return duty(a.clock) === duty(b.clock)
}

function laterWords(seconds: number): string {
  const size = Math.abs(seconds)
  const [count, unit] =
    size % 86400 === 0
      ? ([size / 86400, 'day'] as const)
      : size % 3600 === 0
        ? ([size / 3600, 'hour'] as const)
        : ([Math.round(size / 60), 'minute'] as const)
  return `${countWords(count, unit)} ${seconds > 0 ? 'later' : 'earlier'}`
}

type Told = { readonly name: string; readonly at: Stages; readonly clock: ComparedClock }

/** Why the other differs from the base, seen from the other. Each reads after "because". */
const PHRASES: Readonly<Record<DifferencePart, (base: Told, other: Told) => string>> = {
  start: startPhrase,
  length: (a, b) => `it counts ${lengthPhrase(b)} instead of ${lengthPhrase(a)}`,
  holidays: holidayPhrase,
  pause: pausePhrase,
  roll: rollPhrase,
  extension: extensionPhrase,
}

/** Instants are told in the offset of the base, so that the two can be compared. */
function startPhrase(a: Told, b: Told): string {
  const offset = momentOf(a.at.begins ?? '')?.offset
  const own = momentOf(b.at.begins ?? '')
  const begins = own === undefined || offset === undefined ? b.at.begins : momentText(own.epoch, offset)
  return `it counts from ${dueWords(begins ?? '')}${whyThen(b)}, not from ${dueWords(a.at.begins ?? '')}${whyThen(a)}`
}

/** What the beginning waited for, or the hour left out, in brackets; nothing where it is simply the receipt. */
function whyThen({ clock }: Told): string {
  const at = clock.because.findLastIndex(({ step }) => step === 'count')
  const step = clock.because.slice(0, Math.max(at, 0)).findLast(({ step: kind }) => kind !== 'start')
  return step === undefined ? '' : ` (${lowerFirst(step.title)})`
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

function lengthPhrase({ at, clock }: Told): string {
  const length = lowerFirst(at.length)
  const holidays = holidaysIn(at.free)
  const promised = clock.basis === 'promise' ? 'the promised ' : ''
  return holidays.length === 0
    ? `${promised}${length}`
    : `${promised}${length} without ${freeWords(holidays)}`
}

function holidayPhrase(a: Told, b: Told): string {
  const [left, counted] = [daysOnlyIn(b.at.free, a.at.free), daysOnlyIn(a.at.free, b.at.free)]
  const worth = (days: readonly FreeDay[]) => (holidaysIn(days).length > 0 ? holidaysIn(days) : days)
  // a count of working days never rolls, so the holidays are either left out of it or moved off at its end
  if (a.at.length !== b.at.length || left.length + counted.length === 0) return rollPhrase(a, b)
  const phrases = [
    ...(left.length === 0 ? [] : [`it leaves out ${freeWords(worth(left))}`]),
    ...(counted.length === 0 ? [] : [`it does not leave out ${freeWords(worth(counted))}`]),
  ]
  return listWords(phrases)
}

function pausePhrase(a: Told, b: Told): string {
  const [theirs, own] = [pausedDays(a.at), pausedDays(b.at)]
  if (own === 0) {
    return `it does not pause, where ${a.name} leaves out ${countWords(theirs, 'day')}`
  }
  const days = countWords(own, 'day')
  return theirs === 0
    ? `it leaves out ${days} of waiting for an answer`
    : `it leaves out ${days} of waiting for an answer, not ${theirs}`
}

function pausedDays({ counted, paused }: Stages): number {
  return counted === null || paused === null ? 0 : dayOf(paused) - dayOf(counted)
}

function rollPhrase(a: Told, b: Told): string {
  const [theirs, own] = [a.at.move, b.at.move]
  if (own !== null && theirs !== null) {
    return `its end moves from ${moveFrom(own)} to ${dueWords(own.to)}, that of ${a.name} from ${moveFrom(theirs)} to ${dueWords(theirs.to)}`
  }
  const sameEnd = a.at.paused === b.at.paused
  if (own !== null) {
    return sameEnd
      ? `its end may not fall on ${moveFrom(own)}`
      : `its end moves from ${moveFrom(own)} to ${dueWords(own.to)}`
  }
  return sameEnd
    ? `its end may fall on ${moveFrom(theirs)}`
    : `its end does not move, as that of ${a.name} does from ${moveFrom(theirs)}`
}

/** The day an end moves off, with the holiday's name; a weekend is named by its weekday. */
function moveFrom(move: Stages['move']): string {
  if (move === null) return ''
  const day = holidaysIn(move.days).find(({ date }) => date === move.from)
  return `${dueWords(move.from)}${day === undefined ? '' : ` (${day.name})`}`
}

function extensionPhrase(a: Told, b: Told): string {
  const [theirs, own] = [a.at.extended, b.at.extended]
  if (own === null) return `no extension moves it, while that of ${a.name} reaches ${dueWords(theirs ?? '')}`
  return theirs === null
    ? `the notice of extension moves it on from ${dueWords(b.at.due ?? '')}`
    : `its extension reaches ${dueWords(own)}, that of ${a.name} ${dueWords(theirs)}`
}

/** Free days by name and date, runs of one name joined; after the first few only how many. */
function freeWords(days: readonly FreeDay[]): string {
  const runs: { name: string; from: number; to: number }[] = []
  for (const { date, name } of days) {
    const day = dayOf(date)
    const last = runs.at(-1)
    if (last?.name === name && last.to === day - 1) last.to = day
    else runs.push({ name, from: day, to: day })
  }
  const words = runs.map(({ name, from, to }) =>
    from === to
      ? `${name} (${shortDayWords(from)})`
      : `${name} (${shortDayWords(from)} to ${shortDayWords(to)})`,
  )
  if (words.length <= NAMED + 1) return listWords(words)
  return `${words.slice(0, NAMED).join(', ')} and ${words.length - NAMED} more`
}

/** Where a side has no date, or the two have dates for different duties: what each has, and no reckoning. */
function withoutDate(base: ComparedSide, other: ComparedSide): Difference {
  const parts = [...new Set([partWithoutDate(base.clock), partWithoutDate(other.clock)])]
  const differing = parts.length === 1 ? [] : parts.flatMap((part) => (part === null ? [] : [part]))
  if (other.clock === null)
    return { later: null, parts: differing, sentence: `${other.name}: ${other.failure}` }
  const [theirs, own] = [stateWords(base), stateWords(other)]
  const sentence =
    theirs === own
      ? `${other.name}: ${own}, as in ${base.inSentence}.`
      : `${other.name}: ${own}; in ${base.inSentence}: ${theirs.replace(/\.$/, '')}.`
  return { later: null, parts: differing, sentence }
}

/** The part of the law that leaves a clock without a date; null where it has one, or where there is no clock. */
function partWithoutDate(clock: ComparedClock | null): DifferencePart | null {
  if (clock === null || holdsOf(clock) !== null) return null
  const stop = stoppedAt(clock)?.step
  return stop === 'soft' ? 'length' : stop === 'pause' ? 'pause' : 'start'
}

/** The step after which there is no date. */
function stoppedAt({ because }: ComparedClock): ComparedStep | undefined {
  return because.findLast(({ after }) => after === null)
}

function stateWords({ clock, failure }: ComparedSide): string {
  if (clock === null) return failure
  const date = holdsOf(clock)
  const duty = DUTIES[clock.clock]
  if (date !== null) return duty === undefined ? dueWords(date) : `${dueWords(date)} for the ${duty}`
  const what = clock.waitsFor === undefined ? '' : `, waiting for ${clock.waitsFor}`
  if (clock.standing === 'waiting') return `no date yet${what}`
  if (clock.standing === 'paused') return `no date while paused${what}`
  return lowerFirst(stoppedAt(clock)?.title ?? 'No fixed date')
}

/** Duties that need naming, because the comparison is about the answer otherwise. */
const DUTIES: Readonly<Record<string, string>> = {
  acknowledge: 'acknowledgement',
  progress: 'progress report',
  transfer: 'transfer',
}
