import { batchText } from '#shared/text/batch-letters.ts'
import { casesText } from '#shared/text/cases.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { ActionBar, Button, StatusBar, icons } from '#ui/index.ts'
import { beginBatch } from './batch-letters.ts'
import { beginBulk } from './bulk-store.ts'
import { select, useCases } from './cases-store.ts'
import { ExportMenu } from './export-menu.tsx'
import { filterOfSelection } from './register-file.ts'

/** Under the table: how many cases and which keys; with a selection, what can be done with it. */
export function CasesFoot() {
  const selected = useCases((now) => now.selected)
  const total = useCases((now) => now.total)
  const readOnly = useOpenFile((now) => now.file?.readOnly ?? false)
  const text = casesText.selection
  if (selected.size === 0)
    return <StatusBar left={casesText.status.count(total ?? 0)} keys={[...casesText.status.keys]} />
  return (
    <ActionBar
      count={text.count(selected.size, total ?? 0)}
      onClear={() => select(new Set())}
      clearLabel={text.clear}
      clearShortcut="Esc"
      hint={text.hint}
    >
      {!readOnly && (
        <>
          <Button variant="quiet" icon={icons.person} onClick={() => beginBulk('handler')}>
            {text.handOver}
          </Button>
          <Button variant="quiet" icon={icons.recordEvent} onClick={() => beginBulk('event')}>
            {text.record}
          </Button>
          <Button variant="quiet" icon={icons.letter} onClick={() => void beginBatch()}>
            {batchText.button}
          </Button>
          <Button variant="quiet" icon={icons.calendar} onClick={() => beginBulk('place')}>
            {text.place}
          </Button>
          <Button variant="quiet" icon={icons.done} onClick={() => beginBulk('close')}>
            {text.close}
          </Button>
        </>
      )}
      <ExportMenu up scopes={[{ label: text.export(selected.size), filter: filterOfSelection(selected) }]} />
    </ActionBar>
  )
}
