import { newCaseText } from '#shared/text/new-case.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { Checkbox, Select, TextInput, Textarea } from '#ui/index.ts'
import { DayField } from './day-field.tsx'
import { EarlierCases } from './earlier-cases.tsx'
import type { NewCaseForm } from './form.ts'
import { change, useNewCase } from './new-case-store.ts'
import { mistake } from './step-came.tsx'
import css from './new-case.module.css'

const text = newCaseText.who

type LineField = {
  [Key in keyof NewCaseForm]: NewCaseForm[Key] extends string ? Key : never
}[keyof NewCaseForm]

/** One line of text of the form. */
function Line({
  field,
  label,
  hint,
  required = false,
}: {
  field: Exclude<LineField, 'channel' | 'start' | 'identity'>
  label: string
  hint?: string
  required?: boolean
}) {
  const value = useNewCase((now) => now.form[field])
  const wrong = useNewCase((now) => now.mistakes[field])
  return (
    <TextInput
      label={label}
      description={hint}
      required={required}
      value={value}
      onChange={(event) => change({ [field]: event.currentTarget.value })}
      error={mistake(wrong)}
    />
  )
}

/** Second step: the person, who writes for them, and for a processor the customer. */
export function StepWho() {
  const form = useNewCase((now) => now.form)
  const role = useOpenFile((now) => now.file?.role)
  const own = useOpenFile((now) => now.file?.organisation.language ?? 'en')
  const languages = Object.entries<string>(newCaseText.languages).map(([value, label]) => ({ value, label }))
  return (
    <>
      <div className={css.two}>
        <Line field="name" label={text.name} hint={text.nameHint} required />
        <Line field="salutation" label={text.salutation} hint={text.salutationHint} />
        <Line field="email" label={text.email} />
        <Line field="phone" label={text.phone} />
        <Textarea
          label={text.address}
          minRows={2}
          value={form.address}
          onChange={(event) => change({ address: event.currentTarget.value })}
        />
        <Select
          label={text.language}
          data={languages}
          searchable
          allowDeselect={false}
          value={form.language === '' ? own.slice(0, 2) : form.language}
          onChange={(value) => change({ language: value ?? '' })}
        />
      </div>
      <EarlierCases />
      <Checkbox
        label={text.agent}
        checked={form.hasAgent}
        onChange={(event) => change({ hasAgent: event.currentTarget.checked })}
      />
      {form.hasAgent && (
        <fieldset className={css.part}>
          <legend className={css.legend}>{text.agentLegend}</legend>
          <div className={css.two}>
            <Line field="agentName" label={text.agentName} required />
            <Line field="agentOrganisation" label={text.organisation} />
            <Line field="agentEmail" label={text.contact} />
            <Line field="authority" label={text.authority} hint={text.authorityHint} />
          </div>
        </fieldset>
      )}
      {role === 'processor' && <Controller />}
    </>
  )
}

/** For a processor: the customer on whose instruction the data is held. */
export function Controller() {
  return (
    <fieldset className={css.part}>
      <legend className={css.legend}>{text.controllerLegend}</legend>
      <p className={css.quiet}>{text.controllerText}</p>
      <div className={css.two}>
        <Line field="controllerOrganisation" label={text.controllerOrganisation} />
        <Line field="controllerName" label={text.controllerName} />
        <Line field="controllerEmail" label={text.controllerEmail} />
        <DayField
          field="controllerReceived"
          label={text.controllerReceived}
          hint={text.controllerReceivedHint}
        />
      </div>
    </fieldset>
  )
}
