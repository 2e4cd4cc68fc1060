import { z } from 'zod'
import { TEXT_LIMIT } from './event.ts'

/** An id as the store makes it. */
export const id = () => z.uuidv7()
/** Words of an officer or of a letter, of any length an event may have. */
export const text = () => z.string().max(TEXT_LIMIT)
/** A moment, ISO 8601 in UTC. */
export const instant = () => z.iso.datetime()
/** A number that orders rows or counts. */
export const place = () => z.number().int().min(0).max(1_000_000)
/** SHA-256 as 64 hex digits. */
export const sha256 = () => z.string().regex(/^[0-9a-f]{64}$/)
/** What every row of a case begins with. */
export const ofCase = { id: id(), case_id: id() }

/** A long letter, or the list of ten thousand documents, kept as JSON. */
const JSON_LIMIT = 8 * 1024 * 1024

/** JSON text that holds what `fits` accepts. */
export const jsonOf = (fits: (value: unknown) => boolean) =>
  z
    .string()
    .max(JSON_LIMIT)
    .refine((json) => {
      try {
        return fits(JSON.parse(json))
      } catch {
        return false
      }
    }, 'not the JSON it should be')

/** At most so many rows. */
export const many = <Row extends z.ZodType>(row: Row, most = 50_000) => z.array(row).max(most)
