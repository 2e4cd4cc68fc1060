import type { CalendarOption } from '#shared/contract/calendars.ts'
import { calendarsText } from '#shared/text/calendars.ts'
import { IconButton, Select, fullDate, icons } from '#ui/index.ts'
import { chooseCalendar, chooseYear } from './calendars-store.ts'
import css from './calendars.module.css'

const words = calendarsText

/** Which calendar, which year, and how far what it knows reaches. */
export function CalendarBar({
  calendars,
  shown,
  year,
}: {
  calendars: readonly CalendarOption[]
  shown: CalendarOption
  year: number
}) {
  return (
    <div className={css.bar}>
      <Select
        label={words.calendar}
        className={css.choice ?? ''}
        data={choices(calendars)}
        value={shown.id}
        searchable
        maxDropdownHeight={360}
        onChange={(id) => {
          if (id !== null) chooseCalendar(id)
        }}
      />
      <div className={css.year} role="group" aria-label={words.year}>
        <IconButton
          icon={icons.chevronLeft}
          label={words.previousYear}
          disabled={year <= shown.firstYear}
          onClick={() => chooseYear(year - 1)}
        />
        <span className={css.yearNumber} aria-live="polite">
          {year}
        </span>
        <IconButton
          icon={icons.chevronRight}
          label={words.nextYear}
          disabled={year >= shown.lastYear}
          onClick={() => chooseYear(year + 1)}
        />
      </div>
      <p className={css.asAt}>
        {words.asAt(fullDate(shown.asAt).replace(/^\S+ /, ''), shown.firstYear, shown.lastYear)}
      </p>
    </div>
  )
}

/** The organisation's own first, then those with days entered, then the rest by name. */
function choices(calendars: readonly CalendarOption[]) {
  const group = (name: string, fits: (calendar: CalendarOption) => boolean) => ({
    group: name,
    items: calendars
      .filter(fits)
      .toSorted((a, b) => a.name.localeCompare(b.name))
      .map(({ id, name: label }) => ({ value: id, label })),
  })
  return [
    group(words.groups.ours, ({ ours }) => ours),
    group(words.groups.entered, ({ ours, own }) => !ours && own > 0),
    group(words.groups.others, ({ ours, own }) => !ours && own === 0),
  ].filter(({ items }) => items.length > 0)
}
