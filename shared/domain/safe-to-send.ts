import { z } from 'zod'

/** What the check before sending can find in a file, or about the package as a whole. */
const FINDING_KINDS = [
  'covered-text',
  'hidden-sheet',
  'hidden-cells',
  'hidden-text',
  'earlier-version',
  'kept-data',
  'other-person',
  'third-party',
  'password-letter',
  'recipient',
  'macros',
  'embedded-files',
  'tracked-changes',
  'comments',
  'place',
  'picture-facts',
  'author',
  'outside-links',
  'unread',
] as const
export const FindingKind = z.enum(FINDING_KINDS)
export type FindingKind = z.infer<typeof FindingKind>

const TO_FIX: ReadonlySet<FindingKind> = new Set<FindingKind>([
  'covered-text',
  'hidden-sheet',
  'hidden-cells',
  'hidden-text',
  'earlier-version',
  'kept-data',
  'other-person',
  'third-party',
  'password-letter',
  'recipient',
  'macros',
])

/** How a finding is shown. `fix`: most often a mistake; `look`: often meant. Either stops the package while it is open. */
export function severityOf(kind: FindingKind): 'fix' | 'look' {
  return TO_FIX.has(kind) ? 'fix' : 'look'
}

const IN_PICTURES: ReadonlySet<FindingKind> = new Set<FindingKind>([
  'covered-text',
  'hidden-text',
  'earlier-version',
  'embedded-files',
  'comments',
  'place',
  'picture-facts',
  'author',
  'macros',
])

/** Whether a document handed over as pictures of its pages no longer has what was found. */
export function endsAsPictures(kind: FindingKind): boolean {
  return IN_PICTURES.has(kind)
}

/** SHA-256 in lower-case hex: of the bytes of a file, or of what a finding about the package is about. */
export const FindingSha = z.string().regex(/^[0-9a-f]{64}$/)

/** A finding that stays in, and why. It holds for these bytes and this kind, so a changed file asks again. */
export const FindingOverride = z.strictObject({
  sha256: FindingSha,
  kind: FindingKind,
  reason: z.string(),
  givenAt: z.string(),
  officerName: z.string(),
})
export type FindingOverride = z.infer<typeof FindingOverride>
