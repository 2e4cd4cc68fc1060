/** UTF-8 text handled as bytes, because a JavaScript string cannot be overwritten. */

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** How many characters (code points) UTF-8 bytes hold. */
export function symbolCount(bytes: Uint8Array): number {
  let count = 0
  for (const byte of bytes) if ((byte & 0xc0) !== 0x80) count += 1
  return count
}

/** The same bytes with A to Z in lower case. */
export function lowerAscii(bytes: Uint8Array): Buffer {
  const lower = Buffer.alloc(bytes.length)
  bytes.forEach((byte, index) => (lower[index] = byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte))
  return lower
}

/**
 * UTF-8 bytes in NFC, or null when they are no UTF-8. Only ASCII stays untouched; the rest is normalised letter by
 * letter, cut where Unicode says nothing can combine across (before whatever is neither a mark nor a Hangul vowel or
 * final), so that no string ever holds more than one letter of a passphrase.
 */
export function normalisedBytes(raw: Uint8Array): Buffer | null {
  const pieces: Buffer[] = []
  let length = 0
  let from = 0
  while (from < raw.length) {
    const to = letterEnd(raw, from)
    if (to === null) return null
    const piece = normalisedLetter(raw.subarray(from, to))
    if (piece === null) return null
    pieces.push(piece)
    length += piece.length
    from = to
  }
  const whole = Buffer.alloc(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
    piece.fill(0)
  }
  return whole
}

function normalisedLetter(bytes: Uint8Array): Buffer | null {
  if (bytes.length === 1 && (bytes[0] ?? 0) < 0x80) return Buffer.alloc(1, bytes[0])
  try {
    const letter = decoder.decode(bytes).normalize('NFC')
    const size = Buffer.byteLength(letter)
    const piece = Buffer.alloc(size)
    piece.write(letter)
    return piece
  } catch {
    return null
  }
}

/** Where the letter that begins at `from` ends, marks included; null when the bytes are no UTF-8. */
function letterEnd(raw: Uint8Array, from: number): number | null {
  let to = symbolEnd(raw, from)
  while (to !== null && to < raw.length) {
    if ((raw[to] ?? 0) < 0x80) return to
    const next = symbolEnd(raw, to)
    if (next === null) return null
    const symbol = symbolOf(raw.subarray(to, next))
    if (symbol === null) return null
    if (!JOINS.test(symbol)) return to
    to = next
  }
  return to
}

const JOINS = /^[\p{M}\u1160-\u11ff\ud7b0-\ud7fb]/u

function symbolOf(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes)
  } catch {
    return null
  }
}

function symbolEnd(raw: Uint8Array, from: number): number | null {
  const lead = raw[from] ?? 0
  const size = lead < 0x80 ? 1 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0
  return size === 0 || from + size > raw.length ? null : from + size
}
