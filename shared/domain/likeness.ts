import { z } from 'zod'
import { calendarDaysBetween } from './day-number.ts'
import type { CivilDate } from './civil-date.ts'

/** What two cases can have in common, the most telling first. */
export const LIKENESS_KINDS = ['file', 'their-reference', 'email', 'name', 'scope'] as const

/** One thing two cases have in common. */
export const LikenessReason = z.strictObject({
  kind: z.enum(LIKENESS_KINDS),
  /** For `scope`: days between the two and shared words in per cent; 0 elsewhere. */
  days: z.number().int(),
  share: z.number().int(),
})
export type LikenessReason = z.infer<typeof LikenessReason>

/** What a case is compared by. Names, addresses and references are folded by whoever reads them; empty is unknown. */
export type Likeness = {
  readonly name: string
  readonly email: string
  readonly theirReference: string
  /** The folded words of what was asked. */
  readonly scope: readonly string[]
  readonly received: CivilDate | null
  /** SHA-256 of the files that came in. */
  readonly files: readonly string[]
}

/** Two requests of the same words count as alike only when they came within so many days. */
export const SCOPE_DAYS = 60
/** Fewer words say too little ("access please") to be alike. */
const SCOPE_WORDS = 6
/** Share of all words that both must have. */
const SCOPE_SHARE = 0.6

const WEIGHT: Readonly<Record<LikenessReason['kind'], number>> = {
  file: 16,
  'their-reference': 8,
  email: 4,
  name: 2,
  scope: 1,
}

/** What two cases have in common; empty when nothing does. The order of the two makes no difference. */
export function likenessOf(a: Likeness, b: Likeness): LikenessReason[] {
  const reasons: LikenessReason[] = []
  const plain = (kind: LikenessReason['kind']) => reasons.push({ kind, days: 0, share: 0 })
  if (a.files.some((hash) => b.files.includes(hash))) plain('file')
  if (a.theirReference !== '' && a.theirReference === b.theirReference) plain('their-reference')
  if (a.email !== '' && a.email === b.email) plain('email')
  if (a.name !== '' && a.name === b.name) plain('name')
  const scope = scopeReason(a, b)
  return scope === null ? reasons : [...reasons, scope]
}

/** How telling the reasons are together; a single stronger one outweighs all weaker ones. */
export function likenessWeight(reasons: readonly LikenessReason[]): number {
  return reasons.reduce((sum, { kind }) => sum + WEIGHT[kind], 0)
}

/** Shared words of all words, 0 to 1 (Jaccard); 0 when either side has none. */
export function sharedWords(a: readonly string[], b: readonly string[]): number {
  const left = new Set(a)
  const right = new Set(b)
  const both = [...left].filter((word) => right.has(word)).length
  return left.size === 0 || right.size === 0 ? 0 : both / (left.size + right.size - both)
}

function scopeReason(a: Likeness, b: Likeness): LikenessReason | null {
  if (a.received === null || b.received === null) return null
  if (new Set(a.scope).size < SCOPE_WORDS || new Set(b.scope).size < SCOPE_WORDS) return null
  const days = Math.abs(calendarDaysBetween(a.received, b.received))
  const share = sharedWords(a.scope, b.scope)
  if (days > SCOPE_DAYS || share < SCOPE_SHARE) return null
  return { kind: 'scope', days, share: Math.round(share * 100) }
}
