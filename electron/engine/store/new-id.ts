import { randomFillSync, randomInt } from 'node:crypto'
import type { z } from 'zod'

const COUNTS = 0x1000
let lastMoment = 0
let count = 0

/**
 * A new UUIDv7 (RFC 9562, section 5.7 and 6.2 method 1): 48 bits of milliseconds, a counter of 12 bits, 62 random bits.
 * Ids made here sort in the order they were made, even when the clock is set back; those of other devices never collide.
 */
export function newUuid(): string {
  const now = Date.now()
  if (now > lastMoment) {
    lastMoment = now
    count = randomInt(COUNTS / 2)
  } else if (++count === COUNTS) {
    lastMoment += 1
    count = 0
  }
  const bytes = randomFillSync(Buffer.alloc(16))
  bytes.writeUIntBE(lastMoment, 0, 6)
  bytes.writeUInt16BE(0x7000 | count, 6)
  bytes[8] = 0x80 | (bytes.readUInt8(8) & 0x3f)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** A new id of the kind the schema brands, `newId(CaseId)` for one. */
export function newId<Schema extends z.ZodType<string>>(schema: Schema): z.infer<Schema> {
  return schema.parse(newUuid())
}

/** A new id for a device, to be kept in user data. */
export function newDeviceId(): string {
  return newUuid()
}
