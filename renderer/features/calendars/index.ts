import { calendarsCommands } from '#shared/text/calendars.ts'
import { commandText } from '#shared/text/commands.ts'
import type { Feature } from '#bridge/feature.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { go } from '#bridge/place.ts'
import { begin } from './calendars-store.ts'
import { CalendarsScreen } from './calendars-screen.tsx'

const { not } = commandText

function canAdd(): true | string {
  const { file } = useOpenFile.getState()
  if (file === null) return not.notOpen
  return file.readOnly ? not.readOnly : true
}

/** Calendars: the holidays of places, and the organisation's own days. */
export const feature: Feature = {
  screens: { calendars: CalendarsScreen },
  commands: [
    {
      id: 'go.calendars',
      title: () => calendarsCommands.go,
      icon: 'calendar',
      possible: () => true,
      run: () => go({ screen: 'calendars' }),
    },
    {
      id: 'file.add-days',
      title: () => calendarsCommands.add,
      icon: 'recordEvent',
      possible: canAdd,
      run: () => {
        go({ screen: 'calendars' })
        begin({ what: 'add' })
      },
    },
  ],
}
