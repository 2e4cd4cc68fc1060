import { useEffect, useRef, useState } from 'react'
import { CALENDAR_AREAS, type CalendarDate, type CalendarEntry } from '#shared/contract/calendar.ts'
import { calendarText } from '#shared/text/calendar.ts'
import {
  Button,
  DueList,
  EmptyState,
  LinkButton,
  SectionTitle,
  icons,
  longDate,
  type DueRowData,
} from '#ui/index.ts'
import { dayInFull, showAreas, useCalendar } from './calendar-store.ts'
import { freeWords, iconOf, leftOf, nameOf, openEntry, whatOf } from './entry-words.ts'
import type { Month } from './month-span.ts'
import { monthWords } from './month-words.ts'
import css from './calendar.module.css'

const text = calendarText.agenda

/** The month as a list: each day on which something is due, and today. */
export function Agenda({
  days,
  month,
  today,
  narrowed,
}: {
  days: readonly CalendarDate[]
  month: Month
  today: string
  narrowed: boolean
}) {
  const due = days.filter(({ total }) => total > 0)
  if (due.length === 0)
    return (
      <EmptyState
        icon={icons.calendar}
        title={text.none(monthWords(month))}
        text={narrowed ? text.noneFiltered : text.noneText}
        {...(narrowed
          ? { action: <Button onClick={() => showAreas(CALENDAR_AREAS)}>{text.showAll}</Button> }
          : {})}
      />
    )
  return (
    <div className={css.agenda}>
      {due.map((day) => (
        <AgendaDay key={day.date} day={day} today={today} />
      ))}
    </div>
  )
}

function AgendaDay({ day, today }: { day: CalendarDate; today: string }) {
  const areas = useCalendar((now) => now.areas)
  const chosen = useCalendar((now) => now.day === day.date)
  const [all, setAll] = useState<CalendarDate | null>(null)
  const here = useRef<HTMLElement>(null)
  useEffect(() => {
    if (chosen) here.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const { entries } = all ?? day
  const left = day.total - entries.length
  const date = longDate(day.date, today)
  const free = freeWords(day.free)
  return (
    <section ref={here}>
      <SectionTitle count={day.total} {...(free === '' ? {} : { meta: free })}>
        {day.date === today ? `${text.today}, ${date}` : date}
      </SectionTitle>
      <DueList
        label={text.label(date)}
        rows={entries.map(rowOf)}
        onOpen={(id) => {
          const entry = entries.find((each) => each.id === id)
          if (entry !== undefined) openEntry(entry)
        }}
      />
      {left > 0 && (
        <LinkButton onClick={() => void dayInFull(day.date, areas).then(setAll)}>{text.all(left)}</LinkButton>
      )}
    </section>
  )
}

function rowOf(entry: CalendarEntry): DueRowData {
  const icon = iconOf(entry)
  return {
    id: entry.id,
    state: entry.standing,
    share: entry.elapsed,
    left: leftOf(entry),
    date: '',
    name: nameOf(entry),
    meta: [entry.reference, whatOf(entry)].filter((part) => part !== '').join(' · '),
    ...(icon === undefined ? {} : { icon }),
  }
}
