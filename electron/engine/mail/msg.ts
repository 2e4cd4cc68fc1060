import * as library from '@kenjiuno/msgreader'
import type { FieldsData } from '@kenjiuno/msgreader'
import type { MailAddress, MailNote } from '#shared/contract/mail.ts'
import { decodedText } from '../reading/decoded-text.ts'
import { htmlText } from '../reading/html-text.ts'
import { mediaTypeOf } from '../handlers/media-type.ts'
import { doesCompoundEnd } from './compound-chains.ts'
import { countNote, dateNotes, idsIn, readHeaders } from './eml.ts'
import { MAIL_LIMITS, MailRefusal, type MailFile, type ReadMail } from './mail.ts'
import { utcText } from './mail-date.ts'
import { contentNotes, remoteLoads } from './mail-notes.ts'
import { codePageName, compressedRtfText } from './rtf-text.ts'
import { distinctNames, hidesSigns, safeFileName, safeLine, safeText } from './safe-words.ts'

const MsgReader = classIn(library)
type Reader = InstanceType<typeof library.default>

/** Whether bytes begin as an Outlook file (and old Office documents) do. */
export function isCompound(bytes: Uint8Array): boolean {
  return bytes.length > 512 && Buffer.from(bytes.subarray(0, 8)).toString('hex') === 'd0cf11e0a1b11ae1'
}

/** Reads a mail as Outlook saves it. Throws `MailRefusal` for a compound file that is none or is damaged. */
export async function readMsg(bytes: Uint8Array): Promise<ReadMail> {
  try {
    return await messageIn(bytes)
  } catch (error) {
    if (error instanceof MailRefusal) throw error
    // damage shows anywhere: a chain of blocks that leads outside, a number where a text should be
    throw new MailRefusal('mail-broken')
  }
}

async function messageIn(bytes: Uint8Array): Promise<ReadMail> {
  if (!doesCompoundEnd(bytes)) throw new MailRefusal('mail-broken')
  const { reader, fields } = opened(bytes)
  const block = fields.headers ?? ''
  const headers = block.includes(':') ? await readHeaders(block) : null
  const words = wordsOf(fields)
  const { files, lost } = filesOf(reader, fields)
  const subject = fields.subject ?? ''
  const sent = clock(fields.clientSubmitTime)
  const written = headers?.written || sent || clock(fields.creationTime)
  return {
    format: 'msg',
    from: headers !== null && headers.from.length > 0 ? headers.from : senderOf(fields),
    replyTo: headers?.replyTo ?? [],
    ...recipientsOf(fields, headers),
    subject: safeLine(subject),
    written,
    received: headers?.received || clock(fields.messageDeliveryTime),
    messageId: headers?.messageId || (idsIn(fields.messageId ?? '')[0] ?? ''),
    refersTo:
      headers !== null && headers.refersTo.length > 0
        ? headers.refersTo
        : idsIn(`${raw(fields, '1042')} ${raw(fields, '1039')}`),
    text: safeText(words.text, MAIL_LIMITS.text),
    textFrom: words.from,
    files,
    inside: '',
    notes: [
      ...dateNotes(written, written),
      ...(sent === '' && (headers?.written ?? '') === '' ? [{ code: 'never-sent' as const }] : []),
      ...(words.text.length > MAIL_LIMITS.text ? [{ code: 'text-cut' as const }] : []),
      ...(words.from === 'html' ? [{ code: 'html-as-text' as const }] : []),
      ...countNote('remote', remoteLoads(words.html)),
      ...(hidesSigns(subject) ? [{ code: 'hidden-signs' as const }] : []),
      ...countNote('files-lost', lost),
      ...classNotes(fields.messageClass ?? '', contentNotes(headerType(block), words.text, files)),
    ],
  }
}

function opened(bytes: Uint8Array): { reader: Reader; fields: FieldsData } {
  const first = parsed(bytes, undefined)
  // a file of old has its texts in the code page of the machine it was written on
  const page = codePageName(first.fields.messageCodepage ?? first.fields.internetCodepage)
  const foreign = first.fields.rawProps?.some(({ propertyTag }) => /001e$/i.test(propertyTag ?? '')) === true
  return foreign && page !== '' && page !== 'utf-8' ? parsed(bytes, page) : first
}

function parsed(bytes: Uint8Array, encoding: string | undefined): { reader: Reader; fields: FieldsData } {
  const reader = new MsgReader(bytes.slice().buffer)
  reader.parserConfig = {
    includeRawProps: true,
    ...(encoding === undefined ? {} : { ansiEncoding: encoding }),
  }
  const fields = reader.getFileData()
  if (fields.error !== undefined) throw new MailRefusal('mail-broken')
  if (
    fields.dataType !== 'msg' ||
    (fields.messageClass === undefined && fields.subject === undefined && fields.body === undefined)
  )
    throw new MailRefusal('mail-not-a-mail')
  return { reader, fields }
}

