import type { CalendarDay } from '#shared/contract/calendars.ts'
import { calendarsText } from '#shared/text/calendars.ts'
import { Card, SectionTitle, shortDate } from '#ui/index.ts'
import css from './calendars.module.css'

const words = calendarsText

/** The holidays the calendar lists in a year, by name, with where they come from. */
export function ListedDays({ days, year }: { days: readonly CalendarDay[]; year: number }) {
  const listed = days.filter(({ mark }) => mark === 'holiday' || mark === 'struck')
  const sources = [...new Set(listed.flatMap(({ mark, source }) => (mark === 'holiday' ? [source] : [])))]
  return (
    <section>
      <SectionTitle {...(listed.length === 0 ? {} : { count: listed.length })}>
        {words.listed(year)}
      </SectionTitle>
      <Card padded>
        {listed.length === 0 ? (
          <p className={css.emptyText}>{words.listedEmpty}</p>
        ) : (
          <ul className={css.listed}>
            {listed.map(({ date, name, mark, source }) => (
              <li key={date} data-struck={mark === 'struck' || undefined}>
                <span className={css.listedDate}>{shortDate(date, `${year}`)}</span>
                <span>
                  {name}
                  {mark === 'struck' && <span className={css.meta}>{words.marks.struck}</span>}
                  {sources.length > 1 && mark !== 'struck' && (
                    <sup className={css.note}>{sources.indexOf(source) + 1}</sup>
                  )}
                </span>
              </li>
            ))}
          </ul>
        )}
        {sources.length > 0 && (
          <div className={css.sources}>
            <h3>{words.sources}</h3>
            <ol data-single={sources.length === 1 || undefined}>
              {sources.map((source) => (
                <li key={source}>{source}</li>
              ))}
            </ol>
          </div>
        )}
      </Card>
    </section>
  )
}
