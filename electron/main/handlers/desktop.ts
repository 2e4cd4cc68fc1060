import type { BrowserWindow } from 'electron'
import type { desktop, DeviceSettings } from '#shared/contract/desktop.ts'
import type { Answer, Handlers } from '#shared/contract/define.ts'
import { copyForAMinute } from '../clipboard.ts'
import { needsRelay } from '../engine-host.ts'
import { printWindow } from '../print.ts'
import type { Shell } from '../shell.ts'
import type { WindowKind } from '../window.ts'
import { chooseMail, chooseToCreate, chooseToOpen, chooseToSave } from './dialogs.ts'

/** The desktop calls as one window may make them. */
export function desktopHandlers(
  shell: Shell,
  window: BrowserWindow,
  kind: WindowKind,
): Handlers<typeof desktop> {
  const offer = (path: string | null, mode: 'open' | 'save' | 'create') =>
    answer(path === null ? null : shell.grants.give(path, mode))
  const chosen = (path: string | null) => {
    if (path !== null) shell.choose(path)
    return offer(path, 'open')
  }
  return {
    opening: () =>
      answer({
        ...shell.reason,
        recent: shell.recent.list(),
        file: kind === 'unlock' ? shell.offered() : null,
        settings: shell.settings(),
        demonstrationRuntime: needsRelay(),
        purpose: kind === 'passphrase' ? 'change-passphrase' : 'unlock',
      }),
    chooseCaseFile: async () => chosen(await chooseToOpen(window, 'case-file')),
    chooseNewCaseFile: async ({ suggestedName }) =>
      offer(await chooseToCreate(window, suggestedName), 'create'),
    chooseToOpen: async ({ purpose }) => offer(await chooseToOpen(window, purpose), 'open'),
    chooseMail: async ({ what }) =>
      answer((await chooseMail(window, what)).map((path) => shell.grants.give(path, 'open'))),
    chooseToSave: async ({ suggestedName, kind }) =>
      offer(await chooseToSave(window, suggestedName, kind), 'save'),
    useRecent: ({ id }) => chosen(shell.recent.pathOf(id)),
    forgetRecent: ({ id }) => {
      shell.recent.forget(id)
      return answer(shell.recent.list())
    },
    settings: () => answer(shell.settings()),
    setSettings: (change) => answer(shell.changeSettings(given(change))),
    lock: () => {
      // answered before the window that asked is gone
      setImmediate(() => void shell.lock(kind === 'passphrase' ? 'passphrase-changed' : 'officer'))
      return answer(null)
    },
    openPassphraseWindow: () => {
      shell.openPassphraseWindow()
      return answer(null)
    },
    closeWindow: () => {
      setImmediate(() => window.close())
      return answer(null)
    },
    minimise: () => {
      window.minimize()
      return answer(null)
    },
    toggleMaximise: () => {
      if (window.isMaximized()) window.unmaximize()
      else window.maximize()
      return answer(null)
    },
    print: async ({ paper }) => answer(await printWindow(window, paper)),
    copyText: async ({ text }) => {
      await copyForAMinute(text)
      return answer(null)
    },
  }
}

function answer<Value>(value: Value): Answer<Value> {
  return { ok: true, value }
}

/** Without the keys that were left out, which would otherwise undo what was chosen before. */
function given(change: {
  [Key in keyof DeviceSettings]?: DeviceSettings[Key] | undefined
}): Partial<DeviceSettings> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
}
