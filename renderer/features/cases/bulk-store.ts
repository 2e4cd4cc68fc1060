import { create } from 'zustand'
import type { BulkChange, BulkDone, BulkLine } from '#shared/contract/bulk.ts'
import { CaseId } from '#shared/domain/ids.ts'
import { bulkText } from '#shared/text/bulk.ts'
import { engine } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { toast } from '#ui/index.ts'
import { select, useCases } from './cases-store.ts'
import { tellFailure } from './register-file.ts'

/** What the officer set out to do with a selection; closing is an event with a form of its own. */
export type BulkKind = 'handler' | 'event' | 'close' | 'place'

type BulkState = {
  readonly kind: BulkKind | null
  readonly ids: readonly CaseId[]
  /** What happens to each case; null while it is computed or nothing is chosen. */
  readonly lines: readonly BulkLine[] | null
  readonly failure: Failure | null
  readonly busy: boolean
  /** The last change that can be undone. */
  readonly last: BulkDone | null
}

/** One change in many cases, from choosing it to taking it back. */
export const useBulk = create<BulkState>(() => ({
  kind: null,
  ids: [],
  lines: null,
  failure: null,
  busy: false,
  last: null,
}))

let asked = 0

/** Opens the dialog for the selected cases. */
export function beginBulk(kind: BulkKind): void {
  const ids = [...useCases.getState().selected].map((id) => CaseId.parse(id))
  useBulk.setState({ kind, ids, lines: null, failure: null })
}

/** Closes the dialog; nothing was changed. */
export function endBulk(): void {
  asked += 1
  useBulk.setState({ kind: null, lines: null, failure: null, busy: false })
}

/** Asks what a change does to each case; null empties the preview, because something is still to be chosen. */
export async function previewBulk(change: BulkChange | null): Promise<void> {
  asked += 1
  const asOf = asked
  useBulk.setState({ lines: null, failure: null })
  if (change === null) return
  const answer = await engine.bulk.preview({ caseIds: [...useBulk.getState().ids], change })
  if (asOf !== asked) return
  useBulk.setState(answer.ok ? { lines: answer.value } : { failure: answer.failure })
}

/** Makes the change, tells of it, and offers to undo it. */
export async function applyBulk(change: BulkChange): Promise<void> {
  useBulk.setState({ busy: true, failure: null })
  const answer = await engine.bulk.apply({ caseIds: [...useBulk.getState().ids], change })
  if (!answer.ok) return useBulk.setState({ busy: false, failure: answer.failure })
  endBulk()
  const { done } = answer.value
  if (done === null) return
  select(new Set())
  useBulk.setState({ last: done })
  toast({
    id: 'bulk',
    text: bulkText.done[kindOf(done)](done.cases),
    state: 'met',
    closeLabel: bulkText.close,
    action: { label: bulkText.undo, onClick: () => void undo(done) },
  })
}

/** Takes the last change back. */
export async function undoLast(): Promise<void> {
  const { last } = useBulk.getState()
  if (last !== null) await undo(last)
}

/** What taking the last change back is called in menu and palette. */
export function lastTitle(): string {
  const { last } = useBulk.getState()
  return last === null ? bulkText.undoNothing : bulkText.undoCommand[kindOf(last)](last.cases)
}

async function undo(done: BulkDone): Promise<void> {
  const answer = await engine.bulk.undo({ id: done.id })
  const last = await engine.bulk.last({})
  if (last.ok) useBulk.setState({ last: last.value })
  if (!answer.ok) return tellFailure(answer.failure)
  const { undone, left } = answer.value
  toast({
    id: 'bulk',
    text: bulkText.undone(undone, left),
    state: left === 0 ? 'met' : 'info',
    closeLabel: bulkText.close,
  })
}

function kindOf({ change }: BulkDone): BulkKind {
  return change.kind === 'event' && change.type === 'closed' ? 'close' : change.kind
}
