import '../silence.ts'
import { parentPort } from 'node:worker_threads'
import { MailRefusal, type ReadMail } from './mail.ts'
import type { MailSaid } from './mail-thread.ts'
import { readMail } from './read-mail.ts'

/**
 * Reads one mail on a thread of its own. Says `ready`, takes `{ bytes }`, answers the mail or why there is none, and is
 * ended by whoever started it.
 */
parentPort?.once('message', ({ bytes }: { readonly bytes: Uint8Array }) => {
  void readMail(bytes).then(tell, (error: unknown) =>
    say({ failure: error instanceof MailRefusal ? error.failure : { code: 'mail-broken' } }),
  )
})
parentPort?.postMessage('ready')

/** Files get a buffer each: small ones may share one, which cannot be handed over twice. */
function tell(mail: ReadMail): void {
  const files = mail.files.map((file) => ({ ...file, bytes: Uint8Array.from(file.bytes) }))
  say(
    { mail: { ...mail, files } },
    files.map((file) => file.bytes.buffer),
  )
}

function say(said: MailSaid, handedOver: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(said, [...handedOver])
}
