import type { CallFailure } from '#shared/contract/define.ts'
import { failed, ok, type Result } from '#shared/domain/result.ts'
import { askThread } from '../one-thread.ts'
import { MAIL_LIMITS, type ReadMail } from './mail.ts'

/** Memory of the thread's own heap; the bytes of a mail and its files lie outside it. */
const HEAP_MB = 256
/** The bytes as they came, decoded, and once more to be handed over. */
const OUTSIDE_MB = 512

/** What the thread answers. */
export type MailSaid = { readonly mail: ReadMail } | { readonly failure: CallFailure }

/** Reads a mail on a thread with limits. The bytes are handed over and gone here afterwards. */
export async function mailOf(
  bytes: Uint8Array<ArrayBuffer>,
  milliseconds: number = MAIL_LIMITS.milliseconds,
): Promise<Result<ReadMail, CallFailure>> {
  if (bytes.length > MAIL_LIMITS.bytes) return failed({ code: 'mail-too-large' })
  const script = import.meta.url.endsWith('.ts') ? './mail.worker.ts' : './mail.worker.mjs'
  const said = await askThread<MailSaid>(
    new URL(script, import.meta.url),
    { bytes },
    { milliseconds, heapMb: HEAP_MB, outsideMb: OUTSIDE_MB },
    [bytes.buffer],
  )
  if (!said.ok) {
    const codes = {
      'too-slow': 'mail-too-slow',
      'too-much-memory': 'mail-too-much-memory',
      broken: 'mail-broken',
    } as const
    return failed({ code: codes[said.failure] })
  }
  return 'mail' in said.value ? ok(said.value.mail) : failed(said.value.failure)
}
