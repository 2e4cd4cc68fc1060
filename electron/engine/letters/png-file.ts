import { crc32, deflateSync, inflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** What makes the picture; everything else a file may carry (times, places, programs, colour profiles) is left behind. */
const KEPT = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'])

/** A picture of four bytes a pixel (red, green, blue, unused) as a PNG file with nothing else in it. */
export function pngOfPixels(width: number, height: number, pixels: Uint8Array): Uint8Array {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const rows = Buffer.alloc(height * (1 + width * 3))
  for (let row = 0, to = 0, from = 0; row < height; row++) {
    rows[to++] = 0
    for (let column = 0; column < width; column++, from += 4) {
      rows[to++] = pixels[from] ?? 0
      rows[to++] = pixels[from + 1] ?? 0
      rows[to++] = pixels[from + 2] ?? 0
    }
  }
  // paper is white: the quickest setting makes nearly the smallest file
  return file([
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 1 })),
    chunk('IEND', new Uint8Array()),
  ])
}

/** A PNG file written anew from what makes its picture. */
export type BarePng = { readonly bytes: Uint8Array; readonly width: number; readonly height: number }

/**
 * Reads a PNG file and writes it anew without anything but its picture: no text, time, place or profile. Null for what
 * is no sound PNG of at most that many pixels: a wrong checksum, a part missing, more or fewer bytes than its size says.
 */
export function barePng(bytes: Uint8Array, mostPixels: number): BarePng | null {
  const input = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!input.subarray(0, 8).equals(SIGNATURE)) return null
  const kept: { type: string; body: Buffer }[] = []
  for (let at = 8; at < input.length;) {
    if (at + 12 > input.length) return null
    const length = input.readUInt32BE(at)
    const end = at + 12 + length
    if (end > input.length) return null
    const named = input.subarray(at + 4, at + 8 + length)
    if (crc32(named) !== input.readUInt32BE(end - 4)) return null
    const type = named.toString('latin1', 0, 4)
    if (KEPT.has(type)) kept.push({ type, body: named.subarray(4) })
    at = end
    if (type === 'IEND') break
  }
  const [head] = kept
  if (head?.type !== 'IHDR' || head.body.length !== 13 || kept.at(-1)?.type !== 'IEND') return null
  const [width, height] = [head.body.readUInt32BE(0), head.body.readUInt32BE(4)]
  if (width === 0 || height === 0 || width * height > mostPixels) return null
  if (!holdsPicture(head.body, kept)) return null
  return { bytes: file(kept.map(({ type, body }) => chunk(type, body))), width, height }
}

/** Whether the packed rows are exactly as many bytes as the head says; a bomb stops at that number. */
function holdsPicture(head: Buffer, chunks: readonly { type: string; body: Buffer }[]): boolean {
  const [depth = 0, color = 0, , , interlaced = 0] = head.subarray(8)
  const channels = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[color]
  if (channels === undefined || interlaced !== 0 || ![1, 2, 4, 8, 16].includes(depth)) return false
  const row = 1 + Math.ceil((head.readUInt32BE(0) * channels * depth) / 8)
  const expected = row * head.readUInt32BE(4)
  try {
    const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ body }) => body))
    return inflateSync(packed, { maxOutputLength: expected }).length === expected
  } catch {
    return false
  }
}

function file(chunks: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat([SIGNATURE, ...chunks])
}

function chunk(type: string, body: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
