import { caseArchiveText } from '#shared/text/case-archive.ts'
import { commandText } from '#shared/text/commands.ts'
import { importText } from '#shared/text/imports.ts'
import type { Feature } from '#bridge/feature.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { go } from '#bridge/place.ts'
import { ImportScreen } from './import-screen.tsx'
import { beginReadBack } from './read-back-store.ts'

/** Import: an existing register becomes cases, and a case that was saved comes back. */
export const feature: Feature = {
  screens: { import: ImportScreen },
  commands: [
    {
      id: 'file.import',
      title: () => importText.command,
      icon: 'import',
      possible: canWrite,
      run: () => go({ screen: 'import' }),
    },
    {
      id: 'file.read-case',
      title: () => caseArchiveText.read.command,
      icon: 'import',
      possible: canWrite,
      run: () => {
        go({ screen: 'import' })
        beginReadBack()
      },
    },
  ],
}

function canWrite(): true | string {
  const { file } = useOpenFile.getState()
  if (file === null) return commandText.not.notOpen
  return file.readOnly ? commandText.not.readOnly : true
}
