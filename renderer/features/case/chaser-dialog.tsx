import { useEffect, useState } from 'react'
import type { SheetId } from '#shared/domain/ids.ts'
import { failureText } from '#shared/text/failures.ts'
import { searchesText } from '#shared/text/searches.ts'
import { engine, main } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { Dialog, DialogFoot, ErrorNote, TextInput, Textarea, icons, toast } from '#ui/index.ts'
import css from './case.module.css'

const text = searchesText.chaser

/** A reminder to a colleague about a search that is still open: to be read, changed and copied into one's own mail. */
export function ChaserDialog({ sheetId, onClose }: { sheetId: SheetId; onClose: () => void }) {
  const [draft, setDraft] = useState<{ to: string; subject: string; text: string } | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  useEffect(() => {
    void engine.records.chaser({ sheetId }).then((answer) => {
      if (answer.ok) setDraft(answer.value)
      else setFailure(answer.failure)
    })
  }, [sheetId])
  const copy = async (words: string) => {
    const answer = await main.copyText({ text: words })
    if (!answer.ok) return setFailure(answer.failure)
    toast({ text: text.copied, state: 'met', closeLabel: searchesText.close })
  }
  const change = (fields: Partial<NonNullable<typeof draft>>) =>
    setDraft((now) => (now === null ? null : { ...now, ...fields }))
  return (
    <Dialog
      opened
      onClose={onClose}
      title={text.title}
      closeLabel={searchesText.close}
      size={640}
      footer={
        <DialogFoot
          cancel={searchesText.close}
          onCancel={onClose}
          confirm={{
            label: text.copy,
            icon: icons.copy,
            disabled: draft === null,
            onClick: () => draft !== null && void copy(draft.text),
          }}
        />
      }
    >
      <div className={css.form}>
        <p className={css.quiet}>{text.lead}</p>
        {failure !== null && <ErrorNote {...failureText(failure)} />}
        {draft !== null && (
          <>
            <TextInput
              label={text.to}
              value={draft.to}
              onChange={(event) => change({ to: event.currentTarget.value })}
            />
            <TextInput
              label={text.subject}
              value={draft.subject}
              onChange={(event) => change({ subject: event.currentTarget.value })}
            />
            <Textarea
              label={text.message}
              value={draft.text}
              minRows={12}
              onChange={(event) => change({ text: event.currentTarget.value })}
            />
          </>
        )}
      </div>
    </Dialog>
  )
}
