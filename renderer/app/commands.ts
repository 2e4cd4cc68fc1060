import { commandText } from '#shared/text/commands.ts'
import { main } from '#bridge/calls.ts'
import type { Command } from '#bridge/feature.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { go, goBack, goForward, usePlace } from '#bridge/place.ts'
import { toast } from '#ui/index.ts'
import { openPalette } from '../features/palette/index.ts'
import { featureCommands } from './features.ts'

const { title, not } = commandText

function canLog(): true | string {
  const { file } = useOpenFile.getState()
  if (file === null) return not.notOpen
  return file.readOnly ? not.readOnly : true
}

const frameCommands: readonly Command[] = [
  {
    id: 'file.new-case',
    title: () => title.newCase,
    shortcut: 'mod+N',
    icon: 'plus',
    possible: canLog,
    run: () => go({ screen: 'new-case' }),
  },
  {
    id: 'go.today',
    title: () => title.today,
    shortcut: 'mod+1',
    icon: 'today',
    possible: () => true,
    run: () => go({ screen: 'today' }),
  },
  {
    id: 'go.cases',
    title: () => title.cases,
    shortcut: 'mod+2',
    icon: 'cases',
    possible: () => true,
    run: () => go({ screen: 'cases' }),
  },
  {
    id: 'go.back',
    title: () => title.back,
    shortcut: 'alt+left',
    icon: 'back',
    possible: () => (usePlace.getState().back.length > 0 ? true : not.nowhereBack),
    run: goBack,
  },
  {
    id: 'go.forward',
    title: () => title.forward,
    shortcut: 'alt+right',
    icon: 'forward',
    possible: () => (usePlace.getState().forward.length > 0 ? true : not.nowhereForward),
    run: goForward,
  },
  {
    id: 'view.palette',
    title: () => title.palette,
    shortcut: 'mod+K',
    icon: 'search',
    possible: () => true,
    run: openPalette,
  },
  {
    id: 'file.lock',
    title: () => title.lock,
    shortcut: 'mod+L',
    icon: 'lock',
    possible: () => true,
    run: () => void main.lock({}),
  },
]

/** Every command of the program: those of the frame, then those of the features. */
export const commands: readonly Command[] = [...frameCommands, ...featureCommands]

/** A command by its id; undefined when no feature registered it. */
export function commandOf(id: string): Command | undefined {
  return commands.find((command) => command.id === id)
}

/** Runs a command if it can be done now, and says why not if it cannot; going nowhere needs no word. */
export function runCommand(id: string): void {
  const command = commandOf(id)
  const possible = command?.possible()
  if (possible === true) command?.run()
  else if (possible !== undefined && !id.startsWith('go.')) {
    toast({ id, state: 'info', text: commandText.cannot(possible), closeLabel: commandText.closeLabel })
  }
}
