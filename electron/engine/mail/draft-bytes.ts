import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import MailComposer from 'nodemailer/lib/mail-composer'
import { headerLine } from '#shared/domain/mail-draft.ts'

/** A message that is to be sent by the officer's own mail program. Identifications are without angle brackets. */
export type OutgoingMail = {
  /** Null where the organisation has no address: the mail program then puts its own. */
  readonly from: { readonly name: string; readonly address: string } | null
  readonly to: { readonly name: string; readonly address: string }
  readonly subject: string
  readonly body: string
  readonly messageId: string
  /** What it answers, and the thread up to that; the answered mail is the last. */
  readonly thread: readonly string[]
  /** ISO 8601 instant. */
  readonly at: string
  readonly file: {
    readonly name: string
    readonly mediaType: string
    readonly content: Uint8Array | AsyncIterable<Uint8Array>
  } | null
}

/** An identification without angle brackets that fits into a header; what others wrote may hold anything. */
const ID = /^[\x21-\x3b\x3d\x3f-\x7e]{1,250}$/

/**
 * The bytes of a mail that opens as not sent yet (`X-Unsent: 1`), with CR LF at the ends of lines. Names and subject become
 * one line each; the boundary is random and nothing names the program or the machine. Nothing is read from disk or
 * from the network. An error of the attachment's source ends the bytes and is passed on.
 */
export async function* draftBytes(mail: OutgoingMail): AsyncGenerator<Uint8Array> {
  const thread = mail.thread.filter((id) => ID.test(id)).map((id) => `<${id}>`)
  const last = thread.at(-1)
  const { file } = mail
  const source =
    file === null
      ? null
      : file.content instanceof Uint8Array
        ? Buffer.from(file.content)
        : Readable.from(file.content, { objectMode: false })
  const composer = new MailComposer({
    headers: { 'X-Unsent': '1' },
    ...(mail.from === null ? {} : { from: addressOf(mail.from) }),
    to: addressOf(mail.to),
    subject: headerLine(mail.subject),
    messageId: `<${mail.messageId}>`,
    date: new Date(mail.at),
    ...(last === undefined ? {} : { inReplyTo: last, references: thread }),
    text: mail.body.replaceAll(/\r\n?|\n/g, '\r\n'),
    attachments:
      file === null || source === null
        ? []
        : [{ filename: file.name, contentType: file.mediaType, content: source }],
    encoding: 'quoted-printable',
    textEncoding: 'B',
    newline: 'win',
    boundaryPrefix: 'part',
    baseBoundary: randomBytes(12).toString('hex'),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const out = composer.compile().createReadStream()
  // whoever stops taking leaves no source open
  try {
    for await (const chunk of out) yield Uint8Array.from(chunk as Buffer)
  } finally {
    if (source instanceof Readable) source.destroy()
  }
}

/** A random identification under the domain of an address, or under one that cannot exist: never this machine's name. */
export function newMessageId(address: string): string {
  const domain = /@([a-z0-9-]+(?:\.[a-z0-9-]+)+)$/i.exec(address)?.[1]?.toLowerCase() ?? 'draft.invalid'
  return `${randomBytes(16).toString('hex')}@${domain}`
}

function addressOf({ name, address }: { readonly name: string; readonly address: string }) {
  return { name: headerLine(name), address }
}
