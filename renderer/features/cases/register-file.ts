import type { z } from 'zod'
import type { CaseFilter } from '#shared/contract/cases.ts'
import type { RegisterFormat } from '#shared/contract/register.ts'
import { CaseId } from '#shared/domain/ids.ts'
import { casesText } from '#shared/text/cases.ts'
import { failureText } from '#shared/text/failures.ts'
import { engine, main } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { toast } from '#ui/index.ts'

const WRITE = {
  csv: engine.out.registerCsv,
  xlsx: engine.out.registerXlsx,
  json: engine.out.registerJson,
} as const

/** Tells of a failure in the corner; it stays until it is closed. */
export function tellFailure(failure: Failure): void {
  const { what, safe, now } = failureText(failure)
  toast({ title: what, text: `${safe} ${now}`, state: 'overdue', closeLabel: casesText.closeToast })
}

/** Asks where to, and writes the cases the filter lets through. Nothing happens when no place is chosen. */
export async function writeRegister(
  filter: z.input<typeof CaseFilter>,
  format: RegisterFormat,
  today: string,
): Promise<void> {
  const text = casesText.export
  const place = await main.chooseToSave({ suggestedName: text.fileName(today, format), kind: format })
  if (!place.ok) return tellFailure(place.failure)
  if (place.value === null) return
  const written = await WRITE[format]({ token: place.value.token, filter })
  if (!written.ok) return tellFailure(written.failure)
  tellWritten(text.written(written.value.name, written.value.rows))
}

/** The filter that lets only the selected cases through. */
export function filterOfSelection(ids: ReadonlySet<string>): z.input<typeof CaseFilter> {
  return { status: 'all', ids: [...ids].map((id) => CaseId.parse(id)) }
}

/** Asks where to, and writes the schema of the register's JSON. */
export async function writeSchema(): Promise<void> {
  const place = await main.chooseToSave({ suggestedName: casesText.export.schemaName, kind: 'json' })
  if (!place.ok) return tellFailure(place.failure)
  if (place.value === null) return
  const written = await engine.out.schema({ token: place.value.token, of: 'register' })
  if (!written.ok) return tellFailure(written.failure)
  tellWritten(casesText.export.schemaWritten(written.value.name))
}

function tellWritten(text: string): void {
  toast({ text, state: 'met', closeLabel: casesText.closeToast })
}
