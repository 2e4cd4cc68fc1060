import type { Guard, Move } from './move.ts'
import type { HandlingProfile } from './handling-profile.ts'
import { listWords } from './date-words.ts'
import type { RulePack } from './rule-pack.ts'
import type { Situation } from './situation.ts'

/** What speaks against asking for a fee, or taking one, under one law: not allowed, no ground, or nobody told before. */
export function feeObjection(
  { type, ground, date }: Move,
  { fees }: Pick<RulePack, 'fees'>,
  { events }: Pick<Situation, 'events'>,
): Guard | undefined {
  if (type !== 'fee-requested' && type !== 'fee-paid') return undefined
  const { sentence, citation, confidence } = fees
  const base = { clause: 'fees', citation, confidence, sentence }
  if (fees.allowed === 'never') {
    return {
      code: 'fee-not-allowed',
      ...base,
      title: 'No fee may be asked for',
      advice: type === 'fee-paid' ? 'Give it back, and answer free of charge.' : 'Answer free of charge.',
    }
  }
  if (type === 'fee-paid') {
    const told = events.some((event) => event.type === 'fee-requested' && event.date <= date)
    if (told || !fees.priorNotice) return undefined
    return {
      code: 'fee-told-first',
      ...base,
      title: 'No fee notice is recorded',
      advice: 'Record the day on which the person was told the amount and the reason.',
    }
  }
  if (fees.allowed === 'reasonable' || ground === undefined || ground.trim() !== '') return undefined
  return {
    code: 'fee-needs-ground',
    ...base,
    title: 'A fee needs its ground',
    advice: groundAdvice(fees.grounds),
  }
}

/** The same of our own promise to ask for no fee unless a request is unfounded or excessive. */
export function promisedFeeObjection(
  { type, ground }: Move,
  profile: Pick<HandlingProfile, 'facts' | 'promises' | 'name'>,
): Guard | undefined {
  if (type !== 'fee-requested' || !profile.facts.includes('fee-only-if-excessive')) return undefined
  if (ground === undefined || ground.trim() !== '') return undefined
  const promise = profile.promises.find(({ id }) => id === 'fee')
  return {
    code: 'fee-needs-ground',
    clause: 'fee',
    citation: profile.name,
    confidence: 'read',
    title: 'We promised no fee without a ground',
    sentence:
      promise?.sentence ?? 'We promised to ask for no fee unless a request is unfounded or excessive.',
    advice: 'Say why the request is unfounded or excessive, or answer free of charge.',
  }
}

/** What is worth knowing of a fee that may be asked for, or undefined. */
export function feeNote({ type }: Move, { fees }: Pick<RulePack, 'fees'>): Guard | undefined {
  if (type !== 'fee-requested' || fees.allowed === 'never') return undefined
  return {
    code: 'fee-told-first',
    clause: 'fees',
    citation: fees.citation,
    confidence: fees.confidence,
    title: 'What a fee needs',
    sentence: fees.sentence,
    advice: 'Tell the amount and the reason before anything is charged, and record the day.',
  }
}

function groundAdvice(grounds: readonly string[]): string {
  return grounds.length === 0 ? 'Say why it is asked for.' : `Say why: ${listWords(grounds)}.`
}
