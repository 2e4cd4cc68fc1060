import { create } from 'zustand'
import type { CaseFound } from '#shared/contract/case-archive.ts'
import { engine, main } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { secretBytes } from '#bridge/secret.ts'

type Taken = { readonly caseId: string; readonly reference: string; readonly documents: number }
type State = {
  readonly shown: boolean
  readonly busy: 'none' | 'reading' | 'taking'
  readonly found: CaseFound | null
  readonly taken: Taken | null
  readonly failure: Failure | null
}

const CLOSED: State = { shown: false, busy: 'none', found: null, taken: null, failure: null }

/** Reading one case back; the file itself is in the engine. */
export const useReadBack = create<State>(() => CLOSED)
const set = useReadBack.setState

/** Shows the dialog, with nothing chosen. */
export function beginReadBack(): void {
  set({ ...CLOSED, shown: true })
}

/** Closes the dialog and lets the chosen file go. */
export function endReadBack(): void {
  const { found } = useReadBack.getState()
  if (found !== null) void engine.caseArchive.close({ readId: found.readId })
  set(CLOSED)
}

/** Asks for a file and reads it. Nothing happens when none is chosen. */
export async function chooseCase(): Promise<void> {
  const chosen = await main.chooseToOpen({ purpose: 'case' })
  if (!chosen.ok) return set({ failure: chosen.failure })
  if (chosen.value === null) return
  set({ busy: 'reading', failure: null, found: null, taken: null })
  const answer = await engine.caseArchive.open({ token: chosen.value.token })
  set(answer.ok ? { busy: 'none', found: answer.value } : { busy: 'none', failure: answer.failure })
}

/** Reads an encrypted archive with its password. True when that was the one. */
export async function unlockCase(password: string): Promise<boolean> {
  const { found } = useReadBack.getState()
  if (found === null) return false
  set({ busy: 'reading', failure: null })
  const answer = await engine.caseArchive.unlock({ readId: found.readId, password: secretBytes(password) })
  set(answer.ok ? { busy: 'none', found: answer.value } : { busy: 'none', failure: answer.failure })
  return answer.ok
}

/** Takes the case in. */
export async function takeCase(): Promise<void> {
  const { found } = useReadBack.getState()
  if (found === null) return
  set({ busy: 'taking', failure: null })
  const answer = await engine.caseArchive.run({ readId: found.readId })
  set(answer.ok ? { busy: 'none', taken: answer.value } : { busy: 'none', failure: answer.failure })
}
