import type { Feature } from '#bridge/feature.ts'
import { go, usePlace } from '#bridge/place.ts'
import { whatIfText } from '#shared/text/what-if.ts'
import { WhatIfScreen } from './what-if-screen.tsx'

function openCase(): string | null {
  const { place } = usePlace.getState()
  return place.screen === 'case' || place.screen === 'letter' ? place.caseId : null
}

/** Any law and any date, without a case or beside one. */
export const feature: Feature = {
  screens: { 'what-if': WhatIfScreen },
  commands: [
    {
      id: 'go.what-if',
      title: () => whatIfText.command,
      icon: 'whatIf',
      possible: () => true,
      run: () => go({ screen: 'what-if' }),
    },
    {
      id: 'case.what-if',
      title: () => whatIfText.fromCase,
      icon: 'whatIf',
      possible: () => openCase() !== null || whatIfText.noCase,
      run: () => {
        const caseId = openCase()
        if (caseId !== null) go({ screen: 'what-if', caseId })
      },
    },
  ],
}
