import { z } from 'zod'
import { CivilDate } from './civil-date.ts'
import { CaseKind } from './kind.ts'

/** The certificate of a destroyed case: which one, why, when, by whom, and how much went. It names no person. */
export const Destruction = z.strictObject({
  id: z.string(),
  reference: z.string(),
  kind: CaseKind,
  rule: z.string(),
  reason: z.string(),
  closedOn: CivilDate,
  /** ISO 8601 instant in UTC. */
  destroyedAt: z.string(),
  officerName: z.string(),
  rows: z.number().int(),
  attachments: z.number().int(),
  bytes: z.number().int(),
  people: z.number().int(),
  /** Backups made before that still hold the case until they are destroyed. */
  backups: z.number().int(),
})
export type Destruction = z.infer<typeof Destruction>
