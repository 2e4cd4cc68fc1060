import type { CallFailure } from '#shared/contract/define.ts'
import type { FailureCode } from '#shared/contract/failures.ts'
import type { MailAddress, MailNote } from '#shared/contract/mail.ts'

/** What a mail may hold at most (decisions 10; the time limit is decision 9). */
export const MAIL_LIMITS = {
  bytes: 100 * 1024 * 1024,
  /** Parts of one mail, counted before any of them is read. */
  parts: 2000,
  /** Multipart inside multipart. */
  depth: 32,
  /** Mails inside mails that are still read; deeper ones are kept as files. */
  nested: 6,
  headerLines: 5000,
  headerBytes: 1024 * 1024,
  /** Text kept of one mail, in UTF-16 units; the rest stays in the original. */
  text: 1_000_000,
  /** Files filed with one mail beside its original; a correspondence holds a hundred. */
  files: 99,
  milliseconds: 5000,
} as const

/** A file that lies in a mail, with a name that is safe to write down and to save under. */
export type MailFile = {
  readonly name: string
  readonly mediaType: string
  /** Belongs into the text, as a picture does; kept like any other file. */
  readonly inline: boolean
  readonly bytes: Uint8Array
}

/** What stands in a mail, whichever format it came in. All of it is text or inert bytes. */
export type ReadMail = {
  readonly format: 'eml' | 'msg'
  readonly from: readonly MailAddress[]
  readonly replyTo: readonly MailAddress[]
  readonly to: readonly MailAddress[]
  readonly cc: readonly MailAddress[]
  readonly subject: string
  /** The mail's own date as it is written, `2026-05-22T16:20:00+01:00`; without offset when none is written; else empty. */
  readonly written: string
  /** When the last server on the way took it, or the program it was kept in; empty when nothing says so. */
  readonly received: string
  /** Without angle brackets; empty when there is none. */
  readonly messageId: string
  /** Identifications this mail answers or refers to, without angle brackets. */
  readonly refersTo: readonly string[]
  readonly text: string
  readonly textFrom: 'plain' | 'html' | 'rtf' | 'none'
  readonly files: readonly MailFile[]
  /** Words that are not shown, for finding it again: mails inside this one, lines only its page has. */
  readonly inside: string
  readonly notes: readonly MailNote[]
}

/** Thrown where a mail cannot be read, with the sentence that says why. */
export class MailRefusal extends Error {
  readonly failure: CallFailure
  constructor(code: FailureCode, details?: CallFailure['details']) {
    super(code)
    this.failure = details === undefined ? { code } : { code, details }
  }
}
