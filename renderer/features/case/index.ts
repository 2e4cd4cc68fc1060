import type { Feature } from '#bridge/feature.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { go, usePlace } from '#bridge/place.ts'
import { breachBoardText } from '#shared/text/breach-board.ts'
import { caseText } from '#shared/text/case.ts'
import { commandText } from '#shared/text/commands.ts'
import { disclosureText } from '#shared/text/disclosure.ts'
import { linksText } from '#shared/text/links.ts'
import { regulatorBundleText } from '#shared/text/regulator-bundle.ts'
import { tasksText } from '#shared/text/tasks.ts'
import { CaseScreen } from './case-screen.tsx'
import { showDialog, useCase } from './case-store.ts'
import { showLinkDialog } from './links-store.ts'

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
      id: 'case.playbook',
      title: () => tasksText.start,
      icon: 'list',
      possible: () => usePlace.getState().place.screen === 'case' || caseText.menu.noCase,
      run: () => showDialog({ kind: 'playbook' }),
    },
    {
      id: 'case.appeal',
      title: () => caseText.menu.appeal,
      icon: 'appeal',
      possible: () => usePlace.getState().place.screen === 'case' || caseText.menu.noCase,
      run: () => showDialog({ kind: 'appeal' }),
    },
    {
      id: 'case.package',
      title: () => disclosureText.menu,
      icon: 'package',
      possible: () => usePlace.getState().place.screen === 'case' || caseText.menu.noCase,
      run: () => {
        const { place } = usePlace.getState()
        if (place.screen === 'case') go({ ...place, tab: 'documents' })
      },
    },
    {
      id: 'case.regulator-bundle',
      title: () => regulatorBundleText.menu,
      icon: 'package',
      possible: () => {
        if (usePlace.getState().place.screen !== 'case') return caseText.menu.noCase
        return useOpenFile.getState().file?.readOnly !== true || commandText.not.readOnly
      },
      run: () => showDialog({ kind: 'regulator-bundle' }),
    },
    {
      id: 'case.link',
      title: () => linksText.closeAs.linkMenu,
      icon: 'linked',
      possible: () => usePlace.getState().place.screen === 'case' || caseText.menu.noCase,
      run: () => showLinkDialog({ kind: 'link' }),
    },
    {
      id: 'case.close-as',
      title: () => linksText.closeAs.menu,
      icon: 'done',
      possible: () => {
        if (usePlace.getState().place.screen !== 'case') return caseText.menu.noCase
        return useCase.getState().view?.closedOn === null || linksText.closeAs.closed
      },
      run: () => showLinkDialog({ kind: 'close-as' }),
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
