import { useState, type ReactNode } from 'react'
import { Popover, TextInput } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { calendarWords, inputDate, parseTypedDate } from '../dates.ts'
import { icons } from '../icons.ts'
import { IconButton } from './button.tsx'
import css from './date-input.module.css'

/** Props of `DateInput`; every date is an ISO string, so no time zone is involved. */
export type DateInputProps = {
  label: ReactNode
  value: string | null
  /** Null for an empty field and for text that is no date; a date outside `minDate`…`maxDate` is handed on as typed. */
  onChange: (iso: string | null) => void
  /** Gives the year of a date typed without one, and the month the calendar opens at. */
  today?: string
  description?: ReactNode
  error?: ReactNode
  /** Days the calendar offers; what is typed is for the caller to judge. */
  minDate?: string
  maxDate?: string
  required?: boolean
  disabled?: boolean
  placeholder?: string
  /** First column of the calendar, 1 = Monday. */
  weekStart?: 0 | 1
  /** Told on leaving the field about text that is no date; the text stays to be mended. */
  onUnreadable?: (typed: string) => void
  words?: typeof calendarWords
  ref?: React.Ref<HTMLInputElement>
}

/** A date field that shows "Thu 28 May 2026", takes typed dates (day before month) and opens a calendar of weeks from Monday. */
export function DateInput({
  value,
  onChange,
  today,
  minDate,
  maxDate,
  weekStart = 1,
  onUnreadable,
  words = calendarWords,
  required = false,
  ...rest
}: DateInputProps) {
  // Null while the field shows the value; the officer's own text while it is being typed or cannot be read.
  const [typed, setTyped] = useState<string | null>(null)
  const [opened, setOpened] = useState<'no' | 'by pointer' | 'by button'>('no')
  const type = (text: string) => {
    setTyped(text)
    const date = parseTypedDate(text, today)
    if (date !== value) onChange(date)
  }
  const leave = () => {
    if (typed === null) return
    if (typed.trim() === '' || parseTypedDate(typed, today) !== null) setTyped(null)
    else onUnreadable?.(typed)
  }
  const pick = (date: string | null) => {
    setTyped(null)
    setOpened('no')
    onChange(date)
  }
  return (
    <Popover
      opened={opened !== 'no'}
      onChange={(open) => !open && setOpened('no')}
      position="bottom-start"
      withRoles={false}
      trapFocus={opened === 'by button'}
      returnFocus={opened === 'by button'}
    >
      <Popover.Target>
        <TextInput
          {...rest}
          required={required}
          autoComplete="off"
          spellCheck={false}
          className={css.field}
          value={typed ?? (value === null ? '' : inputDate(value))}
          onChange={(event) => type(event.currentTarget.value)}
          onBlur={leave}
          onClick={() => setOpened('by pointer')}
          onKeyDown={(event) => {
            if (event.key === 'Enter') leave()
            if (event.key === 'Tab' || event.key === 'Escape') setOpened('no')
          }}
          rightSection={
            <IconButton
              icon={icons.calendar}
              label={words.open}
              aria-expanded={opened !== 'no'}
              disabled={rest.disabled === true}
              onClick={() => setOpened(opened === 'no' ? 'by button' : 'no')}
            />
          }
        />
      </Popover.Target>
      <Popover.Dropdown>
        <DatePicker
          value={value}
          onChange={pick}
          defaultDate={value ?? today ?? new Date()}
          firstDayOfWeek={weekStart}
          allowDeselect={!required}
          {...(minDate === undefined ? {} : { minDate })}
          {...(maxDate === undefined ? {} : { maxDate })}
          ariaLabels={{
            previousMonth: words.previous,
            nextMonth: words.next,
          }}
          getDayProps={(date) => (date === today ? { 'data-now': true } : {})}
          classNames={{
            day: css.day,
            weekday: css.weekday,
            calendarHeaderLevel: css.level,
            calendarHeaderControl: css.control,
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
