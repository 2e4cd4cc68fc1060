import { recordsText } from '#shared/text/records.ts'
import type { Feature } from '#bridge/feature.ts'
import { go } from '#bridge/place.ts'
import { RecordsScreen } from './records-screen.tsx'

/** Records: the organisation's own lists beside the cases. */
export const feature: Feature = {
  screens: { records: RecordsScreen },
  commands: [
    {
      id: 'go.records',
      title: () => recordsText.command,
      icon: 'spreadsheet',
      possible: () => true,
      run: () => go({ screen: 'records' }),
    },
  ],
}
