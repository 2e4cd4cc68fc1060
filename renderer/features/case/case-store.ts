import { create } from 'zustand'
import type { CaseView } from '#shared/contract/views.ts'
import type { EventType } from '#shared/domain/event.ts'
import { CaseId } from '#shared/domain/ids.ts'
import { engine } from '#bridge/calls.ts'
import { door, type Failure } from '#bridge/door.ts'

/** A dialog of the case screen that is open, with what it is about. */
export type CaseDialog =
  | { readonly kind: 'event'; readonly type?: EventType; readonly corrects?: string }
  | { readonly kind: 'decide'; readonly requestId: string }
  | { readonly kind: 'settle'; readonly issueId: string }
  | { readonly kind: 'appeal' }
  | { readonly kind: 'decide-appeal'; readonly reviewId: string }
  | { readonly kind: 'hand-over' }
  | { readonly kind: 'playbook' }
  | { readonly kind: 'keep-playbook' }
  | { readonly kind: 'wrong-person' }
  | { readonly kind: 'explain-in-letter'; readonly subject: string }
  | { readonly kind: 'regulator-bundle' }
  | { readonly kind: 'save-whole' }
  | { readonly kind: 'person'; readonly partyId: string }

type CaseState = {
  readonly caseId: string | null
  readonly view: CaseView | null
  readonly failure: Failure | null
  /** Which request, complaint or review the date and its reasons are shown for; null follows the headline. */
  readonly group: number | null
  readonly dialog: CaseDialog | null
}

/** The case shown, as last received. */
export const useCase = create<CaseState>(() => ({
  caseId: null,
  view: null,
  failure: null,
  group: null,
  dialog: null,
}))

/** Opens a dialog of the case screen, or closes the open one. */
export function showDialog(dialog: CaseDialog | null): void {
  useCase.setState({ dialog })
}

/** Takes the case's view from an answer; a failure keeps the view that was there. */
export function takeCase(answer: Awaited<ReturnType<typeof engine.cases.view>>): void {
  if (answer.ok) useCase.setState({ view: answer.value, failure: null })
  else useCase.setState({ failure: answer.failure })
}

/** Takes the view from a change that a dialog made, and closes the dialog. */
export async function finish(answer: ReturnType<typeof engine.cases.view>): Promise<void> {
  takeCase(await answer)
  showDialog(null)
}

/** Shows a case and keeps it fresh after each change. Returns the end of it. */
export function followCase(caseId: string): () => void {
  if (useCase.getState().caseId !== caseId) {
    useCase.setState({ caseId, view: null, failure: null, group: null, dialog: null })
  }
  const again = async () => {
    const answer = await engine.cases.view({ caseId: CaseId.parse(caseId) })
    // another case may have been opened while the answer was on its way
    if (useCase.getState().caseId === caseId) takeCase(answer)
  }
  void again()
  return door.onChanged(() => void again())
}
