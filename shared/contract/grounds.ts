import { z } from 'zod'
import { Confidence } from '../domain/clause.ts'

/** A ground of a law's catalogue, to choose from. */
export const GroundOption = z.strictObject({
  regime: z.string(),
  /** The law as it is cited in a sentence. */
  law: z.string(),
  ground: z.string(),
  title: z.string(),
  sentence: z.string(),
  citation: z.string(),
  confidence: Confidence,
})
export type GroundOption = z.infer<typeof GroundOption>
