import type { FindingKind } from '#shared/domain/safe-to-send.ts'
import { unreadReasons } from '#shared/text/safe-to-send.ts'

/** One thing that was found, and where in the file. */
export type Found = { readonly kind: FindingKind; readonly place: string }

/** Why a file cannot be looked into; a key of the words. */
export type UnreadReason = keyof typeof unreadReasons

/** Thrown where looking into a file has to stop. */
export class Unread extends Error {
  readonly reason: UnreadReason
  constructor(reason: UnreadReason) {
    super(reason)
    this.name = 'Unread'
    this.reason = reason
  }
}

/** What is looked into at most; what is beyond is a finding of its own. */
export const LIMITS = {
  /** Of one file as it goes. */
  bytes: 128 * 1024 * 1024,
  /** Of everything that is unpacked of it, files inside files together. */
  unpacked: 512 * 1024 * 1024,
  /** Files inside one archive. */
  entries: 10_000,
  /** Files inside files: an archive in a mail in an archive is three. */
  depth: 4,
  /** Files of all depths together. */
  files: 2000,
  /** UTF-16 units of text that are looked through. */
  text: 20_000_000,
  milliseconds: 30_000,
} as const

/** A finding that says why a file, or one inside it, could not be looked into. */
export function unread(reason: UnreadReason): Found {
  return { kind: 'unread', place: unreadReasons[reason] }
}

/** A finding for each count that is not zero. */
export function some(kind: FindingKind, count: number, place: (count: number) => string): Found[] {
  return count === 0 ? [] : [{ kind, place: place(count) }]
}
