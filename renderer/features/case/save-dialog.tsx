import { useState, type ReactNode } from 'react'
import { caseText } from '#shared/text/case.ts'
import { draftText } from '#shared/text/drafts.ts'
import { failureText } from '#shared/text/failures.ts'
import type { engine } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import type { FormDraft } from '#bridge/use-draft.ts'
import { Dialog, DialogFoot, ErrorNote, NoteBox, icons } from '#ui/index.ts'
import { showDialog, takeCase } from './case-store.ts'
import css from './case.module.css'

type CaseAnswer = Awaited<ReturnType<typeof engine.cases.view>>

/** A dialog that makes one change of the case: the form, what keeps it from being saved, and the failure in place. */
export function SaveDialog({
  title,
  save,
  blocked,
  onSave,
  draft,
  children,
}: {
  title: string
  save: string
  /** Why it cannot be saved yet, said by the button; null when it can. */
  blocked: string | null
  /** Makes the change; null keeps the dialog open, because something else asks first. */
  onSave: () => Promise<CaseAnswer | null>
  /** The draft of the form, which ends when the dialog does. */
  draft?: FormDraft
  children: ReactNode
}) {
  const [saving, setSaving] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const leave = () => {
    draft?.forget()
    showDialog(null)
  }
  const submit = async () => {
    setSaving(true)
    const answer = await onSave()
    setSaving(false)
    if (answer === null) return
    if (!answer.ok) return setFailure(answer.failure)
    takeCase(answer)
    leave()
  }
  return (
    <Dialog
      opened
      onClose={leave}
      title={title}
      closeLabel={caseText.close}
      footer={
        <DialogFoot
          cancel={caseText.cancel}
          onCancel={leave}
          confirm={{
            label: blocked ?? save,
            disabled: blocked !== null,
            loading: saving,
            onClick: () => void submit(),
          }}
        />
      }
    >
      <div className={css.form}>
        {draft?.restored === true && <NoteBox icon={icons.info}>{draftText.restored}</NoteBox>}
        {failure !== null && <ErrorNote {...failureText(failure)} />}
        {children}
      </div>
    </Dialog>
  )
}
