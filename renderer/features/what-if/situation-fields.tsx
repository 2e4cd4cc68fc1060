import { rightMeanings, wordFor } from '#shared/text/words.ts'
import { whatIfText } from '#shared/text/what-if.ts'
import { ClockKind } from '#shared/domain/kind.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { FieldError, Select, TextInput } from '#ui/index.ts'
import { DayField } from './day-field.tsx'
import { readTime, type WhatIfForm } from './form.ts'
import { countsHours, kindGroups, zoneItems } from './law-choices.ts'
import { change, useWhatIf } from './what-if-store.ts'
import css from './what-if.module.css'

const text = whatIfText.form
const meanings: Readonly<Record<string, string>> = { ...rightMeanings, ...text.kindMeanings }

/** What it is about, when it came, and from which day it is looked at. */
export function SituationFields({ form }: { form: WhatIfForm }) {
  const options = useWhatIf((now) => now.options)
  const file = useOpenFile((now) => now.file)
  const breach = form.kind?.startsWith('breach-') === true
  return (
    <div className={css.group}>
      <Select
        label={text.kind}
        description={form.kind === null ? undefined : wordFor(meanings, form.kind)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={kindGroups(form, options)}
        searchable
        allowDeselect={false}
        value={form.kind}
        onChange={(kind) => change({ kind: ClockKind.safeParse(kind).data ?? null })}
        maxDropdownHeight={420}
      />
      <DayField
        label={breach ? text.aware : text.received}
        value={form.received}
        onChange={(received) => change({ received })}
      />
      {countsHours(form, options) && <TimeFields form={form} />}
      <DayField
        label={text.today}
        description={text.todayHint}
        value={form.today === '' ? (file?.today ?? '') : form.today}
        onChange={(today) => change({ today: today === file?.today ? '' : today })}
      />
    </div>
  )
}

/** The time of day and where the clock on the wall hangs: only clocks in hours ask for it. */
function TimeFields({ form }: { form: WhatIfForm }) {
  const options = useWhatIf((now) => now.options)
  const zone = useWhatIf((now) => now.comparison?.zone ?? '')
  const wrong = form.time.trim() !== '' && readTime(form.time) === null
  return (
    <div className={css.time}>
      <TextInput
        label={text.time}
        placeholder={text.timePlaceholder}
        value={form.time}
        maxLength={5}
        onChange={(event) => change({ time: event.currentTarget.value })}
        error={wrong ? <FieldError>{text.noTime}</FieldError> : undefined}
      />
      <Select
        label={text.timeIn}
        data={zoneItems(options, form.zone === '' ? zone : '')}
        searchable
        allowDeselect={false}
        value={form.zone}
        onChange={(next) => change({ zone: next ?? '' })}
      />
    </div>
  )
}
