import { create } from 'zustand'
import type { CalendarDay, CalendarOption, OwnDay } from '#shared/contract/calendars.ts'
import { engine } from '#bridge/calls.ts'
import { door, type Failure } from '#bridge/door.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import type { OwnRun } from './own-runs.ts'

/** What is being done: a dialog is open, or none. */
export type Doing =
  | { readonly what: 'nothing' }
  | { readonly what: 'add' }
  | { readonly what: 'remove'; readonly run: OwnRun }
  | { readonly what: 'import'; readonly token: string; readonly fileName: string }

type Calendars = {
  readonly calendars: readonly CalendarOption[] | null
  readonly calendarId: string | null
  readonly year: number
  readonly days: readonly CalendarDay[]
  readonly note: string
  readonly own: readonly OwnDay[]
  readonly failure: Failure | null
  readonly doing: Doing
}

/** The calendar shown, its year and the days entered in all calendars, as last received. */
export const useCalendars = create<Calendars>(() => ({
  calendars: null,
  calendarId: null,
  year: 0,
  days: [],
  note: '',
  own: [],
  failure: null,
  doing: { what: 'nothing' },
}))

/** Opens a dialog, or closes the one that is open. */
export function begin(doing: Doing): void {
  useCalendars.setState({ doing })
}

/** Shows another calendar. */
export function chooseCalendar(calendarId: string): void {
  useCalendars.setState({ calendarId })
  void fetchYear()
}

/** Shows another year of the calendar, if the calendar knows it. */
export function chooseYear(year: number): void {
  const shown = shownCalendar(useCalendars.getState())
  if (shown === undefined || year < shown.firstYear || year > shown.lastYear) return
  useCalendars.setState({ year })
  void fetchYear()
}

/** The calendar shown. */
export function shownCalendar({
  calendars,
  calendarId,
}: Pick<Calendars, 'calendars' | 'calendarId'>): CalendarOption | undefined {
  return calendars?.find((calendar) => calendar.id === calendarId)
}

/** Fetches now and after each change, until the returned function is called. */
export function followCalendars(): () => void {
  void fetchAll()
  return door.onChanged(() => void fetchAll())
}

async function fetchAll(): Promise<void> {
  const [list, own] = await Promise.all([engine.calendars.list({}), engine.calendars.own({})])
  if (!list.ok) return useCalendars.setState({ failure: list.failure })
  if (!own.ok) return useCalendars.setState({ failure: own.failure })
  const { calendarId, year } = useCalendars.getState()
  const first = list.value.find((calendar) => calendar.ours) ?? list.value[0]
  useCalendars.setState({
    calendars: list.value,
    own: own.value,
    failure: null,
    calendarId: calendarId ?? first?.id ?? null,
    year: year === 0 ? Number(useOpenFile.getState().file?.today.slice(0, 4) ?? 0) : year,
  })
  await fetchYear()
}

async function fetchYear(): Promise<void> {
  const { year } = useCalendars.getState()
  const shown = shownCalendar(useCalendars.getState())
  if (shown === undefined) return
  const answer = await engine.calendars.year({ calendarId: shown.id, year })
  const now = useCalendars.getState()
  // another calendar or year was chosen meanwhile
  if (now.calendarId !== shown.id || now.year !== year) return
  useCalendars.setState(answer.ok ? { ...answer.value, failure: null } : { failure: answer.failure })
}
