import PostalMime, { type Address, type Email } from 'postal-mime'
import type { MailAddress, MailNote } from '#shared/contract/mail.ts'
import { htmlText } from '../reading/html-text.ts'
import { exactContents } from './eml-contents.ts'
import { mailBytes } from './eml-bytes.ts'
import { unknownEncoding, withEncodingNamed, withNamesInUtf8 } from './eml-encodings.ts'
import { joiningBytes } from './joined-bytes.ts'
import { MAIL_LIMITS, MailRefusal, type MailFile, type ReadMail } from './mail.ts'
import { instantOf, mailDate } from './mail-date.ts'
import { contentNotes, remoteLoads } from './mail-notes.ts'
import { distinctNames, hidesSigns, safeFileName, safeLine, safeText } from './safe-words.ts'
import { uuDecoded } from './uuencoded.ts'

const OPTIONS = {
  // a mail inside a mail is a file of it, and read by us to the depth we allow
  forceRfc822Attachments: true,
  maxNestingDepth: MAIL_LIMITS.depth,
  maxHeadersSize: MAIL_LIMITS.headerBytes,
} as const

/** Reads a mail in the form it travels in (RFC 5322, MIME). Throws `MailRefusal` with what is wrong. */
export async function readEml(given: Uint8Array): Promise<ReadMail> {
  const bytes = mailBytes(given)
  const { email, contents } = await parsed(bytes)
  const rawNames = await namesOf(email, bytes)
  const words = await wordsOf(email, bytes)
  const files = filesOf(email, contents, rawNames)
  const subject = email.subject ?? ''
  const people = peopleOf(email)
  const date = headerOf(email, 'date')
  const written = mailDate(date)
  // a part of a mail, or a file that only begins like one
  if (people.from.length === 0 && `${subject}${date}${words.text}`.trim() === '' && files.length === 0)
    throw new MailRefusal('mail-not-a-mail')
  const unknown = unknownEncoding(bytes)
  return {
    format: 'eml',
    ...people,
    subject: safeLine(subject),
    written,
    received: receivedOf(email),
    messageId: idsIn(email.messageId ?? '')[0] ?? '',
    refersTo: idsIn(`${email.inReplyTo ?? ''} ${email.references ?? ''}`),
    text: safeText(words.text, MAIL_LIMITS.text),
    textFrom: words.from,
    files,
    inside: words.hidden,
    notes: [
      ...dateNotes(date, written),
      ...(words.text.length > MAIL_LIMITS.text ? [{ code: 'text-cut' as const }] : []),
      ...(words.from === 'html' ? [{ code: 'html-as-text' as const }] : []),
      ...countNote('remote', remoteLoads(email.html ?? '')),
      ...([
        subject,
        ...rawNames,
        ...email.headers.filter(({ key }) => key === 'from').map(({ value }) => value),
      ].some(hidesSigns)
        ? [{ code: 'hidden-signs' as const }]
        : []),
      ...(unknown === '' ? [] : [{ code: 'encoding-unknown' as const, value: unknown }]),
      ...contentNotes(headerOf(email, 'content-type'), words.text, files),
    ],
  }
}

/** Everything read of a block of headers alone, as an Outlook file keeps it. */
export async function readHeaders(
  block: string,
): Promise<
  Pick<ReadMail, 'from' | 'replyTo' | 'to' | 'cc' | 'messageId' | 'refersTo' | 'written' | 'received'>
> {
  const email = await PostalMime.parse(`${block.slice(0, MAIL_LIMITS.headerBytes / 2).trim()}\n\n`, OPTIONS)
  return {
    ...peopleOf(email),
    messageId: idsIn(email.messageId ?? '')[0] ?? '',
    refersTo: idsIn(`${email.inReplyTo ?? ''} ${email.references ?? ''}`),
    written: mailDate(headerOf(email, 'date')),
    received: receivedOf(email),
  }
}

/** The identifications in a header, without angle brackets, each once. */
export function idsIn(header: string): string[] {
  const marked = [...header.slice(0, 100_000).matchAll(/<([^<>\s]{1,500})>/g)].map(([, id = '']) => id)
  const bare =
    marked.length > 0 ? marked : header.split(/\s+/).filter((word) => /^[^\s<>]+@[^\s<>]+$/.test(word))
  return [...new Set(bare.map((id) => safeLine(id, 500)))].slice(0, 200)
}

/** What a mail's own date leaves open. */
export function dateNotes(raw: string, written: string): MailNote[] {
  if (raw.trim() === '') return [{ code: 'no-date' }]
  if (written === '') return [{ code: 'date-unread', value: safeLine(raw, 80) }]
  return /[+-]\d{2}:\d{2}$/.test(written) ? [] : [{ code: 'date-without-zone' }]
}

/** A note with a number, none for zero. */
export function countNote(code: MailNote['code'], count: number): MailNote[] {
  return count === 0 ? [] : [{ code, count }]
}

