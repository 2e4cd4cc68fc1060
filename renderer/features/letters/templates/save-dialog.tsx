import { useState } from 'react'
import type { TemplateView } from '#shared/contract/templates.ts'
import { templatesText } from '#shared/text/templates.ts'
import { Dialog, DialogFoot, Stack, TextInput } from '#ui/index.ts'
import { saveVersion } from './templates-store.ts'

const words = templatesText.saveDialog

/** Saves what was written as a version: its name, its closing words, and what changed. */
export function SaveDialog({
  view,
  onSaved,
  onClose,
}: {
  view: TemplateView
  onSaved: () => void
  onClose: () => void
}) {
  const [title, setTitle] = useState(view.summary.title)
  const [closing, setClosing] = useState(view.closing)
  const [note, setNote] = useState('')
  const [busy, setBusy] = useState(false)
  const ready = title.trim() !== '' && closing.trim() !== ''
  const save = async () => {
    setBusy(true)
    const done = await saveVersion(title.trim(), closing.trim(), note.trim())
    setBusy(false)
    if (done) onSaved()
    else onClose()
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      title={words.title(view.summary.version + 1)}
      closeLabel={templatesText.close}
      footer={
        <DialogFoot
          cancel={words.cancel}
          onCancel={onClose}
          confirm={{ label: words.confirm, disabled: !ready, loading: busy, onClick: () => void save() }}
        />
      }
    >
      <Stack gap={12}>
        <TextInput
          label={words.note}
          description={words.noteHint}
          value={note}
          maxLength={300}
          data-autofocus
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <TextInput
          label={words.name}
          value={title}
          maxLength={120}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <TextInput
          label={words.closing}
          value={closing}
          maxLength={80}
          onChange={(event) => setClosing(event.currentTarget.value)}
        />
      </Stack>
    </Dialog>
  )
}
