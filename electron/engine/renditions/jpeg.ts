import { AC_CODES, AC_LENGTHS, DC_CODES, DC_LENGTHS, QUANTISERS, ZIGZAG } from './jpeg-tables.ts'
import type { Samples } from './samples.ts'

/**
 * A baseline JPEG (ITU-T T.81) of grey or red-green-blue samples, colours at full resolution, because red letters on
 * white smear otherwise. Holds a picture and nothing else: no EXIF, no thumbnail, no comment, no program's name.
 */
export function jpegOf({ width, height, channels, bytes }: Samples, quality = 80): Uint8Array {
  const out = new BitWriter()
  const scale = quality < 50 ? 5000 / quality : 200 - quality * 2
  const tables = QUANTISERS.map((table) =>
    table.map((value) => Math.min(255, Math.max(1, Math.floor((value * scale + 50) / 100)))),
  )
  head(out, width, height, channels, tables)
  const divisors = tables.map(divisorsOf)
  const before = [0, 0, 0]
  const block = new Float32Array(64)
  for (let y = 0; y < height; y += 8) {
    for (let x = 0; x < width; x += 8) {
      for (let part = 0; part < channels; part += 1) {
        read(block, bytes, width, height, channels, x, y, part)
        const divisor = divisors[part === 0 ? 0 : 1] ?? new Float32Array(64)
        before[part] = encode(out, block, divisor, before[part] ?? 0)
      }
    }
  }
  return out.end()
}

function head(
  out: BitWriter,
  width: number,
  height: number,
  channels: number,
  tables: readonly (readonly number[])[],
): void {
  const parts = Array.from({ length: channels }, (_, part) => part)
  out.raw([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0])
  for (const [index, table] of tables.slice(0, channels === 1 ? 1 : 2).entries())
    out.raw([0xff, 0xdb, 0, 67, index, ...ZIGZAG.map((at) => table[at] ?? 1)])
  out.raw([0xff, 0xc0, 0, 8 + 3 * channels, 8, height >> 8, height & 255, width >> 8, width & 255, channels])
  for (const part of parts) out.raw([part + 1, 0x11, part === 0 ? 0 : 1])
  out.raw([0xff, 0xc4, 0, 19 + DC_CODES.length, 0, ...DC_LENGTHS, ...DC_CODES])
  out.raw([0xff, 0xc4, 0, 19 + AC_CODES.length, 0x10, ...AC_LENGTHS, ...AC_CODES])
  out.raw([0xff, 0xda, 0, 6 + 2 * channels, channels])
  for (const part of parts) out.raw([part + 1, 0])
  out.raw([0, 63, 0])
}

/** Eight by eight samples of one part, around zero; beyond the edge the last one goes on. Colours become Y, Cb, Cr. */
function read(
  block: Float32Array,
  bytes: Uint8Array,
  width: number,
  height: number,
  channels: number,
  x: number,
  y: number,
  part: number,
): void {
  for (let row = 0; row < 8; row += 1) {
    const line = Math.min(y + row, height - 1) * width
    for (let column = 0; column < 8; column += 1) {
      const at = (line + Math.min(x + column, width - 1)) * channels
      const red = bytes[at] ?? 0
      if (channels === 1) {
        block[row * 8 + column] = red - 128
        continue
      }
      const green = bytes[at + 1] ?? 0
      const blue = bytes[at + 2] ?? 0
      block[row * 8 + column] =
        part === 0
          ? 0.299 * red + 0.587 * green + 0.114 * blue - 128
          : part === 1
            ? -0.168736 * red - 0.331264 * green + 0.5 * blue
            : 0.5 * red - 0.418688 * green - 0.081312 * blue
    }
  }
}

/** Transforms, rounds and writes a block; answers its first coefficient, from which the next block's is counted. */
function encode(out: BitWriter, block: Float32Array, divisor: Float32Array, before: number): number {
  for (let row = 0; row < 64; row += 8) transform(block, row, 1)
  for (let column = 0; column < 8; column += 1) transform(block, column, 8)
  const first = Math.round((block[0] ?? 0) * (divisor[0] ?? 1))
  const difference = first - before
  const size = sizeOf(difference)
  out.code(DC[size] ?? 0)
  out.number(difference, size)
  let zeros = 0
  for (let index = 1; index < 64; index += 1) {
    const at = ZIGZAG[index] ?? 0
    const value = Math.round((block[at] ?? 0) * (divisor[at] ?? 1))
    if (value === 0) {
      zeros += 1
      continue
    }
    for (; zeros > 15; zeros -= 16) out.code(AC[0xf0] ?? 0)
    const bits = sizeOf(value)
    out.code(AC[zeros * 16 + bits] ?? 0)
    out.number(value, bits)
    zeros = 0
  }
  if (zeros > 0) out.code(AC[0] ?? 0)
  return first
}

