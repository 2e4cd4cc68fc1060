import { create } from 'zustand'
import type { DisclosureDocument, DisclosurePlan } from '#shared/contract/disclosure.ts'
import type { PageCount } from '#shared/contract/disclosure-pages.ts'
import type { Answer } from '#shared/contract/define.ts'
import { CaseId } from '#shared/domain/ids.ts'
import { engine } from '#bridge/calls.ts'
import { door, type Failure } from '#bridge/door.ts'

/** The steps of a package, in their order. */
export const STEPS = ['choose', 'redact', 'check', 'build', 'hand'] as const
export type PackageStep = (typeof STEPS)[number]

type DisclosureState = {
  readonly caseId: string | null
  readonly plan: DisclosurePlan | null
  readonly counts: Readonly<Record<string, PageCount>>
  readonly failure: Failure | null
  readonly step: PackageStep
  /** The document shown at the side, by its id. */
  readonly chosen: string | null
  /** The document whose pages are shown in the redaction step. */
  readonly shown: string | null
}

const START: DisclosureState = {
  caseId: null,
  plan: null,
  counts: {},
  failure: null,
  step: 'choose',
  chosen: null,
  shown: null,
}

/** What goes to the person, as last received, and where the officer is in it. */
export const useDisclosure = create<DisclosureState>(() => START)

/** Goes to a step; pages that were shown are left. */
export function goToStep(step: PackageStep): void {
  useDisclosure.setState({ step, shown: null })
}

/** Chooses the document of the side. */
export function choose(id: string | null): void {
  useDisclosure.setState({ chosen: id })
}

/** Shows the pages of a document. */
export function showPages(id: string | null): void {
  useDisclosure.setState({ shown: id, ...(id === null ? {} : { chosen: id, step: 'redact' as const }) })
}

/** Takes a failure to show, or takes it away. */
export function showFailure(failure: Failure | null): void {
  useDisclosure.setState({ failure })
}

/** Takes the plan out of an answer; a failure is shown and keeps the plan that was there. */
export function takePlan(answer: Answer<DisclosurePlan>): boolean {
  if (answer.ok) useDisclosure.setState({ plan: answer.value, failure: null })
  else useDisclosure.setState({ failure: answer.failure })
  return answer.ok
}

/** Asks for the plan again. */
export async function readPlan(): Promise<void> {
  const { caseId } = useDisclosure.getState()
  if (caseId === null) return
  const answer = await engine.disclosure.plan({ caseId: CaseId.parse(caseId) })
  if (useDisclosure.getState().caseId === caseId) takePlan(answer)
  void countNew()
}

/** Shows what goes to the person in a case, and keeps it fresh after each change. Returns the end of it. */
export function followPlan(caseId: string): () => void {
  if (useDisclosure.getState().caseId !== caseId) useDisclosure.setState({ ...START, caseId })
  void readPlan()
  return door.onChanged((subjects) => {
    if (subjects.includes('disclosure') || subjects.includes('cases')) void readPlan()
  })
}

/** Pages are counted once a session, some documents at a time, so that the table never waits for them. */
async function countNew(): Promise<void> {
  const { caseId, plan, counts } = useDisclosure.getState()
  if (caseId === null || plan === null) return
  const wanted = plan.documents.map(sourceOf).filter((id) => counts[id] === undefined)
  for (let from = 0; from < wanted.length; from += 5) {
    const answer = await engine.disclosure.count({
      caseId: CaseId.parse(caseId),
      attachmentIds: wanted.slice(from, from + 5),
    })
    if (!answer.ok || useDisclosure.getState().caseId !== caseId) return
    const found = Object.fromEntries(answer.value.map((count) => [count.attachmentId, count]))
    useDisclosure.setState((now) => ({ counts: { ...now.counts, ...found } }))
  }
}

/** The file whose pages are shown and handed over for a document: itself, or its page copy. */
export function sourceOf({ shownAs, attachmentId }: DisclosureDocument): DisclosureDocument['attachmentId'] {
  return shownAs ?? attachmentId
}
