import { create } from 'zustand'
import type { z } from 'zod'
import type { ProfileOption } from '#shared/contract/case-file.ts'
import type { ChosenFile, desktop, RecentFile } from '#shared/contract/desktop.ts'
import { engine, main } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'

/** What main tells a passphrase window when it opens. */
export type Opening = z.output<(typeof desktop)['calls']['opening']['output']>

/** The file that the passphrase is typed for, and how a fresh token for it is had. */
export type Picked =
  | { readonly from: 'opening' | 'dialog'; readonly file: z.output<typeof ChosenFile> }
  | { readonly from: 'recent'; readonly recent: RecentFile }

type Unlocking = {
  readonly opening: Opening | null
  readonly failure: Failure | null
  readonly view: 'welcome' | 'unlock' | 'kit' | 'create'
  readonly picked: Picked | null
  readonly profiles: readonly ProfileOption[] | null
}

/** What the passphrase window shows. Never holds a passphrase: that lives in one input and dies with it. */
export const useUnlock = create<Unlocking>(() => ({
  opening: null,
  failure: null,
  view: 'welcome',
  picked: null,
  profiles: null,
}))

/** Asks main what to begin with. */
export async function loadOpening(): Promise<void> {
  const answer = await main.opening({})
  if (!answer.ok) {
    useUnlock.setState({ failure: answer.failure })
    return
  }
  const opening = answer.value
  const picked = firstPick(opening)
  const view = picked === null && opening.recent.length === 0 ? 'welcome' : 'unlock'
  useUnlock.setState({ opening, failure: null, picked, view })
}

function firstPick({ file, recent }: Opening): Picked | null {
  if (file !== null) return { from: 'opening', file }
  const first = recent.find((entry) => entry.present)
  return first === undefined ? null : { from: 'recent', recent: first }
}

/** Fetches the handling profiles once. */
export async function loadProfiles(): Promise<void> {
  if (useUnlock.getState().profiles !== null) return
  const answer = await engine.caseFile.profiles({})
  useUnlock.setState({ profiles: answer.ok ? answer.value : [] })
}

/** Shows another of the screens of this window. */
export function show(view: Unlocking['view']): void {
  useUnlock.setState({ view })
}

/** Chooses one of the recent files. */
export function pickRecent(id: string): void {
  const recent = useUnlock.getState().opening?.recent.find((entry) => entry.id === id)
  if (recent !== undefined) useUnlock.setState({ picked: { from: 'recent', recent } })
}

/** Lets the officer choose a case file in the native dialog; keeps the present one when the dialog is left. */
export async function pickInDialog(): Promise<void> {
  const answer = await main.chooseCaseFile({})
  if (!answer.ok || answer.value === null) return
  const { view } = useUnlock.getState()
  useUnlock.setState({
    picked: { from: 'dialog', file: answer.value },
    view: view === 'kit' ? 'kit' : 'unlock',
  })
}

/** Takes a name off the list of recent files. */
export async function forgetRecent(id: string): Promise<void> {
  const answer = await main.forgetRecent({ id })
  const { opening, picked } = useUnlock.getState()
  if (!answer.ok || opening === null) return
  const next = { ...opening, recent: answer.value }
  const gone = picked?.from === 'recent' && picked.recent.id === id
  useUnlock.setState({ opening: next, ...(gone ? { picked: firstPick(next) } : {}) })
}

/** Keeps the officer's answer whether names of case files may be remembered. */
export async function answerRemember(rememberRecent: boolean): Promise<void> {
  const answer = await main.setSettings({ rememberRecent, askedToRemember: true })
  const { opening } = useUnlock.getState()
  if (answer.ok && opening !== null) useUnlock.setState({ opening: { ...opening, settings: answer.value } })
}

/** The base name of a picked file. */
export function pickedName(picked: Picked): string {
  return picked.from === 'recent' ? picked.recent.name : picked.file.name
}

/**
 * A token for the picked file that is good now. A token dies after five minutes or one use, so it is asked for at
 * the moment of unlocking wherever main can give another one.
 */
export async function tokenFor(picked: Picked): Promise<string | Failure> {
  if (picked.from === 'dialog') return picked.file.token
  if (picked.from === 'recent') {
    const answer = await main.useRecent({ id: picked.recent.id })
    if (!answer.ok) return answer.failure
    return answer.value === null ? { code: 'file-missing' } : answer.value.token
  }
  const answer = await main.opening({})
  return answer.ok && answer.value.file !== null ? answer.value.file.token : picked.file.token
}