function sizeOf(value: number): number {
  return 32 - Math.clz32(Math.abs(value))
}

/** One row or column of the discrete cosine transform after Arai, Agui and Nakajima; its scaling is in the divisors. */
function transform(block: Float32Array, from: number, step: number): void {
  const p0 = block[from] ?? 0
  const p1 = block[from + step] ?? 0
  const p2 = block[from + 2 * step] ?? 0
  const p3 = block[from + 3 * step] ?? 0
  const p4 = block[from + 4 * step] ?? 0
  const p5 = block[from + 5 * step] ?? 0
  const p6 = block[from + 6 * step] ?? 0
  const p7 = block[from + 7 * step] ?? 0
  const even0 = p0 + p7 + p3 + p4
  const even1 = p1 + p6 + p2 + p5
  const even2 = p1 + p6 - p2 - p5
  const even3 = p0 + p7 - p3 - p4
  const odd0 = p3 - p4 + p2 - p5
  const odd1 = p2 - p5 + p1 - p6
  const odd2 = p1 - p6 + p0 - p7
  const z1 = (even2 + even3) * 0.707106781
  const z5 = (odd0 - odd2) * 0.382683433
  const z2 = 0.5411961 * odd0 + z5
  const z4 = 1.306562965 * odd2 + z5
  const z3 = odd1 * 0.707106781
  const z11 = p0 - p7 + z3
  const z13 = p0 - p7 - z3
  block[from] = even0 + even1
  block[from + 4 * step] = even0 - even1
  block[from + 2 * step] = even3 + z1
  block[from + 6 * step] = even3 - z1
  block[from + 5 * step] = z13 + z2
  block[from + 3 * step] = z13 - z2
  block[from + step] = z11 + z4
  block[from + 7 * step] = z11 - z4
}

const SCALES = [1, 1.387039845, 1.306562965, 1.175875602, 1, 0.785694958, 0.5411961, 0.275899379]

function divisorsOf(table: readonly number[]): Float32Array {
  return Float32Array.from(table, (value, at) => {
    const scale = (SCALES[at >> 3] ?? 1) * (SCALES[at & 7] ?? 1) * 8
    return 1 / (value * scale)
  })
}

/** Each symbol's code with its length in the upper half, from the lengths and symbols of a table. */
function codesOf(lengths: readonly number[], symbols: readonly number[]): readonly number[] {
  const codes: number[] = []
  let code = 0
  let at = 0
  for (const [index, count] of lengths.entries()) {
    for (let each = 0; each < count; each += 1) codes[symbols[at++] ?? 0] = ((index + 1) << 16) | code++
    code <<= 1
  }
  return codes
}

const DC = codesOf(DC_LENGTHS, DC_CODES)
const AC = codesOf(AC_LENGTHS, AC_CODES)

class BitWriter {
  private bytes = new Uint8Array(1 << 16)
  private length = 0
  private held = 0
  private bits = 0

  raw(values: readonly number[]): void {
    for (const value of values) this.put(value)
  }

  code(entry: number): void {
    this.add(entry & 0xffff, entry >> 16)
  }

  number(value: number, size: number): void {
    if (size > 0) this.add(value < 0 ? value + (1 << size) - 1 : value, size)
  }

  end(): Uint8Array {
    if (this.bits > 0) this.add((1 << (8 - this.bits)) - 1, 8 - this.bits)
    this.raw([0xff, 0xd9])
    return this.bytes.slice(0, this.length)
  }

  private add(value: number, size: number): void {
    this.held = (this.held << size) | value
    this.bits += size
    while (this.bits >= 8) {
      this.bits -= 8
      const byte = (this.held >> this.bits) & 255
      this.put(byte)
      if (byte === 255) this.put(0)
    }
    this.held &= (1 << this.bits) - 1
  }

  private put(byte: number): void {
    if (this.length === this.bytes.length) {
      const more = new Uint8Array(this.bytes.length * 2)
      more.set(this.bytes)
      this.bytes = more
    }
    this.bytes[this.length++] = byte
  }
}