function senderOf(fields: FieldsData): MailAddress[] {
  const addresses = [
    fields.senderSmtpAddress,
    fields.sentRepresentingSmtpAddress,
    fields.senderEmail,
    fields.creatorSMTPAddress,
  ]
  return person(fields.senderName, addresses)
}

/** Somebody with the first of the addresses that is one; what a directory calls them inside is none. */
function person(name: string | undefined, addresses: readonly (string | undefined)[]): MailAddress[] {
  const address = safeLine(addresses.find((each) => each?.includes('@')) ?? '', 320)
  const called = safeLine(name ?? '', 300).replace(/^'(.*)'$/, '$1')
  return called === '' && address === '' ? [] : [{ name: called === address ? '' : called, address }]
}

function recipientsOf(
  fields: FieldsData,
  headers: Pick<ReadMail, 'to' | 'cc'> | null,
): Pick<ReadMail, 'to' | 'cc'> {
  const of = (type: string) =>
    (fields.recipients ?? [])
      .filter(({ recipType }) => recipType === type)
      .flatMap(({ name, smtpAddress, email }) => person(name, [smtpAddress, email]))
  const listed = { to: of('to').slice(0, 500), cc: of('cc').slice(0, 500) }
  return listed.to.length + listed.cc.length > 0 || headers === null
    ? listed
    : { to: headers.to, cc: headers.cc }
}

type Words = { readonly text: string; readonly from: ReadMail['textFrom']; readonly html: string }

function wordsOf(fields: FieldsData): Words {
  const page = codePageName(fields.internetCodepage)
  const html =
    fields.bodyHtml ?? (fields.html === undefined ? '' : decodedText(Uint8Array.from(fields.html), page))
  if ((fields.body ?? '').trim() !== '') return { text: fields.body ?? '', from: 'plain', html }
  if (html.trim() !== '') return { text: htmlText(html), from: 'html', html }
  const rtf = fields.compressedRtf === undefined ? '' : compressedRtfText(fields.compressedRtf)
  return rtf === '' ? { text: '', from: 'none', html } : { text: rtf, from: 'rtf', html }
}

function filesOf(reader: Reader, fields: FieldsData): { files: MailFile[]; lost: number } {
  const files: MailFile[] = []
  let lost = 0
  for (const attachment of (fields.attachments ?? []).slice(0, MAIL_LIMITS.parts)) {
    const name = attachment.fileName ?? attachment.fileNameShort ?? attachment.name ?? ''
    try {
      const { content } = reader.getAttachment(attachment)
      const inner = attachment.innerMsgContent === true
      const safe = safeFileName(inner ? `${name}.msg` : name, `part-${files.length + 1}.bin`)
      files.push({
        name: safe,
        mediaType: inner
          ? 'application/vnd.ms-outlook'
          : safeLine(attachment.attachMimeTag ?? '', 100) || mediaTypeOf(safe),
        inline: attachment.attachmentHidden === true,
        bytes: Uint8Array.from(content),
      })
    } catch {
      // a link to a file elsewhere, or a damaged one: there are no bytes to keep
      lost += 1
    }
  }
  const names = distinctNames(files.map(({ name }) => name))
  return { files: files.map((file, index) => ({ ...file, name: names[index] ?? file.name })), lost }
}

/** What the kind of the item says; Outlook takes some of what a mail is out of its parts and into that. */
function classNotes(messageClass: string, notes: readonly MailNote[]): MailNote[] {
  const kind = messageClass.toLowerCase()
  const codes: MailNote['code'][] = [
    ...(kind.includes('smime')
      ? [kind.includes('multipartsigned') ? ('signed' as const) : ('encrypted' as const)]
      : []),
    ...(/^ipm\.(appointment|schedule)/.test(kind) ? ['invitation' as const] : []),
    ...(/^report\..*\.ndr$/.test(kind) ? ['bounce' as const] : []),
    ...(/^report\..*\.ipnrn$/.test(kind) ? ['read-receipt' as const] : []),
  ]
  const known = new Set(notes.map(({ code }) => code))
  return [...notes, ...codes.filter((code) => !known.has(code)).map((code) => ({ code }))]
}

function headerType(block: string): string {
  return /^content-type:[ \t]*([^\r\n]*(?:\r?\n[ \t][^\r\n]*)*)/im.exec(block)?.[1] ?? ''
}

function raw(fields: FieldsData, tag: string): string {
  const value = fields.rawProps?.find(
    ({ propertyTag }) => propertyTag?.toLowerCase().startsWith(tag) === true,
  )?.value
  return typeof value === 'string' ? value : ''
}

function clock(text: string | undefined): string {
  return text === undefined ? '' : utcText(new Date(text))
}

/** The library's class, however the loader wraps what was written for another module system. */
function classIn(loaded: typeof library): typeof library.default {
  const outer: unknown = loaded.default
  if (typeof outer === 'object' && outer !== null && 'default' in outer)
    return outer.default as typeof library.default
  return loaded.default
}
