import { z } from 'zod'
import { CivilDate } from '../domain/civil-date.ts'
import { Destruction } from '../domain/destruction.ts'
import { CaseId } from '../domain/ids.ts'
import { CaseKind } from '../domain/kind.ts'
import { FileToken } from './case-file.ts'
import { call, group } from './define.ts'

/** A closed case, or an open one on hold, and what its keeping has come to. */
export const RetentionRow = z.strictObject({
  caseId: CaseId,
  reference: z.string(),
  person: z.string(),
  kind: CaseKind,
  /** Null for an open case, which is listed only while a hold lies on it. */
  closedOn: CivilDate.nullable(),
  state: z.enum(['held', 'keep', 'no-rule', 'review', 'anonymise', 'destroy']),
  rule: z.string(),
  until: CivilDate.nullable(),
  /** Why, on one line: the rule, the decision or the hold. */
  why: z.string(),
})
export type RetentionRow = z.infer<typeof RetentionRow>

/** One step of why a case is kept until its day. */
export const RetentionStepView = z.strictObject({
  step: z.enum(['closed', 'rule', 'no-rule', 'decision', 'hold', 'end']),
  title: z.string(),
  sentence: z.string(),
  before: CivilDate.nullable(),
  after: CivilDate.nullable(),
})
export type RetentionStepView = z.infer<typeof RetentionStepView>

/** A verified backup that holds something destroyed, and until when; null where nobody said how long backups are kept. */
export const HoldingBackup = z.strictObject({
  madeAt: z.string(),
  bytes: z.number().int(),
  goneBy: CivilDate.nullable(),
})
export type HoldingBackup = z.infer<typeof HoldingBackup>

const counted = z.number().int()

/** Exactly what destroying the chosen cases takes away, and what it cannot reach. */
export const DestructionPreview = z.strictObject({
  cases: z.array(
    z.strictObject({
      caseId: CaseId,
      reference: z.string(),
      kind: CaseKind,
      closedOn: CivilDate,
      rule: z.string(),
      until: CivilDate.nullable(),
      /** Its time is not over. */
      early: z.boolean(),
    }),
  ),
  /** Chosen cases that cannot be destroyed, and why. */
  blocked: z.array(
    z.strictObject({ reference: z.string(), why: z.enum(['open', 'held']), reason: z.string() }),
  ),
  events: counted,
  correspondence: counted,
  letters: counted,
  sheets: counted,
  drafts: counted,
  /** Texts of the search index. */
  searchTexts: counted,
  attachments: counted,
  bytes: counted,
  /** The largest of the attachments, at most 200. */
  files: z.array(z.strictObject({ name: z.string(), reference: z.string(), size: counted })),
  /** People who are in no other case. */
  people: counted,
  /** People who stay because another case names them. */
  peopleStay: counted,
  backups: z.array(HoldingBackup),
  /** Whether any verified backup of the file exists at all. */
  anyBackup: z.boolean(),
  /** What went out as files: packages and the like, by the name of the call that wrote them. */
  exports: z.array(z.strictObject({ kind: z.string(), count: counted })),
  /** Letters and messages that were sent. */
  sent: counted,
  /** Entries of the organisation's own lists that name one of the cases; they stay. */
  records: counted,
})
export type DestructionPreview = z.infer<typeof DestructionPreview>

const chosen = { caseIds: z.array(CaseId).min(1).max(1000) }
const reason = z.string().trim().min(3).max(4000)
const writeFails = ['locked', 'file-read-only', 'disk-full', 'write-failed', 'case-unknown'] as const

/** How long closed cases are kept, and letting them go. Nothing is ever destroyed by itself, and nothing on hold at all. */
export const retention = group('retention', {
  /** Every closed case and every case on hold, those whose time is over first. */
  queue: call({ input: z.strictObject({}), output: z.array(RetentionRow), fails: ['locked'] }),
  /** Why a case is kept until its day, step by step. */
  why: call({
    input: z.strictObject({ caseId: CaseId }),
    output: z.array(RetentionStepView),
    fails: ['locked', 'case-unknown'],
  }),
  /** Lays a legal hold on cases, all or none; one that is held already stays as it is. */
  hold: call({
    writes: true,
    input: z.strictObject({ ...chosen, reason }),
    output: z.strictObject({ changed: z.number().int() }),
    fails: writeFails,
  }),
  /** Lifts the hold of cases, all or none. */
  lift: call({
    writes: true,
    input: z.strictObject({ ...chosen, reason }),
    output: z.strictObject({ changed: z.number().int() }),
    fails: writeFails,
  }),
  /** Decides on closed cases: kept until another day, or free to go. */
  review: call({
    writes: true,
    input: z.strictObject({ ...chosen, reason, keptUntil: CivilDate.nullable() }),
    output: z.strictObject({ changed: z.number().int() }),
    fails: [...writeFails, 'case-open', 'keep-until-past'],
  }),
  /** What destroying would take away. Changes nothing. */
  preview: call({
    input: z.strictObject(chosen),
    output: DestructionPreview,
    fails: ['locked', 'case-unknown'],
  }),
  /**
   * Destroys closed cases, all or none. Refuses a case that is open or on hold, and a reason that names one of their
   * people, because the certificate stays.
   */
  destroy: call({
    writes: true,
    input: z.strictObject({
      ...chosen,
      reason,
      /** Whether the line of numbers for the reports stays. */
      keepNumbers: z.boolean(),
    }),
    output: z.array(Destruction),
    fails: [...writeFails, 'case-open', 'case-held', 'reason-names-person'],
  }),
  certificates: call({ input: z.strictObject({}), output: z.array(Destruction), fails: ['locked'] }),
  /** Writes the certificate of one or several destroyed cases as PDF. */
  certificatePdf: call({
    input: z.strictObject({ token: FileToken, ids: z.array(z.string().max(60)).min(1).max(1000) }),
    output: z.strictObject({ name: z.string(), bytes: z.number().int(), sha256: z.string() }),
    fails: [
      'locked',
      'token-spent',
      'file-exists',
      'place-read-only',
      'disk-full',
      'write-failed',
      'certificate-unknown',
      'characters-uncovered',
    ],
  }),
  /** How many days a backup is kept before its file is destroyed; null while nobody said so. */
  backupDays: call({
    input: z.strictObject({}),
    output: z.strictObject({ days: z.number().int().nullable() }),
    fails: ['locked'],
  }),
  setBackupDays: call({
    writes: true,
    input: z.strictObject({ days: z.number().int().min(1).max(36_500).nullable() }),
    output: z.strictObject({ days: z.number().int().nullable() }),
    fails: ['locked', 'file-read-only', 'disk-full', 'write-failed'],
  }),
})
