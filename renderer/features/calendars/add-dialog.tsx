import { useState } from 'react'
import { DAY_CHANGE_KINDS, type DayChangeKind } from '#shared/domain/day-change.ts'
import { LONGEST_SPAN } from '#shared/domain/day-plan.ts'
import type { CalendarDay, CalendarOption } from '#shared/contract/calendars.ts'
import { calendarsText } from '#shared/text/calendars.ts'
import { failureText } from '#shared/text/failures.ts'
import {
  DateInput,
  Dialog,
  ErrorNote,
  OptionList,
  Select,
  TextInput,
  daysBetween,
  fullDate,
} from '#ui/index.ts'
import { begin } from './calendars-store.ts'
import { EffectPanel } from './effect-panel.tsx'
import { useEffectOf, type AddWish } from './effect.ts'
import { SaveDays } from './save-days.tsx'
import { useSave } from './use-save.ts'
import css from './calendars.module.css'

const words = calendarsText

type Form = {
  readonly kind: DayChangeKind
  readonly from: string | null
  readonly to: string | null
  readonly name: string
  readonly source: string
}

/** Enters days by hand: what kind, which days, their name, and what they do to open cases before they are saved. */
export function AddDialog({
  calendar,
  listed,
  today,
}: {
  calendar: CalendarOption
  /** The days of the year shown: the holidays that can be struck. */
  listed: readonly CalendarDay[]
  today: string
}) {
  const [form, setForm] = useState<Form>({
    kind: 'office-closed',
    from: null,
    to: null,
    name: '',
    source: '',
  })
  const problem = problemOf(form)
  const wish = wishOf(form, calendar, problem)
  const effect = useEffectOf(wish)
  const saving = useSave()
  const { failure } = saving
  const change = (part: Partial<Form>) => setForm((now) => ({ ...now, ...part }))
  return (
    <Dialog
      opened
      size={720}
      onClose={() => begin({ what: 'nothing' })}
      title={words.addTitle(calendar.name)}
      closeLabel={words.closeLabel}
      footer={
        <SaveDays wish={wish} effect={effect} saving={saving} blocked={blockedWords(form, effect.state)} />
      }
    >
      <div className={css.form}>
        <OptionList
          columns
          legend={words.kindLegend}
          type="radio"
          options={DAY_CHANGE_KINDS.map((kind) => ({ value: kind, ...words.kindChoices[kind] }))}
          value={[form.kind]}
          onChange={([kind]) =>
            setForm((now) =>
              withKind(
                now,
                DAY_CHANGE_KINDS.find((each) => each === kind),
              ),
            )
          }
        />
        {form.kind === 'worked' ? (
          <div className={css.pair}>
            <ListedChoice form={form} listed={listed} onChange={change} />
            <SourceField form={form} onChange={change} />
          </div>
        ) : (
          <DayFields form={form} calendar={calendar} today={today} problem={problem} onChange={change} />
        )}
        <EffectPanel effect={effect} closures={form.kind === 'office-closed'} />
        {failure !== null && <ErrorNote {...failureText(failure)} />}
      </div>
    </Dialog>
  )
}

type Change = (part: Partial<Form>) => void

function DayFields({
  form,
  calendar,
  today,
  problem,
  onChange,
}: {
  form: Form
  calendar: CalendarOption
  today: string
  problem: string | null
  onChange: Change
}) {
  const years = { minDate: `${calendar.firstYear}-01-01`, maxDate: `${calendar.lastYear}-12-31` }
  return (
    <>
      <div className={css.pair}>
        <DateInput
          label={words.from}
          value={form.from}
          today={today}
          required
          {...years}
          onChange={(from) => onChange({ from })}
        />
        <DateInput
          label={words.to}
          description={words.toHint}
          value={form.to}
          today={form.from ?? today}
          {...years}
          {...(problem === null ? {} : { error: problem })}
          onChange={(to) => onChange({ to })}
        />
      </div>
      <div className={css.pair}>
        <TextInput
          label={words.name}
          description={words.nameHint}
          value={form.name}
          maxLength={200}
          required
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
        <SourceField form={form} onChange={onChange} />
      </div>
    </>
  )
}

function SourceField({ form, onChange }: { form: Form; onChange: Change }) {
  return (
    <TextInput
      label={words.source}
      description={words.sourceHint}
      value={form.source}
      maxLength={500}
      onChange={(event) => onChange({ source: event.currentTarget.value })}
    />
  )
}

function ListedChoice({
  form,
  listed,
  onChange,
}: {
  form: Form
  listed: readonly CalendarDay[]
  onChange: Change
}) {
  const days = listed.filter(({ mark }) => mark === 'holiday')
  return (
    <Select
      label={words.listedDay}
      placeholder={days.length === 0 ? words.listedNone : ''}
      data={days.map(({ date, name }) => ({ value: date, label: `${fullDate(date)}: ${name}` }))}
      value={days.some(({ date }) => date === form.from) ? form.from : null}
      onChange={(date) =>
        onChange({ from: date, to: null, name: days.find((day) => day.date === date)?.name ?? '' })
      }
    />
  )
}

/** A holiday to strike is chosen from the list, other days are typed: neither is the other. */
function withKind(form: Form, kind: DayChangeKind = form.kind): Form {
  const stays = (kind === 'worked') === (form.kind === 'worked')
  return stays ? { ...form, kind } : { ...form, kind, from: null, to: null, name: '' }
}

function problemOf({ kind, from, to }: Form): string | null {
  if (kind === 'worked' || from === null || to === null) return null
  const days = daysBetween(from, to)
  return days < 0 ? words.toBefore : days >= LONGEST_SPAN ? words.tooLong(LONGEST_SPAN) : null
}

function wishOf(form: Form, { id }: CalendarOption, problem: string | null): AddWish | null {
  const { kind, from, to, source } = form
  const name = form.name.trim()
  if (from === null || problem !== null || name === '') return null
  const span = { from, to: kind === 'worked' ? from : (to ?? from), kind, name }
  return { calendarId: id, spans: [span], source: source.trim() } as AddWish
}

function blockedWords(form: Form, state: string): string {
  const blocked = words.saveBlocked
  if (form.from === null) return blocked.days
  if (form.name.trim() === '') return blocked.name
  return state === 'reading' ? blocked.reading : blocked.nothing
}
