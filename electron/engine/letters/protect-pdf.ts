import { Worker } from 'node:worker_threads'
import { pdfPasswordFault } from '#shared/domain/pdf-password.ts'

/** What the thread is asked and answers; null when it could not be done. */
export type ProtectQuestion = { readonly pdf: Uint8Array; readonly password: Uint8Array }
export type ProtectAnswer = Uint8Array<ArrayBuffer> | null

const LONGEST_MS = 30_000
/**
 * The PDF encrypted with AES-256 (revision 6 of the format), so that only the password opens it; everything else about
 * it stays, tags and title included. Runs on a thread of its own, whose memory is gone afterwards. The password, UTF-8
 * bytes, is overwritten whatever happens. Throws RangeError for a password with a fault, Error when it cannot be done.
 */
export async function protectPdf(pdf: Uint8Array, password: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const secret = Uint8Array.from(password)
  const fault = pdfPasswordFault(password)
  password.fill(0)
  if (fault !== null) {
    secret.fill(0)
    throw new RangeError(`the password is ${fault}`)
  }
  const copy = Uint8Array.from(pdf)
  const script = import.meta.url.endsWith('.ts') ? './protect.worker.ts' : './protect.worker.mjs'
  const worker = new Worker(new URL(script, import.meta.url), {
    // what qpdf says of a file stays in the thread
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32 },
  })
  let tooLong: NodeJS.Timeout | undefined
  try {
    const done = await new Promise<ProtectAnswer>((resolve) => {
      tooLong = setTimeout(() => resolve(null), LONGEST_MS)
      worker.once('message', resolve)
      worker.once('error', () => resolve(null))
      const question: ProtectQuestion = { pdf: copy, password: secret }
      // handed over, not copied: nothing of the secret stays on this side
      worker.postMessage(question, [copy.buffer, secret.buffer])
    })
    if (done === null) throw new Error('the PDF could not be encrypted')
    return done
  } finally {
    clearTimeout(tooLong)
    await worker.terminate()
  }
}
