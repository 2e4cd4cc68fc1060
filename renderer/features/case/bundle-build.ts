import type { BundlePlan } from '#shared/contract/regulator-bundle.ts'
import type { CaseView } from '#shared/contract/views.ts'
import { regulatorBundleText as text } from '#shared/text/regulator-bundle.ts'
import { engine, main } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { secretBytes } from '#bridge/secret.ts'

/** What was written: its name, how many files are in it, and its SHA-256. */
export type WrittenBundle = { readonly name: string; readonly files: number; readonly sha256: string }

/**
 * Asks where to and writes the bundle there, as ZIP (encrypted where a password is given) or the PDF alone. Null when
 * the save dialog was left.
 */
export async function buildBundle(
  { record: { id: caseId, reference } }: CaseView,
  plan: BundlePlan,
  as: 'zip' | 'pdf',
  password: string,
): Promise<WrittenBundle | { readonly failure: Failure } | null> {
  const suggestedName = as === 'zip' ? text.zipName(reference) : text.pdfName(reference)
  const place = await main.chooseToSave({ suggestedName, kind: as })
  if (!place.ok) return { failure: place.failure }
  if (place.value === null) return null
  const order = {
    caseId,
    token: place.value.token,
    parts: plan.parts.filter(({ include }) => include).map(({ part }) => part),
    attachmentIds: plan.files.filter(({ include }) => include).map(({ attachmentId }) => attachmentId),
  }
  if (as === 'pdf') {
    const written = await engine.out.regulatorBundlePdf(order)
    return written.ok ? { ...written.value, files: 1 } : { failure: written.failure }
  }
  const secret = password === '' ? {} : { password: secretBytes(password) }
  const written = await engine.out.regulatorBundle({ ...order, ...secret })
  return written.ok ? written.value : { failure: written.failure }
}
