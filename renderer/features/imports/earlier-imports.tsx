import { useState } from 'react'
import type { ImportBatchView } from '#shared/contract/imports.ts'
import { importText } from '#shared/text/imports.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { wallOf } from '#bridge/instants.ts'
import { Button, fullDate, SectionTitle, SettingsList, SettingsRow, StateGlyph } from '#ui/index.ts'
import { useImport } from './import-store.ts'
import { UndoDialog } from './undo-dialog.tsx'

const text = importText.earlier

/** What was imported before, the last first, each to be undone. */
export function EarlierImports() {
  const batches = useImport((now) => now.batches)
  const file = useOpenFile((now) => now.file)
  const [undoing, setUndoing] = useState<ImportBatchView | null>(null)
  if (batches.length === 0 || file === null) return null
  const day = (instant: string) => fullDate(wallOf(instant, file.organisation.zone).date)
  return (
    <section>
      <SectionTitle>{text.title}</SectionTitle>
      <SettingsList>
        {batches.map((batch) => (
          <SettingsRow
            key={batch.id}
            lead={<StateGlyph state={batch.undoneAt === null ? 'met' : 'waiting'} />}
            title={`${batch.fileName}, ${day(batch.importedAt)}`}
            text={
              batch.undoneAt === null
                ? text.line(batch.imported, batch.officerName)
                : text.undone(day(batch.undoneAt), batch.undoneBy)
            }
            {...(batch.undoneAt === null
              ? {
                  control: (
                    <Button
                      aria-label={text.undoOf(batch.fileName)}
                      disabled={file.readOnly}
                      onClick={() => setUndoing(batch)}
                    >
                      {text.undo}
                    </Button>
                  ),
                }
              : {})}
          />
        ))}
      </SettingsList>
      {undoing !== null && <UndoDialog batch={undoing} onClose={() => setUndoing(null)} />}
    </section>
  )
}
