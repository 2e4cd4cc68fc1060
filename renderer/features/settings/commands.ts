import { commandText } from '#shared/text/commands.ts'
import { settingsText } from '#shared/text/settings.ts'
import { main } from '#bridge/calls.ts'
import type { Command } from '#bridge/feature.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { go } from '#bridge/place.ts'
import { toast } from '#ui/index.ts'
import { changeDevice, useDevice } from './device.ts'
import { backUp, makeKit, toastFailure, verify } from './file-jobs.ts'

const words = settingsText.security
const { title, not } = commandText

/** True when the open file may be written; else why not. */
function writable(): true | string {
  const { file } = useOpenFile.getState()
  if (file === null) return not.notOpen
  return file.readOnly ? not.readOnly : true
}

const opened = () => (useOpenFile.getState().file === null ? not.notOpen : true)
const show = (section: string) => go({ screen: 'settings', section })

/** What can be done with the case file as a whole, from menu and palette too. */
export const commands: readonly Command[] = [
  {
    id: 'go.settings',
    title: () => title.settings,
    shortcut: 'mod+comma',
    icon: 'settings',
    possible: () => true,
    run: () => show('organisation'),
  },
  {
    id: 'file.back-up',
    title: () => title.backUp,
    icon: 'backup',
    possible: opened,
    run: () =>
      void backUp().then((result) => {
        if (result === null) return
        if ('code' in result) toastFailure(result)
        else toast({ state: 'met', text: words.backupDone(result.name), closeLabel: settingsText.closeLabel })
      }),
  },
  {
    id: 'file.make-kit',
    title: () => title.makeKit,
    icon: 'recoveryKit',
    possible: writable,
    run: () =>
      void makeKit().then((result) => {
        if (result === null) return
        if (typeof result === 'string')
          toast({ state: 'met', text: words.kitSaved(result), closeLabel: settingsText.closeLabel })
        else toastFailure(result)
      }),
  },
  {
    id: 'file.verify',
    title: () => title.verify,
    icon: 'verified',
    possible: opened,
    run: () => {
      show('security')
      void verify()
    },
  },
  {
    id: 'file.change-passphrase',
    title: () => title.changePassphrase,
    icon: 'lock',
    possible: writable,
    run: () => void main.openPassphraseWindow({}),
  },
  {
    id: 'view.density',
    title: () => title.density,
    icon: 'cases',
    possible: () => true,
    run: () => {
      const density = useDevice.getState().settings?.density === 'comfortable' ? 'compact' : 'comfortable'
      void changeDevice({ density })
    },
  },
  {
    id: 'view.colours',
    title: () => title.colours,
    icon: 'appearance',
    possible: () => true,
    run: () => {
      const dark = document.documentElement.dataset['mantineColorScheme'] === 'dark'
      void changeDevice({ colorScheme: dark ? 'light' : 'dark' })
    },
  },
]
