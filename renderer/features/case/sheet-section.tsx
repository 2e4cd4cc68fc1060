import { useState, type ReactNode } from 'react'
import type { CaseView } from '#shared/contract/views.ts'
import { sheetsOf, type Sheet, type SheetKind } from '#shared/domain/sheets/sheet.ts'
import { failureText } from '#shared/text/failures.ts'
import { sheetFormText } from '#shared/text/sheets.ts'
import { engine } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { sheetFacts, sheetWords } from '#bridge/sheet-words.ts'
import { Button, Card, ConfirmDialog, ErrorNote, KeyValues, LinkButton, SectionTitle } from '#ui/index.ts'
import { SheetDialog } from './sheet-dialog.tsx'
import { listsFor, useSheets } from './sheets-store.ts'
import css from './sheets.module.css'

/** The sheets of one kind in the case, each as a card, and the button that adds one; `actsOn` adds links to a card. */
export function SheetSection({
  view,
  kind,
  actsOn,
}: {
  view: CaseView
  kind: SheetKind
  actsOn?: (sheet: Sheet) => ReactNode
}) {
  const sheets = sheetsOf(
    useSheets((now) => now.sheets),
    kind,
  )
  const [open, setOpen] = useState<Sheet | 'new' | null>(null)
  const words = sheetWords(kind)
  return (
    <section>
      <SectionTitle count={sheets.length}>{words.plural}</SectionTitle>
      {sheets.length === 0 && <p className={css.about}>{words.about}</p>}
      <div className={css.cards}>
        {sheets.map((sheet) => (
          <SheetCard key={sheet.id} view={view} sheet={sheet} onChange={() => setOpen(sheet)}>
            {actsOn?.(sheet)}
          </SheetCard>
        ))}
      </div>
      <Button onClick={() => setOpen('new')}>{words.add}</Button>
      {open !== null && (
        <SheetDialog
          view={view}
          kind={kind}
          sheet={open === 'new' ? undefined : open}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  )
}

function SheetCard({
  view,
  sheet,
  onChange,
  children,
}: {
  view: CaseView
  sheet: Sheet
  onChange: () => void
  children?: ReactNode
}) {
  const systems = useSheets((now) => now.systems)
  const [asking, setAsking] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const remove = async () => {
    setAsking(false)
    const answer = await engine.sheets.remove({ sheetId: sheet.id })
    if (!answer.ok) setFailure(answer.failure)
  }
  return (
    <Card padded>
      {failure !== null && <ErrorNote {...failureText(failure)} />}
      <KeyValues labelWidth={150} items={sheetFacts(sheet, listsFor(view, systems))} />
      <div className={css.acts}>
        {children}
        <LinkButton size="xs" onClick={onChange}>
          {sheetFormText.change}
        </LinkButton>
        <LinkButton size="xs" onClick={() => setAsking(true)}>
          {sheetFormText.remove}
        </LinkButton>
      </div>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={sheetFormText.removeTitle}
        closeLabel={sheetFormText.cancel}
        cancelLabel={sheetFormText.cancel}
        confirm={{ label: sheetFormText.remove, onClick: () => void remove() }}
      >
        <p>{sheetFormText.removeText}</p>
      </ConfirmDialog>
    </Card>
  )
}
