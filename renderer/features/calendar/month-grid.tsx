import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { CalendarDate } from '#shared/contract/calendar.ts'
import { calendarText } from '#shared/text/calendar.ts'
import { useNarrow } from '#ui/index.ts'
import { focusDayList } from './day-list.tsx'
import { chooseDay, showAs, useCalendar } from './calendar-store.ts'
import { dayByKey } from './month-keys.ts'
import type { Month } from './month-span.ts'
import { MonthDay } from './month-day.tsx'
import css from './calendar.module.css'

const text = calendarText

/**
 * The month in weeks. One stop for the keyboard: arrows go from day to day, and all of the chosen day stands beside the
 * month, where each thing can be reached.
 */
export function MonthGrid({
  days,
  month,
  today,
}: {
  days: readonly CalendarDate[]
  month: Month
  today: string
}) {
  const chosen = useCalendar((now) => now.day)
  const grid = useRef<HTMLTableElement>(null)
  const moved = useRef(false)
  const narrow = useNarrow()
  const weeks = Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7))
  const stop = days.some(({ date }) => date === chosen) ? chosen : (days[0]?.date ?? '')
  useEffect(() => {
    if (!moved.current) return
    moved.current = false
    grid.current?.querySelector<HTMLElement>(`[data-date="${stop}"]`)?.focus()
  }, [stop, days])
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      return narrow ? showAs('agenda') : focusDayList()
    }
    const to = dayByKey(event.key, stop)
    if (to === undefined) return
    event.preventDefault()
    moved.current = true
    chooseDay(to)
  }
  return (
    <table ref={grid} role="grid" className={css.grid} aria-label={text.grid} onKeyDown={press}>
      <thead>
        <tr>
          {text.weekdays.map((day, at) => (
            <th key={day} scope="col" abbr={text.weekdaysFull[at]}>
              {day}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]?.date}>
            {week.map((day) => (
              <td
                key={day.date}
                role="gridcell"
                className={css.cell}
                data-date={day.date}
                data-free={day.free?.mark}
                data-other={!day.date.startsWith(month) || undefined}
                data-today={day.date === today || undefined}
                aria-selected={day.date === chosen}
                aria-current={day.date === today ? 'date' : undefined}
                tabIndex={day.date === stop ? 0 : -1}
                onClick={() => chooseDay(day.date)}
              >
                <MonthDay day={day} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
