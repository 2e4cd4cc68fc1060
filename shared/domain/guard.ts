import type { CivilDate } from './civil-date.ts'
import type { Clause } from './clause.ts'
import type { Clock } from './clock.ts'
import { dayWords, listWords } from './date-words.ts'
import { dayOf } from './day-number.ts'
import { dueDatesOf } from './deadline.ts'
import type { EventType } from './event.ts'
import type { LawBook } from './law-book.ts'
import type { Situation } from './situation.ts'

/** A move an officer is about to record. `ground`: why a fee is asked for, once the officer was asked; may be empty. */
export type Move = {
  readonly type: EventType
  readonly date: CivilDate
  readonly until?: CivilDate
  readonly ground?: string
}

/** Why the law gives a move no effect, and what we advise instead. */
export type Guard = {
  code: GuardCode
  clause: string
  citation: string
  title: string
  sentence: string
  advice: string
}

/** What a guard or a note is about. */
export type GuardCode =
  | 'extension-not-in-law'
  | 'extension-already-used'
  | 'extension-too-late'
  | 'extension-beyond-cap'
  | 'extension-without-date'
  | 'pause-not-in-law'
  | 'pause-too-late'
  | 'fee-not-allowed'
  | 'fee-needs-ground'
  | 'fee-told-first'
  | 'clock-goes-on'

/**
 * What the law says against a move, or null when nothing: an extension that comes too late, goes too far or does not
 * exist; a question meant to pause a clock that does not pause; a fee the law does not allow or gives no ground for.
 * The officer may go on with a reason, which is audited.
 */
export function guardOf(move: Move, situation: Situation, law: LawBook): Guard | null {
  return firstOf(move, situation, law, objectionOf) ?? feeGuard(move, situation, law)
}

/** What is worth knowing of a move the law allows, or null: that it does not stop the clock, or what a fee needs. */
export function moveNoteOf(move: Move, situation: Situation, law: LawBook): Guard | null {
  return firstOf(move, situation, law, inertNote) ?? feeNote(move, situation, law)
}

type Check = (move: Move, clock: Clock, clause: Clause) => Guard | undefined

function firstOf(move: Move, situation: Situation, law: LawBook, check: Check): Guard | null {
  // The limits of a notice are those of the law, whatever day it is now, so today is left out.
  const timeless = { ...situation }
  delete timeless.today
  delete timeless.now
  const found = dueDatesOf(timeless, law)
  if (!found.ok) return null
  const all = found.value
    .flatMap((clock) => [clock, ...(clock.also ?? [])])
    .filter((clock) => clock.clock === 'respond')
  const laws = all.filter((clock) => clock.basis !== 'promise')
  for (const clock of laws.length > 0 ? laws : all) {
    const clause = clauseOf(clock, law)
    const guard = clause === undefined ? undefined : check(move, clock, clause)
    if (guard !== undefined) return guard
  }
  return null
}

function objectionOf(move: Move, clock: Clock, clause: Clause): Guard | undefined {
  if (move.type === 'extension-notified') return extensionObjection(move, clock, clause)
  if (move.type === 'clarification-requested') return pauseObjection(move, clock, clause)
  const asks = [...clause.start.waits, ...clause.pauses].find(({ asked }) => asked === move.type)
  return asks === undefined ? undefined : tooLate(move, clock, clause, asks.citation)
}

function extensionObjection(move: Move, clock: Clock, clause: Clause): Guard | undefined {
  const rule = clause.extension
  if (clause.length.unit === 'soft') return undefined
  if (rule === undefined) {
    return {
      code: 'extension-not-in-law',
      clause: clause.id,
      citation: clause.citation,
      title: 'This law knows no extension',
      sentence: `The time for this ends on its day${clock.due === null ? '' : `, ${dayWords(dayOf(clock.due))}`}. A notice does not move it.`,
      advice: 'Answer in time with what there is, and say what follows.',
    }
  }
  const base = { clause: clause.id, citation: rule.citation }
  if (clock.noticeBy !== undefined && move.date > (clock.extendedDue ?? '') && move.date > clock.noticeBy) {
    return {
      code: 'extension-too-late',
      ...base,
      title: 'This extension comes too late',
      sentence: `The notice had to go out by ${dayWords(dayOf(clock.noticeBy))}. A notice on ${dayWords(dayOf(move.date))} has no effect; the due date stays.`,
      advice: 'Answer now, say that it is late, and name the ways to complain.',
    }
  }
  if (rule.total !== undefined && clock.extendedDue !== undefined) {
    return {
      code: 'extension-already-used',
      ...base,
      title: 'Extended once already',
      sentence: `The time was extended to ${dayWords(dayOf(clock.extendedDue))}. The law allows that once.`,
      advice: 'Answer by the extended date.',
    }
  }
  if (rule.total === undefined && move.until === undefined) {
    return {
      code: 'extension-without-date',
      ...base,
      title: 'The new date is missing',
      sentence: 'There is no longest period here; the notice itself has to name the new date.',
      advice: 'Name the date the answer will be given by.',
    }
  }
  if (
    move.until !== undefined &&
    clock.latestIfExtended !== undefined &&
    move.until > clock.latestIfExtended
  ) {
    return {
      code: 'extension-beyond-cap',
      ...base,
      title: 'This is longer than the law allows',
      sentence: `The latest date an extension can reach is ${dayWords(dayOf(clock.latestIfExtended))}.`,
      advice: `Name ${dayWords(dayOf(clock.latestIfExtended))} or an earlier date.`,
    }
  }
  return undefined
}

