import { useEffect, useState } from 'react'
import type { DestructionPreview } from '#shared/contract/retention.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { failureText } from '#shared/text/failures.ts'
import { retentionText } from '#shared/text/retention.ts'
import { engine } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { Checkbox, ConfirmDialog, ErrorNote, Textarea, toast } from '#ui/index.ts'
import { PreviewLists } from './preview-lists.tsx'
import { refreshRetention, useRetention } from './retention-store.ts'
import css from './retention.module.css'

/** Fewest letters of a reason. */
const REASON = 3
const text = retentionText.destroy

/** Shows exactly what goes, what stays and what is out of reach, and destroys after a typed word. */
export function DestroyDialog({
  caseIds,
  today,
  onClose,
}: {
  caseIds: readonly CaseId[]
  today: string
  onClose: () => void
}) {
  const [preview, setPreview] = useState<DestructionPreview | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [reason, setReason] = useState('')
  const [keepNumbers, setKeepNumbers] = useState(true)
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    void engine.retention.preview({ caseIds: [...caseIds] }).then((answer) => {
      if (answer.ok) setPreview(answer.value)
      else setFailure(answer.failure)
    })
  }, [caseIds])
  const chosen = preview?.cases ?? []
  const written = reason.trim().length >= REASON
  const destroy = async () => {
    setBusy(true)
    const answer = await engine.retention.destroy({
      caseIds: chosen.map(({ caseId }) => caseId),
      reason,
      keepNumbers,
    })
    if (!answer.ok) {
      setBusy(false)
      return setFailure(answer.failure)
    }
    useRetention.setState({ selected: new Set(), shown: null })
    await refreshRetention()
    toast({
      title: text.done(answer.value.length),
      text: text.doneText,
      state: 'met',
      closeLabel: retentionText.close,
    })
    onClose()
  }
  const word = chosen.length === 1 ? (chosen[0]?.reference ?? '') : text.word(chosen.length)
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      size={640}
      title={text.title(preview === null ? caseIds.length : chosen.length)}
      closeLabel={retentionText.close}
      cancelLabel={text.cancel}
      confirm={{
        label:
          preview !== null && chosen.length === 0
            ? text.nothing
            : written
              ? text.do(chosen.length)
              : text.missing,
        danger: true,
        loading: busy,
        disabled: chosen.length === 0 || !written,
        onClick: () => void destroy(),
      }}
      {...(chosen.length === 0 ? {} : { typed: { label: text.typed(word), word } })}
    >
      <div className={css.form}>
        {failure !== null && <ErrorNote {...failureText(failure)} />}
        {preview === null && failure === null && <p role="status">{text.counting}</p>}
        {preview !== null && <PreviewLists preview={preview} today={today} />}
        {chosen.length > 0 && (
          <>
            <Checkbox
              label={text.keepNumbers}
              description={text.keepNumbersText}
              checked={keepNumbers}
              onChange={(event) => setKeepNumbers(event.currentTarget.checked)}
            />
            <Textarea
              label={text.reason}
              placeholder={text.reasonHint}
              value={reason}
              maxLength={4000}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          </>
        )}
      </div>
    </ConfirmDialog>
  )
}
