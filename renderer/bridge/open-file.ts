import { create } from 'zustand'
import type { FileView } from '#shared/contract/views.ts'
import { engine } from './calls.ts'
import { door } from './door.ts'

/** The open case file as last received; null before the first answer. */
export const useOpenFile = create<{ readonly file: FileView | null }>(() => ({ file: null }))

/** Fetches the open file's view again. */
export async function refreshOpenFile(): Promise<void> {
  const answer = await engine.caseFile.view({})
  if (answer.ok) useOpenFile.setState({ file: answer.value })
}

/** Fetches now and after each change for as long as the window lives. */
export function followOpenFile(): void {
  void refreshOpenFile()
  door.onChanged(() => void refreshOpenFile())
}
