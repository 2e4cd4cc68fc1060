import { create } from 'zustand'
import type { z } from 'zod'
import type { packs } from '#shared/contract/packs.ts'
import { CaseId } from '#shared/domain/ids.ts'
import { lawUpdatesText } from '#shared/text/law-updates.ts'
import { engine } from '#bridge/calls.ts'
import { door, type Failure } from '#bridge/door.ts'
import { toast } from '#ui/index.ts'
import { daysMoved, type Row } from './update-words.ts'

/** The lists of the screen. */
export const VIEWS = ['moves', 'words', 'same', 'kept', 'moved'] as const
export type ViewId = (typeof VIEWS)[number]

/** What the list can be sorted by. */
export type SortBy = 'reference' | 'person' | 'before' | 'after' | 'change'

type List = z.output<(typeof packs)['calls']['list']['output']>

type Updates = {
  readonly list: List | null
  readonly failure: Failure | null
  /** Null follows what there is: the first list that is not empty. */
  readonly viewId: ViewId | null
  readonly sort: { readonly by: SortBy; readonly descending: boolean }
  readonly selected: ReadonlySet<string>
  readonly busy: boolean
}

/** The cases under older versions as last received, and what the officer chose among them. */
export const useUpdates = create<Updates>(() => ({
  list: null,
  failure: null,
  viewId: null,
  sort: { by: 'after', descending: false },
  selected: new Set(),
  busy: false,
}))

async function refresh(): Promise<void> {
  const answer = await engine.packs.list({})
  if (answer.ok) useUpdates.setState({ list: answer.value, failure: null })
  else useUpdates.setState({ failure: answer.failure })
}

/** Fetches now and after each change, while the screen is there. Returns the end of it. */
export function followUpdates(): () => void {
  void refresh()
  return door.onChanged(() => void refresh())
}

/** The lines of each list. Cases that keep theirs for a reason are listed there alone. */
export function linesOf(list: List): Readonly<Record<ViewId, readonly Row[]>> {
  const open = list.rows.filter((row) => row.kept === null)
  return {
    moves: open.filter((row) => row.state === 'moves'),
    words: open.filter((row) => row.state === 'words'),
    same: open.filter((row) => row.state === 'same'),
    kept: list.rows.filter((row) => row.kept !== null),
    moved: list.moved,
  }
}

/** The list that is shown: the one chosen, else the first that holds something. */
export function shownView(lines: ReturnType<typeof linesOf>, chosen: ViewId | null): ViewId {
  return chosen ?? VIEWS.find((id) => lines[id].length > 0) ?? 'moves'
}

/** The lines in the order asked for; lines without a date come last. */
export function sorted(rows: readonly Row[], { by, descending }: Updates['sort']): Row[] {
  const last = descending ? '' : '9999'
  const key = (row: Row): string | number => {
    if (by === 'reference' || by === 'person') return row[by]
    if (by === 'change') return daysMoved(row.shown) ?? (row.shown.direction === 'earlier' ? -99_999 : 99_999)
    return row.shown[by] ?? last
  }
  const order = (a: Row, b: Row) => {
    const [one, two] = [key(a), key(b)]
    const compared =
      typeof one === 'number' && typeof two === 'number' ? one - two : String(one).localeCompare(String(two))
    return compared === 0 ? a.reference.localeCompare(b.reference) : compared
  }
  const rising = rows.toSorted(order)
  return descending ? rising.toReversed() : rising
}

type Decision = 'accept' | 'keep' | 'acknowledge'

/** Carries a decision out in these cases and says what was done; answers whether it was. */
export async function decide(decision: Decision, ids: readonly string[], reason = ''): Promise<boolean> {
  useUpdates.setState({ busy: true, failure: null })
  const caseIds = ids.map((id) => CaseId.parse(id))
  const words = await carryOut(decision, caseIds, reason)
  // the list follows before the dialog goes, so that nothing decided is still offered
  if (words !== null) await refresh()
  useUpdates.setState(words === null ? { busy: false } : { busy: false, selected: new Set() })
  if (words !== null) toast({ state: 'met', text: words, closeLabel: lawUpdatesText.close })
  return words !== null
}

async function carryOut(decision: Decision, caseIds: CaseId[], reason: string): Promise<string | null> {
  const { done } = lawUpdatesText
  if (decision === 'accept') {
    const answer = await engine.packs.accept({ caseIds })
    return answer.ok ? done.accepted(answer.value.accepted) : refused(answer.failure)
  }
  if (decision === 'keep') {
    const answer = await engine.packs.keep({ caseIds, reason })
    return answer.ok ? done.kept(answer.value.kept) : refused(answer.failure)
  }
  const answer = await engine.packs.acknowledge({ caseIds })
  return answer.ok ? done.seen(answer.value.seen) : refused(answer.failure)
}

function refused(failure: Failure): null {
  useUpdates.setState({ failure })
  return null
}
