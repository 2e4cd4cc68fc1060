import type { Finding, Outcome } from './case.ts'
import type { ProfileFact } from './profile-fact.ts'
import type { CaseKind, Channel, ClockKind } from './kind.ts'

/**
 * What can be asked of a case in a `when` block. A fact is either a bare word or `subject=value`:
 *
 * `regime=uk-gdpr` a law applies (`regime=none` when no law gives us a clock: a processor) · `kind=access` the
 * right, or `complaint`, `appeal` · `case=complaint` · `place=US-VA` and `place=US` · `role=processor` ·
 * `agent` somebody writes on the person's behalf · `electronic` it reached us electronically ·
 * `phase=initial`, `phase=follow-up` which notice of a breach it is · `late` it comes after its time ·
 * `outcome=refused` of a request in the case · `finding=upheld` of an issue · `has=dueDate` the field is filled ·
 * `profile=identity-needed` the handling profile says so · `acts-for=child` whom an agent speaks for · `objection=stop`
 * what became of an objection · `asked=identity` what we asked for and have not had (letter-sheet-facts.ts).
 */
export type LetterFacts = ReadonlySet<string>

/** Subjects a fact may have; anything else in a template is a slip of the pen. */
const SUBJECTS: ReadonlySet<string> = new Set([
  'regime',
  'kind',
  'case',
  'place',
  'role',
  'outcome',
  'review',
  'finding',
  'has',
  'profile',
  'acts-for',
  'objection',
  'asked',
  'agent',
  'electronic',
  'phase',
  'late',
])

/** What the facts of a letter are read from. */
export type FactSources = {
  readonly regimes: readonly string[]
  readonly kinds: readonly ClockKind[]
  readonly caseKind: CaseKind
  /** ISO 3166-2, or empty. */
  readonly place: string
  readonly role: 'controller' | 'processor'
  readonly hasAgent: boolean
  readonly channel: Channel
  readonly outcomes?: readonly (Outcome | null)[]
  /** Facts of the handling profile. */
  readonly profileFacts?: readonly ProfileFact[]
  readonly findings?: readonly (Finding | null)[]
  /** Outcome of the appeal or internal review the letter is about. */
  readonly review?: 'upheld' | 'changed' | 'withdrawn' | null
  /** Facts read from the sheets of the case, as letter-sheet-facts.ts gives them. */
  readonly sheetFacts?: readonly string[]
}

/** The facts of a case, without the `has=` facts, which `mergeLetter` adds itself from the values. */
export function letterFacts(sources: FactSources): Set<string> {
  const country = sources.place.split('-')[0] ?? ''
  const present: (string | false | null | undefined)[] = [
    ...(sources.regimes.length > 0 ? sources.regimes : ['none']).map((regime) => `regime=${regime}`),
    ...sources.kinds.map((kind) => `kind=${kind}`),
    `case=${sources.caseKind}`,
    `role=${sources.role}`,
    sources.place && `place=${sources.place}`,
    country && `place=${country}`,
    sources.hasAgent && 'agent',
    (sources.channel === 'e-mail' || sources.channel === 'web-form') && 'electronic',
    ...(sources.outcomes ?? []).map((outcome) => outcome && `outcome=${outcome}`),
    ...(sources.profileFacts ?? []).map((fact) => `profile=${fact}`),
    ...(sources.findings ?? []).map((finding) => finding && `finding=${finding}`),
    sources.review && `review=${sources.review}`,
    ...(sources.sheetFacts ?? []),
  ]
  return new Set(present.filter((fact): fact is string => typeof fact === 'string' && fact !== ''))
}

/** Whether the expression holds: alternatives are joined by `|`, each may be turned round with `!`. */
export function factHolds(expression: string, facts: LetterFacts): boolean {
  return expression
    .split('|')
    .some((fact) => (fact.startsWith('!') ? !facts.has(fact.slice(1)) : facts.has(fact)))
}

/** The subjects in the expression that no case can ever answer; empty when it is sound. */
export function unknownFacts(expression: string): string[] {
  return expression
    .split('|')
    .map((fact) => fact.replace(/^!/, ''))
    .filter((fact) => !SUBJECTS.has(fact.split('=')[0] ?? ''))
}

/** Names of the fields whose being filled the expression asks about. */
export function fieldsInFact(expression: string): string[] {
  return [...expression.matchAll(/has=([A-Za-z0-9]+)/g)].map((match) => match[1] ?? '')
}
