import { commandText } from '#shared/text/commands.ts'
import { breachesText } from '#shared/text/breaches.ts'
import type { Command } from '#bridge/feature.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { go } from '#bridge/place.ts'

/** Logs a breach the short way: its hours are running. */
export const logBreach: Command = {
  id: 'file.log-breach',
  title: () => breachesText.log,
  icon: 'breaches',
  possible: () => {
    const { file } = useOpenFile.getState()
    if (file === null) return commandText.not.notOpen
    return file.readOnly ? commandText.not.readOnly : true
  },
  run: () => go({ screen: 'new-case', kind: 'breach' }),
}
