import type { CivilDate } from './civil-date.ts'
import { addCalendarDays } from './day-number.ts'
import type { HandlingProfile } from './handling-profile.ts'

/**
 * The last day for a notice that a profile promises ahead of something taking effect, by the notice's id; undefined
 * when the profile promises no such notice. Periods that run backwards never roll (Reg. 1182/71 Art. 3(4)).
 */
export function latestNoticeOf(
  profile: HandlingProfile,
  notice: string,
  effective: CivilDate,
): CivilDate | undefined {
  const promised = profile.notices.find(({ id }) => id === notice)
  return promised === undefined ? undefined : addCalendarDays(effective, -promised.days)
}
