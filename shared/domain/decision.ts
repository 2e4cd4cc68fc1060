import { z } from 'zod'
import { Confidence } from './clause.ts'
import { TEXT_LIMIT } from './event.ts'
import { EventId, RequestId } from './ids.ts'

/**
 * A ground the officer chooses for a refusal: one of a law's catalogue by the law and its id, or with an empty law one
 * of their own, which then needs a title and a citation.
 */
export const GroundIntake = z.strictObject({
  regime: z.string().max(64).default(''),
  ground: z.string().max(80).default(''),
  title: z.string().trim().max(300).default(''),
  citation: z.string().trim().max(300).default(''),
  /** What makes it hold here. */
  facts: z.string().max(TEXT_LIMIT, 'text-too-long').default(''),
})
export type GroundIntake = z.infer<typeof GroundIntake>

/** A ground as kept with the decision, in the words it had when it was chosen. */
export const DecisionGround = z.strictObject({
  id: z.string(),
  requestId: RequestId,
  position: z.number().int(),
  regime: z.string(),
  ground: z.string(),
  title: z.string(),
  citation: z.string(),
  confidence: Confidence,
  facts: z.string(),
})
export type DecisionGround = z.infer<typeof DecisionGround>

/** What the law said against a move that an officer made with a reason. */
export const GuardOverride = z.strictObject({
  eventId: EventId,
  code: z.string(),
  clause: z.string(),
  citation: z.string(),
  title: z.string(),
  sentence: z.string(),
  reason: z.string(),
})
export type GuardOverride = z.infer<typeof GuardOverride>
