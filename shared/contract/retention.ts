import { z } from 'zod'
import { CivilDate } from '../domain/civil-date.ts'
import { CaseId } from '../domain/ids.ts'
import { CaseKind } from '../domain/kind.ts'
import { call, group } from './define.ts'

/** A closed case and what its keeping has come to. */
export const RetentionRow = z.strictObject({
  caseId: CaseId,
  reference: z.string(),
  person: z.string(),
  kind: CaseKind,
  closedOn: CivilDate,
  state: z.enum(['held', 'keep', 'no-rule', 'review', 'anonymise', 'destroy']),
  rule: z.string(),
  until: CivilDate.nullable(),
})
export type RetentionRow = z.infer<typeof RetentionRow>

/** The certificate of a destroyed case; it names no person. */
export const DestructionView = z.strictObject({
  id: z.string(),
  reference: z.string(),
  kind: CaseKind,
  rule: z.string(),
  reason: z.string(),
  closedOn: CivilDate,
  destroyedAt: z.string(),
  officerName: z.string(),
  rows: z.number().int(),
  attachments: z.number().int(),
  bytes: z.number().int(),
  people: z.number().int(),
  backups: z.number().int(),
})
export type DestructionView = z.infer<typeof DestructionView>

/** How long closed cases are kept, and letting them go. Nothing is ever destroyed by itself, and nothing on hold at all. */
export const retention = group('retention', {
  /** Every closed case, those whose time is over first. */
  queue: call({ input: z.strictObject({}), output: z.array(RetentionRow), fails: ['locked'] }),
  /** Destroys closed cases, all or none. Refuses a case that is open or on hold. */
  destroy: call({
    writes: true,
    input: z.strictObject({
      caseIds: z.array(CaseId).min(1).max(1000),
      reason: z.string().trim().min(3).max(4000),
      /** Whether the line of numbers for the reports stays. */
      keepNumbers: z.boolean(),
    }),
    output: z.array(DestructionView),
    fails: [
      'locked',
      'file-read-only',
      'disk-full',
      'write-failed',
      'case-unknown',
      'case-open',
      'case-held',
    ],
  }),
  certificates: call({ input: z.strictObject({}), output: z.array(DestructionView), fails: ['locked'] }),
})
