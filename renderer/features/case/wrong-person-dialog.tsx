import { useState } from 'react'
import type { CaseView } from '#shared/contract/views.ts'
import { CivilDate, CivilTime } from '#shared/domain/civil-date.ts'
import { breachBoardText } from '#shared/text/breach-board.ts'
import { caseText } from '#shared/text/case.ts'
import { engine } from '#bridge/calls.ts'
import { fullMoment } from '#bridge/clock-words.ts'
import { wallOf } from '#bridge/instants.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { go } from '#bridge/place.ts'
import { DateInput, NoteBox, Select, TextInput, Textarea, icons, shortDate } from '#ui/index.ts'
import { SaveDialog } from './save-dialog.tsx'
import css from './case.module.css'

const text = breachBoardText.wrong

type Form = {
  readonly message: string
  readonly to: string
  readonly happenedOn: string | null
  readonly name: string
  readonly aware: string | null
  readonly time: string
  readonly because: string
  /** Null while the officer has not written over what the case knows. */
  readonly happened: string | null
}

/** Opens a breach out of a case, with what the case knows of the message that went astray. */
export function WrongPersonDialog({ view }: { view: CaseView }) {
  const today = useOpenFile((now) => now.file?.today ?? '')
  const zone = useOpenFile((now) => now.file?.organisation.zone ?? 'UTC')
  const sent = view.correspondence.filter(({ direction }) => direction === 'out')
  const last = sent.at(-1)
  const [form, setForm] = useState<Form>(() => ({
    message: last?.id ?? '',
    to: '',
    happenedOn: last?.date ?? null,
    name: text.named(view.parties.find(({ role }) => role === 'subject')?.name ?? view.record.reference),
    aware: today,
    time: wallOf(new Date().toISOString(), zone).time,
    because: '',
    happened: null,
  }))
  const set = (change: Partial<Form>) => setForm((now) => ({ ...now, ...change }))
  const subject = sent.find(({ id }) => id === form.message)?.subject ?? ''
  const on = form.happenedOn === null ? '' : fullMoment(form.happenedOn)
  const happened = form.happened ?? text.facts(subject, on, view.record.reference, form.to)
  return (
    <SaveDialog
      title={text.title}
      save={text.open}
      blocked={blockedBy(form, happened, today)}
      onSave={async () => {
        const answer = await engine.breaches.openFrom({
          caseId: view.record.id,
          title: form.name,
          aware: CivilDate.parse(form.aware),
          ...(form.time === '' ? {} : { awareTime: CivilTime.parse(form.time) }),
          happened,
          happenedOn: form.happenedOn === null ? null : CivilDate.parse(form.happenedOn),
          awareBecause: form.because,
        })
        if (answer.ok) go({ screen: 'case', caseId: answer.value.record.id })
        return answer
      }}
    >
      <NoteBox icon={icons.breaches}>{text.about}</NoteBox>
      {sent.length > 0 && (
        <Select
          label={text.message}
          data={[
            ...sent.map(({ id, date, subject: words }) => ({
              value: id as string,
              label: `${words} (${shortDate(date, today)})`,
            })),
            { value: '', label: text.other },
          ]}
          value={form.message}
          onChange={(value) =>
            set({
              message: value ?? '',
              happenedOn: sent.find(({ id }) => id === value)?.date ?? form.happenedOn,
            })
          }
        />
      )}
      <TextInput
        label={text.to}
        value={form.to}
        maxLength={300}
        onChange={(event) => set({ to: event.currentTarget.value })}
        data-autofocus
      />
      <DateInput
        label={text.happenedOn}
        value={form.happenedOn}
        onChange={(happenedOn) => set({ happenedOn })}
        today={today}
        maxDate={today}
      />
      <div className={css.pair}>
        <DateInput
          label={text.aware}
          value={form.aware}
          onChange={(aware) => set({ aware })}
          today={today}
          maxDate={today}
          required
        />
        <TextInput
          label={text.time}
          placeholder="09:40"
          value={form.time}
          maxLength={5}
          onChange={(event) => set({ time: event.currentTarget.value })}
        />
      </div>
      <TextInput
        label={text.because}
        value={form.because}
        maxLength={2000}
        onChange={(event) => set({ because: event.currentTarget.value })}
      />
      <Textarea
        label={text.happened}
        minRows={3}
        maxLength={20_000}
        value={happened}
        onChange={(event) => set({ happened: event.currentTarget.value })}
      />
      <TextInput
        label={text.name}
        value={form.name}
        maxLength={300}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
    </SaveDialog>
  )
}

function blockedBy(form: Form, happened: string, today: string): string | null {
  if (form.aware === null) return caseText.event.dateMissing
  if (form.aware > today || (form.happenedOn ?? '') > today) return caseText.event.dateFuture
  if (form.time !== '' && !CivilTime.safeParse(form.time).success) return caseText.event.timeWrong
  return happened.trim() === '' || form.name.trim() === '' ? text.missing : null
}
