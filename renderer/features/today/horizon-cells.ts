import type { TodayView } from '#shared/contract/today.ts'
import type { CaseRow } from '#shared/contract/views.ts'
import { todayText } from '#shared/text/today.ts'
import { clockState } from '#bridge/clock-words.ts'
import { dayMonth, shortDate } from '#ui/dates.ts'
import { icons } from '#ui/icons.ts'
import type { HorizonCell } from '#ui/index.ts'
import { surnameOf } from '#bridge/person-words.ts'
import { datedRows, fallsIn, nextDuty } from './today-words.ts'

/** Working days the horizon has room for, today among them. */
export const HORIZON = 8

/** Names a cell has room for. */
const ROOM = 3

/** Identifies the cell of what is late; the others go by their date. */
export const LATE = 'late'

/** The first cell, for what is late, and one for each of the next working days. */
export function horizonCells(view: TodayView): { late: HorizonCell; days: HorizonCell[] } {
  const rows = datedRows(view).filter((row) => !view.overdue.some((late) => late.id === row.id))
  return {
    late: {
      id: LATE,
      title: todayText.horizon.late,
      // an empty cell needs no red
      kind: view.overdue.length > 0 ? 'late' : 'day',
      ...filled(view.overdue),
    },
    days: view.days.slice(0, HORIZON).map(({ date, afterGap }, index) => {
      const here = rows.filter((row) => fallsIn(row, date, view.days[index + 1]?.date))
      const today = date === view.today
      return {
        id: date,
        title: today ? todayText.horizon.today : shortDate(date).slice(0, 3),
        kind: today ? ('today' as const) : ('day' as const),
        gapBefore: afterGap,
        ...(today ? {} : { date: dayMonth(date) }),
        ...filled(here),
      }
    }),
  }
}

function filled(rows: readonly CaseRow[]): Pick<HorizonCell, 'entries' | 'more'> {
  const shown = rows.length > ROOM ? rows.slice(0, ROOM - 1) : rows
  const hidden = rows.length - shown.length
  return {
    entries: shown.map((row) => ({
      id: row.id,
      name: row.kind === 'breach' ? todayText.horizon.breach : surnameOf(row.person),
      state: clockState(nextDuty(row).standing, nextDuty(row).daysLeft),
      share: row.elapsed,
      ...(row.kind === 'breach' ? { icon: icons.breaches } : {}),
    })),
    ...(hidden > 0 ? { more: todayText.horizon.more(hidden) } : {}),
  }
}
