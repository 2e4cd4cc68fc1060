import type { CalendarDate, CalendarEntry } from '#shared/contract/calendar.ts'
import { calendarText } from '#shared/text/calendar.ts'
import { StateText, VisuallyHidden, fullDate } from '#ui/index.ts'
import { IN_CELL } from './calendar-store.ts'
import { freeWords, iconOf, leftOf, nameOf, openEntry, shortNameOf, whatOf } from './entry-words.ts'
import css from './calendar.module.css'

const text = calendarText

/** A day in its cell: its number, why it is free, and the first of what is due. */
export function MonthDay({ day: { date, free, total, entries } }: { day: CalendarDate }) {
  const room = total > IN_CELL ? IN_CELL - 1 : IN_CELL
  const shown = entries.slice(0, room)
  const named = free !== null && free.mark !== 'weekend'
  return (
    <div className={css.inner}>
      <VisuallyHidden>{text.day(fullDate(date), freeWords(free), total)}</VisuallyHidden>
      <div className={css.head} aria-hidden>
        <span className={css.number}>{Number(date.slice(8))}</span>
        {named && (
          <span className={css.holiday} title={freeWords(free)}>
            {free.name}
          </span>
        )}
      </div>
      {shown.map((entry) => (
        <Due key={entry.id} entry={entry} />
      ))}
      {total > shown.length && <span className={css.more}>{text.more(total - shown.length)}</span>}
    </div>
  )
}

/** A click goes to the case; the keyboard reaches it in the list of the day. */
function Due({ entry }: { entry: CalendarEntry }) {
  const { standing, elapsed } = entry
  const icon = iconOf(entry)
  const said = [entry.reference, whatOf(entry), leftOf(entry)].filter((part) => part !== '').join(', ')
  return (
    <span
      className={css.due}
      title={`${nameOf(entry)}: ${said}`}
      onClick={(event) => {
        event.stopPropagation()
        openEntry(entry)
      }}
    >
      <StateText
        state={standing}
        size="xs"
        quiet={standing === 'running'}
        share={elapsed}
        {...(icon === undefined ? {} : { icon })}
      >
        {shortNameOf(entry)}
      </StateText>
    </span>
  )
}
