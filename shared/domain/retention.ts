import { z } from 'zod'
import type { CivilDate } from './civil-date.ts'
import { numberWord } from './date-words.ts'
import { addMonths, dateOf, dayOf, partsOfDay } from './day-number.ts'

const words = () => z.string().min(1)

/** How long something is kept, as the organisation's policy says. */
export const RetentionPromise = z.strictObject({
  /** What is kept; no two promises of a profile have the same. */
  category: words(),
  /** What ends its use, "the customer’s contract ends". */
  until: words(),
  /** `event`: happens on a day that can be written down. `condition`: has to be looked at again and again. */
  end: z.enum(['event', 'condition']).default('condition'),
  /** Kept this long after the event. */
  then: z
    .strictObject({ unit: z.enum(['days', 'months', 'years']), count: z.number().int().positive() })
    .optional(),
  /** What keeps it longer. */
  unless: z.array(words()).default([]),
  /** What is promised to happen then. `isolated`: kept apart where it cannot be deleted yet, as in backups. */
  afterwards: z.enum(['deleted', 'deleted-or-anonymised', 'deleted-or-isolated']).default('deleted'),
  citation: words().optional(),
})
export type RetentionPromise = z.infer<typeof RetentionPromise>

/** When keeping ends: on a day, once an event has happened, or when somebody looks and finds that it may end. */
export type RetentionEnd =
  | {
      readonly kind: 'ends'
      /** The last day of keeping. */
      readonly date: CivilDate
      /** Whether the month had no such day and its last one was taken. */
      readonly clamped: boolean
    }
  | { readonly kind: 'not-yet' }
  | { readonly kind: 'review' }

/**
 * The last day something is kept, from the day of the event that ends its use; null when that has not happened. Months
 * and years run to the corresponding day, or to the last of a month that has none, and never move to a working day:
 * deleting is not put off because an office is closed. An open condition has no day and has to be reviewed.
 */
export function retentionEndOf(promise: RetentionPromise, event: CivilDate | null): RetentionEnd {
  if (promise.end === 'condition') return { kind: 'review' }
  if (event === null) return { kind: 'not-yet' }
  const { then } = promise
  if (then === undefined) return { kind: 'ends', date: event, clamped: false }
  const from = dayOf(event)
  if (then.unit === 'days') return { kind: 'ends', date: dateOf(from + then.count), clamped: false }
  const end = addMonths(from, then.unit === 'years' ? 12 * then.count : then.count)
  return { kind: 'ends', date: dateOf(end), clamped: partsOfDay(end).day !== partsOfDay(from).day }
}

/** The rule in a sentence, "Kept until the migration is finished and for six months after that day." */
export function retentionWords({ until, end, then, unless }: RetentionPromise): string {
  const after =
    then === undefined
      ? ''
      : ` and for ${numberWord(then.count)} ${then.count === 1 ? then.unit.slice(0, -1) : then.unit} after that day`
  const review = end === 'condition' ? ' No day can be reckoned for that: look at it again regularly.' : ''
  const longer = unless.length === 0 ? '' : ` Longer while ${unless.join(', or while ')}.`
  return `Kept until ${until}${after}.${longer}${review}`
}
