import { create } from 'zustand'
import type { FoundPlace } from '#shared/contract/search.ts'
import { engine } from '#bridge/calls.ts'
import { door, type Failure } from '#bridge/door.ts'

/** Most places shown; who wants more narrows the words or looks at the list of cases. */
export const MOST_PLACES = 100

type SearchState = {
  readonly words: string
  /** Null before the first answer. */
  readonly found: readonly FoundPlace[] | null
  readonly reading: { readonly waiting: number; readonly unread: number }
  readonly failure: Failure | null
}

const NONE = { waiting: 0, unread: 0 }

/** What is looked for and what was found. */
export const useSearch = create<SearchState>(() => ({ words: '', found: null, reading: NONE, failure: null }))

/** Looks for words; an answer to older words is dropped. */
export async function look(words: string): Promise<void> {
  useSearch.setState({ words })
  const wanted = words.trim()
  const [found, reading] = await Promise.all([
    wanted === '' ? null : engine.search.find({ words: wanted.slice(0, 300), limit: MOST_PLACES }),
    engine.search.state({}),
  ])
  if (useSearch.getState().words !== words) return
  if (reading.ok) useSearch.setState({ reading: reading.value })
  if (found === null) useSearch.setState({ found: null, failure: null })
  else if (found.ok) useSearch.setState({ found: found.value, failure: null })
  else useSearch.setState({ failure: found.failure })
}

/** Looks again after each change, so that a document just read turns up. Returns the end of it, which forgets the words. */
export function followSearch(): () => void {
  const stop = door.onChanged(() => void look(useSearch.getState().words))
  return () => {
    stop()
    useSearch.setState({ words: '', found: null, failure: null })
  }
}
