import { randomFillSync } from 'node:crypto'
import type { z } from 'zod'

/**
 * A new UUIDv7 (RFC 9562, section 5.7): 48 bits of milliseconds, then 74 random bits. Ids sort roughly by when they
 * were made and never collide when files of several officers are merged.
 */
export function newUuid(milliseconds: number = Date.now()): string {
  const bytes = randomFillSync(Buffer.alloc(16))
  bytes.writeUIntBE(milliseconds, 0, 6)
  bytes[6] = 0x70 | (bytes.readUInt8(6) & 0x0f)
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
