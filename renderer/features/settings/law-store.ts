import { create } from 'zustand'
import type { z } from 'zod'
import type { ProfileOption } from '#shared/contract/case-file.ts'
import type { deadlines } from '#shared/contract/deadlines.ts'
import { engine } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'

/** A law that Redress knows. */
export type KnownLaw = z.output<(typeof deadlines)['calls']['regimes']['output']>[number]

type Law = {
  readonly profiles: readonly ProfileOption[] | null
  readonly laws: readonly KnownLaw[]
  readonly failure: Failure | null
}

/** Profiles and laws as last received. */
export const useLaw = create<Law>(() => ({ profiles: null, laws: [], failure: null }))

/** Fetches both. */
export async function loadLaw(): Promise<void> {
  const [profiles, laws] = await Promise.all([engine.caseFile.profiles({}), engine.deadlines.regimes({})])
  useLaw.setState({
    profiles: profiles.ok ? profiles.value : [],
    laws: laws.ok ? laws.value : [],
    failure: profiles.ok ? (laws.ok ? null : laws.failure) : profiles.failure,
  })
}
