import { calendarText } from '#shared/text/calendar.ts'
import { commandText } from '#shared/text/commands.ts'
import type { Feature } from '#bridge/feature.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { go } from '#bridge/place.ts'
import { CalendarScreen } from './calendar-screen.tsx'
import { useCalendar } from './calendar-store.ts'
import { saveIcs } from './save-ics.ts'

/** Calendar: what is due when, as a month and as a list. */
export const feature: Feature = {
  screens: { calendar: CalendarScreen },
  commands: [
    {
      id: 'go.calendar',
      title: () => calendarText.go,
      shortcut: 'mod+3',
      icon: 'calendar',
      possible: () => true,
      run: () => go({ screen: 'calendar' }),
    },
    {
      id: 'file.calendar-file',
      title: () => calendarText.write,
      icon: 'download',
      possible: () => (useOpenFile.getState().file === null ? commandText.not.notOpen : true),
      run: () => {
        const { file } = useOpenFile.getState()
        if (file !== null) void saveIcs(useCalendar.getState().areas, file.today)
      },
    },
  ],
}
