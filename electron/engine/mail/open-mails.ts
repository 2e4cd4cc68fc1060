import { Refusal } from '../context.ts'
import type { CaseFile } from '../store/case-file.ts'
import { newUuid } from '../store/new-id.ts'
import { MAIL_LIMITS } from './mail.ts'

/** Dropped mails are held in memory until they are filed or forgotten; this many bytes of them at most. */
const MOST_HELD = 256 * 1024 * 1024
/** Mails waiting at the same time; older ones are forgotten. */
const MOST_WAITING = 2000

/** A mail that was chosen (and lies at `path`) or dropped (and whose bytes arrived), until it is filed or forgotten. */
export type OpenMail = {
  readonly id: string
  readonly name: string
  readonly size: number
  readonly path: string | null
  readonly chunks: Uint8Array[]
  taken: number
  /** SHA-256 of what was read, hex; empty before. What is filed has to be the same. */
  sha256: string
}

const mailsOfFiles = new WeakMap<CaseFile, Map<string, OpenMail>>()

/** The mails waiting in this session. */
export function openMails(file: CaseFile): Map<string, OpenMail> {
  const known = mailsOfFiles.get(file)
  if (known) return known
  const made = new Map<string, OpenMail>()
  mailsOfFiles.set(file, made)
  return made
}

/** Takes a mail to wait. `path` null: its bytes follow. Refuses `mail-too-large` and `mail-too-much`. */
export function waitForMail(file: CaseFile, name: string, size: number, path: string | null): OpenMail {
  const mails = openMails(file)
  if (path === null) {
    if (size > MAIL_LIMITS.bytes) throw new Refusal('mail-too-large')
    const held = [...mails.values()].reduce((sum, each) => sum + (each.path === null ? each.size : 0), 0)
    if (held + size > MOST_HELD) throw new Refusal('mail-too-much')
  }
  const made: OpenMail = { id: newUuid(), name, size, path, chunks: [], taken: 0, sha256: '' }
  mails.set(made.id, made)
  for (const id of mails.keys()) if (mails.size > MOST_WAITING) mails.delete(id)
  return made
}

/** A waiting mail. Refuses `mail-gone`. */
export function openMail(file: CaseFile, id: string): OpenMail {
  const found = openMails(file).get(id)
  if (found === undefined) throw new Refusal('mail-gone')
  return found
}

/** Takes a piece of a dropped mail. Refuses `mail-too-large` for more than was announced. */
export function takePiece(mail: OpenMail, bytes: Uint8Array): void {
  if (mail.path !== null || mail.taken + bytes.length > mail.size) throw new Refusal('mail-too-large')
  // the caller's bytes are overwritten once the call is answered
  mail.chunks.push(Uint8Array.from(bytes))
  mail.taken += bytes.length
}
