import { z } from 'zod'
import { AttachmentId } from '../domain/ids.ts'

/** What a bundle for the regulator can hold, in the order it stands there. The last two change what other parts say. */
export const BUNDLE_PARTS = [
  'chronology',
  'dates',
  'correspondence',
  'letters',
  'searches',
  'decisions',
  'overrides',
  'regulator',
  'breach',
  'audit',
  'notes',
  'consultations',
] as const
export const BundlePart = z.enum(BUNDLE_PARTS)
export type BundlePart = z.infer<typeof BundlePart>

/** Where a file of the case comes from; what is proposed for the bundle follows from it. */
export const BundleFileFrom = z.enum(['letter', 'correspondence', 'internal', 'search', 'case'])
export type BundleFileFrom = z.infer<typeof BundleFileFrom>

/** A file of the case, and whether it is proposed for the bundle. */
export const BundleFile = z.strictObject({
  attachmentId: AttachmentId,
  name: z.string(),
  size: z.number().int(),
  from: BundleFileFrom,
  include: z.boolean(),
})
export type BundleFile = z.infer<typeof BundleFile>

/** What the case has for a bundle: how many entries each part would hold, none where it has nothing, and its files. */
export const BundlePlan = z.strictObject({
  parts: z.array(z.strictObject({ part: BundlePart, count: z.number().int().min(0), include: z.boolean() })),
  files: z.array(BundleFile),
})
export type BundlePlan = z.infer<typeof BundlePlan>

/** What goes in: without `parts` or `attachmentIds` what the plan proposes. */
export const bundleChoice = {
  parts: z.array(BundlePart).max(BUNDLE_PARTS.length).optional(),
  attachmentIds: z.array(AttachmentId).max(2000).optional(),
}
