import { useRef, useState, type KeyboardEvent } from 'react'
import { VisuallyHidden } from '@mantine/core'
import { addDays, shortMonth } from '../dates.ts'
import type { RibbonDay, RibbonFold, RibbonKind } from './ribbon-days.ts'
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
  /** Runs of weeks that a long calendar shows as one row each. */
  folds?: readonly RibbonFold[]
  /** Days somebody points at elsewhere; the others step back. */
  lit?: ReadonlySet<string> | null
  /** Told which day is pointed at or has the focus; makes the days one tab stop with arrow keys. */
  onDay?: (date: string | null) => void
}

const bandOf = (day: RibbonDay | undefined) =>
  day === undefined
    ? null
    : day.kind === 'paused'
      ? 'paused'
      : day.kind === 'counted' || day.counted === true
        ? 'counted'
        : null

type Pointing = {
  readonly lit: ReadonlySet<string> | null
  readonly onDay: ((date: string | null) => void) | undefined
  /** The day that Tab reaches. */
  readonly stop: string | null
}

function Day({
  day,
  before,
  after,
  pointing: { lit, onDay, stop },
}: {
  day: RibbonDay
  before: RibbonDay | undefined
  after: RibbonDay | undefined
  pointing: Pointing
}) {
  const band = bandOf(day)
  // The received day opens the ribbon, so the day after it is not its rounded end.
  const joinsBefore = bandOf(before) !== null || before?.kind === 'received'
  return (
    <td
      className={css.day}
      data-date={day.date}
      data-kind={day.kind}
      data-band={band ?? undefined}
      data-start={band !== null && !joinsBefore ? true : undefined}
      data-end={band !== null && bandOf(after) === null ? true : undefined}
      data-today={day.today}
      data-lit={lit?.has(day.date) === true ? true : undefined}
      {...(onDay === undefined
        ? {}
        : {
            tabIndex: day.date === stop ? 0 : -1,
            onMouseEnter: () => onDay(day.date),
            onMouseLeave: () => onDay(null),
            onFocus: () => onDay(day.date),
            onBlur: () => onDay(null),
          })}
    >
      <span className={css.number} aria-hidden="true">
        {Number(day.date.slice(8))}
      </span>
      <VisuallyHidden>{day.text}</VisuallyHidden>
    </td>
  )
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** The nearest shown day in the direction of the key; folded weeks are stepped over. */
function dayTowards(shown: ReadonlySet<string>, from: string, step: number): string | null {
  const [first = from, last = from] = [[...shown].at(0), [...shown].at(-1)]
  for (let day = addDays(from, step); day >= first && day <= last; day = addDays(day, step))
    if (shown.has(day)) return day
  return null
}

/**
 * A continuous calendar: months in the margin, counted days a joined ribbon, the pause hatched, the legend with numbers.
 * A long one folds weeks that are alike.
 */
export function RibbonCalendar({
  days,
  weekdays,
  weekdaysFull,
  caption,
  legend = [],
  size = 'trail',
  folds = [],
  lit = null,
  onDay,
}: RibbonCalendarProps) {
  const table = useRef<HTMLTableElement>(null)
  const rows = rowsOf(days, folds)
  const shown = rows.flatMap((row) => (row.kind === 'week' ? row.days : []))
  const [chosen, setChosen] = useState<string | null>(null)
  const dates = new Set(shown.map(({ date }) => date))
  const first = shown.find(({ kind }) => kind !== 'plain')?.date ?? null
  const stop = chosen !== null && dates.has(chosen) ? chosen : first
  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    const from = (event.target as HTMLElement).dataset['date']
    if (step === undefined || from === undefined) return
    event.preventDefault()
    const next = dayTowards(dates, from, step)
    if (next === null) return
    setChosen(next)
    table.current?.querySelector<HTMLElement>(`[data-date="${next}"]`)?.focus()
  }
  return (
    <div className={css.box} data-size={size}>
      <table
        ref={table}
        className={css.table}
        {...(onDay === undefined ? {} : { role: 'grid', 'aria-readonly': true, onKeyDown: move })}
      >
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
          {rows.map((row, index) =>
            row.kind === 'fold' ? (
              <Fold key={row.fold.from} fold={row.fold} lit={lit} />
            ) : (
              <tr key={row.days[0]?.date ?? index}>
                {/* Not a header: the month is in every day's own text. */}
                <td className={css.month} aria-hidden="true">
                  {monthOf(row.days, index === 0 || rows[index - 1]?.kind === 'fold')}
                </td>
                {row.days.map((day, column) => (
                  <Day
                    key={day.date}
                    day={day}
                    before={row.days[column - 1]}
                    after={row.days[column + 1]}
                    pointing={{ lit, onDay, stop }}
                  />
                ))}
              </tr>
            ),
          )}
        </tbody>
      </table>
      {legend.length > 0 && <Legend entries={legend} />}
    </div>
  )
}

/** A row of the calendar: a week, or weeks alike in one. */
type RibbonRow =
  | { readonly kind: 'week'; readonly days: readonly RibbonDay[] }
  | { readonly kind: 'fold'; readonly fold: RibbonFold }

function rowsOf(days: readonly RibbonDay[], folds: readonly RibbonFold[]): RibbonRow[] {
  const weeks = Array.from({ length: Math.ceil(days.length / 7) }, (_, week) =>
    days.slice(week * 7, week * 7 + 7),
  )
  return weeks.flatMap((week): RibbonRow[] => {
    const monday = week[0]?.date ?? ''
    const fold = folds.find(({ from, to }) => from <= monday && monday <= to)
    if (fold === undefined) return [{ kind: 'week', days: week }]
    return fold.from === monday ? [{ kind: 'fold', fold }] : []
  })
}

/** A month is named in the week its first day falls in, in the first week shown and after a fold. */
function monthOf(week: readonly RibbonDay[], always: boolean): string {
  const first = week[0]
  if (first === undefined) return ''
  const opening = week.find((day) => day.date.endsWith('-01'))
  return always ? shortMonth((opening ?? first).date) : opening ? shortMonth(opening.date) : ''
}

function Fold({ fold, lit }: { fold: RibbonFold; lit: ReadonlySet<string> | null }) {
  const [from, to] = [shortMonth(fold.from), shortMonth(fold.to)]
  const touched = lit !== null && [...lit].some((day) => fold.from <= day && day <= fold.to)
  return (
    <tr>
      <td className={css.month} aria-hidden="true">
        {from}
      </td>
      <td className={css.fold} colSpan={7} data-look={fold.look} data-lit={touched || undefined}>
        {fold.text}
        {from !== to && <span className={css.foldEnd}> – {to}</span>}
      </td>
    </tr>
  )
}

function Legend({ entries }: { entries: NonNullable<RibbonCalendarProps['legend']> }) {
  return (
    <ul className={css.legend}>
      {entries.map((entry) => (
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
  )
}
