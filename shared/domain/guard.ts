import type { Clause } from './clause.ts'
import type { Clock } from './clock.ts'
import { dueDatesOf } from './deadline.ts'
import { clockObjection } from './guard-clock.ts'
import { feeNote, feeObjection, promisedFeeObjection } from './guard-fee.ts'
import { eachOnce, refusalObjections } from './guard-refusal.ts'
import { regimesOf } from './laws.ts'
import type { LawBook } from './law-book.ts'
import type { Guard, Move } from './move.ts'
import type { RulePack } from './rule-pack.ts'
import type { Situation } from './situation.ts'

/**
 * Everything the law and our promises say against a move: an extension that comes too late, goes too far or does not
 * exist; a question that does not stop the clock; a fee without its ground, its notice or its law; a refusal told or
 * closed without ground, remedies or notice. Empty when nothing speaks against it. The officer may go on with a reason,
 * which is audited.
 */
export function guardsOf(move: Move, situation: Situation, law: LawBook): Guard[] {
  const packs = packsOf(situation, law)
  const clock = clockGuard(move, situation, law)
  const fees = packs.flatMap((pack) => feeObjection(move, pack, situation) ?? [])
  const profile = situation.profile === undefined ? undefined : law.profile(situation.profile)
  const promised = fees.length > 0 || profile === undefined ? undefined : promisedFeeObjection(move, profile)
  return eachOnce([
    ...(clock === undefined ? [] : [clock]),
    ...fees,
    ...(promised === undefined ? [] : [promised]),
    ...refusalGuards(move, packs),
  ])
}

/** What is worth knowing of a move the law allows: what a fee needs, or that no proof of identity is recorded. */
export function moveNotesOf(move: Move, situation: Situation, law: LawBook): Guard[] {
  const fees = packsOf(situation, law).flatMap((pack) => feeNote(move, pack) ?? [])
  const identity = identityNote(move, situation, law)
  return [...fees, ...(identity === undefined ? [] : [identity])]
}

/** The first law with an objection speaks: its clause says what the others would. */
function clockGuard(move: Move, situation: Situation, law: LawBook): Guard | undefined {
  // The limits of a notice are those of the law, whatever day it is now, so today is left out.
  const timeless = { ...situation }
  delete timeless.today
  delete timeless.now
  const found = dueDatesOf(timeless, law)
  if (!found.ok) return undefined
  const all = found.value
    .flatMap((clock) => [clock, ...(clock.also ?? [])])
    .filter((clock) => clock.clock === 'respond')
  const laws = all.filter((clock) => clock.basis !== 'promise')
  for (const clock of laws.length > 0 ? laws : all) {
    const clause = clauseOf(clock, law)
    const guard = clause === undefined ? undefined : clockObjection(move, clock, clause)
    if (guard !== undefined) return guard
  }
  return undefined
}

function refusalGuards({ type, decided }: Move, packs: readonly RulePack[]): Guard[] {
  if (decided === undefined || (type !== 'response-sent' && type !== 'closed')) return []
  const move = type === 'closed' ? 'closing' : 'sending'
  return packs.flatMap((pack) => refusalObjections(move, decided, pack))
}

/** Our promise to look at who asks before anything is given out or changed. */
function identityNote({ type, date, decided }: Move, situation: Situation, law: LawBook): Guard | undefined {
  const profile = situation.profile === undefined ? undefined : law.profile(situation.profile)
  if (type !== 'response-sent' || profile === undefined || decided?.outcome === 'unverified') return undefined
  if (!profile.facts.some((fact) => fact === 'identity-needed' || fact === 'identity-or-refusal'))
    return undefined
  const proved = situation.events.some((event) => event.type === 'identity-verified' && event.date <= date)
  if (proved) return undefined
  const promise = profile.promises.find(({ id }) => id === 'identity' || id === 'verified')
  return {
    code: 'identity-not-recorded',
    clause: 'identity',
    citation: profile.name,
    confidence: 'read',
    title: 'No proof of identity is recorded',
    sentence: promise?.sentence ?? 'We promised to make sure who asks.',
    advice: 'Record that identity was proved, or that there was no doubt, before the answer goes out.',
  }
}

/** The laws we answer under ourselves; those of a processor's customers bind the customers. */
function packsOf(situation: Situation, law: LawBook): RulePack[] {
  const profile = situation.profile === undefined ? undefined : law.profile(situation.profile)
  if (profile?.role === 'processor') return []
  const ids =
    situation.regimes ??
    (situation.regime !== undefined
      ? [situation.regime]
      : profile === undefined
        ? []
        : regimesOf(profile, situation.place))
  return ids.flatMap((id) => law.regime(id) ?? [])
}

function clauseOf({ source, clause }: Clock, law: LawBook): Clause | undefined {
  const clauses: readonly Clause[] | undefined =
    law.regime(source)?.clauses ?? law.profile(source)?.commitments
  return clauses?.find(({ id }) => id === clause)
}
