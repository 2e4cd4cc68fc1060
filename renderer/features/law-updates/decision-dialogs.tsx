import { useState } from 'react'
import { lawUpdatesText } from '#shared/text/law-updates.ts'
import { longMoment } from '#bridge/clock-words.ts'
import { ConfirmDialog, Dialog, DialogFoot, NoteBox, Textarea, icons } from '#ui/index.ts'
import { decide, useUpdates } from './law-updates-store.ts'
import { isPast, type Row } from './update-words.ts'
import css from './law-updates.module.css'

/** Fewest letters of a reason. */
const REASON = 3

/** What is asked before something is decided, and for which cases. */
export type Question = { readonly kind: 'accept' | 'keep'; readonly rows: readonly Row[] }

/** The dialog of a question; nothing while there is none. */
export function DecisionDialog({
  question,
  today,
  onClose,
}: {
  question: Question | null
  today: string
  onClose: () => void
}) {
  if (question === null) return null
  return question.kind === 'accept' ? (
    <AcceptDialog rows={question.rows} today={today} onClose={onClose} />
  ) : (
    <KeepDialog rows={question.rows} onClose={onClose} />
  )
}

function AcceptDialog({
  rows,
  today,
  onClose,
}: {
  rows: readonly Row[]
  today: string
  onClose: () => void
}) {
  const busy = useUpdates((now) => now.busy)
  const words = lawUpdatesText.confirm
  const moving = rows.filter((row) => row.shown.direction !== 'none')
  const earlier = rows.filter((row) => row.shown.direction === 'earlier')
  const nearest = earlier.flatMap((row) => row.shown.after ?? []).toSorted()[0]
  const past = earlier.filter((row) => isPast(row.shown, today)).length
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={words.title(rows.length)}
      closeLabel={lawUpdatesText.close}
      cancelLabel={words.no}
      confirm={{
        label: words.yes,
        loading: busy,
        onClick: () => void decide('accept', rows.map(idOf)).then((done) => done && onClose()),
      }}
    >
      {earlier.length > 0 ? (
        <NoteBox state={past > 0 ? 'overdue' : 'soon'} icon={icons.flag}>
          <b>{words.moving(moving.length, earlier.length)}</b>{' '}
          {nearest === undefined ? '' : words.nearest(longMoment(nearest, today), rows.length)}{' '}
          {past > 0 && words.past(past, rows.length)}
        </NoteBox>
      ) : (
        <p>{moving.length === 0 ? words.still : words.moving(moving.length, 0)}</p>
      )}
      <p className={css.rest}>{words.rest}</p>
    </ConfirmDialog>
  )
}

function KeepDialog({ rows, onClose }: { rows: readonly Row[]; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const busy = useUpdates((now) => now.busy)
  const words = lawUpdatesText.keep
  const written = reason.trim().length >= REASON
  return (
    <Dialog
      opened
      onClose={onClose}
      title={words.title(rows.length)}
      closeLabel={lawUpdatesText.close}
      footer={
        <DialogFoot
          cancel={words.no}
          onCancel={onClose}
          confirm={{
            label: written ? words.yes : words.missing,
            disabled: !written,
            loading: busy,
            onClick: () => void decide('keep', rows.map(idOf), reason).then((done) => done && onClose()),
          }}
        />
      }
    >
      <p className={css.keepText}>{words.text}</p>
      <Textarea
        label={words.reason}
        placeholder={words.hint}
        value={reason}
        data-autofocus
        maxLength={4000}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Dialog>
  )
}

function idOf(row: Row): string {
  return row.caseId
}
