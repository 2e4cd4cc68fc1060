import { calendarText } from '#shared/text/calendar.ts'
import { InspectorSection, fullDate } from '#ui/index.ts'
import { useCalendar } from './calendar-store.ts'
import { DayList } from './day-list.tsx'
import { freeWords } from './entry-words.ts'
import css from './calendar.module.css'

const text = calendarText.panel

/** Beside the month: all that is due on the chosen day. */
export function DayPanel() {
  const day = useCalendar((now) => now.day)
  const listed = useCalendar((now) => now.listed)
  if (listed?.date !== day) return <InspectorSection title={fullDate(day)}>{null}</InspectorSection>
  const meta = [freeWords(listed.free), listed.total === 0 ? '' : text.count(listed.total)]
  return (
    <InspectorSection title={fullDate(day)} meta={meta.filter((part) => part !== '').join(' · ')}>
      {listed.entries.length === 0 ? (
        <p className={css.quiet}>{text.none}</p>
      ) : (
        <DayList label={text.label} entries={listed.entries} />
      )}
    </InspectorSection>
  )
}
