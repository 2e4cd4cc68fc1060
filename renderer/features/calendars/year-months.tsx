import type { CalendarDay, CalendarOption } from '#shared/contract/calendars.ts'
import { calendarsText } from '#shared/text/calendars.ts'
import { VisuallyHidden, fullDate, weekdayOf } from '#ui/index.ts'
import { weeksOfMonth } from './month-weeks.ts'
import css from './year-months.module.css'

const MARKS = ['holiday', 'own-holiday', 'closed', 'struck'] as const
const words = calendarsText

/** A year as twelve small months: weekends quiet, every other free day marked and named. */
export function YearMonths({
  calendar,
  year,
  days,
  today,
}: {
  calendar: CalendarOption
  year: number
  days: readonly CalendarDay[]
  today: string
}) {
  const marks = new Map(days.map((day) => [String(day.date), day]))
  const weekend = calendar.weekend.map((name) =>
    words.weekdaysFull.findIndex((day) => day.toLowerCase() === name),
  )
  return (
    <section aria-label={words.monthsLabel(calendar.name, year)}>
      <div className={css.months}>
        {words.months.map((name, index) => (
          <Month
            key={name}
            name={name}
            weeks={weeksOfMonth(year, index + 1)}
            marks={marks}
            weekend={weekend}
            today={today}
          />
        ))}
      </div>
      <ul className={css.legend} aria-label={words.legend}>
        {MARKS.map((mark) => (
          <li key={mark}>
            <span className={css.sample} data-mark={mark} aria-hidden="true">
              8
            </span>
            {words.marks[mark]}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Month({
  name,
  weeks,
  marks,
  weekend,
  today,
}: {
  name: string
  weeks: readonly (readonly (string | null)[])[]
  marks: ReadonlyMap<string, CalendarDay>
  weekend: readonly number[]
  today: string
}) {
  return (
    <table className={css.month}>
      <caption className={css.name}>{name}</caption>
      <thead>
        <tr>
          {words.weekdays.map((day, index) => (
            <th key={day} scope="col" abbr={words.weekdaysFull[index]}>
              {day}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, index) => (
          <tr key={week.find((day) => day !== null) ?? index}>
            {week.map((date, column) =>
              date === null ? (
                // the empty places of a month, in their order
                <td key={`${index} ${column}`} />
              ) : (
                <Day
                  key={date}
                  date={date}
                  mark={marks.get(date)}
                  weekend={weekend.includes(weekdayOf(date))}
                  today={date === today}
                />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Day({
  date,
  mark,
  weekend,
  today,
}: {
  date: string
  mark: CalendarDay | undefined
  weekend: boolean
  today: boolean
}) {
  const said = [
    ...(mark === undefined ? [] : [words.marks[mark.mark], mark.name]),
    ...(today ? [words.marks.today] : []),
  ]
  return (
    <td
      className={css.day}
      data-mark={mark?.mark}
      data-weekend={weekend || undefined}
      data-today={today || undefined}
      {...(mark === undefined ? {} : { title: `${fullDate(date)}: ${mark.name}, ${words.marks[mark.mark]}` })}
    >
      <span className={css.number}>{Number(date.slice(8))}</span>
      {said.length > 0 && <VisuallyHidden>{`, ${said.join(', ')}`}</VisuallyHidden>}
    </td>
  )
}
