import { create } from 'zustand'
import type { z } from 'zod'
import type { BreachFilter, BreachRow, breaches } from '#shared/contract/breaches.ts'
import { engine } from '#bridge/calls.ts'
import { door, type Failure } from '#bridge/door.ts'

/** Rows fetched at a time. */
const PAGE = 200
/** Hours left go by while one looks: they are asked for again after this time. */
const AGAIN_AFTER_MS = 60_000

/** What the list is sorted by. */
export type BreachSort = z.output<typeof breaches.calls.list.input>['sort']

type BreachesState = {
  readonly filter: BreachFilter
  readonly text: string
  readonly sort: BreachSort
  /** Pages of rows by their number; what is not there has not been fetched. */
  readonly pages: ReadonlyMap<number, readonly BreachRow[]>
  /** Null before the first answer. */
  readonly total: number | null
  readonly counts: Readonly<Record<BreachFilter, number>> | null
  readonly failure: Failure | null
}

/** The register of breaches as last received, with what it was asked for. */
export const useBreaches = create<BreachesState>(() => ({
  filter: 'open',
  text: '',
  sort: { by: 'due', descending: false },
  pages: new Map(),
  total: null,
  counts: null,
  failure: null,
}))

let generation = 0
let shown = { from: 0, to: 0 }

/** The row at a position of the list; undefined while it is not fetched. */
export function rowAt(pages: BreachesState['pages'], index: number): BreachRow | undefined {
  return pages.get(Math.floor(index / PAGE))?.[index % PAGE]
}

/** Asks for another list. The old rows stay on the screen until the new ones are there. */
export function ask(change: Partial<Pick<BreachesState, 'filter' | 'text' | 'sort'>>): void {
  useBreaches.setState(change)
  shown = { from: 0, to: 0 }
  void refresh()
}

/** Called with the rows on the screen: fetches the pages they lie in. */
export function showRows(from: number, to: number): void {
  shown = { from, to }
  const { pages } = useBreaches.getState()
  const missing = pagesShown().filter((page) => !pages.has(page))
  if (missing.length > 0) void fetchPages(missing, generation)
}

/** Fetches now, after each change, and as the hours go by, while the screen is there. Returns the end of it. */
export function followBreaches(): () => void {
  void refresh()
  const timer = setInterval(() => void refresh(), AGAIN_AFTER_MS)
  const unfollow = door.onChanged(() => void refresh())
  return () => {
    clearInterval(timer)
    unfollow()
  }
}

/** Fetches what is on the screen again, in the place of everything fetched before. */
async function refresh(): Promise<void> {
  generation += 1
  await fetchPages(pagesShown(), generation, true)
}

async function fetchPages(numbers: readonly number[], asOf: number, anew = false): Promise<void> {
  const { filter, text, sort } = useBreaches.getState()
  const answers = await Promise.all(
    numbers.map((page) =>
      engine.breaches.list({ filter, text: text.trim(), sort, offset: page * PAGE, limit: PAGE }),
    ),
  )
  // a newer question was asked meanwhile: its answer counts
  if (asOf !== generation) return
  const pages = new Map(anew ? [] : useBreaches.getState().pages)
  for (const [index, answer] of answers.entries()) {
    if (!answer.ok) return useBreaches.setState({ failure: answer.failure })
    const { rows, total, counts } = answer.value
    pages.set(numbers[index] ?? 0, rows)
    useBreaches.setState({ total, counts, failure: null })
  }
  useBreaches.setState({ pages })
}

function pagesShown(): number[] {
  const first = Math.floor(shown.from / PAGE)
  const last = Math.floor(Math.max(shown.from, shown.to) / PAGE)
  return Array.from({ length: last - first + 1 }, (_, n) => first + n)
}
