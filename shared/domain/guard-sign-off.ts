import { z } from 'zod'
import type { Finding, Outcome } from './case.ts'
import type { CivilDate } from './civil-date.ts'
import { dayWords } from './date-words.ts'
import { dayOf } from './day-number.ts'
import { isRefusal } from './guard-refusal.ts'
import type { Guard } from './move.ts'
import type { SheetBody } from './sheets/sheet.ts'

/** Which decisions a second reader signs off before the answer goes out: none, those that refuse something, or all. */
export const SIGN_OFF_RULES = ['never', 'refusals', 'always'] as const
export const SignOffRule = z.enum(SIGN_OFF_RULES)
export type SignOffRule = z.infer<typeof SignOffRule>

/** Findings that give the complaint less than it asks for; the rule on refusals is about these too. */
const AGAINST: readonly Finding[] = ['not-upheld', 'partly-upheld', 'out-of-scope']

/** Whether what was found on the issues of a complaint turns it down, whole or in part. */
export function isTurnedDown(findings: readonly (Finding | null)[]): boolean {
  return findings.some((finding) => finding !== null && AGAINST.includes(finding))
}

/** Who made the decision that counts, and when. */
export type Decider = { readonly officerId: string; readonly name: string; readonly on: CivilDate }

/**
 * What the organisation's own rule says against sending an answer: nobody else has signed the decision off, it was sent
 * back, or the one who signed is the one who decided. A reading from before the decision counts for nothing; of several
 * the last counts. Undefined when the rule asks for nothing or has been met.
 */
export function signOffObjection(
  rule: SignOffRule,
  outcome: Outcome | null,
  decider: Decider | null,
  signOffs: readonly SheetBody<'sign-off'>[],
): Guard | undefined {
  const read = signOffs.filter(({ on }) => decider === null || (on !== null && on >= decider.on))
  return readingObjection(rule, isRefusal(outcome), decider === null ? [] : [decider], read)
}

/**
 * The same of any decision: `refuses` says whether it turns anything down, `deciders` who made it, `signOffs` are the
 * readings that came after it.
 */
export function readingObjection(
  rule: SignOffRule,
  refuses: boolean,
  deciders: readonly Pick<Decider, 'officerId' | 'name'>[],
  signOffs: readonly SheetBody<'sign-off'>[],
): Guard | undefined {
  if (rule === 'never' || (rule === 'refusals' && !refuses)) return undefined
  const read = signOffs.filter(({ on }) => on !== null)
  const last = read.toSorted((a, b) => (a.on ?? '').localeCompare(b.on ?? '')).at(-1)
  if (last === undefined || last.result === 'pending' || !isNamed(last)) {
    return objection('sign-off-missing', {
      title: 'No second reader has signed this off',
      sentence: `${ruleSentence(rule)} None who agreed with this decision is recorded.`,
      advice: 'Ask a second reader, and record who read it, when, and with what result.',
    })
  }
  if (last.result === 'returned') {
    return objection('sign-off-missing', {
      title: 'The second reader sent it back',
      sentence: `${ruleSentence(rule)} The last reading${last.on === null ? '' : `, on ${dayWords(dayOf(last.on))},`} sent the decision back.`,
      advice: 'Change the decision or settle it with the reader, and have it read again.',
    })
  }
  if (!deciders.some((decider) => isSame(last, decider))) return undefined
  return objection('sign-off-by-the-same', {
    title: 'Signed off by whoever decided',
    sentence: `${ruleSentence(rule)} Here the one who decided has signed.`,
    advice: 'Have somebody else read it.',
  })
}

function isNamed({ readerId, reader }: SheetBody<'sign-off'>): boolean {
  return readerId !== null || reader !== ''
}

function isSame(
  { readerId, reader }: SheetBody<'sign-off'>,
  decider: Pick<Decider, 'officerId' | 'name'>,
): boolean {
  return readerId === decider.officerId || (readerId === null && reader === decider.name)
}

function ruleSentence(rule: SignOffRule): string {
  return rule === 'always'
    ? 'Our own rule: somebody else reads every decision and every finding before the answer goes out.'
    : 'Our own rule: somebody else reads every refusal, whole or in part, and what is found against a complaint, before it goes out.'
}

function objection(
  code: 'sign-off-missing' | 'sign-off-by-the-same',
  words: Pick<Guard, 'title' | 'sentence' | 'advice'>,
): Guard {
  return {
    code,
    clause: 'sign-off',
    citation: 'Our own rule on second readers',
    confidence: 'read',
    ...words,
  }
}
