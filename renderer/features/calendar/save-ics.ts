import type { CalendarArea } from '#shared/contract/calendar.ts'
import { calendarText } from '#shared/text/calendar.ts'
import { failureText } from '#shared/text/failures.ts'
import { engine, main } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { toast } from '#ui/index.ts'

const text = calendarText.file

/** Asks where to, and writes what is shown as a calendar file. Nothing happens when no place is chosen. */
export async function saveIcs(areas: readonly CalendarArea[], today: string): Promise<void> {
  const place = await main.chooseToSave({ suggestedName: text.name(today), kind: 'ics' })
  if (!place.ok) return tell(place.failure)
  if (place.value === null) return
  const written = await engine.calendar.ics({ token: place.value.token, areas: [...areas] })
  if (!written.ok) return tell(written.failure)
  const { name, entries } = written.value
  toast({ text: text.written(name, entries), state: 'met', closeLabel: text.close })
}

function tell(failure: Failure): void {
  const { what, safe, now } = failureText(failure)
  toast({ title: what, text: `${safe} ${now}`, state: 'overdue', closeLabel: text.close })
}
