import { create } from 'zustand'
import type { FoundPlace } from '#shared/contract/search.ts'
import { engine } from '#bridge/calls.ts'
import { door, type Failure } from '#bridge/door.ts'

const FIND_AFTER_MS = 80
const FOUND_MAX = 16

type PaletteState = {
  readonly opened: boolean
  readonly query: string
  readonly found: readonly FoundPlace[]
  readonly failure: Failure | null
}

const closed: PaletteState = { opened: false, query: '', found: [], failure: null }

/** What the palette shows: the words typed, and the places last found for them. */
export const usePalette = create<PaletteState>(() => closed)

let timer: ReturnType<typeof setTimeout> | undefined
let stopFollowing = (): void => undefined

/** Opens the palette, empty. What is found follows changes: a document just attached turns up once it is read. */
export function openPalette(): void {
  stopFollowing()
  stopFollowing = door.onChanged(() => {
    const words = wordsOf(usePalette.getState().query)
    if (words !== null) void find(words)
  })
  usePalette.setState({ ...closed, opened: true })
}

/** Closes the palette and forgets what was typed: it may hold a name. */
export function closePalette(): void {
  clearTimeout(timer)
  stopFollowing()
  usePalette.setState(closed)
}

/** Takes what was typed and looks for them once typing pauses. */
export function type(query: string): void {
  usePalette.setState({ query })
  clearTimeout(timer)
  const words = wordsOf(query)
  if (words === null) {
    usePalette.setState({ found: [], failure: null })
    return
  }
  timer = setTimeout(() => void find(words), FIND_AFTER_MS)
}

async function find(words: string): Promise<void> {
  const answer = await engine.search.find({ words, limit: FOUND_MAX })
  // a slow answer to older words must not replace a newer one
  if (wordsOf(usePalette.getState().query) !== words) return
  usePalette.setState(
    answer.ok ? { found: answer.value, failure: null } : { found: [], failure: answer.failure },
  )
}

/** The words to look for; null when there are none or only commands are wanted. */
export function wordsOf(query: string): string | null {
  const words = query.trim().slice(0, 300)
  return words === '' || words.startsWith('>') ? null : words
}
