import { useState } from 'react'
import { z } from 'zod'
import type { GuardView } from '#shared/contract/cases.ts'
import type { CaseView } from '#shared/contract/views.ts'
import { CivilDate, CivilTime } from '#shared/domain/civil-date.ts'
import { EventType, type EventIntake } from '#shared/domain/event.ts'
import { EventId, RequestId } from '#shared/domain/ids.ts'
import { caseText } from '#shared/text/case.ts'
import { eventNames, kindNames } from '#shared/text/words.ts'
import { engine } from '#bridge/calls.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { useDraft } from '#bridge/use-draft.ts'
import { DateInput, NoteBox, Select, TextInput, Textarea, icons } from '#ui/index.ts'
import { showDialog, takeCase, type CaseDialog } from './case-store.ts'
import { eventChoices } from './event-choices.ts'
import { GuardQuestion } from './guard-question.tsx'
import { MoveNotes } from './move-notes.tsx'
import { PromiseNotes } from './promise-notes.tsx'
import { SaveDialog } from './save-dialog.tsx'
import css from './case.module.css'

const text = caseText.event

const KeptForm = z.strictObject({
  type: EventType.nullable(),
  date: z.string().nullable(),
  time: z.string(),
  requestId: z.string(),
  until: z.string().nullable(),
  detail: z.string(),
})
type Form = Readonly<z.infer<typeof KeptForm>>

/** Records something that happened, or corrects what was recorded. A move the law gives no effect is questioned first. */
export function EventDialog({
  view,
  about,
}: {
  view: CaseView
  about: Extract<CaseDialog, { kind: 'event' }>
}) {
  const today = useOpenFile((now) => now.file?.today ?? '')
  const old = view.events.find((event) => event.id === about.corrects)
  const [form, setForm] = useState<Form>({
    type: old?.type ?? about.type ?? null,
    date: old?.date ?? today,
    time: old?.time ?? '',
    requestId: old?.requestId ?? '',
    until: old?.until ?? null,
    detail: old?.detail ?? '',
  })
  const draft = useDraft(`event/${about.corrects ?? about.type ?? ''}`, view.record.id, form, (kept) => {
    const typed = KeptForm.safeParse(kept)
    if (typed.success) setForm(typed.data)
    return typed.success
  })
  const [guards, setGuards] = useState<readonly GuardView[]>([])
  const set = (change: Partial<Form>) => setForm((now) => ({ ...now, ...change }))
  const intake = (overrideReason?: string) => intakeOf(form, about.corrects, overrideReason)
  const record = (overrideReason?: string) =>
    engine.cases.recordEvent({ caseId: view.record.id, event: intake(overrideReason) })
  const recordUnlessQuestioned = async () => {
    const weighed = await engine.cases.weighMove({ caseId: view.record.id, event: intake() })
    if (weighed.ok && weighed.value.guards.length > 0) {
      setGuards(weighed.value.guards)
      return null
    }
    return record()
  }
  if (guards.length > 0) {
    return (
      <GuardQuestion
        guards={guards}
        onBack={() => setGuards([])}
        onOverride={(reason) => {
          void record(reason).then((answer) => {
            takeCase(answer)
            draft.forget()
            showDialog(null)
          })
        }}
      />
    )
  }
  return (
    <SaveDialog
      title={old === undefined ? text.title : text.correctTitle}
      save={text.save}
      blocked={blockedBy(form, today)}
      onSave={recordUnlessQuestioned}
      draft={draft}
    >
      {old !== undefined && <NoteBox icon={icons.info}>{text.correctText}</NoteBox>}
      <Select
        label={text.type}
        searchable
        data={
          old?.type === 'received' || old?.type === 'aware' || old?.type === 'request-dated'
            ? [{ value: old.type, label: eventNames[old.type] }]
            : eventChoices(view.record.kind)
        }
        value={form.type}
        onChange={(value) => set({ type: value as EventType | null })}
        // with the focus the list opens: over the buttons, where there is nothing left to choose
        {...(form.type === null ? { 'data-autofocus': true } : {})}
      />
      <div className={css.pair}>
        <DateInput
          label={text.date}
          value={form.date}
          onChange={(date) => set({ date })}
          today={today}
          maxDate={today}
          required
        />
        <TextInput
          label={text.time}
          placeholder="–"
          value={form.time}
          onChange={(event) => set({ time: event.currentTarget.value })}
          maxLength={5}
        />
      </div>
      {view.requests.length > 1 && (
        <Select
          label={text.request}
          data={[
            { value: '', label: text.all },
            ...view.requests.map((request) => ({
              value: request.id as string,
              label: kindNames[request.kind],
            })),
          ]}
          value={form.requestId}
          onChange={(value) => set({ requestId: value ?? '' })}
        />
      )}
      {form.type === 'extension-notified' && (
        <DateInput
          label={text.until}
          description={text.untilHint}
          value={form.until}
          onChange={(until) => set({ until })}
          today={today}
        />
      )}
      <MoveNotes caseId={view.record.id} event={blockedBy(form, today) === null ? intake() : null} />
      <Textarea
        label={form.type === 'fee-requested' ? text.feeGround : text.detail}
        minRows={2}
        maxLength={20_000}
        value={form.detail}
        onChange={(event) => set({ detail: event.currentTarget.value })}
      />
      <PromiseNotes view={view} event={form.type} requestId={form.requestId} />
    </SaveDialog>
  )
}

function blockedBy(form: Form, today: string): string | null {
  if (form.type === null) return text.typeMissing
  if (form.date === null) return text.dateMissing
  if (form.date > today) return text.dateFuture
  return form.time === '' || CivilTime.safeParse(form.time).success ? null : text.timeWrong
}

function intakeOf(form: Form, corrects: string | undefined, overrideReason: string | undefined): EventIntake {
  return {
    type: form.type ?? 'note',
    date: CivilDate.parse(form.date),
    ...(form.time === '' ? {} : { time: CivilTime.parse(form.time) }),
    ...(form.requestId === '' ? {} : { requestId: RequestId.parse(form.requestId) }),
    ...(form.until === null ? {} : { until: CivilDate.parse(form.until) }),
    ...(form.detail === '' ? {} : { detail: form.detail }),
    ...(corrects === undefined ? {} : { corrects: EventId.parse(corrects) }),
    ...(overrideReason === undefined ? {} : { overrideReason }),
  }
}
