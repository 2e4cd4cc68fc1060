import type { FoundDay } from '#shared/contract/calendars.ts'
import { calendarsText } from '#shared/text/calendars.ts'
import { Checkbox, LinkButton, fullDate } from '#ui/index.ts'
import { canTake, keyOf, remarkOf } from './found-day.ts'
import css from './calendars.module.css'

const words = calendarsText.ics

/** The days of a calendar file with a tick each; those that cannot be taken say why. */
export function FoundDays({
  days,
  picked,
  onPick,
}: {
  days: readonly FoundDay[]
  picked: ReadonlySet<string>
  onPick: (picked: ReadonlySet<string>) => void
}) {
  const takeable = days.filter(canTake)
  const toggle = (key: string) => {
    const next = new Set(picked)
    if (!next.delete(key)) next.add(key)
    onPick(next)
  }
  return (
    <fieldset className={css.found}>
      <legend className={css.foundLegend}>{words.days}</legend>
      <div className={css.foundBar}>
        <span>{words.picked(picked.size, days.length)}</span>
        <LinkButton onClick={() => onPick(new Set(takeable.map(keyOf)))}>{words.all}</LinkButton>
        <LinkButton onClick={() => onPick(new Set())}>{words.none}</LinkButton>
      </div>
      <ul className={css.foundList} tabIndex={0} aria-label={words.days}>
        {days.map((day) => {
          const key = keyOf(day)
          const remark = remarkOf(day)
          return (
            <li key={key} className={css.foundDay}>
              <Checkbox
                checked={picked.has(key)}
                disabled={!canTake(day)}
                onChange={() => toggle(key)}
                label={
                  <span className={css.foundWords}>
                    <span className={css.foundDate}>{fullDate(day.date)}</span>
                    <span>{day.name === '' ? words.unnamed : day.name}</span>
                    {remark !== '' && <span className={css.remark}>{remark}</span>}
                  </span>
                }
              />
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}
