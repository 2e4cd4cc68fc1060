import type { Outcome } from './case.ts'
import { weakestOf } from './confidence.ts'
import { listWords } from './date-words.ts'
import type { DecidedRequest, Guard, GuardCode } from './move.ts'
import type { ClockKind } from './kind.ts'
import type { Ground, RulePack } from './rule-pack.ts'

/** Outcomes that leave a person without all they asked for, so that the law wants reasons and remedies told. */
export const REFUSING_OUTCOMES = [
  'refused',
  'granted-in-part',
  'neither-confirmed-nor-denied',
  'unverified',
] as const satisfies readonly Outcome[]

/** Whether the outcome refuses something. */
export function isRefusal(outcome: Outcome | null): boolean {
  return outcome !== null && REFUSING_OUTCOMES.some((refusing) => refusing === outcome)
}

/** The grounds a law knows for refusing a request of that kind. */
export function groundsFor(pack: Pick<RulePack, 'grounds'>, kind: ClockKind): readonly Ground[] {
  return pack.grounds.filter(({ kinds }) => kinds.length === 0 || kinds.includes(kind))
}

/**
 * What speaks against telling a person of a refusal (`sending`) or ending a case with one (`closing`) under one law:
 * no ground with its facts, no word of the remedies, and for closing no recorded notice. All that apply, in that order.
 */
export function refusalObjections(
  move: 'sending' | 'closing',
  request: DecidedRequest,
  pack: Pick<RulePack, 'grounds' | 'remedies' | 'short' | 'clauses'>,
): Guard[] {
  if (!isRefusal(request.outcome)) return []
  return [
    groundObjection(request, pack),
    remedyObjection(request, pack),
    move === 'closing' ? noticeObjection(request, pack) : undefined,
  ].filter((guard) => guard !== undefined)
}

function groundObjection(
  { kind, outcome, reason, grounds }: DecidedRequest,
  pack: Pick<RulePack, 'grounds' | 'short'>,
): Guard | undefined {
  const known = groundsFor(pack, kind)
  const base = {
    clause: 'grounds',
    citation: known.length === 0 ? pack.short : listed(known.map(({ citation }) => citation)),
    confidence: weakestOf(known.map(({ confidence }) => confidence)),
  }
  const bare = grounds.find(({ facts }) => facts.trim() === '')
  if (bare !== undefined) {
    return {
      code: 'refusal-without-grounds',
      ...base,
      title: 'A ground has no facts',
      sentence: `The decision names “${bare.title}” and does not say what makes it hold here.`,
      advice: 'Open the decision and write the facts beside the ground.',
    }
  }
  // who could not be verified gets no ground from the catalogue, but a reason all the same
  const said =
    grounds.length > 0 || ((known.length === 0 || outcome === 'unverified') && reason.trim() !== '')
  if (said) return undefined
  return {
    code: 'refusal-without-grounds',
    ...base,
    title: 'The refusal has no ground',
    sentence: `A refusal stands only on a ground the law knows, and the person is told which. None is recorded in the decision.`,
    advice:
      known.length === 0
        ? 'Open the decision and write the reasons.'
        : 'Open the decision, choose the grounds and write the facts of each.',
  }
}

function remedyObjection(
  { remediesTold }: DecidedRequest,
  { remedies }: Pick<RulePack, 'remedies'>,
): Guard | undefined {
  if (remediesTold || remedies.length === 0) return undefined
  return {
    code: 'refusal-without-remedies',
    clause: 'remedies',
    citation: listed(remedies.map(({ citation }) => citation)),
    confidence: weakestOf(remedies.map(({ confidence }) => confidence)),
    title: 'The person was not told where to turn',
    sentence: `Whoever is refused is told how to have that looked at: ${remedies.map(({ sentence }) => sentence).join(' ')} No finalised letter and no message sent from this case says so.`,
    advice: 'Finalise the letter of refusal, which names them, and send it.',
  }
}

function noticeObjection(
  { noticeRecorded, kind }: DecidedRequest,
  { clauses, short }: Pick<RulePack, 'clauses' | 'short'>,
): Guard | undefined {
  if (noticeRecorded) return undefined
  const answer = clauses.find((clause) => clause.clock === 'respond' && clause.kinds.includes(kind))
  return {
    code: 'refusal-without-notice',
    clause: answer?.id ?? 'respond',
    citation: answer?.citation ?? short,
    confidence: answer?.confidence ?? 'read',
    title: 'No notice to the person is recorded',
    sentence: 'A refusal is an answer too: the person has to be told of it. No answer is recorded as sent.',
    advice: 'Send the letter of refusal and record it as sent, then close the case.',
  }
}

/** The guards each once: one request of several, or one law of several, may say the same. */
export function eachOnce(guards: readonly Guard[]): Guard[] {
  const seen = new Set<string>()
  return guards.filter(({ code, citation, sentence }) => {
    const key = `${code satisfies GuardCode}/${citation}/${sentence}`
    return seen.has(key) ? false : (seen.add(key), true)
  })
}

/** A few citations in one line; a whole catalogue would bury the sentence. */
function listed(citations: readonly string[]): string {
  const each = [...new Set(citations)]
  return each.length > 3 ? `${each.slice(0, 3).join('; ')} and others` : listWords(each)
}
