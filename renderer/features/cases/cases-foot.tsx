import { useState } from 'react'
import type { CaseRow } from '#shared/contract/views.ts'
import { casesText } from '#shared/text/cases.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { ActionBar, Button, StatusBar, icons } from '#ui/index.ts'
import { filterOf } from './cases-query.ts'
import { select, useCases } from './cases-store.ts'
import { HandOverDialog } from './hand-over-dialog.tsx'
import { writeRegister } from './register-file.ts'

/** Under the table: how many cases and which keys; with a selection, what can be done with it. */
export function CasesFoot() {
  const { selected, total, pages, query } = useCases()
  const today = useOpenFile((now) => now.file?.today ?? '')
  const [handing, setHanding] = useState<readonly CaseRow[] | null>(null)
  const text = casesText.selection
  const clear = () => select(new Set())
  return (
    <>
      {selected.size === 0 ? (
        <StatusBar left={casesText.status.count(total ?? 0)} keys={[...casesText.status.keys]} />
      ) : (
        <ActionBar
          count={text.count(selected.size, total ?? 0)}
          onClear={clear}
          clearLabel={text.clear}
          clearShortcut="Esc"
          hint={text.hint}
        >
          <Button
            variant="quiet"
            icon={icons.person}
            onClick={() => setHanding([...pages.values()].flat().filter((row) => selected.has(row.id)))}
          >
            {text.handOver}
          </Button>
          <Button
            variant="quiet"
            icon={icons.download}
            onClick={() => void writeRegister(filterOf(query, today), today)}
          >
            {text.csv}
          </Button>
        </ActionBar>
      )}
      {handing !== null && <HandOverDialog rows={handing} onClose={() => setHanding(null)} />}
    </>
  )
}
