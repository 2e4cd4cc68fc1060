import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import { answerCall, type BoundCall } from '#shared/contract/bind.ts'
import type { Answer } from '#shared/contract/define.ts'
import { isOurs } from './guard.ts'

/** What the door needs to know of a window that is open. */
export type DoorWindow = {
  readonly contents: WebContents
  readonly calls: ReadonlyMap<string, BoundCall>
}

/**
 * The one way from a window to main, for desktop things only. Every message is checked for its sender here, once, and
 * its input for shape by the contract; whoever is not one of our live windows is told nothing.
 */
export function openDoor(windows: () => readonly DoorWindow[], onBug: (error: unknown) => string): void {
  ipcMain.handle(
    'redress:main',
    async (event: IpcMainInvokeEvent, raw: unknown): Promise<Answer<unknown>> => {
      const known = windows()
      if (
        !isOurs(
          event,
          known.map((window) => window.contents),
        )
      )
        return { ok: false, failure: { code: 'call-unknown' } }
      const calls = known.find((window) => window.contents === event.sender)?.calls
      const { name, input } = asAsk(raw)
      return answerCall(calls?.get(name), input, onBug)
    },
  )
}

function asAsk(raw: unknown): { readonly name: string; readonly input: unknown } {
  if (typeof raw !== 'object' || raw === null) return { name: '', input: undefined }
  const { name, input }: { name?: unknown; input?: unknown } = raw
  return { name: typeof name === 'string' ? name : '', input }
}
