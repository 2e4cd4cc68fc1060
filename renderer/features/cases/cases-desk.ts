import { create } from 'zustand'
import type { RegisterDesk, RegisterFormat, SavedView } from '#shared/contract/register.ts'
import { engine } from '#bridge/calls.ts'
import { door } from '#bridge/door.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { tellFailure } from './register-file.ts'

/** Counting follows changes after this pause: a batch of changes is counted once. */
const COUNT_AFTER_MS = 250

type DeskState = RegisterDesk & {
  /** How many cases each view holds; empty before the first answer. */
  readonly counts: Readonly<Record<string, number>>
  readonly laws: readonly { readonly id: string; readonly name: string }[]
}

/** The officer's own views and columns, with the counts of all views. */
export const useDesk = create<DeskState>(() => ({
  views: [],
  columns: [],
  format: 'csv',
  counts: {},
  laws: [],
}))

let timer: ReturnType<typeof setTimeout> | undefined

/** Fetches the desk now, and the counts now and after each change. Returns the end of it. */
export function followDesk(): () => void {
  void refresh()
  const stop = door.onChanged(() => {
    clearTimeout(timer)
    timer = setTimeout(() => void refreshCounts(), COUNT_AFTER_MS)
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}

/** Keeps a view, in place of the one with its id or name. */
export async function saveView(view: SavedView): Promise<void> {
  const { views } = useDesk.getState()
  const others = views.filter(({ id, name }) => id !== view.id && name !== view.name)
  await arrange({ views: [...others, view] })
}

/** Removes one of the officer's own views. */
export async function removeView(id: string): Promise<void> {
  await arrange({ views: useDesk.getState().views.filter((view) => view.id !== id) })
}

/** Chooses the columns of the register; none for the usual ones. */
export async function chooseColumns(columns: readonly string[]): Promise<void> {
  await arrange({ columns: [...columns] })
}

/** Chooses what the register is written as; in a file that is only read the choice goes with the session. */
export async function chooseFormat(format: RegisterFormat): Promise<void> {
  if (useDesk.getState().format === format) return
  if (useOpenFile.getState().file?.readOnly === true) return useDesk.setState({ format })
  await arrange({ format })
}

async function arrange(change: Partial<RegisterDesk>): Promise<void> {
  const { views, columns, format } = useDesk.getState()
  // a column shows at once; keeping it follows
  useDesk.setState(change)
  const answer = await engine.register.arrange({ views, columns, format, ...change })
  if (!answer.ok) {
    useDesk.setState({ views, columns, format })
    return tellFailure(answer.failure)
  }
  useDesk.setState(answer.value)
  await refreshCounts()
}

async function refresh(): Promise<void> {
  const desk = await engine.register.desk({})
  if (desk.ok) useDesk.setState(desk.value)
  await refreshCounts()
}

async function refreshCounts(): Promise<void> {
  const answer = await engine.register.counts({})
  if (answer.ok) useDesk.setState(answer.value)
}
