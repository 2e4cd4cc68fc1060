import { z } from 'zod'
import { CivilDate } from '../domain/civil-date.ts'
import { AttachmentId, CaseId, RequestId, SheetId } from '../domain/ids.ts'
import { FILE_SHEETS, Sheet } from '../domain/sheets/sheet.ts'
import { FileToken } from './case-file.ts'
import { call, group } from './define.ts'
import { AttachmentView } from './views.ts'

/** One of the organisation's lists. */
export const RecordKind = z.enum(FILE_SHEETS)

/** An entry with where it stands today, and the reference of the case it names. */
export const RecordRow = z.strictObject({
  sheet: Sheet,
  state: z.enum(['overdue', 'soon', 'waiting', 'running', 'ended']),
  code: z.string(),
  date: CivilDate.nullable(),
  /** Null when it names none, empty when the case it names is not in the file any more. */
  reference: z.string().nullable(),
  files: z.array(AttachmentView),
})
export type RecordRow = z.infer<typeof RecordRow>

const written = z.strictObject({ name: z.string(), bytes: z.number().int(), sha256: z.string() })
const writing = [
  'locked',
  'token-spent',
  'file-exists',
  'place-read-only',
  'disk-full',
  'write-failed',
] as const

/** The organisation's own lists (systems, consents, policies, …), and the record of where we looked. */
export const records = group('records', {
  /** The entries of one list: those that ask for something first. */
  list: call({
    input: z.strictObject({ kind: RecordKind }),
    output: z.array(RecordRow),
    fails: ['locked'],
  }),
  /** How many entries each list has, and how many of them ask for something. */
  counts: call({
    input: z.strictObject({}),
    output: z.array(z.strictObject({ kind: RecordKind, total: z.number().int(), asking: z.number().int() })),
    fails: ['locked'],
  }),
  /** Keeps a file that the officer chose in a native dialog with an entry of a list. */
  attach: call({
    writes: true,
    input: z.strictObject({ sheetId: SheetId, token: FileToken }),
    output: AttachmentView,
    fails: [
      'locked',
      'file-read-only',
      'disk-full',
      'write-failed',
      'sheet-unknown',
      'sheet-elsewhere',
      'token-spent',
      'attachment-too-large',
      'attachment-no-file',
      'file-missing',
    ],
  }),
  saveFile: call({
    input: z.strictObject({ fileId: AttachmentId, token: FileToken }),
    output: z.strictObject({ name: z.string() }),
    fails: [...writing, 'attachment-unknown'],
  }),
  /** Takes a file out with its bytes. */
  removeFile: call({
    writes: true,
    input: z.strictObject({ fileId: AttachmentId }),
    output: z.strictObject({}),
    fails: ['locked', 'file-read-only', 'disk-full', 'write-failed', 'attachment-unknown'],
  }),
  csv: call({
    input: z.strictObject({ token: FileToken, kind: RecordKind }),
    output: written.extend({ rows: z.number().int() }),
    fails: writing,
  }),
  /** The record of searches of a case, or of one of its requests, as PDF. */
  searchPdf: call({
    input: z.strictObject({
      token: FileToken,
      caseId: CaseId,
      requestId: RequestId.nullable().default(null),
    }),
    output: written,
    fails: [...writing, 'case-unknown', 'request-unknown', 'characters-uncovered'],
  }),
  /** The announcement of a version of our own policy as PDF: one open letter for everybody. */
  policyNotice: call({
    input: z.strictObject({ token: FileToken, sheetId: SheetId }),
    output: written,
    fails: [
      ...writing,
      'sheet-unknown',
      'sheet-elsewhere',
      'template-unknown',
      'letter-unfinished',
      'characters-uncovered',
    ],
  }),
  /** A message that reminds a colleague of a search; names nobody but them and what the search names. */
  chaser: call({
    input: z.strictObject({ sheetId: SheetId }),
    output: z.strictObject({ to: z.string(), subject: z.string(), text: z.string() }),
    fails: ['locked', 'sheet-unknown', 'sheet-elsewhere'],
  }),
})
