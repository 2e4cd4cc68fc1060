import { useState, type ReactNode } from 'react'
import { DateInput as MantineDateInput } from '@mantine/dates'
import { inputDate, parseTypedDate } from '../dates.ts'
import { icons } from '../icons.ts'
import { IconView } from './icon-view.tsx'

/** Props of `DateInput`; every date is an ISO string, so no time zone is involved. */
export type DateInputProps = {
  label: ReactNode
  value: string | null
  onChange: (iso: string | null) => void
  /** Gives the year of a date typed without one, and the month the calendar opens at. */
  today?: string
  description?: ReactNode
  error?: ReactNode
  minDate?: string
  maxDate?: string
  required?: boolean
  disabled?: boolean
  placeholder?: string
  /** First column of the calendar, 1 = Monday. */
  weekStart?: 0 | 1
  /** Told once, on leaving the field, about text that is no date; the text stays. */
  onUnreadable?: (typed: string) => void
  ref?: React.Ref<HTMLInputElement>
}

/** A date field that shows "Thu 28 May 2026", takes typed dates (day before month) and opens a calendar of weeks from Monday. */
export function DateInput({
  value,
  onChange,
  today,
  weekStart = 1,
  onUnreadable,
  ref,
  ...rest
}: DateInputProps) {
  const [typed, setTyped] = useState('')
  return (
    <MantineDateInput
      {...rest}
      {...(ref ? { ref } : {})}
      value={value}
      onChange={onChange}
      firstDayOfWeek={weekStart}
      valueFormat={inputDate}
      dateParser={(text) => parseTypedDate(text, today)}
      fixOnBlur={false}
      allowDeselect={rest.required !== true}
      highlightToday
      onInput={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        if (typed !== '' && parseTypedDate(typed, today) === null) onUnreadable?.(typed)
        setTyped('')
      }}
      {...(today === undefined ? {} : { defaultDate: value ?? today })}
      rightSection={<IconView icon={icons.calendar} />}
      rightSectionPointerEvents="none"
    />
  )
}
