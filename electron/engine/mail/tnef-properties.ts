import { decodedText } from '../reading/decoded-text.ts'

/** A property of a packed message or file: its bytes, and the text in them. */
export type TnefProperty = { readonly bytes: Uint8Array; readonly text: () => string }

const FIXED: Readonly<Record<number, number>> = {
  0x02: 4,
  0x03: 4,
  0x04: 4,
  0x05: 8,
  0x06: 8,
  0x07: 8,
  0x0a: 4,
  0x0b: 4,
  0x14: 8,
  0x40: 8,
  0x48: 16,
}
const STRING8 = 0x1e
const UNICODE = 0x1f
const MULTIPLE = 0x1000
const MOST = 5000

/**
 * The properties in a block (MS-OXTNEF 2.1.3.4) by their number, the first value of each. Stops at what it does not
 * know the length of; throws a RangeError for a length that leads out of the block.
 */
export function tnefProperties(block: Uint8Array): ReadonlyMap<number, TnefProperty> {
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength)
  const found = new Map<number, TnefProperty>()
  const count = Math.min(view.getUint32(0, true), MOST)
  let at = 4
  for (let each = 0; each < count && at + 4 <= block.length; each += 1) {
    const kind = view.getUint16(at, true)
    const number = view.getUint16(at + 2, true)
    at += 4
    if (number >= 0x8000) at = afterName(view, at)
    const type = kind & ~MULTIPLE
    const fixed = FIXED[type]
    const several = (kind & MULTIPLE) !== 0 || fixed === undefined
    const values = several ? view.getUint32(at, true) : 1
    if (several) at += 4
    for (let value = 0; value < Math.min(values, MOST); value += 1) {
      const length = fixed ?? view.getUint32(at, true)
      if (fixed === undefined) at += 4
      if (at + length > block.length) throw new RangeError('a property ends outside its block')
      if (value === 0) found.set(number, propertyOf(type, block.subarray(at, at + length)))
      at += length + padding(length)
    }
  }
  return found
}

/** A property with a name of its own has a GUID and a number or a text before its value. */
function afterName(view: DataView, at: number): number {
  const kind = view.getUint32(at + 16, true)
  if (kind === 0) return at + 24
  const length = view.getUint32(at + 20, true)
  return at + 24 + length + padding(length)
}

function propertyOf(type: number, bytes: Uint8Array): TnefProperty {
  return {
    bytes,
    text: () => {
      const text =
        type === UNICODE
          ? new TextDecoder('utf-16le').decode(bytes)
          : type === STRING8
            ? decodedText(bytes)
            : ''
      return text.replace(/\0+$/, '')
    },
  }
}

function padding(length: number): number {
  return (4 - (length % 4)) % 4
}
