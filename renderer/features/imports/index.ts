import { commandText } from '#shared/text/commands.ts'
import { importText } from '#shared/text/imports.ts'
import type { Feature } from '#bridge/feature.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { go } from '#bridge/place.ts'
import { ImportScreen } from './import-screen.tsx'

/** Import: an existing register becomes cases. */
export const feature: Feature = {
  screens: { import: ImportScreen },
  commands: [
    {
      id: 'file.import',
      title: () => importText.command,
      icon: 'import',
      possible: () => {
        const { file } = useOpenFile.getState()
        if (file === null) return commandText.not.notOpen
        return file.readOnly ? commandText.not.readOnly : true
      },
      run: () => go({ screen: 'import' }),
    },
  ],
}
