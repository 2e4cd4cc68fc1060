import { z } from 'zod'
import { CivilDate } from '../domain/civil-date.ts'
import { CaseId } from '../domain/ids.ts'
import { CaseKind } from '../domain/kind.ts'
import { FileToken, SecretBytes } from './case-file.ts'
import { call, group } from './define.ts'
import { written, writing } from './out.ts'

/** A case in a file, as it would come in. */
export const CasePreview = z.strictObject({
  /** Where it was written: organisation, day, version of the program, head of the audit trail in words. */
  organisation: z.string(),
  madeOn: CivilDate,
  program: z.string(),
  audit: z.string(),
  reference: z.string(),
  /** Whether it keeps that reference; else it gets the next free one. */
  keepsReference: z.boolean(),
  kind: CaseKind,
  /** Rights asked for. */
  kinds: z.array(z.string()),
  person: z.string(),
  received: CivilDate.nullable(),
  counts: z.strictObject({
    events: z.number().int(),
    correspondence: z.number().int(),
    letters: z.number().int(),
    sheets: z.number().int(),
    documents: z.number().int(),
    /** Bytes of the documents that are in the file. */
    bytes: z.number().int(),
  }),
  /** Documents the case names and the file does not hold; the first hundred. */
  absent: z.array(z.strictObject({ name: z.string(), size: z.number().int() })),
  absentCount: z.number().int(),
  /** Officers of its history this file does not know. */
  officers: z.array(z.string()),
  /** People who are in this file under other details and come in beside them. */
  peopleApart: z.number().int(),
  /** Laws, profile or calendar this program does not know. */
  unknown: z.array(z.string()),
  /** The case when it is in this file already. */
  here: z.strictObject({ caseId: CaseId, reference: z.string() }).nullable(),
})
export type CasePreview = z.infer<typeof CasePreview>

/** A file that was chosen: it wants its password first, or this is what comes in. */
export const CaseFound = z.strictObject({
  readId: z.string(),
  name: z.string(),
  /** Null while the password is missing. */
  preview: CasePreview.nullable(),
})
export type CaseFound = z.infer<typeof CaseFound>

const reading = [
  'locked',
  'token-spent',
  'file-missing',
  'file-in-use',
  'archive-not-a-case',
  'archive-version',
  'archive-broken',
  'archive-unfit',
  'archive-too-large',
  'archive-too-slow',
  'archive-password-wrong',
  'archive-clash',
] as const

/** A whole case as a file, and back. */
export const caseArchive = group('caseArchive', {
  /** Writes the case with its documents as ZIP, encrypted where a password is given. */
  save: call({
    writes: true,
    input: z.strictObject({ token: FileToken, caseId: CaseId, password: SecretBytes.optional() }),
    output: written.extend({ files: z.number().int() }),
    fails: [...writing, 'case-unknown', 'password-too-short'],
  }),
  /** Reads a case archive or a case's JSON; nothing is written yet. */
  open: call({ input: z.strictObject({ token: FileToken }), output: CaseFound, fails: reading }),
  /** The same with its password. */
  unlock: call({
    input: z.strictObject({ readId: z.string().max(60), password: SecretBytes }),
    output: CaseFound,
    fails: [...reading, 'archive-gone'],
  }),
  /** Takes the case in, all of it or nothing. */
  run: call({
    writes: true,
    input: z.strictObject({ readId: z.string().max(60) }),
    output: z.strictObject({
      caseId: CaseId,
      reference: z.string(),
      documents: z.number().int(),
      absent: z.number().int(),
    }),
    fails: [
      ...reading,
      'archive-gone',
      'case-here-already',
      'file-read-only',
      'disk-full',
      'write-failed',
      'busy',
    ],
  }),
  close: call({ input: z.strictObject({ readId: z.string().max(60) }), output: z.null(), fails: ['locked'] }),
  /** Where a case was read back from; null for one that began in this file. */
  origin: call({
    input: z.strictObject({ caseId: CaseId }),
    output: z
      .strictObject({
        organisation: z.string(),
        reference: z.string(),
        madeOn: z.string(),
        audit: z.string(),
        readAt: z.string(),
        officerName: z.string(),
      })
      .nullable(),
    fails: ['locked'],
  }),
})
