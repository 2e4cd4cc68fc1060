import { useState } from 'react'
import { templatesText } from '#shared/text/templates.ts'
import { Dialog, DialogFoot, TextInput } from '#ui/index.ts'
import css from './templates.module.css'

const words = templatesText.copyDialog

/** Asks what the copy is called. */
export function CopyDialog({
  title,
  onCopy,
  onClose,
}: {
  title: string
  onCopy: (name: string) => Promise<void>
  onClose: () => void
}) {
  const [name, setName] = useState<string>(words.suggestion(title).slice(0, 120))
  const [busy, setBusy] = useState(false)
  const ready = name.trim() !== ''
  const copy = () => {
    if (!ready || busy) return
    setBusy(true)
    void onCopy(name.trim())
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      title={words.title}
      closeLabel={templatesText.close}
      footer={
        <DialogFoot
          cancel={words.cancel}
          onCancel={onClose}
          confirm={{
            label: ready ? words.confirm : words.nameMissing,
            disabled: !ready,
            loading: busy,
            onClick: copy,
          }}
        />
      }
    >
      <p className={css.dialogText}>{words.text}</p>
      <TextInput
        label={words.name}
        value={name}
        maxLength={120}
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') copy()
        }}
      />
    </Dialog>
  )
}
