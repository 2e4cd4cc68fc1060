import { create } from 'zustand'
import type { BuildProgress } from '#shared/contract/disclosure-pages.ts'
import type { Finding } from '#shared/contract/finding.ts'
import { CaseId, type AttachmentId } from '#shared/domain/ids.ts'
import { engine } from '#bridge/calls.ts'
import { takePlan, useDisclosure } from './disclosure-store.ts'

/** How often a check under way is looked at. */
const LOOK_EVERY = 300

type CheckState = {
  readonly running: boolean
  readonly progress: BuildProgress | null
  /** Cancelled or failed: the officer begins it again, the program does not. */
  readonly stopped: boolean
}

/** The check of the files that go, as far as it is. */
export const useCheck = create<CheckState>(() => ({ running: false, progress: null, stopped: false }))

/** Looks into every file that goes, and takes what was found. One at a time. */
export async function runCheck(): Promise<void> {
  const { caseId: id } = useDisclosure.getState()
  if (id === null || useCheck.getState().running) return
  const caseId = CaseId.parse(id)
  useCheck.setState({ running: true, progress: null, stopped: false })
  const timer = setInterval(() => {
    void engine.disclosure
      .progress({ caseId })
      .then((answer) => answer.ok && useCheck.setState({ progress: answer.value }))
  }, LOOK_EVERY)
  const answer = await engine.disclosure.check({ caseId })
  clearInterval(timer)
  useCheck.setState({ running: false, progress: null, stopped: !answer.ok })
  if (useDisclosure.getState().caseId !== id) return
  if (answer.ok || answer.failure.code !== 'package-cancelled') takePlan(answer)
}

/** Forgets that a check was stopped, for another case or another visit. */
export function forgetStop(): void {
  useCheck.setState({ stopped: false })
}

/** Leaves findings in with a reason. True when it was kept. */
export async function leaveIn(findings: readonly Finding[], reason: string): Promise<boolean> {
  const { caseId } = useDisclosure.getState()
  if (caseId === null) return false
  const keys = findings.map(({ sha256, kind }) => ({ sha256, kind }))
  return takePlan(await engine.disclosure.leaveIn({ caseId: CaseId.parse(caseId), findings: keys, reason }))
}

/** Takes the reason back, so that the finding is open again. */
export async function askAgain({ sha256, kind }: Finding): Promise<void> {
  const { caseId } = useDisclosure.getState()
  if (caseId === null) return
  takePlan(await engine.disclosure.askAgain({ caseId: CaseId.parse(caseId), sha256, kind }))
}

/** Hands a document over as pictures of its pages, or as it is again. */
export async function handOverAsPictures(attachmentId: AttachmentId, pictures: boolean): Promise<void> {
  const { caseId } = useDisclosure.getState()
  if (caseId === null) return
  takePlan(await engine.disclosure.asPictures({ caseId: CaseId.parse(caseId), attachmentId, pictures }))
}
