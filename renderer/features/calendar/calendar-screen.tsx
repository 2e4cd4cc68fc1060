import { useEffect } from 'react'
import { CALENDAR_AREAS } from '#shared/contract/calendar.ts'
import { calendarText } from '#shared/text/calendar.ts'
import { failureText } from '#shared/text/failures.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { go } from '#bridge/place.ts'
import {
  Button,
  EmptyState,
  ErrorNote,
  InspectorButton,
  LinkButton,
  Page,
  PageHeader,
  icons,
  useHotkeys,
} from '#ui/index.ts'
import { Agenda } from './agenda.tsx'
import { CalendarBar, ViewChoice } from './calendar-bar.tsx'
import { chooseDay, followCalendar, useCalendar } from './calendar-store.ts'
import { DayPanel } from './day-panel.tsx'
import { MonthGrid } from './month-grid.tsx'
import { monthWords } from './month-words.ts'
import { saveIcs } from './save-ics.ts'
import css from './calendar.module.css'

const text = calendarText

/** What is due when: the month as a grid or as a list, each thing leading to its case. */
export function CalendarScreen() {
  const { shown, view, areas, month, failure } = useCalendar()
  const known = useOpenFile((now) => now.file !== null)
  const today = useOpenFile((now) => now.file?.today ?? '')
  useEffect(() => (known ? followCalendar() : undefined), [known])
  useHotkeys([['t', () => chooseDay(today)]])
  if (shown === null)
    return (
      <Page>
        <PageHeader title={text.title} />
        {failure !== null && <ErrorNote {...failureText(failure)} />}
      </Page>
    )
  const ofMonth = shown.days.filter(({ date }) => date.startsWith(month))
  const total = ofMonth.reduce((sum, day) => sum + day.total, 0)
  // an open duty whose day is over is late; of a day by the hour only what is listed can be told apart
  const late = ofMonth.reduce(
    (sum, { date, total: due, entries }) =>
      sum + (date < today ? due : entries.filter(({ standing }) => standing === 'overdue').length),
    0,
  )
  return (
    <Page
      {...(shown.anything && view === 'month'
        ? { inspector: <DayPanel />, inspectorLabel: text.panel.label, closeLabel: text.panel.close }
        : {})}
    >
      <PageHeader
        title={text.title}
        {...(shown.anything ? { lead: text.lead(total, late, monthWords(month)) } : {})}
        actions={
          shown.anything && (
            <>
              <InspectorButton label={text.panel.label} />
              <ViewChoice />
              <Button icon={icons.download} onClick={() => void saveIcs(areas, today)}>
                {text.write}
              </Button>
            </>
          )
        }
      />
      {failure !== null && <ErrorNote {...failureText(failure)} />}
      {!shown.anything ? (
        <EmptyState
          icon={icons.calendar}
          title={text.empty.title}
          text={text.empty.text}
          action={
            <Button variant="primary" icon={icons.plus} onClick={() => go({ screen: 'new-case' })}>
              {text.empty.action}
            </Button>
          }
        />
      ) : (
        <>
          <CalendarBar today={today} />
          {shown.before > 0 && shown.days[0] !== undefined && shown.days[0].date <= today && (
            <p className={css.before}>
              {text.before(shown.before)}{' '}
              <LinkButton onClick={() => go({ screen: 'today' })}>{text.beforeOpen}</LinkButton>
            </p>
          )}
          {view === 'month' ? (
            <MonthGrid days={shown.days} month={month} today={today} />
          ) : (
            <Agenda
              key={month}
              days={ofMonth}
              month={month}
              today={today}
              narrowed={areas.length < CALENDAR_AREAS.length}
            />
          )}
        </>
      )}
    </Page>
  )
}
