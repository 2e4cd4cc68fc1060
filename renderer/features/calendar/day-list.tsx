import type { CalendarEntry } from '#shared/contract/calendar.ts'
import { StateText } from '#ui/index.ts'
import { iconOf, leftOf, nameOf, openEntry, whatOf } from './entry-words.ts'
import css from './calendar.module.css'

const LIST = 'day-list'

/** Takes the keyboard to the first thing that is due on the chosen day. */
export function focusDayList(): void {
  document.querySelector<HTMLElement>(`#${LIST} button`)?.focus()
}

/** What is due on a day, one under the other; each leads to its case. */
export function DayList({ label, entries }: { label: string; entries: readonly CalendarEntry[] }) {
  return (
    <ul id={LIST} className={css.list} aria-label={label}>
      {entries.map((entry) => {
        const icon = iconOf(entry)
        return (
          <li key={entry.id}>
            <button type="button" className={css.entry} onClick={() => openEntry(entry)}>
              <span className={css.name}>{nameOf(entry)}</span>
              <span className={css.what}>
                {[entry.reference, whatOf(entry)].filter((part) => part !== '').join(' · ')}
              </span>
              <StateText
                state={entry.standing}
                size="xs"
                quiet={entry.standing === 'running'}
                share={entry.elapsed}
                {...(icon === undefined ? {} : { icon })}
              >
                {leftOf(entry)}
              </StateText>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
