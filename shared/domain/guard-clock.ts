import type { Clause, Confidence } from './clause.ts'
import type { Clock } from './clock.ts'
import { dayWords } from './date-words.ts'
import { dayOf } from './day-number.ts'
import type { Guard, Move } from './move.ts'

/** Questions that people expect to stop a clock, and that some laws say do not. */
const PROOFS: readonly string[] = ['identity-requested', 'authority-requested']

/**
 * Why a move gives this clock nothing: an extension that comes too late, goes too far or does not exist; a question
 * meant to pause a clock that does not pause; proof asked for where the law says that the clock goes on.
 */
export function clockObjection(move: Move, clock: Clock, clause: Clause): Guard | undefined {
  if (move.type === 'extension-notified') return extensionObjection(move, clock, clause)
  if (move.type === 'clarification-requested') return pauseObjection(move, clock, clause)
  const proof = PROOFS.includes(move.type) ? proofObjection(move, clause) : undefined
  if (proof !== undefined) return proof
  const asks = [...clause.start.waits, ...clause.pauses].find(({ asked }) => asked === move.type)
  return asks === undefined ? undefined : tooLate(move, clock, clause, asks)
}

function extensionObjection(move: Move, clock: Clock, clause: Clause): Guard | undefined {
  const rule = clause.extension
  if (clause.length.unit === 'soft') return undefined
  if (rule === undefined) {
    return {
      code: 'extension-not-in-law',
      clause: clause.id,
      citation: clause.citation,
      confidence: clause.confidence,
      title: 'This law knows no extension',
      sentence: `The time for this ends on its day${clock.due === null ? '' : `, ${dayWords(dayOf(clock.due))}`}. A notice does not move it.`,
      advice: 'Answer in time with what there is, and say what follows.',
    }
  }
  const base = {
    clause: clause.id,
    citation: rule.citation,
    confidence: rule.confidence ?? clause.confidence,
  }
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
      confidence: inert?.confidence ?? clause.confidence,
      title: 'This does not pause the clock',
      sentence: inert?.sentence ?? 'This law does not stop its clock for a question of ours.',
      advice: 'Ask all the same if it helps, and go on searching meanwhile.',
    }
  }
  return tooLate(move, clock, clause, pause)
}

/** A question after the period has ended: it neither pauses the period nor begins it anew. */
function tooLate(
  move: Move,
  clock: Clock,
  clause: Clause,
  asks: { readonly citation: string; readonly confidence?: Confidence | undefined },
): Guard | undefined {
  const end = clock.extendedDue ?? clock.due
  if (end === null || move.date <= end) return undefined
  return {
    code: 'pause-too-late',
    clause: clause.id,
    citation: asks.citation,
    confidence: asks.confidence ?? clause.confidence,
    title: 'Too late to pause',
    sentence: `The time ended on ${dayWords(dayOf(end))}. A question asked afterwards stops nothing.`,
    advice: 'Answer now with what there is.',
  }
}

function proofObjection(move: Move, clause: Clause): Guard | undefined {
  const inert = clause.inert.find(({ event }) => event === move.type)
  if (inert === undefined) return undefined
  return {
    code: 'clock-goes-on',
    clause: clause.id,
    citation: inert.citation,
    confidence: inert.confidence ?? clause.confidence,
    title: 'The clock goes on',
    sentence: inert.sentence,
    advice: 'Ask at once and only where there is doubt, and search meanwhile.',
  }
}
