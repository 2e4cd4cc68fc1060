import { createHash } from 'node:crypto'
import type { CallFailure } from '#shared/contract/define.ts'
import { failed, ok, type Result } from '#shared/domain/result.ts'
import { fileToRead } from '../read-file.ts'
import { MAIL_LIMITS, type ReadMail } from './mail.ts'
import { mailOf } from './mail-thread.ts'
import type { OpenMail } from './open-mails.ts'

/** A waiting mail as it was read now, with the SHA-256 of its bytes in hex. */
export type MailNow = { readonly mail: ReadMail; readonly sha256: string; readonly size: number }

/** The bytes of a waiting mail, from memory or from where it lies. */
export async function bytesOfMail(open: OpenMail): Promise<Result<Uint8Array<ArrayBuffer>, CallFailure>> {
  if (open.path === null) {
    if (open.taken !== open.size) return failed({ code: 'mail-gone' })
    return ok(joined(open.chunks, open.size))
  }
  const document = await fileToRead(open.path, MAIL_LIMITS.bytes)
  if (!document.ok)
    return failed({ code: document.failure === 'attachment-too-large' ? 'mail-too-large' : document.failure })
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of document.value) {
    chunks.push(chunk)
    size += chunk.length
    if (size > MAIL_LIMITS.bytes) return failed({ code: 'mail-too-large' })
  }
  return ok(joined(chunks, size))
}

/** Reads a waiting mail on a thread with limits. */
export async function readOpenMail(open: OpenMail): Promise<Result<MailNow, CallFailure>> {
  const bytes = await bytesOfMail(open)
  if (!bytes.ok) return bytes
  const size = bytes.value.length
  const sha256 = createHash('sha256').update(bytes.value).digest('hex')
  const mail = await mailOf(bytes.value)
  return mail.ok ? ok({ mail: mail.value, sha256, size }) : mail
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
