import { create } from 'zustand'
import type { LinksView } from '#shared/contract/links.ts'
import type { CaseRow } from '#shared/contract/views.ts'
import { CaseId } from '#shared/domain/ids.ts'
import { engine } from '#bridge/calls.ts'
import { door, type Failure } from '#bridge/door.ts'

/** A dialog about other cases that is open; `other` is chosen already where a suggestion led here. */
export type LinkDialogKind =
  | { readonly kind: 'link'; readonly other?: CaseRow }
  | { readonly kind: 'close-as'; readonly other?: CaseRow }

type LinksState = {
  readonly caseId: string | null
  readonly view: LinksView | null
  readonly failure: Failure | null
  readonly dialog: LinkDialogKind | null
}

/** The cases linked to the one shown, and those that may be. */
export const useLinks = create<LinksState>(() => ({ caseId: null, view: null, failure: null, dialog: null }))

/** Opens a dialog about other cases, or closes the open one. */
export function showLinkDialog(dialog: LinkDialogKind | null): void {
  useLinks.setState({ dialog })
}

/** Takes what is linked from an answer; a failure keeps what was there. */
export function takeLinks(answer: Awaited<ReturnType<typeof engine.links.ofCase>>): void {
  useLinks.setState(answer.ok ? { view: answer.value, failure: null } : { failure: answer.failure })
}

/** Fetches what is linked to a case now and after each change. Returns the end of it. */
export function followLinks(caseId: string): () => void {
  if (useLinks.getState().caseId !== caseId)
    useLinks.setState({ caseId, view: null, failure: null, dialog: null })
  const again = async () => {
    const answer = await engine.links.ofCase({ caseId: CaseId.parse(caseId) })
    // another case may have been opened while the answer was on its way
    if (useLinks.getState().caseId === caseId) takeLinks(answer)
  }
  void again()
  return door.onChanged(() => void again())
}

/** Takes a link back. */
export async function unlink(caseId: CaseId, linkId: string): Promise<void> {
  takeLinks(await engine.links.remove({ caseId, linkId }))
}

/** Keeps that the two cases have nothing to do with each other. */
export async function tellApart(caseId: CaseId, otherCaseId: CaseId): Promise<void> {
  takeLinks(await engine.links.tellApart({ caseId, otherCaseId }))
}
