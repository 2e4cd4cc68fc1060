import type { OwnDay } from '#shared/contract/calendars.ts'
import { calendarsText } from '#shared/text/calendars.ts'
import { counted } from '#shared/text/words.ts'
import { Card, LinkButton, SectionTitle, VisuallyHidden, fullDate, shortDate, useNarrow } from '#ui/index.ts'
import { begin } from './calendars-store.ts'
import { runsOf, type OwnRun } from './own-runs.ts'
import css from './calendars.module.css'

const words = calendarsText

/** The days the organisation entered in the calendar shown, all years, each to be taken back. */
export function OwnDays({
  days,
  elsewhere,
  today,
  readOnly,
}: {
  days: readonly OwnDay[]
  /** How many stand in other calendars. */
  elsewhere: number
  today: string
  readOnly: boolean
}) {
  return (
    <section>
      <SectionTitle
        {...(days.length === 0 ? {} : { count: days.length })}
        {...(elsewhere === 0 ? {} : { meta: words.otherCalendars(elsewhere) })}
      >
        {words.own}
      </SectionTitle>
      {days.length === 0 ? (
        <Card padded>
          <p className={css.emptyTitle}>{words.ownEmpty}</p>
          <p className={css.emptyText}>{words.ownEmptyText}</p>
        </Card>
      ) : (
        <OwnTable days={days} today={today} readOnly={readOnly} />
      )}
    </section>
  )
}

function OwnTable({ days, today, readOnly }: { days: readonly OwnDay[]; today: string; readOnly: boolean }) {
  const narrow = useNarrow()
  const columns = words.ownColumns
  return (
    <Card>
      <table className={css.table}>
        <caption>
          <VisuallyHidden>{`${words.ownCaption}, ${counted(days.length, 'day', 'days')}`}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{columns.date}</th>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.kind}</th>
            {!narrow && <th scope="col">{columns.by}</th>}
            <th scope="col">
              <VisuallyHidden>{words.takeBack}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {runsOf(days).map((run) => (
            <OwnRow key={run[0].id} run={run} today={today} readOnly={readOnly} narrow={narrow} />
          ))}
        </tbody>
      </table>
    </Card>
  )
}

function OwnRow({
  run,
  today,
  readOnly,
  narrow,
}: {
  run: OwnRun
  today: string
  readOnly: boolean
  narrow: boolean
}) {
  const [day] = run
  const last = run.at(-1) ?? day
  const said = run.length === 1 ? fullDate(day.date) : words.span(fullDate(day.date), fullDate(last.date))
  return (
    <tr>
      <th scope="row" className={css.date}>
        {run.length === 1
          ? shortDate(day.date, today)
          : words.span(shortDate(day.date, today), shortDate(last.date, today))}
        {run.length > 1 && <span className={css.meta}>{counted(run.length, 'day', 'days')}</span>}
      </th>
      <td>
        <span className={css.name}>{day.name}</span>
        {day.source !== '' && <span className={css.meta}>{day.source}</span>}
      </td>
      <td>
        {words.kinds[day.kind]}
        {day.idle && <span className={css.meta}>{words.idle}</span>}
      </td>
      {!narrow && (
        <td>
          {day.officerName}
          <span className={css.meta}>{shortDate(day.addedAt.slice(0, 10), today)}</span>
        </td>
      )}
      <td className={css.right}>
        {!readOnly && (
          <LinkButton
            aria-label={words.takeBackDay(`${said}, ${day.name}`)}
            onClick={() => begin({ what: 'remove', run })}
          >
            {words.takeBack}
          </LinkButton>
        )}
      </td>
    </tr>
  )
}
