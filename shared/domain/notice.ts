import { z } from 'zod'
import type { CivilDate } from './civil-date.ts'
import { Confidence } from './clause.ts'
import { countWords, dayWords, weekdayWord } from './date-words.ts'
import { addCalendarDays, dayOf } from './day-number.ts'

const words = () => z.string().min(1)

/** A notice that must go out a fixed time before something takes effect: a clock that runs backwards and never rolls. */
export const AdvanceNotice = z.strictObject({
  id: words(),
  title: words(),
  /** Days ahead; 0 when it has to be known by the day itself. */
  days: z.number().int().nonnegative(),
  /** The ways it is promised to go out, "e-mail". */
  by: z.array(words()).default([]),
  /** Whether people can object until it takes effect. */
  objections: z.boolean().default(false),
  sentence: words(),
  citation: words(),
  confidence: Confidence.default('read'),
})
export type AdvanceNotice = z.infer<typeof AdvanceNotice>

/** The dates of a notice, with their reasons. */
export type NoticePlan = {
  /** The last day for it. */
  readonly announceBy: CivilDate
  /** The day that leaves no doubt, where the day of the notice itself might not count. */
  readonly safe: CivilDate
  /** The last whole day on which an objection comes in time; null where none is promised. */
  readonly objectionsUntil: CivilDate | null
  readonly because: readonly { readonly title: string; readonly sentence: string; readonly date: CivilDate }[]
}

/**
 * When a notice has to go out for something that takes effect on a day. Counted backwards in calendar days, and never
 * moved off a weekend or holiday: moving it later would cut the time people were promised (Reg. 1182/71 Art. 3(4)
 * leaves periods counted backwards where they are).
 */
export function noticePlanOf(notice: AdvanceNotice, effective: CivilDate): NoticePlan {
  const announceBy = addCalendarDays(effective, -notice.days)
  const safe = addCalendarDays(announceBy, -1)
  const last = addCalendarDays(effective, -1)
  const day = dayWords(dayOf(announceBy))
  return {
    announceBy,
    safe,
    objectionsUntil: notice.objections ? last : null,
    because: [
      {
        title: 'Takes effect',
        sentence: `It takes effect on ${dayWords(dayOf(effective))}.`,
        date: effective,
      },
      {
        title: notice.days === 0 ? 'No day ahead' : `${countWords(notice.days, 'day')} back`,
        sentence:
          notice.days === 0
            ? `It has to be known by the day itself, ${day}.`
            : `Counted backwards, every day counts: ${countWords(notice.days, 'day')} before is ${day}.`,
        date: announceBy,
      },
      {
        title: 'Not moved',
        sentence: `It stays on the ${weekdayWord(dayOf(announceBy))}, even if nobody works that day: a later one would cut the time that was promised.`,
        date: announceBy,
      },
      {
        title: 'No doubt left',
        sentence: `Sent on ${dayWords(dayOf(safe))} it is in time even if the day of sending is not counted.`,
        date: safe,
      },
      ...(notice.objections
        ? [
            {
              title: 'Objections',
              sentence: `People can object until it takes effect; ${dayWords(dayOf(last))} is the last whole day.`,
              date: last,
            },
          ]
        : []),
    ],
  }
}

/** The last day for a notice that a profile promises, by the notice's id; undefined when it promises no such notice. */
export function latestNoticeOf(
  profile: { readonly notices: readonly AdvanceNotice[] },
  notice: string,
  effective: CivilDate,
): CivilDate | undefined {
  const promised = profile.notices.find(({ id }) => id === notice)
  return promised === undefined ? undefined : noticePlanOf(promised, effective).announceBy
}
