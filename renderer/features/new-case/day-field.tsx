import { useEffect } from 'react'
import { newCaseText } from '#shared/text/new-case.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { DateInput, FieldError } from '#ui/index.ts'
import { change, markUnreadable, useNewCase } from './new-case-store.ts'

/** Fields of the form that hold a day. */
export type DayFieldName = 'received' | 'dated' | 'controllerReceived' | 'startDate'

/** A day of the form; text that is no day keeps the step from being left until it is mended or deleted. */
export function DayField({
  field,
  label,
  hint,
  required = false,
}: {
  field: DayFieldName
  label: string
  hint?: string
  required?: boolean
}) {
  const value = useNewCase((now) => now.form[field])
  const wrong = useNewCase((now) => now.mistakes[field])
  const today = useOpenFile((now) => now.file?.today ?? '')
  useEffect(() => () => markUnreadable(field, undefined), [field])
  return (
    // typing again takes the mark off; the field itself says nothing when its text is deleted
    <div onInput={() => markUnreadable(field, undefined)}>
      <DateInput
        label={label}
        description={hint}
        value={value}
        today={today}
        maxDate={today}
        required={required}
        onChange={(day) => change(changesOf(field, day))}
        onUnreadable={(typed) => markUnreadable(field, newCaseText.errors.unreadable(typed))}
        error={wrong === undefined ? undefined : <FieldError>{wrong}</FieldError>}
      />
    </div>
  )
}

/** Without a date on it, the clock cannot start on that date any more. */
function changesOf(field: DayFieldName, day: string | null) {
  const { start } = useNewCase.getState().form
  return field === 'dated' && day === null && start === 'dated'
    ? { dated: null, start: 'received' as const }
    : { [field]: day }
}
