import { bulkText } from '#shared/text/bulk.ts'
import type { Feature } from '#bridge/feature.ts'
import { lastTitle, undoLast, useBulk } from './bulk-store.ts'
import { CasesScreen } from './cases-screen.tsx'

/** Cases: the register, and undoing what was changed in many of them. */
export const feature: Feature = {
  screens: { cases: CasesScreen },
  commands: [
    {
      id: 'file.undo-many',
      title: lastTitle,
      icon: 'undo',
      possible: () => (useBulk.getState().last === null ? bulkText.nothingToUndo : true),
      run: () => void undoLast(),
    },
  ],
}
