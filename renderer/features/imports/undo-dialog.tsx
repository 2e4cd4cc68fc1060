import type { ImportBatchView } from '#shared/contract/imports.ts'
import { importText } from '#shared/text/imports.ts'
import { ConfirmDialog, toast } from '#ui/index.ts'
import { undoImport } from './import-store.ts'

const text = importText.undo

/** Asks before the cases of an import leave the file. */
export function UndoDialog({ batch, onClose }: { batch: ImportBatchView; onClose: () => void }) {
  const undo = async () => {
    onClose()
    const removed = await undoImport(batch.id)
    if (removed !== null) toast({ state: 'met', text: text.done(removed), closeLabel: importText.closeLabel })
  }
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      closeLabel={importText.closeLabel}
      title={text.title(batch.imported)}
      cancelLabel={text.cancel}
      confirm={{ label: text.confirm, danger: true, onClick: () => void undo() }}
    >
      {text.text}
    </ConfirmDialog>
  )
}
