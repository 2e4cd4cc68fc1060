import { decodedText } from '../reading/decoded-text.ts'
import { htmlText } from '../reading/html-text.ts'
import { mediaTypeOf } from '../handlers/media-type.ts'
import { MAIL_LIMITS, type MailFile } from './mail.ts'
import { compressedRtfText } from './rtf-text.ts'
import { safeFileName, safeLine, safeText } from './safe-words.ts'
import { tnefProperties, type TnefProperty } from './tnef-properties.ts'

const SIGNATURE = 0x223e9f78
const ATTACHMENT_BEGINS = 0x9002
const TITLE = 0x8010
const DATA = 0x800f
const ATTACHMENT_PROPERTIES = 0x9005
const MESSAGE_PROPERTIES = 0x9003
const LONG_NAME = 0x3707
const MIME_TAG = 0x370e
const DATA_OBJECT = 0x3701
const BODY = 0x1000
const RTF = 0x1009
const HTML = 0x1013

/** What lay in a winmail.dat. */
export type Unpacked = { readonly text: string; readonly files: readonly MailFile[] }

/** Whether bytes are what Outlook packs its files into (MS-OXTNEF), whatever their name. */
export function isTnef(bytes: Uint8Array): boolean {
  return bytes.length > 6 && viewOf(bytes).getUint32(0, true) === SIGNATURE
}

/** Takes the files and the text out of a winmail.dat; null when it is damaged. */
export function readTnef(bytes: Uint8Array): Unpacked | null {
  try {
    return unpacked(bytes)
  } catch (error) {
    // a length that leads out of the file
    if (error instanceof RangeError) return null
    throw error
  }
}

type Found = { title: string; longName: string; mime: string; bytes: Uint8Array | null }

function unpacked(bytes: Uint8Array): Unpacked {
  const view = viewOf(bytes)
  const found: Found[] = []
  let text = ''
  // an attribute: level, name, length, bytes, checksum
  let at = 6
  while (at + 11 <= bytes.length) {
    const attribute = view.getUint32(at + 1, true) & 0xffff
    const length = view.getUint32(at + 5, true)
    const data = bytes.subarray(at + 9, at + 9 + length)
    if (data.length !== length) throw new RangeError('an attribute ends outside the file')
    at += 9 + length + 2
    if (attribute === MESSAGE_PROPERTIES) text = textIn(tnefProperties(data)) || text
    if (attribute === ATTACHMENT_BEGINS && found.length < MAIL_LIMITS.parts)
      found.push({ title: '', longName: '', mime: '', bytes: null })
    const last = found.at(-1)
    if (last === undefined) continue
    if (attribute === TITLE) last.title = words(data)
    if (attribute === DATA) last.bytes = data
    if (attribute === ATTACHMENT_PROPERTIES) takeProperties(last, tnefProperties(data))
  }
  const cut = at < bytes.length && found.length === 0
  if (cut || found.some((file) => file.bytes === null)) throw new RangeError('the end is missing')
  const files = found.flatMap(({ title, longName, mime, bytes: content }, index): MailFile[] => {
    if (content === null) return []
    const name = safeFileName(longName || title, `part-${index + 1}.bin`)
    return [
      { name, mediaType: safeLine(mime, 100) || mediaTypeOf(name), inline: false, bytes: content.slice() },
    ]
  })
  return { text: safeText(text, MAIL_LIMITS.text), files }
}

function takeProperties(file: Found, properties: ReadonlyMap<number, TnefProperty>): void {
  file.longName = properties.get(LONG_NAME)?.text() ?? file.longName
  file.mime = properties.get(MIME_TAG)?.text() ?? file.mime
  // a mail or document packed inside: sixteen bytes say what it is
  const inside = properties.get(DATA_OBJECT)
  if (inside !== undefined && file.bytes === null) file.bytes = inside.bytes.subarray(16)
}

function textIn(properties: ReadonlyMap<number, TnefProperty>): string {
  const body = properties.get(BODY)?.text() ?? ''
  if (body.trim() !== '') return body
  const html = properties.get(HTML)
  if (html !== undefined) return htmlText(decodedText(html.bytes))
  const rtf = properties.get(RTF)
  return rtf === undefined ? '' : compressedRtfText(rtf.bytes.slice())
}

function words(data: Uint8Array): string {
  const end = data.indexOf(0)
  return decodedText(end < 0 ? data : data.subarray(0, end))
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
