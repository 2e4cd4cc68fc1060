import type { Feature } from '#bridge/feature.ts'
import { usePlace } from '#bridge/place.ts'
import { breachBoardText } from '#shared/text/breach-board.ts'
import { caseText } from '#shared/text/case.ts'
import { CaseScreen } from './case-screen.tsx'
import { showDialog } from './case-store.ts'

/** One case, and what can be done in it. */
export const feature: Feature = {
  screens: { case: CaseScreen },
  commands: [
    {
      id: 'case.record-event',
      title: () => caseText.menu.record,
      icon: 'recordEvent',
      possible: () => usePlace.getState().place.screen === 'case' || caseText.menu.noCase,
      run: () => showDialog({ kind: 'event' }),
    },
    {
      id: 'case.appeal',
      title: () => caseText.menu.appeal,
      icon: 'appeal',
      possible: () => usePlace.getState().place.screen === 'case' || caseText.menu.noCase,
      run: () => showDialog({ kind: 'appeal' }),
    },
    {
      id: 'case.wrong-person',
      title: () => breachBoardText.wrong.menu,
      icon: 'breaches',
      possible: () => usePlace.getState().place.screen === 'case' || caseText.menu.noCase,
      run: () => showDialog({ kind: 'wrong-person' }),
    },
  ],
}
