import type { CallFailure } from '#shared/contract/define.ts'
import type { CaseSource } from '../packages/case-source.ts'

/** What is read of an archive at most, so that a file made to exhaust the program cannot. */
export const ARCHIVE_LIMITS = {
  /** The case's JSON, unpacked. */
  jsonBytes: 32 * 1024 * 1024,
  entries: 10_100,
  /** From the first byte to the case as rows. */
  milliseconds: 30_000,
  /** Between two pieces of an attachment. */
  pieceMilliseconds: 10_000,
} as const

/** Why an archive cannot be read. */
export type ArchiveFailure = Pick<CallFailure, 'details'> & {
  readonly code:
    | 'archive-not-a-case'
    | 'archive-version'
    | 'archive-broken'
    | 'archive-unfit'
    | 'archive-too-large'
    | 'archive-too-slow'
    | 'archive-password-needed'
    | 'archive-password-wrong'
}

/** A case as it stands in a file: its rows, and which of its attachments are there. */
export type ArchiveHead = {
  readonly source: CaseSource
  /** SHA-256 of the JSON's bytes, 64 hex digits. */
  readonly sha256: string
  /** `json` alone has no attachments. */
  readonly form: 'json' | 'zip'
  readonly encrypted: boolean
  /** Places of the attachments that are in it, counted from one, with the sizes the ZIP claims. */
  readonly attachments: ReadonlyMap<number, number>
}

/** What the thread is asked, one thing at a time. */
export type ArchiveAsk =
  | { readonly open: string; readonly password: Uint8Array | null }
  | { readonly attachment: number; readonly size: number }
  | { readonly more: true }
  | { readonly close: true }

/** What the thread answers: the head, a piece of an attachment (null behind the last), or why not. */
export type ArchiveSaid =
  | { readonly ready: true }
  | { readonly closed: true }
  | { readonly head: ArchiveHead }
  | { readonly piece: Uint8Array<ArrayBuffer> | null }
  | { readonly failure: ArchiveFailure }

/** Thrown while an archive is read; the thread answers with it. */
export class ArchiveRefusal extends Error {
  readonly failure: ArchiveFailure
  constructor(code: ArchiveFailure['code'], details?: CallFailure['details']) {
    super(code)
    this.name = 'ArchiveRefusal'
    this.failure = details === undefined ? { code } : { code, details }
  }
}
