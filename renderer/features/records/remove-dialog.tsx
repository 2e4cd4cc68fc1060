import { useState } from 'react'
import type { RecordRow } from '#shared/contract/records.ts'
import { failureText } from '#shared/text/failures.ts'
import { recordsText } from '#shared/text/records.ts'
import { engine } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { ConfirmDialog, ErrorNote, toast } from '#ui/index.ts'
import { refreshRecords, useRecords } from './records-store.ts'

const words = recordsText.remove

/** Asks before entries are taken out of a list. */
export function RemoveDialog({ rows, onClose }: { rows: readonly RecordRow[]; onClose: () => void }) {
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const remove = async () => {
    setBusy(true)
    for (const { sheet } of rows) {
      const answer = await engine.sheets.remove({ sheetId: sheet.id })
      if (answer.ok) continue
      setBusy(false)
      return setFailure(answer.failure)
    }
    useRecords.setState({ selected: new Set() })
    await refreshRecords()
    toast({ text: words.done(rows.length), state: 'met', closeLabel: recordsText.close })
    onClose()
  }
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={words.title(rows.length)}
      closeLabel={recordsText.close}
      cancelLabel={words.cancel}
      confirm={{ label: words.do, loading: busy, onClick: () => void remove() }}
    >
      {failure !== null && <ErrorNote {...failureText(failure)} />}
      <p>{words.text}</p>
    </ConfirmDialog>
  )
}
