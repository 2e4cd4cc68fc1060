import type { CivilDate } from './civil-date.ts'
import { weekdayWord } from './date-words.ts'
import { addCalendarDays, dayOf } from './day-number.ts'
import type { DayMark } from './day-marks.ts'

/** Weeks next to each other in which every day is treated alike, so that a long calendar can show them as one row. */
export type AlikeWeeks = {
  readonly from: CivilDate
  readonly to: CivilDate
  readonly weeks: number
  /** `workdays`: Monday to Friday counted, the weekend left out. */
  readonly look: 'counted' | 'extended' | 'paused' | 'workdays' | 'plain'
}

/** A calendar of up to so many weeks is shown whole. */
const SHOWN_WHOLE = 10
/** Fewer weeks than these are not worth a row that needs reading. */
const WORTH = 3

/**
 * The runs of weeks alike in the days of a long clock; none for a short one. The week of today, weeks with a mark and
 * weeks with a named holiday stay.
 */
export function alikeWeeks(
  days: readonly {
    readonly date: CivilDate
    readonly mark: DayMark['mark']
    readonly name?: string | undefined
  }[],
  today?: string,
): AlikeWeeks[] {
  const weeks = Array.from({ length: Math.ceil(days.length / 7) }, (_, week) =>
    days.slice(week * 7, week * 7 + 7),
  )
  if (weeks.length <= SHOWN_WHOLE) return []
  const looks = weeks.map((week) => (week.some(({ date }) => date === today) ? null : lookOf(week)))
  const runs: AlikeWeeks[] = []
  for (let at = 0; at < weeks.length;) {
    const look = looks[at] ?? null
    let end = at + 1
    while (look !== null && looks[end] === look) end++
    const from = weeks[at]?.[0]?.date
    if (look !== null && from !== undefined && end - at >= WORTH)
      runs.push({ from, to: addCalendarDays(from, (end - at) * 7 - 1), weeks: end - at, look })
    at = end
  }
  return runs
}

function lookOf(
  week: readonly { date: CivilDate; mark: DayMark['mark']; name?: string | undefined }[],
): AlikeWeeks['look'] | null {
  const holiday = week.some(({ date, name }) => name !== undefined && name !== weekdayWord(dayOf(date)))
  if (week.length < 7 || holiday) return null
  const all = (mark: DayMark['mark'], part = week) => part.every((day) => day.mark === mark)
  if (all('counted')) return 'counted'
  if (all('extended')) return 'extended'
  if (all('paused')) return 'paused'
  if (all('plain')) return 'plain'
  return all('counted', week.slice(0, 5)) && all('skipped', week.slice(5)) ? 'workdays' : null
}
