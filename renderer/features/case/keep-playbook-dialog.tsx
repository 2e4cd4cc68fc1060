import { useState } from 'react'
import type { CaseView } from '#shared/contract/views.ts'
import { failureText } from '#shared/text/failures.ts'
import { tasksText } from '#shared/text/tasks.ts'
import { engine } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { Dialog, DialogFoot, ErrorNote, TextInput } from '#ui/index.ts'
import css from './case.module.css'

const words = tasksText.keepAs

/** Keeps the tasks of a case as a playbook of the organisation's own. */
export function KeepPlaybookDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const [title, setTitle] = useState('')
  const [failure, setFailure] = useState<Failure | null>(null)
  const keep = async () => {
    const answer = await engine.tasks.keepPlaybook({ caseId: view.record.id, title: title.trim() })
    if (answer.ok) onClose()
    else setFailure(answer.failure)
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      title={words.title}
      closeLabel={tasksText.playbook.close}
      footer={
        <DialogFoot
          cancel={tasksText.playbook.cancel}
          onCancel={onClose}
          confirm={{ label: words.save, disabled: title.trim() === '', onClick: () => void keep() }}
        />
      }
    >
      <div className={css.form}>
        <p className={css.quiet}>{words.text}</p>
        {failure !== null && <ErrorNote {...failureText(failure)} />}
        <TextInput
          label={words.name}
          value={title}
          maxLength={120}
          data-autofocus
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
      </div>
    </Dialog>
  )
}
