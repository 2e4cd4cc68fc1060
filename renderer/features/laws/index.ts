import { commandText } from '#shared/text/commands.ts'
import type { Feature } from '#bridge/feature.ts'
import { go } from '#bridge/place.ts'
import { LawsScreen } from './laws-screen.tsx'

/** Laws and profiles in plain words: to be found and read, not changed. */
export const feature: Feature = {
  screens: { laws: LawsScreen },
  commands: [
    {
      id: 'go.laws',
      title: () => commandText.title.laws,
      icon: 'profiles',
      possible: () => true,
      run: () => go({ screen: 'laws' }),
    },
  ],
}
