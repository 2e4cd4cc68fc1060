import { main } from '#bridge/calls.ts'
import { begin, useCalendars } from './calendars-store.ts'

/** Asks for an `.ics` file and opens the dialog that reads it. */
export async function chooseIcs(): Promise<void> {
  const chosen = await main.chooseToOpen({ purpose: 'calendar' })
  if (!chosen.ok) return useCalendars.setState({ failure: chosen.failure })
  if (chosen.value === null) return
  begin({ what: 'import', token: chosen.value.token, fileName: chosen.value.name })
}