async function parsed(bytes: Buffer): Promise<{ email: Email; contents: ReturnType<typeof exactContents> }> {
  const parser = new PostalMime(OPTIONS)
  try {
    const email = await joiningBytes(() => parser.parse(bytes))
    return { email, contents: exactContents(parser) }
  } catch (error) {
    const said = error instanceof Error ? error.message : ''
    if (/nesting depth/i.test(said)) throw new MailRefusal('mail-too-deep')
    if (/header/i.test(said)) throw new MailRefusal('mail-too-many-headers')
    throw error
  }
}

function peopleOf(email: Email): Pick<ReadMail, 'from' | 'replyTo' | 'to' | 'cc'> {
  const list = (addresses: readonly Address[] | undefined) =>
    (addresses ?? []).flatMap(peopleIn).slice(0, 500)
  const from = list(email.from === undefined ? undefined : [email.from])
  return {
    from: from.length > 0 ? from : list(email.sender === undefined ? undefined : [email.sender]),
    replyTo: list(email.replyTo),
    to: list(email.to),
    cc: list(email.cc),
  }
}

function peopleIn(address: Address): MailAddress[] {
  if (address.group !== undefined) return address.group.flatMap(peopleIn)
  const person = { name: safeLine(address.name, 300), address: safeLine(address.address, 320) }
  return person.name === '' && person.address === '' ? [] : [person]
}

type Words = { readonly text: string; readonly from: ReadMail['textFrom']; readonly hidden: string }

/** Names of the files as they are written; 8-bit ones are read a second time, by the encoding they must be in. */
async function namesOf(email: Email, bytes: Buffer): Promise<string[]> {
  const names = email.attachments.map(({ filename }) => filename ?? '')
  if (!names.some((name) => name.includes('\ufffd'))) return names
  const again = await joiningBytes(() => PostalMime.parse(withNamesInUtf8(bytes), OPTIONS)).catch(() => email)
  return names.map((name, index) => again.attachments[index]?.filename ?? name)
}

async function wordsOf(email: Email, bytes: Buffer): Promise<Words> {
  const words = chosenWords(email)
  // the sign for what could not be decoded: most often no encoding is named, and the mail is an old Western one
  if (!words.text.includes('\ufffd')) return words
  const named = await joiningBytes(() => PostalMime.parse(withEncodingNamed(bytes), OPTIONS)).catch(
    () => email,
  )
  return chosenWords(named)
}

function chosenWords({ text = '', html = '' }: Email): Words {
  const page = html.trim() === '' ? '' : htmlText(html)
  if (text.trim() !== '') return { text, from: 'plain', hidden: linesBeyond(page, text) }
  return { text: page, from: page === '' ? 'none' : 'html', hidden: '' }
}

/** The lines of the page that the plain version does not have; found, though not shown. */
function linesBeyond(page: string, text: string): string {
  const plain = (words: string) => words.replace(/\s+/g, ' ').trim()
  const known = plain(text)
  return page
    .split('\n')
    .map(plain)
    .filter((line) => line !== '' && !known.includes(line))
    .slice(0, 2000)
    .join('\n')
}

function filesOf(
  email: Email,
  contents: ReturnType<typeof exactContents>,
  rawNames: readonly string[],
): MailFile[] {
  const files = email.attachments.map((attachment, index) => {
    const { mimeType, disposition, related } = attachment
    const exact = contents.get(attachment)
    const sent = exact ?? bytesIn(attachment.content)
    const bytes = (mimeType.startsWith('text/') ? null : uuDecoded(sent)) ?? sent
    const mediaType = safeLine(mimeType, 100) || 'application/octet-stream'
    return {
      name: safeFileName(rawNames[index] ?? '', fallbackName(mediaType, index + 1)),
      mediaType,
      inline: related === true || disposition === 'inline',
      bytes,
    }
  })
  const names = distinctNames(files.map(({ name }) => name))
  return files.map((file, index) => ({ ...file, name: names[index] ?? file.name }))
}

function bytesIn(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  if (typeof content === 'string') return Buffer.from(content)
  return content instanceof Uint8Array ? content : new Uint8Array(content)
}

/** The name of a part that has none. */
export function fallbackName(mediaType: string, position: number): string {
  const endings: Readonly<Record<string, string>> = {
    'message/rfc822': 'message.eml',
    'text/calendar': 'invitation.ics',
    'message/delivery-status': 'delivery-status.txt',
    'message/disposition-notification': 'read-receipt.txt',
    'text/rfc822-headers': 'headers.txt',
    'application/pgp-encrypted': 'pgp-version.txt',
    'application/pgp-signature': 'signature.asc',
    'image/png': `picture-${position}.png`,
    'image/jpeg': `picture-${position}.jpg`,
    'image/gif': `picture-${position}.gif`,
    'application/pdf': `document-${position}.pdf`,
  }
  return endings[mediaType] ?? `part-${position}.${mediaType.startsWith('text/') ? 'txt' : 'bin'}`
}

function headerOf(email: Email, key: string): string {
  return email.headers.find((header) => header.key === key)?.value ?? ''
}

/** The newest stamp of a server stands first. */
function receivedOf(email: Email): string {
  const stamp = headerOf(email, 'received')
  const date = mailDate(stamp.slice(stamp.lastIndexOf(';') + 1))
  return Number.isNaN(instantOf(date)) ? '' : date
}
