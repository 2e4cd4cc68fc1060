import type { BulkChange } from '#shared/contract/bulk.ts'
import { bulkText } from '#shared/text/bulk.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { DateInput, OptionList, Select, TextInput, Textarea } from '#ui/index.ts'
import type { BulkKind } from './bulk-store.ts'
import css from './cases.module.css'

/** The option that leaves the cases to nobody. */
export const NOBODY = 'nobody'

type EventChange = Extract<BulkChange, { kind: 'event' }>

/** What is typed in the dialog; each kind of change reads its own part. */
export type BulkForm = {
  readonly handler: string | null
  readonly type: EventChange['type']
  readonly date: string | null
  readonly detail: string
  readonly place: string
  readonly calendar: string
}

const EVENTS = ['acknowledged', 'hold-placed', 'hold-lifted', 'note'] as const

/** The fields of a change of many cases. */
export function BulkFields({
  kind,
  form,
  onChange,
}: {
  kind: BulkKind
  form: BulkForm
  onChange: (part: Partial<BulkForm>) => void
}) {
  const officers = useOpenFile((now) => now.file?.officers ?? [])
  const today = useOpenFile((now) => now.file?.today ?? '')
  if (kind === 'handler')
    return (
      <OptionList
        type="radio"
        legend={bulkText.handler}
        digits
        options={[
          ...officers.map(({ id, name }) => ({ value: id as string, title: name })),
          { value: NOBODY, title: bulkText.nobody },
        ]}
        value={form.handler === null ? [] : [form.handler]}
        onChange={([handler]) => onChange({ handler: handler ?? null })}
      />
    )
  if (kind === 'place')
    return (
      <div className={css.form}>
        <TextInput
          label={bulkText.place}
          description={bulkText.placeHint}
          value={form.place}
          maxLength={10}
          onChange={(event) => onChange({ place: event.currentTarget.value })}
          data-autofocus
        />
        <TextInput
          label={bulkText.calendar}
          description={bulkText.calendarHint}
          value={form.calendar}
          maxLength={64}
          onChange={(event) => onChange({ calendar: event.currentTarget.value.trim() })}
        />
      </div>
    )
  return (
    <div className={css.form}>
      {kind === 'event' && (
        <Select
          label={bulkText.what}
          data={EVENTS.map((value) => ({ value, label: bulkText.events[value] }))}
          value={form.type}
          allowDeselect={false}
          onChange={(value) => value !== null && onChange({ type: value as EventChange['type'] })}
        />
      )}
      <DateInput
        label={bulkText.date}
        value={form.date}
        onChange={(date) => onChange({ date })}
        today={today}
        maxDate={today}
        required
      />
      <Textarea
        label={kind === 'close' ? bulkText.closeReason : bulkText.detail}
        required={kind === 'close'}
        minRows={2}
        maxLength={10_000}
        value={form.detail}
        onChange={(event) => onChange({ detail: event.currentTarget.value })}
      />
    </div>
  )
}
