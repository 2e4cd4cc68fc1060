import { create } from 'zustand'
import type { CaseRow } from '#shared/contract/views.ts'
import { engine } from '#bridge/calls.ts'
import { door, type Failure } from '#bridge/door.ts'
import { MOST_SELECTED } from '#shared/contract/register.ts'
import { casesText } from '#shared/text/cases.ts'
import { toast } from '#ui/index.ts'
import { FIRST_QUERY, filterOf, type CasesQuery } from './cases-query.ts'
import { tellFailure } from './register-file.ts'

/** Rows fetched at a time. */
const PAGE = 200
/** Pages kept; the top of the list is fetched again when somebody comes back to it. */
const MOST_PAGES = 40

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
  query: FIRST_QUERY,
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
  else useCases.setState((now) => ({ pages: withPage(now.pages, page, answer.value.rows) }))
}

/** The pages with one more; those farthest from it go, so that a long list scrolled through is not all kept. */
function withPage(
  pages: CasesState['pages'],
  page: number,
  rows: readonly CaseRow[],
): ReadonlyMap<number, readonly CaseRow[]> {
  const kept = [...pages, [page, rows] as const].toSorted(
    ([a], [b]) => Math.abs(a - page) - Math.abs(b - page),
  )
  return new Map(kept.slice(0, MOST_PAGES))
}

function listPage(page: number) {
  const { query } = useCases.getState()
  return engine.cases.list({
    filter: filterOf(query),
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

/** Selects every case of the list, loaded or not; of a longer one the first thousand, and says so. */
export async function selectAll(): Promise<void> {
  const { query, total } = useCases.getState()
  const answer = await engine.register.ids({ filter: filterOf(query), sort: query.sort })
  if (!answer.ok) return tellFailure(answer.failure)
  select(new Set(answer.value))
  if ((total ?? 0) > MOST_SELECTED)
    toast({
      id: 'cases-most',
      state: 'info',
      text: casesText.selection.most(MOST_SELECTED),
      closeLabel: casesText.closeToast,
    })
}

/** Marks the cases as selected, and no others. */
export function select(selected: ReadonlySet<string>): void {
  useCases.setState({ selected })
}
