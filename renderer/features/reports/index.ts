import { commandText } from '#shared/text/commands.ts'
import { reportsCommands } from '#shared/text/reports.ts'
import type { Feature } from '#bridge/feature.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { go, usePlace } from '#bridge/place.ts'
import { writeCsv, writePdf } from './report-file.ts'
import { ReportsScreen } from './reports-screen.tsx'
import { useReports } from './reports-store.ts'

/** Reports: the numbers of a year. */
export const feature: Feature = {
  screens: { reports: ReportsScreen },
  commands: [
    {
      id: 'go.reports',
      title: () => reportsCommands.go,
      icon: 'reports',
      possible: () => true,
      run: () => go({ screen: 'reports' }),
    },
    {
      id: 'file.report-numbers',
      title: () => reportsCommands.numbers,
      icon: 'download',
      possible: isShown,
      run: () => void writeCsv('numbers'),
    },
    {
      id: 'file.report-pdf',
      title: () => reportsCommands.pdf,
      icon: 'printer',
      possible: isShown,
      run: () => void writePdf(false),
    },
  ],
}

function isShown(): true | string {
  if (useOpenFile.getState().file === null) return commandText.not.notOpen
  const shown = usePlace.getState().place.screen === 'reports' && useReports.getState().view !== null
  return shown ? true : reportsCommands.notShown
}
