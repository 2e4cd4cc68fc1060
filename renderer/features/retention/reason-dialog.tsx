import { useState } from 'react'
import { isCivilDate } from '#shared/domain/civil-date.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { failureText } from '#shared/text/failures.ts'
import { retentionText } from '#shared/text/retention.ts'
import { engine } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { DateInput, Dialog, DialogFoot, ErrorNote, Textarea, toast } from '#ui/index.ts'
import { refreshRetention, useRetention } from './retention-store.ts'
import css from './retention.module.css'

/** Fewest letters of a reason. */
const REASON = 3
const text = retentionText.reason

/** What is decided about cases with a reason. */
export type ReasonKind = 'hold' | 'lift' | 'keep' | 'go'

/** Asks for the reason of a hold, its lifting, or a review, and for the day a case is kept until. */
export function ReasonDialog({
  kind,
  caseIds,
  today,
  onClose,
}: {
  kind: ReasonKind
  caseIds: readonly CaseId[]
  today: string
  onClose: () => void
}) {
  const [reason, setReason] = useState('')
  const [until, setUntil] = useState<string | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const words = text[kind]
  const written = reason.trim().length >= REASON
  const dayMissing = kind === 'keep' && (until === null || !isCivilDate(until))
  const decide = async () => {
    setBusy(true)
    const answer = await carryOut(kind, [...caseIds], reason, until)
    if (!answer.ok) {
      setBusy(false)
      return setFailure(answer.failure)
    }
    await refreshRetention()
    useRetention.setState({ selected: new Set() })
    toast({ text: words.done(answer.value.changed), state: 'met', closeLabel: retentionText.close })
    onClose()
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      title={words.title(caseIds.length)}
      closeLabel={retentionText.close}
      footer={
        <DialogFoot
          cancel={text.cancel}
          onCancel={onClose}
          confirm={{
            label: dayMissing ? text.keep.dayMissing : written ? words.do : text.missing,
            disabled: !written || dayMissing,
            loading: busy,
            onClick: () => void decide(),
          }}
        />
      }
    >
      <div className={css.form}>
        <p>{words.text}</p>
        {failure !== null && <ErrorNote {...failureText(failure)} />}
        {kind === 'keep' && (
          <DateInput
            label={text.keep.until}
            value={until}
            onChange={setUntil}
            today={today}
            minDate={today}
          />
        )}
        <Textarea
          label={text.label}
          placeholder={words.hint}
          value={reason}
          maxLength={4000}
          {...(kind === 'keep' ? {} : { 'data-autofocus': true })}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </div>
    </Dialog>
  )
}

function carryOut(kind: ReasonKind, caseIds: CaseId[], reason: string, until: string | null) {
  if (kind === 'hold') return engine.retention.hold({ caseIds, reason })
  if (kind === 'lift') return engine.retention.lift({ caseIds, reason })
  const keptUntil = kind === 'keep' && until !== null && isCivilDate(until) ? until : null
  return engine.retention.review({ caseIds, reason, keptUntil })
}
