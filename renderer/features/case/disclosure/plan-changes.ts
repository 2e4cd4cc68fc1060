import type { z } from 'zod'
import type { disclosure, DisclosureDocument } from '#shared/contract/disclosure.ts'
import { disclosureText as text } from '#shared/text/disclosure.ts'
import { engine } from '#bridge/calls.ts'
import { toast } from '#ui/index.ts'
import { showFailure, takePlan, useDisclosure } from './disclosure-store.ts'
import { CaseId } from '#shared/domain/ids.ts'

type Decision = Omit<z.input<(typeof disclosure)['calls']['decide']['input']>, 'caseId' | 'attachmentIds'>

/** Decides about documents. True when it was kept. */
export async function decide(documents: readonly DisclosureDocument[], decision: Decision): Promise<boolean> {
  const caseId = useDisclosure.getState().caseId
  if (caseId === null || documents.length === 0) return false
  return takePlan(
    await engine.disclosure.decide({
      caseId: CaseId.parse(caseId),
      attachmentIds: documents.map(({ attachmentId }) => attachmentId),
      ...decision,
    }),
  )
}

/** Moves a document of the package one place up or down among those that go in. */
export async function move(document: DisclosureDocument, by: -1 | 1): Promise<void> {
  const { caseId, plan } = useDisclosure.getState()
  if (caseId === null || plan === null) return
  const going = plan.documents.filter(({ decision }) => decision === 'include')
  const at = going.findIndex(({ attachmentId }) => attachmentId === document.attachmentId)
  const other = going[at + by]
  if (other === undefined) return
  const ids = plan.documents.map(({ attachmentId }) => attachmentId)
  const [one, two] = [ids.indexOf(document.attachmentId), ids.indexOf(other.attachmentId)]
  ids[one] = other.attachmentId
  ids[two] = document.attachmentId
  takePlan(await engine.disclosure.order({ caseId: CaseId.parse(caseId), attachmentIds: ids }))
}

/** Prints the text of a document as pages that stand in its place. */
export async function makePageCopy(document: DisclosureDocument): Promise<void> {
  const caseId = useDisclosure.getState().caseId
  if (caseId === null) return
  const made = await engine.disclosure.makePageCopy({
    caseId: CaseId.parse(caseId),
    attachmentId: document.attachmentId,
  })
  if (!made.ok) return showFailure(made.failure)
  showFailure(null)
  toast({ text: text.redact.copied(made.value.name), closeLabel: text.close })
}

/** Plans a release, or another day for it. */
export async function planRelease(number: number, plannedOn: string | null): Promise<void> {
  const caseId = useDisclosure.getState().caseId
  if (caseId === null) return
  takePlan(
    await engine.disclosure.planRelease({
      caseId: CaseId.parse(caseId),
      number,
      plannedOn: plannedOn as never,
    }),
  )
}

/** Takes a planned release back. */
export async function dropRelease(number: number): Promise<void> {
  const caseId = useDisclosure.getState().caseId
  if (caseId === null) return
  takePlan(await engine.disclosure.dropRelease({ caseId: CaseId.parse(caseId), number }))
}
