import { z } from 'zod'
import type { AnswerClock } from './subject-end.ts'
import { momentOf } from '../zones.ts'

/** What the reports count of a breach. */
export const BreachFigures = z.strictObject({
  /** `told`: the authority was told where no law of the case sets a date. */
  authority: z.enum(['in-time', 'late', 'told', 'not-told']),
  people: z.boolean(),
  risk: z.enum(['pending', 'no-risk', 'risk', 'high-risk']),
})
export type BreachFigures = z.infer<typeof BreachFigures>

/** What the figures of a breach are counted from. */
export type BreachFacts = {
  /** When the authority was first told: an instant with offset, a bare date where no time is known, null before. */
  readonly authorityTold: string | null
  readonly peopleTold: boolean
  readonly risk: BreachFigures['risk']
  readonly clock: AnswerClock | undefined
}

/**
 * What a breach adds to the reports. Where the time of the notice or of the deadline is not known, the day decides: a
 * notice on the last day then counts as in time.
 */
export function breachFigures({ authorityTold, peopleTold, risk, clock }: BreachFacts): BreachFigures {
  return { authority: authorityOf(authorityTold, clock?.due ?? null), people: peopleTold, risk }
}

function authorityOf(told: string | null, due: string | null): BreachFigures['authority'] {
  if (told === null) return 'not-told'
  if (due === null) return 'told'
  const [notice, limit] = [momentOf(told), momentOf(due)]
  const late =
    notice === undefined || limit === undefined
      ? told.slice(0, 10) > due.slice(0, 10)
      : notice.epoch > limit.epoch
  return late ? 'late' : 'in-time'
}
