import { VisuallyHidden } from '@mantine/core'
import { shortMonth } from '../dates.ts'
import type { RibbonDay, RibbonKind } from './ribbon-days.ts'
import css from './ribbon-calendar.module.css'

/** Props of `RibbonCalendar`. */
export type RibbonCalendarProps = {
  /** Consecutive days in whole weeks, from `ribbonDays`. */
  days: readonly RibbonDay[]
  /** Seven column heads ("Mo"), and the full names read out. */
  weekdays: readonly string[]
  weekdaysFull: readonly string[]
  /** Accessible name of the table. */
  caption: string
  legend?: readonly { kind: RibbonKind; sample?: string; text: string }[]
  /** 31 px columns beside the trail, 39 px in the wizard's panel, 21 px in a column among others. */
  size?: 'trail' | 'panel' | 'column'
}

const bandOf = (day: RibbonDay | undefined) =>
  day === undefined
    ? null
    : day.kind === 'paused'
      ? 'paused'
      : day.kind === 'counted' || day.counted === true
        ? 'counted'
        : null

function Day({
  day,
  before,
  after,
}: {
  day: RibbonDay
  before: RibbonDay | undefined
  after: RibbonDay | undefined
}) {
  const band = bandOf(day)
  // The received day opens the ribbon, so the day after it is not its rounded end.
  const joinsBefore = bandOf(before) !== null || before?.kind === 'received'
  return (
    <td
      className={css.day}
      data-kind={day.kind}
      data-band={band ?? undefined}
      data-start={band !== null && !joinsBefore ? true : undefined}
      data-end={band !== null && bandOf(after) === null ? true : undefined}
      data-today={day.today}
    >
      <span className={css.number} aria-hidden="true">
        {Number(day.date.slice(8))}
      </span>
      <VisuallyHidden>{day.text}</VisuallyHidden>
    </td>
  )
}

/** A continuous calendar: months in the margin, counted days a joined ribbon, the pause hatched, the legend with numbers. */
export function RibbonCalendar({
  days,
  weekdays,
  weekdaysFull,
  caption,
  legend = [],
  size = 'trail',
}: RibbonCalendarProps) {
  const weeks = Array.from({ length: Math.ceil(days.length / 7) }, (_, week) =>
    days.slice(week * 7, week * 7 + 7),
  )
  const monthOf = (week: readonly RibbonDay[], index: number) => {
    const first = week[0]
    if (first === undefined) return ''
    // A month is named in the week its first day falls in, and in the first week shown.
    const opening = week.find((day) => day.date.endsWith('-01'))
    return index === 0 ? shortMonth((opening ?? first).date) : opening ? shortMonth(opening.date) : ''
  }
  return (
    <div className={css.box} data-size={size}>
      <table className={css.table}>
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <td className={css.month} aria-hidden="true" />
            {weekdays.map((name, index) => (
              <th key={name} scope="col" abbr={weekdaysFull[index]}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, index) => (
            <tr key={week[0]?.date ?? index}>
              {/* Not a header: the month is in every day's own text. */}
              <td className={css.month} aria-hidden="true">
                {monthOf(week, index)}
              </td>
              {week.map((day, column) => (
                <Day key={day.date} day={day} before={week[column - 1]} after={week[column + 1]} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {legend.length > 0 && (
        <ul className={css.legend}>
          {legend.map((entry) => (
            <li key={entry.text}>
              <span
                className={css.sample}
                data-kind={entry.kind}
                data-band={entry.kind === 'counted' || entry.kind === 'paused' ? entry.kind : undefined}
                aria-hidden="true"
              >
                {entry.sample}
              </span>
              {entry.text}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
