import { lawUpdatesText } from '#shared/text/law-updates.ts'
import type { Feature } from '#bridge/feature.ts'
import { go } from '#bridge/place.ts'
import { LawUpdatesScreen } from './law-updates-screen.tsx'

/** Law updates: what newer versions of laws and profiles change in open cases, before they are taken over. */
export const feature: Feature = {
  screens: { 'law-updates': LawUpdatesScreen },
  commands: [
    {
      id: 'go.law-updates',
      title: () => lawUpdatesText.command,
      icon: 'profiles',
      possible: () => true,
      run: () => go({ screen: 'law-updates' }),
    },
  ],
}
