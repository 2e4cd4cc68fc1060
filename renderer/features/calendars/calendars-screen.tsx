import { useEffect } from 'react'
import { calendarsText } from '#shared/text/calendars.ts'
import { failureText } from '#shared/text/failures.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { Button, ErrorNote, NoteBox, Page, PageHeader, icons } from '#ui/index.ts'
import { AddDialog } from './add-dialog.tsx'
import { CalendarBar } from './calendar-bar.tsx'
import { begin, followCalendars, shownCalendar, useCalendars } from './calendars-store.ts'
import { chooseIcs } from './choose-ics.ts'
import { ImportDialog } from './import-dialog.tsx'
import { ListedDays } from './listed-days.tsx'
import { OwnDays } from './own-days.tsx'
import { RemoveDialog } from './remove-dialog.tsx'
import { YearMonths } from './year-months.tsx'
import css from './calendars.module.css'

const words = calendarsText

/** Calendars of places, a year at a time, and the days the organisation entered in them. */
export function CalendarsScreen() {
  const now = useCalendars()
  const file = useOpenFile((open) => open.file)
  useEffect(followCalendars, [])
  const shown = shownCalendar(now)
  const readOnly = file?.readOnly ?? true
  const today = file?.today ?? ''
  const own = now.own.filter((day) => day.calendarId === now.calendarId)
  return (
    <Page>
      <PageHeader
        title={words.title}
        lead={readOnly && file !== null ? words.readOnly : words.lead}
        {...(readOnly || shown === undefined
          ? {}
          : {
              actions: (
                <>
                  <Button icon={icons.import} onClick={() => void chooseIcs()}>
                    {words.import}
                  </Button>
                  <Button variant="primary" icon={icons.plus} onClick={() => begin({ what: 'add' })}>
                    {words.add}
                  </Button>
                </>
              ),
            })}
      />
      {now.failure !== null && <ErrorNote {...failureText(now.failure)} />}
      {shown !== undefined && now.calendars !== null && (
        <div className={css.screen}>
          {!now.calendars.some(({ ours }) => ours) && <NoteBox icon={icons.info}>{words.noneOurs}</NoteBox>}
          <CalendarBar calendars={now.calendars} shown={shown} year={now.year} />
          {now.note !== '' && <NoteBox icon={icons.info}>{now.note}</NoteBox>}
          <YearMonths calendar={shown} year={now.year} days={now.days} today={today} />
          <div className={css.lists}>
            <OwnDays days={own} elsewhere={now.own.length - own.length} today={today} readOnly={readOnly} />
            <ListedDays days={now.days} year={now.year} />
          </div>
        </div>
      )}
      {shown !== undefined && now.doing.what === 'add' && (
        <AddDialog calendar={shown} listed={now.days} today={today} />
      )}
      {shown !== undefined && now.doing.what === 'import' && (
        <ImportDialog
          key={now.doing.token}
          calendar={shown}
          token={now.doing.token}
          fileName={now.doing.fileName}
        />
      )}
      {now.doing.what === 'remove' && <RemoveDialog run={now.doing.run} />}
    </Page>
  )
}
