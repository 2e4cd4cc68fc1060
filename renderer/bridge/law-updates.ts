import { create } from 'zustand'
import type { PackSummary } from '#shared/contract/packs.ts'
import { engine } from './calls.ts'
import { door } from './door.ts'

/** How many laws have a newer version and what that moves, as last received; null before the first answer. */
export const useLawSummary = create<{ readonly summary: PackSummary | null }>(() => ({ summary: null }))

async function refresh(): Promise<void> {
  const answer = await engine.packs.summary({})
  if (answer.ok) useLawSummary.setState({ summary: answer.value })
}

/** Fetches now and after each change, while somebody shows it. Returns the end of it. */
export function followLawSummary(): () => void {
  void refresh()
  return door.onChanged(() => void refresh())
}
