import type { Destruction } from '#shared/domain/destruction.ts'
import { retentionText } from '#shared/text/retention.ts'
import { engine, main } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { toast } from '#ui/index.ts'

/** Asks where to and writes the certificates there as one PDF; answers what kept it from being written. */
export async function saveCertificate(chosen: readonly Destruction[]): Promise<Failure | null> {
  const suggestedName = retentionText.pdf.name(chosen.map(({ reference }) => reference))
  const place = await main.chooseToSave({ suggestedName, kind: 'pdf' })
  if (!place.ok) return place.failure
  if (place.value === null) return null
  const { token } = place.value
  const written = await engine.retention.certificatePdf({ token, ids: chosen.map(({ id }) => id) })
  if (!written.ok) return written.failure
  toast({
    text: retentionText.pdf.written(written.value.name),
    state: 'met',
    closeLabel: retentionText.close,
  })
  return null
}
