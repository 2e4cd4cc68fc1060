import type { RecordRow } from '#shared/contract/records.ts'
import type { SheetBody } from '#shared/domain/sheets/sheet.ts'
import { recordsText } from '#shared/text/records.ts'
import { engine, main } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { toast } from '#ui/index.ts'

/** Whether a version says what an announcement has to say: what changes, and from when. */
export function canAnnounce({ change, effectiveOn }: SheetBody<'policy'>): boolean {
  return change.trim() !== '' && effectiveOn !== null
}

/** Asks where to and writes the announcement of a version as PDF; answers what kept it from being written. */
export async function writeAnnouncement({ sheet }: RecordRow): Promise<Failure | null> {
  const place = await main.chooseToSave({ suggestedName: recordsText.announcementName, kind: 'pdf' })
  if (!place.ok) return place.failure
  if (place.value === null) return null
  const written = await engine.records.policyNotice({ token: place.value.token, sheetId: sheet.id })
  if (!written.ok) return written.failure
  toast({
    text: recordsText.announcementWritten(written.value.name),
    state: 'met',
    closeLabel: recordsText.close,
  })
  return null
}
