import { z } from 'zod'
import { CivilDate } from '../domain/civil-date.ts'
import { CaseId, CorrespondenceId, LetterId } from '../domain/ids.ts'
import { LetterRecipient } from '../domain/letter-template.ts'
import { CaseAddress } from '../domain/mail-draft.ts'
import { FileToken, SecretBytes } from './case-file.ts'
import { call, group } from './define.ts'
import { written, writing } from './out.ts'

/** What a mail carries: a finalised letter, or a package that was built, named by its SHA-256. */
export const DraftSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('letter'), letterId: LetterId }),
  z.strictObject({
    kind: z.literal('package'),
    caseId: CaseId,
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
])
export type DraftSource = z.infer<typeof DraftSource>

/** Mail of the case that the draft can answer. */
export const AnswerableMail = z.strictObject({
  correspondenceId: CorrespondenceId,
  address: z.string(),
  from: z.string(),
  date: CivilDate,
  subject: z.string(),
})
export type AnswerableMail = z.infer<typeof AnswerableMail>

/** A mail as it is proposed; everything in it can be changed before it is written. */
export const MailDraftPlan = z.strictObject({
  caseId: CaseId,
  reference: z.string(),
  /** The letter by its title, the package by the name of its file. */
  title: z.string(),
  forWhom: LetterRecipient,
  to: z.string(),
  /** Addresses of the case, the likeliest first. */
  addresses: z.array(CaseAddress),
  /** The organisation's own address; empty where the settings name none. */
  from: z.string(),
  subject: z.string(),
  /** By what is attached. */
  body: z.strictObject({ plain: z.string(), locked: z.string(), without: z.string() }),
  /** Mails that came in, the newest first. */
  answers: z.array(AnswerableMail),
  attachment: z.strictObject({ name: z.string(), bytes: z.number().int(), large: z.boolean() }),
  /** The name the draft is proposed to be saved under. */
  fileName: z.string(),
})
export type MailDraftPlan = z.infer<typeof MailDraftPlan>

const fails = ['locked', 'case-unknown', 'letter-unknown', 'draft-not-final', 'draft-no-package'] as const

/** Mail that goes out: a file the officer's mail program opens as a message not sent yet. Redress sends nothing. */
export const mailOut = group('mailOut', {
  plan: call({
    input: z.strictObject({ source: DraftSource }),
    output: MailDraftPlan,
    fails: [...fails, 'draft-password-same-way'],
  }),
  /**
   * Writes the draft. With `password` a letter is attached as a copy that only the password opens. A package is read from
   * the file that `packageToken` stands for, and has to be the one that was built. Not one of the calls that wait for each
   * other: a package can be large.
   */
  write: call({
    input: z.strictObject({
      source: DraftSource,
      token: FileToken,
      to: z.strictObject({ name: z.string().max(300), address: z.string().trim().max(320) }),
      subject: z.string().trim().min(1).max(300, 'text-too-long'),
      body: z.string().regex(/\S/).max(20_000, 'text-too-long'),
      answers: CorrespondenceId.nullable().default(null),
      attach: z.boolean().default(true),
      password: SecretBytes.optional(),
      packageToken: FileToken.optional(),
    }),
    output: written.extend({ attachment: z.string().nullable(), messageId: z.string() }),
    fails: [
      ...fails,
      ...writing,
      'file-read-only',
      'text-too-long',
      'password-too-short',
      'password-unfit',
      'draft-address',
      'draft-holds-password',
      'draft-password-same-way',
      'draft-other-file',
      'draft-no-file',
      'file-missing',
      'attachment-no-file',
    ],
  }),
})