function pauseObjection(move: Move, clock: Clock, clause: Clause): Guard | undefined {
  if (clause.length.unit === 'soft' || clause.length.unit === 'hours') return undefined
  const pause = clause.pauses.find(({ asked }) => asked === move.type)
  if (pause === undefined) {
    const inert = clause.inert.find(({ event }) => event === move.type)
    return {
      code: 'pause-not-in-law',
      clause: clause.id,
      citation: inert?.citation ?? clause.citation,
      title: 'This does not pause the clock',
      sentence: inert?.sentence ?? 'This law does not stop its clock for a question of ours.',
      advice: 'Ask all the same if it helps, and go on searching meanwhile.',
    }
  }
  return tooLate(move, clock, clause, pause.citation)
}

/** A question after the period has ended: it neither pauses the period nor begins it anew. */
function tooLate(move: Move, clock: Clock, clause: Clause, citation: string): Guard | undefined {
  const end = clock.extendedDue ?? clock.due
  if (end === null || move.date <= end) return undefined
  return {
    code: 'pause-too-late',
    clause: clause.id,
    citation,
    title: 'Too late to pause',
    sentence: `The time ended on ${dayWords(dayOf(end))}. A question asked afterwards stops nothing.`,
    advice: 'Answer now with what there is.',
  }
}

function inertNote(move: Move, _clock: Clock, clause: Clause): Guard | undefined {
  if (move.type === 'clarification-requested' || move.type === 'fee-requested') return undefined
  const inert = clause.inert.find(({ event }) => event === move.type)
  if (inert === undefined) return undefined
  return {
    code: 'clock-goes-on',
    clause: clause.id,
    citation: inert.citation,
    title: 'The clock goes on',
    sentence: inert.sentence,
    advice: 'Ask at once, and search meanwhile.',
  }
}

function feeGuard(move: Move, situation: Situation, law: LawBook): Guard | null {
  if (move.type !== 'fee-requested') return null
  const pack = packOf(situation, law)
  if (pack === undefined) return null
  const { allowed, sentence, citation, grounds } = pack.fees
  const base = { clause: 'fees', citation, sentence }
  if (allowed === 'never') {
    return {
      code: 'fee-not-allowed',
      ...base,
      title: 'No fee may be asked for',
      advice: 'Answer free of charge.',
    }
  }
  if (allowed === 'reasonable' || move.ground === undefined || move.ground.trim() !== '') return null
  return {
    code: 'fee-needs-ground',
    ...base,
    title: 'A fee needs its ground',
    advice: `Say why: ${listWords(grounds)}.`,
  }
}

function feeNote(move: Move, situation: Situation, law: LawBook): Guard | null {
  if (move.type !== 'fee-requested' && move.type !== 'fee-paid') return null
  const pack = packOf(situation, law)
  if (pack === undefined || pack.fees.allowed === 'never') return null
  const told = situation.events.some((event) => event.type === 'fee-requested')
  if (move.type === 'fee-paid' && (told || !pack.fees.priorNotice)) return null
  return {
    code: 'fee-told-first',
    clause: 'fees',
    citation: pack.fees.citation,
    title: move.type === 'fee-paid' ? 'No fee notice is recorded' : 'What a fee needs',
    sentence: pack.fees.sentence,
    advice: 'Tell the amount and the reason before anything is charged, and record the day.',
  }
}

function packOf(situation: Situation, law: LawBook): ReturnType<LawBook['regime']> {
  const found = dueDatesOf(situation, law)
  const sources = found.ok
    ? found.value.flatMap((clock) => [clock, ...(clock.also ?? [])]).map(({ source }) => source)
    : []
  return sources.map((source) => law.regime(source)).find((pack) => pack !== undefined)
}

function clauseOf({ source, clause }: Clock, law: LawBook): Clause | undefined {
  const clauses: readonly Clause[] | undefined =
    law.regime(source)?.clauses ?? law.profile(source)?.commitments
  return clauses?.find(({ id }) => id === clause)
}
