import { Checkbox, MultiSelect, NumberInput, Select, TextInput } from '@mantine/core'
import { DateInput } from './date-input.tsx'
import { isShort, type FormField, type FormValue } from './form-field.ts'
import { Textarea } from './inputs.tsx'
import css from './field-form.module.css'

/** Props of `FieldForm`. */
export type FieldFormProps = {
  fields: readonly FormField[]
  values: Readonly<Record<string, FormValue>>
  onChange: (name: string, value: FormValue) => void
  today: string
  moneyWords: { amount: string; currency: string }
}

/** A form drawn from a description of its fields: short ones in two columns, text across both. */
export function FieldForm({ fields, values, onChange, today, moneyWords }: FieldFormProps) {
  return (
    <div className={css.form}>
      {fields.map((field, at) => (
        <div key={field.name} className={isShort(field) ? undefined : css.wide}>
          <Field
            field={field}
            value={values[field.name] ?? null}
            onChange={(value) => onChange(field.name, value)}
            today={today}
            moneyWords={moneyWords}
            autoFocus={at === 0}
          />
        </div>
      ))}
    </div>
  )
}

type FieldProps = {
  field: FormField
  value: FormValue
  onChange: (value: FormValue) => void
  today: string
  moneyWords: { amount: string; currency: string }
  autoFocus: boolean
}

function Field({ field, value, onChange, today, moneyWords, autoFocus }: FieldProps) {
  const base = {
    label: field.label,
    ...(field.hint === undefined ? {} : { description: field.hint }),
    ...(field.required === true ? { required: true } : {}),
    ...(autoFocus ? { 'data-autofocus': true } : {}),
  }
  const text = typeof value === 'string' ? value : ''
  switch (field.control) {
    case 'time':
      return (
        <TextInput
          {...base}
          placeholder="09:40"
          value={text}
          onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
          maxLength={5}
        />
      )
    case 'line':
      return (
        <TextInput
          {...base}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
          maxLength={1000}
        />
      )
    case 'text':
      return <Textarea {...base} value={text} onChange={(event) => onChange(event.currentTarget.value)} />
    case 'day':
      return (
        <DateInput
          label={field.label}
          {...(field.hint === undefined ? {} : { description: field.hint })}
          value={typeof value === 'string' ? value : null}
          onChange={onChange}
          today={today}
          {...(field.maxDate === undefined ? {} : { maxDate: field.maxDate })}
        />
      )
    case 'number':
      return (
        <NumberInput
          {...base}
          value={typeof value === 'number' ? value : ''}
          onChange={(next) => onChange(typeof next === 'number' ? next : null)}
          min={0}
          allowDecimal={false}
          hideControls
        />
      )
    case 'money':
      return <MoneyInput label={field.label} value={value} onChange={onChange} words={moneyWords} />
    case 'yes-no':
      return (
        <Checkbox
          label={field.label}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      )
    case 'choice':
    case 'pick':
      return (
        <Select
          {...base}
          data={[...(field.options ?? [])]}
          value={text === '' ? null : text}
          onChange={onChange}
          clearable={field.control === 'pick'}
          searchable={(field.options ?? []).length > 8}
          allowDeselect={field.control === 'pick'}
        />
      )
    case 'picks':
      return (
        <MultiSelect
          {...base}
          data={[...(field.options ?? [])]}
          value={Array.isArray(value) ? [...value] : []}
          onChange={onChange}
          searchable
          clearable
        />
      )
  }
}

function MoneyInput({
  label,
  value,
  onChange,
  words,
}: {
  label: string
  value: FormValue
  onChange: (value: FormValue) => void
  words: { amount: string; currency: string }
}) {
  const money = typeof value === 'object' && value !== null && 'amount' in value ? value : null
  const set = (amount: string, currency: string) =>
    onChange(amount.trim() === '' ? null : { amount: amount.trim(), currency: currency.toUpperCase() })
  return (
    <div className={css.money}>
      <TextInput
        label={label}
        placeholder={words.amount}
        value={money?.amount ?? ''}
        onChange={(event) => set(event.currentTarget.value, money?.currency ?? 'EUR')}
        inputMode="decimal"
      />
      <TextInput
        label={words.currency}
        value={money?.currency ?? 'EUR'}
        maxLength={3}
        onChange={(event) => set(money?.amount ?? '', event.currentTarget.value)}
      />
    </div>
  )
}
