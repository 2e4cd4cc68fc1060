import type { ComparedColumn } from '#shared/contract/deadlines.ts'
import type { ClockView } from '#shared/contract/views.ts'
import { whatIfText } from '#shared/text/what-if.ts'
import { ribbonProps, whySteps } from '#bridge/clock-props.ts'
import { holdingDue } from '#bridge/clock-words.ts'
import { NotesList, RibbonCalendar, StateText, WhyTrail, icons } from '#ui/index.ts'
import { factsOf, notesOf, otherClocks, otherWords, shownClock, whyWords } from './column-words.ts'
import css from './what-if.module.css'

const text = whatIfText.result

/** The safe date with its reason, and what an extension would give. */
export function Facts({ clock, today, narrow }: { clock: ClockView | null; today: string; narrow: boolean }) {
  const facts = factsOf(clock, today)
  if (facts.length === 0) return null
  return (
    <dl className={css.facts} data-narrow={narrow || undefined}>
      {facts.map(({ label, value, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <b>{value}</b>
            {note !== undefined && <span className={css.meta}>{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** The calendar of counted, left out and skipped days; nothing where no day is counted. */
export function Ribbon({
  column,
  today,
  size,
}: {
  column: ComparedColumn
  today: string
  size: 'trail' | 'column'
}) {
  const clock = shownClock(column)
  // the engine draws the days of the first duty with a date, which is another one while the answer waits
  if (clock === null || holdingDue(clock) === null) return null
  const ribbon = ribbonProps(column.group, today)
  if (ribbon === null) return null
  return (
    <RibbonCalendar
      size={size}
      days={ribbon.days}
      weekdays={size === 'column' ? ribbon.weekdays.map((name) => name.slice(0, 2)) : ribbon.weekdays}
      weekdaysFull={ribbon.weekdaysFull}
      caption={`${column.name}. ${ribbon.caption}`}
      legend={ribbon.legend}
    />
  )
}

/** The steps to the date, in a column. */
export function Trail({ clock, today }: { clock: ClockView; today: string }) {
  return <WhyTrail plain title={whyWords(clock, today)} steps={whySteps(clock, icons, today)} />
}

/** The other duties with their dates, and what is worth knowing. */
export function Others({ column, today }: { column: ComparedColumn; today: string }) {
  const others = otherClocks(column)
  const notes = notesOf(shownClock(column))
  return (
    <>
      {others.length > 0 && (
        <>
          <h3 className={css.small}>{text.others}</h3>
          <ul className={css.others}>
            {others.map((clock) => {
              const { name, date, state } = otherWords(clock, today)
              return (
                <li key={clock.clock}>
                  <span className={css.other}>
                    <span>{name}</span>
                    <StateText state={state} quiet>
                      {date}
                    </StateText>
                  </span>
                  <span className={css.meta}>{clock.citation}</span>
                </li>
              )
            })}
          </ul>
        </>
      )}
      {notes.length > 0 && (
        <>
          <h3 className={css.small}>{text.notes}</h3>
          <NotesList items={notes.map((note) => ({ id: note, icon: icons.info, children: note }))} />
        </>
      )}
    </>
  )
}
