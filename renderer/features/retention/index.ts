import { retentionText } from '#shared/text/retention.ts'
import type { Feature } from '#bridge/feature.ts'
import { go } from '#bridge/place.ts'
import { RetentionScreen } from './retention-screen.tsx'

/** Retention: how long closed cases are kept, legal holds, destroying with a certificate. */
export const feature: Feature = {
  screens: { retention: RetentionScreen },
  commands: [
    {
      id: 'go.retention',
      title: () => retentionText.command,
      icon: 'retention',
      possible: () => true,
      run: () => go({ screen: 'retention' }),
    },
  ],
}
