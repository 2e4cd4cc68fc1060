import { breachesText } from '#shared/text/breaches.ts'
import type { Feature } from '#bridge/feature.ts'
import { go } from '#bridge/place.ts'
import { BreachesScreen } from './breaches-screen.tsx'
import { logBreach } from './log-breach.ts'

/** Breaches: their own register. What is done in one stands in its case. */
export const feature: Feature = {
  screens: { breaches: BreachesScreen },
  commands: [
    {
      id: 'go.breaches',
      title: () => breachesText.go,
      icon: 'breaches',
      possible: () => true,
      run: () => go({ screen: 'breaches' }),
    },
    logBreach,
  ],
}
