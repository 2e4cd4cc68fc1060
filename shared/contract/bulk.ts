import { z } from 'zod'
import { CivilDate } from '../domain/civil-date.ts'
import { CaseId, OfficerId } from '../domain/ids.ts'
import { call, group } from './define.ts'
import { MOST_SELECTED } from './register.ts'

/** One change made to many cases. */
export const BulkChange = z.discriminatedUnion('kind', [
  /** Null is nobody. */
  z.strictObject({ kind: z.literal('handler'), handlerId: OfficerId.nullable() }),
  z.strictObject({
    kind: z.literal('event'),
    type: z.enum(['acknowledged', 'hold-placed', 'hold-lifted', 'closed', 'note']),
    date: CivilDate,
    detail: z.string().trim().max(10_000, 'text-too-long').default(''),
  }),
  z.strictObject({
    kind: z.literal('place'),
    /** ISO 3166-2; left out it stays. The law follows where it was the law of the old place. */
    place: z.string().max(10).optional(),
    calendarId: z.string().max(64).optional(),
  }),
])
export type BulkChange = z.infer<typeof BulkChange>

/** What happens to one case. */
export const BulkLine = z.strictObject({
  caseId: CaseId,
  reference: z.string(),
  person: z.string(),
  effect: z.enum(['changes', 'same', 'refused']),
  /** The date that is shown for the case, before and after; null where there is none. */
  dueBefore: z.string().nullable(),
  dueAfter: z.string().nullable(),
  /** What is changed itself: the handler's name, the place or calendar; empty for an event. */
  before: z.string(),
  after: z.string(),
  /** Why it is refused: the law's guard (whose sentence follows), a day before the case reached us, a closed case. */
  why: z.enum(['guard', 'before-received', 'closed']).nullable(),
  sentence: z.string(),
  citation: z.string(),
})
export type BulkLine = z.infer<typeof BulkLine>

/** A change of many cases that was made and can be undone while the file stays open. */
export const BulkDone = z.strictObject({ id: z.string(), change: BulkChange, cases: z.number().int() })
export type BulkDone = z.infer<typeof BulkDone>

const input = z.strictObject({ caseIds: z.array(CaseId).min(1).max(MOST_SELECTED), change: BulkChange })
const fails = [
  'locked',
  'case-unknown',
  'officer-unknown',
  'calendar-unknown',
  'date-in-future',
  'date-too-early',
] as const
const writeFails = ['file-read-only', 'disk-full', 'write-failed'] as const

/** The same change in many cases: shown first, made in one transaction, undone by what sets it right again. */
export const bulk = group('bulk', {
  preview: call({ input, output: z.array(BulkLine), fails }),
  /** Makes the change in every case that the preview shows as changing; the others are left as they are. */
  apply: call({
    writes: true,
    input,
    output: z.strictObject({ done: BulkDone.nullable(), left: z.number().int() }),
    fails: [...fails, ...writeFails, 'text-too-long'],
  }),
  /** The last change that can be undone; null when there is none. */
  last: call({ input: z.strictObject({}), output: BulkDone.nullable(), fails: ['locked'] }),
  /**
   * Undoes a change: events are corrected to a note, handlers, places and calendars put back. A case somebody has
   * changed since is left as it is and counted.
   */
  undo: call({
    writes: true,
    input: z.strictObject({ id: z.string().max(64) }),
    output: z.strictObject({ undone: z.number().int(), left: z.number().int() }),
    fails: ['locked', 'nothing-to-undo', ...writeFails],
  }),
})
