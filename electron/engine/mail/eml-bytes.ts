import { isUtf8 } from 'node:buffer'
import { withRawWordsEncoded, withWordsJoined } from './eml-encodings.ts'
import { MAIL_LIMITS, MailRefusal } from './mail.ts'

const LF = 10
const CR = 13
/** A header of every mail there is; a file without any of them in its first lines is none. */
const HEADER =
  /^(from|to|cc|subject|date|received|return-path|message-id|mime-version|content-type|delivered-to|reply-to|sender|x-[a-z-]+)[ \t]*:/im

/**
 * The bytes of a mail as the parser takes them: without byte order mark, blank lines and the "From " line of a mailbox
 * before the headers, with lines that end in LF, and with headers in UTF-8. Throws `MailRefusal` for what is no mail
 * and for more headers or parts than are read.
 */
export function mailBytes(given: Uint8Array): Buffer {
  const whole = withoutMark(Buffer.from(given.buffer, given.byteOffset, given.byteLength))
  const lined = withLineFeeds(whole)
  const bytes = lined.subarray(startOf(lined))
  const end = headEnd(bytes)
  const head = bytes.subarray(0, end)
  checkHead(head)
  checkParts(bytes)
  // 8-bit headers without encoding: what is no UTF-8 is what Western mail programs of old wrote
  const text = isUtf8(head)
    ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(head)
    : new TextDecoder('windows-1252').decode(withRawWordsEncoded(head))
  return Buffer.concat([Buffer.from(withWordsJoined(text)), bytes.subarray(end)])
}

function withoutMark(bytes: Buffer): Buffer {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.subarray(3)
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : ''
  return wide === '' ? bytes : Buffer.from(new TextDecoder(wide).decode(bytes))
}

/** A mail whose lines end in CR alone has no line at all for whoever looks for LF. */
function withLineFeeds(bytes: Buffer): Buffer {
  const cr = bytes.indexOf(CR)
  if (cr < 0 || bytes[cr + 1] === LF || bytes.subarray(0, 65_536).includes(LF)) return bytes
  const copy = Buffer.from(bytes)
  for (let at = copy.indexOf(CR); at >= 0; at = copy.indexOf(CR, at + 1))
    if (copy[at + 1] !== LF) copy[at] = LF
  return copy
}

function startOf(bytes: Buffer): number {
  let at = 0
  while (at < bytes.length && (bytes[at] === LF || bytes[at] === CR || bytes[at] === 32)) at += 1
  if (bytes.subarray(at, at + 5).toString('latin1') !== 'From ') return at
  const end = bytes.indexOf(LF, at)
  return end < 0 ? at : end + 1
}

function headEnd(bytes: Buffer): number {
  const lf = bytes.indexOf('\n\n')
  const crlf = bytes.indexOf('\r\n\r\n')
  const ends = [lf, crlf].filter((at) => at >= 0)
  return ends.length === 0 ? bytes.length : Math.min(...ends)
}

function checkHead(head: Buffer): void {
  if (!HEADER.test(head.subarray(0, 65_536).toString('latin1'))) throw new MailRefusal('mail-not-a-mail')
  let lines = 0
  for (let at = head.indexOf(LF); at >= 0; at = head.indexOf(LF, at + 1)) lines += 1
  if (head.length > MAIL_LIMITS.headerBytes || lines > MAIL_LIMITS.headerLines)
    throw new MailRefusal('mail-too-many-headers')
}

const BOUNDARY = /boundary\s*=\s*(?:"([^"\r\n]{1,200})"|([^\s;"]{1,200}))/i

/** Counts the lines that begin a part, before any part is read: a million of them would take the memory of the machine. */
function checkParts(bytes: Buffer): void {
  const known = new Set<string>()
  for (const spelling of ['boundary', 'Boundary', 'BOUNDARY'])
    for (let at = bytes.indexOf(spelling); at >= 0; at = bytes.indexOf(spelling, at + 8)) {
      const found = BOUNDARY.exec(bytes.subarray(at, at + 300).toString('latin1'))
      if (found === null) continue
      known.add(found[1] ?? found[2] ?? '')
      if (known.size > MAIL_LIMITS.parts / 10) throw new MailRefusal('mail-too-many-parts')
    }
  let parts = 0
  for (const boundary of known) {
    const line = Buffer.from(`\n--${boundary}`, 'latin1')
    for (let at = bytes.indexOf(line); at >= 0; at = bytes.indexOf(line, at + line.length)) {
      parts += 1
      if (parts > MAIL_LIMITS.parts) throw new MailRefusal('mail-too-many-parts')
    }
  }
}
