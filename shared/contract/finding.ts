import { z } from 'zod'
import { FindingKind, FindingOverride, FindingSha } from '../domain/safe-to-send.ts'

/** What the check before sending found of one kind in one file, and why it stays in where somebody said so. */
export const Finding = z.strictObject({
  kind: FindingKind,
  /** Where in the file, in words. */
  places: z.array(z.string()),
  sha256: FindingSha,
  override: FindingOverride.nullable(),
})
export type Finding = z.infer<typeof Finding>
