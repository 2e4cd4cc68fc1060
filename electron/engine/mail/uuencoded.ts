const BEGIN = /^\s{0,4}begin [0-7]{3,4} [^\r\n]{1,300}\r?\n/

/**
 * The bytes in a file that came uuencoded, as mail of old has its files; null for anything else. The parser knows only
 * the encodings of MIME.
 */
export function uuDecoded(bytes: Uint8Array): Uint8Array | null {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const begin = BEGIN.exec(raw.subarray(0, 400).toString('latin1'))
  if (begin === null) return null
  const out = Buffer.alloc(bytes.length)
  let made = 0
  for (let at = begin[0].length; at < raw.length;) {
    const found = raw.indexOf(10, at)
    const end = found < 0 ? raw.length : found
    const length = ((raw[at] ?? 32) - 32) & 63
    if (length === 0 || raw.subarray(at, at + 3).toString('latin1') === 'end') break
    for (let group = at + 1, left = length; left > 0; group += 4, left -= 3) {
      // blanks at the end of a line may be gone
      const [a = 0, b = 0, c = 0, d = 0] = [0, 1, 2, 3].map((step) =>
        group + step < end ? signOf(raw[group + step]) : 0,
      )
      const three = [(a << 2) | (b >> 4), (b << 4) | (c >> 2), (c << 6) | d]
      for (const byte of three.slice(0, Math.min(3, left))) {
        out[made] = byte & 255
        made += 1
      }
    }
    at = end + 1
  }
  return out.subarray(0, made)
}

function signOf(byte = 32): number {
  return (byte - 32) & 63
}
