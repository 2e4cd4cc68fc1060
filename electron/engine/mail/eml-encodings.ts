import { isUtf8 } from 'node:buffer'

const FOLDED = String.raw`[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*`
const TEXT_TYPE = new RegExp(String.raw`^(content-type:[ \t]*text\/(?:plain|html)\b)(${FOLDED})`, 'gim')
const CONTENT_HEADER = new RegExp(`^content-(?:type|disposition):${FOLDED}`, 'gim')
/** How far into a mail encodings are looked for; those of a part come before what is in it. */
const LOOKED = 4 * 1024 * 1024

/** The same mail with an encoding named where a text names none: its page's own, else that of Western Windows. */
export function withEncodingNamed(bytes: Buffer): Buffer {
  const raw = bytes.toString('latin1')
  const own = /<meta[^>]{0,200}charset=["']?([\w-]{2,40})/i.exec(raw)?.[1] ?? 'windows-1252'
  const named = raw.replace(TEXT_TYPE, (whole, type: string, rest: string) =>
    /charset/i.test(rest) ? whole : `${type}; charset=${own}${rest}`,
  )
  const head = named.slice(0, Math.max(0, named.search(/\r?\n\r?\n/)))
  const typed = /^content-type:/im.test(head) ? named : `Content-Type: text/plain; charset=${own}\n${named}`
  return Buffer.from(typed, 'latin1')
}

/** The same mail with the 8-bit names of its files in UTF-8, where they were in what Western Windows writes. */
export function withNamesInUtf8(bytes: Buffer): Buffer {
  const raw = bytes.toString('latin1')
  const named = raw.replace(CONTENT_HEADER, (header) => {
    const written = Buffer.from(header, 'latin1')
    if (isUtf8(written)) return header
    return Buffer.from(new TextDecoder('windows-1252').decode(written)).toString('latin1')
  })
  return Buffer.from(named, 'latin1')
}

/** The first encoding a mail names that nobody here can read; empty when all are known. */
export function unknownEncoding(bytes: Buffer): string {
  const raw = bytes.subarray(0, LOOKED).toString('latin1')
  for (const [header] of raw.matchAll(TEXT_TYPE)) {
    const name = /charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(header)?.[1]
    if (name !== undefined && !isKnown(name)) return name
  }
  return ''
}

function isKnown(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== ''
  } catch {
    return ALSO_READ.test(name)
  }
}

/** Names that the parser reads although they are on no list. */
const ALSO_READ =
  /^(x-|cs)|^(cp|windows|ms|ibm)-?(932|936|949|950|874|125\d|5022\d|51932)$|^(shift_?jis|iso-?2022-?jp.*|euc_?jp|euc_?kr|uhc|tis-?620|iso-?8859-?8-?[ie])$/i

const WORD = String.raw`=\?([\w-]{2,40})\?([bq])\?([^?\s]{0,2000})\?=`
const TWO_WORDS = new RegExp(String.raw`${WORD}(?:\r?\n)?[ \t]+=\?\1\?\2\?([^?\s]{0,2000})\?=`, 'gi')
const MOST_JOINED = 200

/**
 * Headers with encoded words (RFC 2047) of one encoding put together: some programs cut them inside a letter, which no
 * word alone then holds.
 */
export function withWordsJoined(head: string): string {
  let joined = head
  for (let round = 0; round < MOST_JOINED; round += 1) {
    const next = joined.replace(
      TWO_WORDS,
      (_, charset: string, way: string, first: string, second: string) =>
        `=?${charset}?${way}?${way.toLowerCase() === 'q' ? first + second : bytesTogether(first, second)}?=`,
    )
    if (next === joined) return joined
    joined = next
  }
  return joined
}

function bytesTogether(first: string, second: string): string {
  return Buffer.concat([Buffer.from(first, 'base64'), Buffer.from(second, 'base64')]).toString('base64')
}

/** Raw 8-bit signs inside encoded words written as the word's own code, so that the word's encoding still holds for them. */
export function withRawWordsEncoded(head: Buffer): Buffer {
  const encoded = head
    .toString('latin1')
    .replace(/=\?[\w-]{2,40}\?q\?[^?\r\n]{0,2000}\?=/gi, (word) =>
      word.replace(/[\u0080-\u00ff]/g, (sign) => `=${sign.charCodeAt(0).toString(16).toUpperCase()}`),
    )
  return Buffer.from(encoded, 'latin1')
}
