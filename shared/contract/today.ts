import { z } from 'zod'
import { CivilDate } from '../domain/civil-date.ts'
import { call, group } from './define.ts'
import { CaseRow } from './views.ts'

/** What is due, in the order in which it should be looked at. */
export const TodayView = z.strictObject({
  today: CivilDate,
  overdue: z.array(CaseRow),
  soon: z.array(CaseRow),
  ready: z.array(CaseRow),
  waiting: z.array(CaseRow),
  paused: z.array(CaseRow),
  /** Cases that are due later than the five working days, nearest first, at most ten. */
  later: z.array(CaseRow),
  /** The next eight working days of the organisation's calendar, today first. */
  days: z.array(z.strictObject({ date: CivilDate, afterGap: z.boolean() })),
  recent: z.array(
    z.strictObject({
      at: z.string(),
      caseId: z.string(),
      reference: z.string(),
      person: z.string(),
      type: z.string(),
    }),
  ),
  month: z.strictObject({ sent: z.number().int(), onTime: z.number().int() }),
})
export type TodayView = z.infer<typeof TodayView>

/** The first screen after unlocking. */
export const today = group('today', {
  view: call({ input: z.strictObject({}), output: TodayView, fails: ['locked'] }),
})
