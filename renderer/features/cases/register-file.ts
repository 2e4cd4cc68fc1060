import type { z } from 'zod'
import type { CaseFilter } from '#shared/contract/cases.ts'
import { CaseId } from '#shared/domain/ids.ts'
import { casesText } from '#shared/text/cases.ts'
import { failureText } from '#shared/text/failures.ts'
import { engine, main } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { toast } from '#ui/index.ts'

/** Tells of a failure in the corner; it stays until it is closed. */
export function tellFailure(failure: Failure): void {
  const { what, safe, now } = failureText(failure)
  toast({ title: what, text: `${safe} ${now}`, state: 'overdue', closeLabel: casesText.closeToast })
}

/** Asks where to, and writes the cases the filter lets through as CSV. Nothing happens when no place is chosen. */
export async function writeRegister(filter: z.input<typeof CaseFilter>, today: string): Promise<void> {
  const place = await main.chooseToSave({ suggestedName: casesText.csv.fileName(today), kind: 'csv' })
  if (!place.ok) return tellFailure(place.failure)
  if (place.value === null) return
  const written = await engine.out.registerCsv({ token: place.value.token, filter })
  if (!written.ok) return tellFailure(written.failure)
  toast({
    text: casesText.csv.written(written.value.name, written.value.rows),
    state: 'met',
    closeLabel: casesText.closeToast,
  })
}

/** Asks where to, and writes the selected cases as CSV. */
export async function writeSelection(ids: ReadonlySet<string>, today: string): Promise<void> {
  await writeRegister({ status: 'all', ids: [...ids].map((id) => CaseId.parse(id)) }, today)
}
