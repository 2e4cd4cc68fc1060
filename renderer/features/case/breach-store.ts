import type { Sheet, SheetKind } from '#shared/domain/sheets/sheet.ts'
import type { FormValue } from '#ui/index.ts'
import { create } from 'zustand'
import type { BreachView } from '#shared/contract/breaches.ts'
import { CaseId } from '#shared/domain/ids.ts'
import { engine } from '#bridge/calls.ts'
import { door, type Failure } from '#bridge/door.ts'

/** Opens a sheet's form: an existing one, or a new one with what it begins with. */
export type OpenSheet = (
  kind: SheetKind,
  sheet: Sheet | undefined,
  first?: Readonly<Record<string, FormValue>>,
) => void

/** Hours left go by while one looks: they are asked for again after this time. */
const AGAIN_AFTER_MS = 60_000

type BreachState = {
  readonly caseId: string | null
  /** Null for a case that is no breach, and until the answer is there. */
  readonly breach: BreachView | null
  readonly failure: Failure | null
}

/** What the case shown comes to as a breach. */
export const useBreach = create<BreachState>(() => ({ caseId: null, breach: null, failure: null }))

/** Fetches it now, after each change, and as the hours go by; nothing for another case. Returns the end of it. */
export function followBreach(caseId: string, isBreach: boolean): () => void {
  if (useBreach.getState().caseId !== caseId) useBreach.setState({ caseId, breach: null, failure: null })
  if (!isBreach) return () => undefined
  const again = async () => {
    const breach = await engine.breaches.view({ caseId: CaseId.parse(caseId) })
    // another case may have been opened while the answer was on its way
    if (useBreach.getState().caseId !== caseId) return
    if (breach.ok) useBreach.setState({ breach: breach.value, failure: null })
    else useBreach.setState({ failure: breach.failure })
  }
  void again()
  const timer = setInterval(() => void again(), AGAIN_AFTER_MS)
  const unfollow = door.onChanged(() => void again())
  return () => {
    clearInterval(timer)
    unfollow()
  }
}
