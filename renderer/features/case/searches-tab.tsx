import { useState } from 'react'
import type { CaseView } from '#shared/contract/views.ts'
import type { SheetId } from '#shared/domain/ids.ts'
import { sheetsOf, type Sheet } from '#shared/domain/sheets/sheet.ts'
import { failureText } from '#shared/text/failures.ts'
import { searchesText } from '#shared/text/searches.ts'
import { engine, main } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { go } from '#bridge/place.ts'
import { Button, ErrorNote, LinkButton, icons, toast } from '#ui/index.ts'
import { ChaserDialog } from './chaser-dialog.tsx'
import { SheetSection } from './sheet-section.tsx'
import { useSheets } from './sheets-store.ts'
import css from './sheets.module.css'

/** Where we looked: one card a system, a reminder for what is still open, and the record on paper. */
export function SearchesTab({ view }: { view: CaseView }) {
  const sheets = useSheets((now) => now.sheets)
  const systems = useSheets((now) => now.systems)
  const [chasing, setChasing] = useState<SheetId | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const searches = sheetsOf(sheets, 'search')
  return (
    <div className={css.board}>
      {failure !== null && <ErrorNote {...failureText(failure)} />}
      <SheetSection
        view={view}
        kind="search"
        actsOn={(sheet) =>
          isOpen(sheet) && (
            <LinkButton size="xs" onClick={() => setChasing(sheet.id)}>
              {searchesText.chase}
            </LinkButton>
          )
        }
      />
      <div className={css.foot}>
        {searches.length > 0 && (
          <Button icon={icons.download} onClick={() => void saveRecord(view).then(setFailure)}>
            {searchesText.pdf}
          </Button>
        )}
        {systems.length === 0 && (
          <p className={css.about}>
            {searchesText.noSystems}{' '}
            <LinkButton onClick={() => go({ screen: 'records', kind: 'system' })}>
              {searchesText.listSystems}
            </LinkButton>
          </p>
        )}
      </div>
      {chasing !== null && <ChaserDialog sheetId={chasing} onClose={() => setChasing(null)} />}
    </div>
  )
}

function isOpen(sheet: Sheet): boolean {
  const { kind, body } = sheet.content
  return kind === 'search' && body.result === 'pending'
}

/** Asks where to and writes the record of searches there; answers what kept it from being written. */
async function saveRecord({ record }: CaseView): Promise<Failure | null> {
  const place = await main.chooseToSave({
    suggestedName: searchesText.pdfName(record.reference),
    kind: 'pdf',
  })
  if (!place.ok) return place.failure
  if (place.value === null) return null
  const written = await engine.records.searchPdf({ caseId: record.id, token: place.value.token })
  if (!written.ok) return written.failure
  toast({
    text: searchesText.pdfWritten(written.value.name),
    state: 'met',
    closeLabel: searchesText.close,
  })
  return null
}
