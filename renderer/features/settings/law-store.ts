import { create } from 'zustand'
import type { ProfileView } from '#shared/contract/laws.ts'
import { engine } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'

/** The profile of the open file as last received. */
export const useLaw = create<{ readonly profile: ProfileView | null; readonly failure: Failure | null }>(
  () => ({ profile: null, failure: null }),
)

/** Fetches it. */
export async function loadLaw(): Promise<void> {
  const answer = await engine.laws.profile({})
  useLaw.setState(
    answer.ok ? { profile: answer.value, failure: null } : { profile: null, failure: answer.failure },
  )
}
