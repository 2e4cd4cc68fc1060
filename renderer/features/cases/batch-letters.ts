import { create } from 'zustand'
import { LETTERS_AT_ONCE, type BatchLetter } from '#shared/contract/letters.ts'
import type { TemplateSummary } from '#shared/contract/templates.ts'
import { CaseId, TemplateId } from '#shared/domain/ids.ts'
import { batchText } from '#shared/text/batch-letters.ts'
import { lettersText } from '#shared/text/letters.ts'
import { engine, main } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { isUnprinted, pagesToPrint } from '#bridge/print-letters.ts'
import { printPages, toast } from '#ui/index.ts'
import { useCases } from './cases-store.ts'

/** One letter that was written, and its case. */
export type Written = BatchLetter & { readonly caseId: CaseId }

type BatchState = {
  readonly phase: 'closed' | 'choosing' | 'writing' | 'done'
  readonly ids: readonly CaseId[]
  readonly templates: readonly TemplateSummary[]
  readonly written: readonly Written[]
  readonly stopping: boolean
  readonly printing: boolean
  readonly failure: Failure | null
}

const closed: BatchState = {
  phase: 'closed',
  ids: [],
  templates: [],
  written: [],
  stopping: false,
  printing: false,
  failure: null,
}

/** One letter in many cases, from choosing it to what became of each. */
export const useBatch = create<BatchState>(() => closed)

/** Opens the dialog for the selected cases. */
export async function beginBatch(): Promise<void> {
  const ids = [...useCases.getState().selected].map((id) => CaseId.parse(id))
  useBatch.setState({ ...closed, phase: 'choosing', ids })
  const answer = await engine.templates.list({})
  if (answer.ok)
    useBatch.setState({
      templates: answer.value.filter(({ own, inCases }) => inCases && own?.archived !== true),
    })
  else useBatch.setState({ failure: answer.failure })
}

/** Closes the dialog; what was written stays. */
export function endBatch(): void {
  useBatch.setState(closed)
}

/** Stops after the letters that are being written. */
export function stopBatch(): void {
  useBatch.setState({ stopping: true })
}

/** Writes the letter in the cases in their order, a few at once, until all are done, somebody stops it, or one fails. */
export async function runBatch(templateId: string, finalise: boolean): Promise<void> {
  useBatch.setState({ phase: 'writing', written: [], stopping: false, failure: null })
  const { ids } = useBatch.getState()
  for (let at = 0; at < ids.length && !useBatch.getState().stopping;) {
    const caseIds = ids.slice(at, at + LETTERS_AT_ONCE)
    const answer = await engine.letters.batch({ caseIds, templateId: TemplateId.parse(templateId), finalise })
    if (useBatch.getState().phase !== 'writing') return
    if (!answer.ok) {
      useBatch.setState({ failure: answer.failure })
      break
    }
    const more = answer.value.flatMap((each, index): Written[] => {
      const caseId = caseIds[index]
      return caseId === undefined ? [] : [{ ...each, caseId }]
    })
    useBatch.setState((now) => ({ written: [...now.written, ...more] }))
    at += more.length
  }
  useBatch.setState({ phase: 'done' })
}

/** Gives the pages of all letters that were finalised to the system's print dialog, one letter after the other. */
export async function printBatch(): Promise<void> {
  useBatch.setState({ printing: true, failure: null })
  const final = useBatch.getState().written.filter(({ state }) => state === 'final')
  const found = await pagesToPrint(final.flatMap(({ letterId }) => letterId ?? []))
  if (!found.ok) return useBatch.setState({ printing: false, failure: found.failure })
  const { pictures, paper } = found
  const answer = await printPages(pictures, paper, batchText.title(final.length), () => main.print({ paper }))
  useBatch.setState({ printing: false, failure: answer.ok ? null : answer.failure })
  if (answer.ok && isUnprinted(answer.value)) {
    toast({ state: 'info', text: lettersText.unprinted[answer.value], closeLabel: lettersText.close })
  }
}
