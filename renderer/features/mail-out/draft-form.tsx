import { useState } from 'react'
import type { DraftSource, MailDraftPlan } from '#shared/contract/mail-out.ts'
import { isMailAddress } from '#shared/domain/mail-draft.ts'
import { draftText } from '#shared/text/drafts.ts'
import { failureText } from '#shared/text/failures.ts'
import { mailOutText as text } from '#shared/text/mail-out.ts'
import type { Failure } from '#bridge/door.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import {
  Dialog,
  DialogFoot,
  ErrorNote,
  NoteBox,
  Select,
  TextInput,
  Textarea,
  icons,
  shortDate,
  toast,
} from '#ui/index.ts'
import { DraftAttachment, passwordFault } from './draft-attachment.tsx'
import { Recipient } from './recipient.tsx'
import { saveDraft } from './save-draft.ts'
import { useMailForm } from './use-mail-form.ts'
import css from './mail-draft.module.css'

/** To whom, with which words and what attached; then the draft is saved where the officer says. */
export function DraftForm({
  source,
  plan,
  onClose,
}: {
  source: DraftSource
  plan: MailDraftPlan
  onClose: () => void
}) {
  const today = useOpenFile((now) => now.file?.today ?? '')
  const { form, change, chooseTo, locked, setLocked, body, draft } = useMailForm(source, plan)
  // the password lives here alone and goes with the dialog
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const blocked = !isMailAddress(form.to.trim())
    ? text.toMissing
    : form.subject.trim() === ''
      ? text.subjectMissing
      : body.trim() === ''
        ? text.bodyMissing
        : locked
          ? passwordFault(password, again)
          : null
  const save = async () => {
    if (blocked !== null || busy) return
    setBusy(true)
    setFailure(null)
    const end = await saveDraft(source, plan, { ...form, body }, locked ? password : null)
    setBusy(false)
    if (end.kind === 'failed') return setFailure(end.failure)
    if (end.kind === 'left') return
    draft.forget()
    toast({
      title: text.doneTitle,
      text: `${text.done(end.name)}. ${text.doneText}`,
      closeLabel: text.close,
    })
    onClose()
  }
  const leave = () => {
    draft.forget()
    onClose()
  }
  return (
    <Dialog
      opened
      onClose={leave}
      title={text.title}
      closeLabel={text.close}
      size={680}
      footer={
        <DialogFoot
          cancel={text.cancel}
          onCancel={leave}
          confirm={{
            label: blocked ?? text.save,
            icon: icons.download,
            disabled: blocked !== null,
            loading: busy,
            onClick: () => void save(),
          }}
        />
      }
    >
      <div className={css.form}>
        <p className={css.quiet}>{text.lead}</p>
        {draft.restored && <NoteBox icon={icons.info}>{draftText.restored}</NoteBox>}
        {failure !== null && <ErrorNote {...failureText(failure)} />}
        <Recipient plan={plan} to={form.to} other={form.other} onChoose={chooseTo} />
        <p className={css.line}>
          <b>{text.from}</b> {plan.from === '' ? text.fromNone : text.fromOwn(plan.from)}
        </p>
        {plan.answers.length > 0 && (
          <Select
            label={text.answers}
            data={[
              { value: '', label: text.answersNone },
              ...plan.answers.map(({ correspondenceId, date, address, subject }) => ({
                value: correspondenceId,
                label: text.answersOne(shortDate(date, today), address, subject),
              })),
            ]}
            value={form.answers ?? ''}
            allowDeselect={false}
            onChange={(value) => change({ answers: value === '' ? null : value })}
          />
        )}
        <TextInput
          label={text.subject}
          value={form.subject}
          maxLength={300}
          onChange={(event) => change({ subject: event.currentTarget.value })}
        />
        <Textarea
          label={text.body}
          value={body}
          minRows={8}
          maxRows={14}
          maxLength={20_000}
          onChange={(event) => change({ body: event.currentTarget.value })}
        />
        <DraftAttachment
          source={source}
          plan={plan}
          attach={form.attach}
          onAttach={(attach) => change({ attach })}
          locked={locked}
          onLocked={setLocked}
          password={password}
          again={again}
          onPassword={setPassword}
          onAgain={setAgain}
        />
      </div>
    </Dialog>
  )
}
