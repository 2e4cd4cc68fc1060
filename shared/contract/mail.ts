import { z } from 'zod'
import { CivilDate, CivilTime } from '../domain/civil-date.ts'
import { CaseId, CorrespondenceId } from '../domain/ids.ts'
import { call, group } from './define.ts'
import { FileToken } from './case-file.ts'
import { CaseRow } from './views.ts'

const count = z.number().int()
const MailId = z.uuidv7()

/** Somebody in a header of a mail; either part may be empty. */
export const MailAddress = z.strictObject({ name: z.string(), address: z.string() })
export type MailAddress = z.infer<typeof MailAddress>

/** What is worth knowing of how a mail is made. The sentences are in `shared/text/mail.ts`. */
export const MAIL_NOTES = [
  'signed',
  'signed-opaque',
  'encrypted',
  'html-as-text',
  'remote',
  'active-files',
  'hidden-signs',
  'nested',
  'nested-deep',
  'tnef-read',
  'tnef-unread',
  'files-lost',
  'files-left',
  'text-cut',
  'encoding-unknown',
  'no-date',
  'date-unread',
  'date-without-zone',
  'never-sent',
  'bounce',
  'read-receipt',
  'invitation',
] as const
export const MailNote = z.strictObject({
  code: z.enum(MAIL_NOTES),
  count: count.optional(),
  value: z.string().optional(),
})
export type MailNote = z.infer<typeof MailNote>

/** Why a mail may belong to a case, the strongest first in `MAIL_REASONS`. */
export const MAIL_REASONS = [
  'draft',
  'thread',
  'reference-in-subject',
  'reference-in-text',
  'person',
  'agent',
  'party',
] as const
export const MailReason = z.enum(MAIL_REASONS)
export type MailReason = z.infer<typeof MailReason>

/** A case a mail may belong to. The officer decides; nothing is filed by itself. */
export const MailSuggestion = z.strictObject({ row: CaseRow, reasons: z.array(MailReason) })
export type MailSuggestion = z.infer<typeof MailSuggestion>

/** Where a mail is filed already: the very same file, or another one with the same identification. */
export const FiledMail = z.strictObject({
  caseId: CaseId,
  reference: z.string(),
  date: CivilDate,
  same: z.enum(['file', 'message-id']),
})
export type FiledMail = z.infer<typeof FiledMail>

/** A file in a mail, without its bytes. */
export const MailFileView = z.strictObject({
  name: z.string(),
  mediaType: z.string(),
  size: count,
  sha256: z.string(),
  inline: z.boolean(),
})
export type MailFileView = z.infer<typeof MailFileView>

/** A mail as it is shown before it is filed: plain text and facts, nothing that could run or load. */
export const MailView = z.strictObject({
  mailId: MailId,
  name: z.string(),
  size: count,
  sha256: z.string(),
  format: z.enum(['eml', 'msg']),
  /** `out` when it was sent from an address of the organisation. */
  direction: z.enum(['in', 'out']),
  from: z.array(MailAddress),
  replyTo: z.array(MailAddress),
  to: z.array(MailAddress),
  cc: z.array(MailAddress),
  subject: z.string(),
  text: z.string(),
  files: z.array(MailFileView),
  notes: z.array(MailNote),
  messageId: z.string(),
  refersTo: z.array(z.string()),
  /** The day and offset it bears, as written; empty when it bears none. */
  written: z.string(),
  dated: CivilDate.nullable(),
  /** When it reached us or left, in the zone of the organisation, and what says so. */
  date: CivilDate,
  time: CivilTime.nullable(),
  dateFrom: z.enum(['server', 'mail', 'today']),
  suggestions: z.array(MailSuggestion),
  filed: FiledMail.nullable(),
})
export type MailView = z.infer<typeof MailView>

/** A mail that was chosen or dropped and not read yet. */
export const WaitingMail = z.strictObject({ mailId: MailId, name: z.string(), size: count })
export type WaitingMail = z.infer<typeof WaitingMail>

const readFails = [
  'locked',
  'mail-gone',
  'mail-too-large',
  'mail-not-a-mail',
  'mail-too-deep',
  'mail-too-many-parts',
  'mail-too-many-headers',
  'mail-broken',
  'mail-too-slow',
  'mail-too-much-memory',
  'file-missing',
  'attachment-no-file',
] as const

/** Bytes of a dropped file, at most a megabyte and a bit. */
const Chunk = z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.length <= 1_100_000)

/** Mail that came in: chosen or dropped, read on a thread with limits, suggested a case, filed by the officer. */
export const mail = group('mail', {
  /** Takes files and folders that a native dialog gave; a folder stands for the mails in it. */
  gather: call({
    input: z.strictObject({ tokens: z.array(FileToken).min(1).max(500) }),
    output: z.strictObject({ mails: z.array(WaitingMail), leftOut: count }),
    fails: ['locked', 'token-spent', 'file-missing', 'attachment-no-file', 'mail-none'],
  }),
  /** Begins to take a dropped file, whose bytes follow in pieces. */
  begin: call({
    input: z.strictObject({ name: z.string().max(1000), size: count.min(0) }),
    output: WaitingMail,
    fails: ['locked', 'mail-too-large', 'mail-too-much'],
  }),
  /** A piece of a dropped file; answered once it is taken. */
  add: call({
    input: z.strictObject({ mailId: MailId, bytes: Chunk }),
    output: z.null(),
    fails: ['locked', 'mail-gone', 'mail-too-large'],
  }),
  read: call({ input: z.strictObject({ mailId: MailId }), output: MailView, fails: readFails }),
  /** Files a mail in a case: correspondence, the original byte for byte, and every file in it. */
  file: call({
    writes: true,
    input: z.strictObject({
      mailId: MailId,
      caseId: CaseId,
      date: CivilDate,
      time: CivilTime.nullable().default(null),
      direction: z.enum(['in', 'out']).optional(),
      /** Although a mail with the same identification is filed already. */
      again: z.boolean().default(false),
    }),
    output: z.strictObject({
      caseId: CaseId,
      reference: z.string(),
      correspondenceId: CorrespondenceId,
      direction: z.enum(['in', 'out']),
      files: count,
    }),
    fails: [
      ...readFails,
      'case-unknown',
      'file-read-only',
      'disk-full',
      'write-failed',
      'date-in-future',
      'date-too-early',
      'mail-changed',
      'mail-filed',
      'text-too-long',
      'attachment-too-large',
    ],
  }),
  /** Forgets mails that are not wanted any more; the files outside stay. */
  forget: call({
    input: z.strictObject({ mailIds: z.array(MailId).max(2000) }),
    output: z.null(),
    fails: ['locked'],
  }),
})
