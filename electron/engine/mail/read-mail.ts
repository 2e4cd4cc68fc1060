import { decodedText, isBinary } from '../reading/decoded-text.ts'
import { MAIL_LIMITS, MailRefusal, type MailFile, type ReadMail } from './mail.ts'
import { readEml } from './eml.ts'
import { isCompound, readMsg } from './msg.ts'
import { distinctNames } from './safe-words.ts'
import { isTnef, readTnef } from './tnef.ts'

/**
 * Reads a mail, whatever its name says: an Outlook file by its first bytes, everything else as a mail in the form it
 * travels in. What lies in a winmail.dat is taken out, mails inside it are read for their words. Throws `MailRefusal`.
 * To be run on a thread with limits.
 */
export async function readMail(bytes: Uint8Array, depth = 0): Promise<ReadMail> {
  if (bytes.length > MAIL_LIMITS.bytes) throw new MailRefusal('mail-too-large')
  if (bytes.length === 0) throw new MailRefusal('mail-not-a-mail')
  const outer = isCompound(bytes) ? await readMsg(bytes) : await readEml(bytes)
  const mail = withTnef(outer)
  return withInside(mail, depth)
}

/** Everything a mail says, for finding it again: people, subject, text, names of files, mails inside. Throws `MailRefusal`. */
export async function mailWords(bytes: Uint8Array): Promise<string> {
  try {
    return wordsOf(await readMail(bytes))
  } catch (error) {
    // a text that only bears the name of a mail is found by its words all the same
    if (!(error instanceof MailRefusal) || error.failure.code !== 'mail-not-a-mail' || isBinary(bytes))
      throw error
    return decodedText(bytes)
  }
}

function wordsOf(mail: ReadMail): string {
  const people = [...mail.from, ...mail.replyTo, ...mail.to, ...mail.cc]
  return [
    ...people.map(({ name, address }) => `${name} ${address}`.trim()),
    mail.subject,
    mail.text,
    ...mail.files.map(({ name }) => name),
    mail.inside,
  ].join('\n')
}

/** Outlook packs its files into one when it takes the other side for Outlook; we take them out again. */
function withTnef(mail: ReadMail): ReadMail {
  const packed = mail.files.filter(({ bytes }) => isTnef(bytes))
  if (packed.length === 0) return mail
  const unpacked = packed.map((file) => ({ file, read: readTnef(file.bytes) }))
  const text =
    mail.text === ''
      ? (unpacked.find(({ read }) => read !== null && read.text !== '')?.read?.text ?? '')
      : mail.text
  const files = mail.files.flatMap(
    (file): readonly MailFile[] => unpacked.find((each) => each.file === file)?.read?.files ?? [file],
  )
  const names = distinctNames(files.map(({ name }) => name))
  const unread = unpacked.some(({ read }) => read === null)
  return {
    ...mail,
    text,
    textFrom: mail.text === '' && text !== '' ? 'rtf' : mail.textFrom,
    files: files.map((file, index) => ({ ...file, name: names[index] ?? file.name })),
    notes: [...mail.notes, { code: unread ? 'tnef-unread' : 'tnef-read' }],
  }
}

async function withInside(mail: ReadMail, depth: number): Promise<ReadMail> {
  const mails = mail.files.filter(isMail)
  if (mails.length === 0) return mail
  if (depth >= MAIL_LIMITS.nested) return { ...mail, notes: [...mail.notes, { code: 'nested-deep' }] }
  const words: string[] = []
  let deep = false
  for (const { bytes } of mails.slice(0, 50)) {
    try {
      const inner = await readMail(bytes, depth + 1)
      words.push(wordsOf(inner))
      deep ||= inner.notes.some(({ code }) => code === 'nested-deep')
    } catch {
      // a mail inside that cannot be read is kept like any other file
    }
  }
  return {
    ...mail,
    inside: [mail.inside, ...words].join('\n').slice(0, MAIL_LIMITS.text),
    notes: [
      ...mail.notes,
      { code: 'nested', count: mails.length },
      ...(deep ? [{ code: 'nested-deep' as const }] : []),
    ],
  }
}

function isMail({ mediaType, name, bytes }: MailFile): boolean {
  return mediaType === 'message/rfc822' || /\.eml$/i.test(name) || (/\.msg$/i.test(name) && isCompound(bytes))
}
