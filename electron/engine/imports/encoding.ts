import { TableRefusal } from './table.ts'

/** A text with how its bytes were understood. */
export type Decoded = { readonly text: string; readonly encoding: string; readonly guessed: boolean }

const MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]
const LOOKED_AT = 4096

/**
 * Bytes as text: by their mark where there is one; UTF-16 where every second byte is empty; UTF-8 where it is valid;
 * else Windows-1252, which is a guess because any bytes are valid in it.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))
  if (marked) return { text: textOf(bytes, marked[0]), encoding: marked[0], guessed: false }
  const wide = wideEncoding(bytes)
  if (wide !== null) return { text: textOf(bytes, wide), encoding: wide, guessed: true }
  if (bytes.subarray(0, LOOKED_AT).includes(0)) throw new TableRefusal('import-not-a-table')
  try {
    return { text: textOf(bytes, 'utf-8', true), encoding: 'utf-8', guessed: false }
  } catch {
    return { text: textOf(bytes, 'windows-1252'), encoding: 'windows-1252', guessed: true }
  }
}

function textOf(bytes: Uint8Array, encoding: string, fatal = false): string {
  return new TextDecoder(encoding, { fatal }).decode(bytes)
}

/** Text without a mark whose characters take two bytes: nearly all of one half of them are zero. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const pairs = Math.floor(Math.min(bytes.length, LOOKED_AT) / 2)
  if (pairs < 8) return null
  let even = 0
  let odd = 0
  for (let index = 0; index < pairs; index += 1) {
    if (bytes[index * 2] === 0) even += 1
    if (bytes[index * 2 + 1] === 0) odd += 1
  }
  if (odd > pairs * 0.7 && even < pairs * 0.1) return 'utf-16le'
  return even > pairs * 0.7 && odd < pairs * 0.1 ? 'utf-16be' : null
}
