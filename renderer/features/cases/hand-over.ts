import type { CaseRow, OfficerView } from '#shared/contract/views.ts'
import { casesText } from '#shared/text/cases.ts'
import { engine } from '#bridge/calls.ts'
import { toast } from '#ui/index.ts'
import { select } from './cases-store.ts'
import { tellFailure } from './register-file.ts'

/** A case that goes from one officer to another; null is nobody. */
export type HandOver = {
  readonly row: CaseRow
  readonly from: OfficerView | null
  readonly to: OfficerView | null
}

/** What handing the rows to somebody changes: those that are there already are left out. */
export function handOversOf(
  rows: readonly CaseRow[],
  to: OfficerView | null,
  officers: readonly OfficerView[],
): HandOver[] {
  return rows
    .filter((row) => row.handler !== (to?.name ?? ''))
    .map((row) => ({ row, from: officers.find((officer) => officer.name === row.handler) ?? null, to }))
}

/** Hands the cases over one by one; stops at the first failure and tells it. What is done can be undone. */
export async function handOver(moves: readonly HandOver[]): Promise<void> {
  const done = await moveAll(moves)
  select(new Set())
  const first = done[0]
  if (first === undefined) return
  toast({
    text: casesText.handOver.done(done.length, first.to?.name ?? null),
    state: 'met',
    closeLabel: casesText.closeToast,
    action: { label: casesText.handOver.undo, onClick: () => void handBack(done) },
  })
}

async function handBack(moves: readonly HandOver[]): Promise<void> {
  const back = await moveAll(moves.map(({ row, from, to }) => ({ row, from: to, to: from })))
  if (back.length > 0) {
    toast({ text: casesText.handOver.undone(back.length), state: 'met', closeLabel: casesText.closeToast })
  }
}

async function moveAll(moves: readonly HandOver[]): Promise<HandOver[]> {
  const done: HandOver[] = []
  for (const move of moves) {
    const answer = await engine.cases.setHandler({ caseId: move.row.id, handlerId: move.to?.id ?? null })
    if (!answer.ok) {
      tellFailure(answer.failure)
      return done
    }
    done.push(move)
  }
  return done
}
