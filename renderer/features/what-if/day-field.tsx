import { isCivilDate } from '#shared/domain/civil-date.ts'
import { whatIfText } from '#shared/text/what-if.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { DateInput, FieldError } from '#ui/index.ts'

/** A day, or what was typed and is none: that is kept and named, so that nothing is guessed out of it. */
export function DayField({
  label,
  description,
  value,
  onChange,
  note,
}: {
  label: string
  description?: string
  value: string
  onChange: (value: string) => void
  /** What is odd about a day that can be read. */
  note?: string | undefined
}) {
  const today = useOpenFile((now) => now.file?.today ?? '')
  const readable = isCivilDate(value)
  const wrong = readable || value === '' ? note : whatIfText.form.noDay(value)
  return (
    <DateInput
      label={label}
      description={description}
      value={readable ? value : null}
      today={today}
      onChange={(day) => onChange(day ?? '')}
      onUnreadable={onChange}
      error={wrong === undefined ? undefined : <FieldError>{wrong}</FieldError>}
    />
  )
}
