import { create } from 'zustand'
import {
  CALENDAR_AREAS,
  type CalendarArea,
  type CalendarDate,
  type calendar,
} from '#shared/contract/calendar.ts'
import { CivilDate } from '#shared/domain/civil-date.ts'
import type { z } from 'zod'
import { engine } from '#bridge/calls.ts'
import { door, type Failure } from '#bridge/door.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { daysOfMonth, monthOf, sameDayIn, weeksOfMonth, type Month } from './month-span.ts'

/** Entries a cell has room for. */
export const IN_CELL = 4
const IN_AGENDA = 12
/** Of one day, more than anybody goes through in a list. */
const IN_DAY = 500

type Answer = z.output<(typeof calendar)['calls']['days']['output']>

type CalendarState = {
  readonly month: Month
  readonly view: 'month' | 'agenda'
  readonly areas: readonly CalendarArea[]
  /** The days as last received; null before the first answer. */
  readonly shown: Answer | null
  /** The day whose things stand beside the month. */
  readonly day: string
  /** All of that day. */
  readonly listed: CalendarDate | null
  readonly failure: Failure | null
}

/** The month shown, and how. Outlives the screen, so that one comes back to where one was. */
export const useCalendar = create<CalendarState>(() => ({
  month: '',
  view: 'month',
  areas: CALENDAR_AREAS,
  shown: null,
  day: '',
  listed: null,
  failure: null,
}))

/** Fetches now and after each change while the screen is there. Returns the end of it. */
export function followCalendar(): () => void {
  const today = useOpenFile.getState().file?.today ?? ''
  if (useCalendar.getState().month === '') useCalendar.setState({ month: monthOf(today), day: today })
  void refresh()
  return door.onChanged(() => void refresh())
}

/** Shows another month; the day chosen stays the same day of it. */
export function showMonth(month: Month): void {
  useCalendar.setState((now) => ({ month, day: sameDayIn(month, now.day) }))
  void refresh()
}

/** Chooses a day; one of another month brings that month. */
export function chooseDay(day: string): void {
  const { month } = useCalendar.getState()
  useCalendar.setState({ day, month: monthOf(day) })
  if (monthOf(day) === month) void listDay()
  else void refresh()
}

/** Shows the month as a grid or as a list. */
export function showAs(view: CalendarState['view']): void {
  useCalendar.setState({ view })
  void refresh()
}

/** Chooses what is shown; nothing at all means everything. */
export function showAreas(areas: readonly string[]): void {
  const chosen = CALENDAR_AREAS.filter((area) => areas.includes(area))
  useCalendar.setState({ areas: chosen.length === 0 ? CALENDAR_AREAS : chosen })
  void refresh()
}

async function refresh(): Promise<void> {
  const { month, view, areas } = useCalendar.getState()
  if (month === '') return
  const { from, to } = view === 'month' ? weeksOfMonth(month) : daysOfMonth(month)
  const [answer] = await Promise.all([
    engine.calendar.days({
      from: CivilDate.parse(from),
      to: CivilDate.parse(to),
      areas: [...areas],
      most: view === 'month' ? IN_CELL : IN_AGENDA,
    }),
    listDay(),
  ])
  const now = useCalendar.getState()
  // another month was asked for meanwhile: its answer counts
  if (now.month !== month || now.view !== view || now.areas !== areas) return
  if (answer.ok) useCalendar.setState({ shown: answer.value, failure: null })
  else useCalendar.setState({ failure: answer.failure })
}

/** Fetches all of the chosen day. */
async function listDay(): Promise<void> {
  const { day, areas } = useCalendar.getState()
  const found = await dayInFull(day, areas)
  if (found !== null && useCalendar.getState().day === day) useCalendar.setState({ listed: found })
}

/** A day with all that is due on it; null when it could not be read. */
export async function dayInFull(day: string, areas: readonly CalendarArea[]): Promise<CalendarDate | null> {
  const read = CivilDate.safeParse(day)
  if (!read.success) return null
  const span = { from: read.data, to: read.data }
  const answer = await engine.calendar.days({ ...span, areas: [...areas], most: IN_DAY })
  return answer.ok ? (answer.value.days[0] ?? null) : null
}
