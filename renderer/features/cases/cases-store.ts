import { create } from 'zustand'
import type { CaseRow } from '#shared/contract/views.ts'
import { engine } from '#bridge/calls.ts'
import { door, type Failure } from '#bridge/door.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { filterOf, type CasesQuery } from './cases-query.ts'

/** Most rows that are fetched in order to be selected; a longer list is narrowed first. */
const SELECT_MOST = 1000
/** Rows fetched at a time. */
const PAGE = 200

type CasesState = {
  readonly query: CasesQuery
  /** Pages of rows by their number; what is not there has not been fetched. */
  readonly pages: ReadonlyMap<number, readonly CaseRow[]>
  /** Null before the first answer. */
  readonly total: number | null
  readonly hidden: number
  readonly selected: ReadonlySet<string>
  readonly failure: Failure | null
}

/** The register as last received, with what it was asked for. */
export const useCases = create<CasesState>(() => ({
  query: { viewId: 'open', text: '', chips: {}, sort: { by: 'due', descending: false } },
  pages: new Map(),
  total: null,
  hidden: 0,
  selected: new Set(),
  failure: null,
}))

let generation = 0
let shown = { from: 0, to: 0 }
const asked = new Set<number>()

/** The row at a position of the list; undefined while it is not fetched. */
export function rowAt(pages: CasesState['pages'], index: number): CaseRow | undefined {
  return pages.get(Math.floor(index / PAGE))?.[index % PAGE]
}

/** Asks for another list. The old rows stay on the screen until the new ones are there. */
export function ask(change: Partial<CasesQuery>): void {
  useCases.setState((now) => ({ query: { ...now.query, ...change }, selected: new Set() }))
  shown = { from: 0, to: 0 }
  void refreshCases()
}

/** Fetches what is on the screen again, and replaces everything fetched before with it. */
export async function refreshCases(): Promise<void> {
  generation += 1
  const asOf = generation
  asked.clear()
  const numbers = pagesOf(shown)
  const answers = await Promise.all(numbers.map(listPage))
  // a newer question was asked meanwhile: its answer counts
  if (asOf !== generation) return
  const pages = new Map<number, readonly CaseRow[]>()
  for (const [index, answer] of answers.entries()) {
    if (!answer.ok) {
      useCases.setState({ failure: answer.failure })
      return
    }
    pages.set(numbers[index] ?? 0, answer.value.rows)
    useCases.setState({ total: answer.value.total, hidden: answer.value.hidden, failure: null })
  }
  useCases.setState({ pages })
}

/** Called with the rows on the screen: fetches the pages they lie in. */
export function showRows(from: number, to: number): void {
  shown = { from, to }
  for (const page of pagesOf(shown)) void addPage(page)
}

async function addPage(page: number): Promise<void> {
  if (asked.has(page) || useCases.getState().pages.has(page)) return
  asked.add(page)
  const asOf = generation
  const answer = await listPage(page)
  if (asOf !== generation) return
  asked.delete(page)
  if (!answer.ok) useCases.setState({ failure: answer.failure })
  else useCases.setState((now) => ({ pages: new Map([...now.pages, [page, answer.value.rows]]) }))
}

function listPage(page: number) {
  const { query } = useCases.getState()
  const today = useOpenFile.getState().file?.today ?? ''
  return engine.cases.list({
    filter: filterOf(query, today),
    sort: query.sort,
    offset: page * PAGE,
    limit: PAGE,
  })
}

function pagesOf({ from, to }: { from: number; to: number }): number[] {
  const first = Math.floor(from / PAGE)
  return Array.from({ length: Math.floor(Math.max(from, to) / PAGE) - first + 1 }, (_, n) => first + n)
}

/** Fetches now and after each change, while the screen is there. Returns the end of it. */
export function followCases(): () => void {
  void refreshCases()
  return door.onChanged(() => void refreshCases())
}

/** Selects every case of the list, fetching what is missing; of a longer list those that are loaded. */
export async function selectAll(): Promise<void> {
  const total = useCases.getState().total ?? 0
  if (total <= SELECT_MOST) await Promise.all(pagesOf({ from: 0, to: Math.max(total - 1, 0) }).map(addPage))
  select(new Set([...useCases.getState().pages.values()].flat().map((row) => row.id)))
}

/** Marks the cases as selected, and no others. */
export function select(selected: ReadonlySet<string>): void {
  useCases.setState({ selected })
}
