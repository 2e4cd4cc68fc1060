import type { RecordKind } from '#shared/domain/sheets/record-standing.ts'
import { recordsText } from '#shared/text/records.ts'
import { engine, main } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { toast } from '#ui/index.ts'

/** Asks where to and writes a list as CSV; answers what kept it from being written. */
export async function writeList(kind: RecordKind, today: string): Promise<Failure | null> {
  const name = recordsText.csvName(recordsText.views[kind].toLowerCase().replaceAll(' ', '-'), today)
  const place = await main.chooseToSave({ suggestedName: name, kind: 'csv' })
  if (!place.ok) return place.failure
  if (place.value === null) return null
  const written = await engine.records.csv({ token: place.value.token, kind })
  if (!written.ok) return written.failure
  toast({
    text: recordsText.csvWritten(written.value.name, written.value.rows),
    state: 'met',
    closeLabel: recordsText.close,
  })
  return null
}
