import type { ReactNode } from 'react'
import type { LetterField } from '#shared/contract/letters.ts'
import { lettersText } from '#shared/text/letters.ts'
import { Radio, RadioGroup, StateGlyph, Stack, Textarea, TextInput } from '#ui/index.ts'
import { FieldRows } from './field-rows.tsx'
import { forgetEmpty, typeField, useLetter } from './letter-store.ts'
import css from './letters.module.css'

const text = lettersText.form

/** The id of the element round a field's control; `focusField` finds the control in it. */
export function fieldId(name: string): string {
  return `letter-field-${name}`
}

/** Puts the cursor into the field and brings it into sight. False when the form does not show it. */
export function focusField(name: string): boolean {
  const wrapper = document.getElementById(fieldId(name))
  const controls = [
    ...(wrapper?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea') ?? []),
  ]
  const control = controls.find((each) => each.matches(':checked') || each.value === '') ?? controls[0]
  if (wrapper === null || control === undefined) return false
  wrapper.scrollIntoView({ block: 'center' })
  control.focus({ preventScroll: true })
  return true
}

/** The control of one field: choices, rows, several lines or one. What it says is saved as it is typed. */
export function FieldControl({ field, autoFocus = false }: { field: LetterField; autoFocus?: boolean }) {
  const { name } = field
  const value = useLetter((now) => now.typed[name]) ?? field.value
  const missing = useLetter((now) => now.view?.problems.some((problem) => problem.field === name) ?? false)
  // a row may lack one of its cells while the field says something
  const open = (value.trim() === '' && !field.optional) || (missing && field.columns.length > 0)
  const label = (
    <span className={css.fieldLabel}>
      {open && <StateGlyph state="soon" size={12} />}
      {field.optional ? text.optional(field.label) : field.label}
    </span>
  )
  return (
    <div id={fieldId(name)} data-open={open || undefined} className={css.field}>
      <Control field={field} value={value} label={label} autoFocus={autoFocus} />
    </div>
  )
}

function Control({
  field,
  value,
  label,
  autoFocus,
}: {
  field: LetterField
  value: string
  label: ReactNode
  autoFocus: boolean
}) {
  const { name, choices, columns } = field
  if (choices.length > 0) {
    return (
      <RadioGroup
        label={label}
        description={field.source === 'typed' ? text.chooseOne : text.hint(field.hint)}
        value={value}
        onChange={(next) => typeField(name, next)}
      >
        <Stack gap={6} className={css.choices ?? ''}>
          {choices.map((choice) => (
            <Radio key={choice} value={choice} label={choice} />
          ))}
        </Stack>
      </RadioGroup>
    )
  }
  if (columns.length > 0)
    return (
      <FieldRows name={name} columns={columns} hint={text.hint(field.hint)} value={value} label={label} />
    )
  const words = {
    label,
    value,
    autoFocus,
    description: field.many ? text.lines(field.hint) : text.hint(field.hint),
    onBlur: () => forgetEmpty(name),
    onChange: (event: { currentTarget: { value: string } }) => typeField(name, event.currentTarget.value),
  }
  return field.long || field.many ? (
    <Textarea paper autosize minRows={field.many ? 3 : 2} maxRows={14} {...words} />
  ) : (
    <TextInput {...words} />
  )
}
