import { z } from 'zod'
import { PageBox } from '../domain/disclosure.ts'
import { AttachmentId } from '../domain/ids.ts'

/** How much of a document there is to look at. */
export const PageCount = z.strictObject({
  attachmentId: AttachmentId,
  unit: z.enum(['pages', 'sheets', 'file']),
  count: z.number().int(),
})
export type PageCount = z.infer<typeof PageCount>

/** A drawn page: four bytes a pixel, red, green, blue and one unused. */
export const DrawnPage = z.strictObject({
  width: z.number().int(),
  height: z.number().int(),
  pixels: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
})
export type DrawnPage = z.infer<typeof DrawnPage>

/** A place where the words looked for stand. */
export const PageHit = z.strictObject({
  page: z.number().int(),
  boxes: z.array(PageBox),
  before: z.string(),
  found: z.string(),
  after: z.string(),
  /** Whether every box of it lies in one that is drawn already. */
  covered: z.boolean(),
})
export type PageHit = z.infer<typeof PageHit>

/** How far a package is. */
export const BuildProgress = z.strictObject({
  phase: z.enum(['checking', 'redacting', 'packing']),
  done: z.number().int(),
  total: z.number().int(),
  elapsedMs: z.number().int(),
})
export type BuildProgress = z.infer<typeof BuildProgress>
