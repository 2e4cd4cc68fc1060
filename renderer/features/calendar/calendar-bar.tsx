import { CALENDAR_AREAS } from '#shared/contract/calendar.ts'
import { calendarText } from '#shared/text/calendar.ts'
import { Button, Checkbox, CheckboxGroup, IconButton, SegmentedControl, icons } from '#ui/index.ts'
import { chooseDay, showAreas, showAs, showMonth, useCalendar } from './calendar-store.ts'
import { monthAfter } from './month-span.ts'
import { monthWords } from './month-words.ts'
import css from './calendar.module.css'

const text = calendarText

/** Which month, how it is shown, and what of it. */
export function CalendarBar({ today }: { today: string }) {
  const { month, areas } = useCalendar()
  return (
    <div className={css.bar}>
      <div className={css.turn}>
        <IconButton
          icon={icons.chevronLeft}
          label={text.previous}
          onClick={() => showMonth(monthAfter(month, -1))}
        />
        <h2 className={css.month} aria-live="polite">
          {monthWords(month)}
        </h2>
        <IconButton
          icon={icons.chevronRight}
          label={text.next}
          onClick={() => showMonth(monthAfter(month, 1))}
        />
        <Button size="sm" onClick={() => chooseDay(today)}>
          {text.today}
        </Button>
      </div>
      <CheckboxGroup
        aria-label={text.areas.label}
        className={css.areas ?? ''}
        value={[...areas]}
        onChange={showAreas}
      >
        {CALENDAR_AREAS.map((area) => (
          <Checkbox key={area} value={area} label={text.areas[area]} />
        ))}
      </CheckboxGroup>
    </div>
  )
}

/** The month as a grid or as a list. */
export function ViewChoice() {
  const view = useCalendar((now) => now.view)
  return (
    <SegmentedControl
      aria-label={text.views.label}
      value={view}
      onChange={(to) => showAs(to === 'agenda' ? 'agenda' : 'month')}
      data={[
        { value: 'month', label: text.views.month },
        { value: 'agenda', label: text.views.agenda },
      ]}
    />
  )
}
