import { useState } from 'react'
import type { CaseView } from '#shared/contract/views.ts'
import { decisionSheets } from '#shared/domain/sheets/sheet-places.ts'
import type { SheetKind } from '#shared/domain/sheets/sheet.ts'
import { regulatorBundleText } from '#shared/text/regulator-bundle.ts'
import { sheetFormText } from '#shared/text/sheets.ts'
import { sheetWords } from '#bridge/sheet-words.ts'
import { Button, EmptyState, LinkButton, Menu, icons } from '#ui/index.ts'
import { showDialog } from './case-store.ts'
import { Decisions } from './decisions.tsx'
import { SheetDialog } from './sheet-dialog.tsx'
import { SheetSection } from './sheet-section.tsx'
import { useSheets } from './sheets-store.ts'
import css from './sheets.module.css'

/** What was decided, and everything an officer fills in on the way there. */
export function DecisionTab({ view }: { view: CaseView }) {
  const kinds = decisionSheets(
    view.record.kind,
    view.requests.map((request) => request.kind),
  )
  const used = useSheets((now) => now.sheets)
  const [adding, setAdding] = useState<SheetKind | null>(null)
  const shown = kinds.filter((kind) => used.some((sheet) => sheet.content.kind === kind))
  const words = sheetFormText.board
  return (
    <div className={css.board}>
      <Decisions view={view} />
      <div className={css.add}>
        <Menu>
          <Menu.Target>
            <Button icon={icons.plus}>{words.add}</Button>
          </Menu.Target>
          <Menu.Dropdown>
            {kinds.map((kind) => (
              <Menu.Item key={kind} onClick={() => setAdding(kind)}>
                {sheetWords(kind).add}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
      {shown.length === 0 && <EmptyState icon={icons.access} title={words.empty} text={words.emptyText} />}
      {shown.map((kind) => (
        <SheetSection
          key={kind}
          view={view}
          kind={kind}
          {...(kind === 'regulator-case' ? { actsOn: bundleLink } : {})}
        />
      ))}
      {adding !== null && <SheetDialog view={view} kind={adding} onClose={() => setAdding(null)} />}
    </div>
  )
}

/** What a regulator's case is answered with. */
function bundleLink() {
  return (
    <LinkButton size="xs" onClick={() => showDialog({ kind: 'regulator-bundle' })}>
      {regulatorBundleText.menu}
    </LinkButton>
  )
}
