import type { DayChange, DayChangeKind } from './day-change.ts'
import { dayOf } from './day-number.ts'
import type { DayNumber } from './day-number.ts'
import type { LawBook } from './law-book.ts'
import type { FreeDay, WorkingCalendar } from './working-calendar.ts'

/**
 * The law with the days an organisation entered. Only the calendars named are built again, each when it is first asked
 * for; all else is the law itself. Changes of a calendar nobody knows, or outside its years, say nothing.
 */
export function withDayChanges(law: LawBook, changes: readonly DayChange[]): LawBook {
  if (changes.length === 0) return law
  const byCalendar = new Map<string, DayChange[]>()
  for (const change of changes) {
    const known = byCalendar.get(change.calendarId)
    if (known === undefined) byCalendar.set(change.calendarId, [change])
    else known.push(change)
  }
  const built = new Map<string, WorkingCalendar | undefined>()
  return {
    ...law,
    calendar: (id) => {
      const own = byCalendar.get(id)
      if (own === undefined) return law.calendar(id)
      if (!built.has(id)) built.set(id, changed(law.calendar(id), own))
      return built.get(id)
    },
  }
}

/** The closures of an office that concern a clause: those of the calendar it counts by, and of the organisation's own. */
export function closuresOf(
  calendar: WorkingCalendar,
  office: WorkingCalendar | undefined,
): ReadonlyMap<DayNumber, FreeDay> {
  if (office === undefined || office === calendar || office.closures.size === 0) return calendar.closures
  if (calendar.closures.size === 0) return office.closures
  return new Map([...office.closures, ...calendar.closures])
}

function changed(
  calendar: WorkingCalendar | undefined,
  changes: readonly DayChange[],
): WorkingCalendar | undefined {
  return calendar?.withOwnDays({
    holidays: daysOf(changes, 'public-holiday'),
    worked: daysOf(changes, 'worked'),
    closed: daysOf(changes, 'office-closed'),
  })
}

function daysOf(changes: readonly DayChange[], kind: DayChangeKind): Map<DayNumber, FreeDay> {
  const days = new Map<DayNumber, FreeDay>()
  for (const { date, name, source, kind: found } of changes) {
    if (found === kind) days.set(dayOf(date), { name, source, entered: true })
  }
  return days
}
