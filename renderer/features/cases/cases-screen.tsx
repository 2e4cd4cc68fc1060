import { useEffect, useState } from 'react'
import { casesText } from '#shared/text/cases.ts'
import { failureText } from '#shared/text/failures.ts'
import { mailText } from '#shared/text/mail.ts'
import { grouped } from '#shared/text/words.ts'
import { go, type Place } from '#bridge/place.ts'
import {
  Button,
  ErrorNote,
  Page,
  RegisterHead,
  SavedViewTabs,
  icons,
  useHotkeys,
  RegisterArea,
  RegisterScreen,
} from '#ui/index.ts'
import { BatchDialog } from './batch-dialog.tsx'
import { BulkDialog } from './bulk-dialog.tsx'
import { followDesk, useDesk } from './cases-desk.ts'
import { CasesFilters } from './cases-filters.tsx'
import { CasesFoot } from './cases-foot.tsx'
import { VIEWS, filterCount, filterOf, queryOf } from './cases-query.ts'
import { ask, followCases, select, useCases } from './cases-store.ts'
import { CasesTable } from './cases-table.tsx'
import { DisplayMenu } from './display-menu.tsx'
import { ExportMenu } from './export-menu.tsx'
import { SaveViewDialog } from './save-view-dialog.tsx'

/** The register of all cases. */
export function CasesScreen({ place }: { place: Extract<Place, { screen: 'cases' }> }) {
  const failure = useCases((now) => now.failure)
  const [saving, setSaving] = useState(false)
  useEffect(followCases, [])
  useEffect(followDesk, [])
  useEffect(() => {
    if (place.view !== undefined)
      ask(queryOf(place.view, useCases.getState().query, useDesk.getState().views))
  }, [place])
  useHotkeys([['Escape', () => select(new Set())]])
  return (
    <Page padded={false} scroll={false}>
      <RegisterScreen>
        <RegisterHead
          title={casesText.title}
          actions={
            <>
              <Button variant="quiet" icon={icons.mailIn} onClick={() => go({ screen: 'mail' })}>
                {mailText.button}
              </Button>
              <Button variant="quiet" icon={icons.import} onClick={() => go({ screen: 'import' })}>
                {casesText.importRegister}
              </Button>
              <RegisterExport />
              <DisplayMenu />
            </>
          }
          views={<Views onSave={() => setSaving(true)} />}
          filters={<CasesFilters />}
        />
        {failure !== null && <ErrorNote {...failureText(failure)} />}
        <RegisterArea>
          <CasesTable />
        </RegisterArea>
        <CasesFoot />
      </RegisterScreen>
      {saving && <SaveViewDialog onClose={() => setSaving(false)} />}
      <BulkDialog />
      <BatchDialog />
    </Page>
  )
}

/** Everything, or what the list shows. */
function RegisterExport() {
  const query = useCases((now) => now.query)
  const total = useCases((now) => now.total)
  const text = casesText.export
  return (
    <ExportMenu
      scopes={[
        { label: text.all, filter: { status: 'all' } },
        { label: text.shown(total ?? 0), filter: filterOf(query) },
      ]}
    />
  )
}

/** The tabs: the views everybody has, then the officer's own; with filters on, the last one keeps them. */
function Views({ onSave }: { onSave: () => void }) {
  const query = useCases((now) => now.query)
  const { views, counts } = useDesk()
  const count = (id: string) => {
    const known = counts[id]
    return known === undefined ? {} : { count: grouped(known) }
  }
  return (
    <SavedViewTabs
      label={casesText.views.label}
      activeId={query.viewId}
      views={[
        ...VIEWS.map((id) => ({ id, label: casesText.views[id], ...count(id) })),
        ...views.map(({ id, name }) => ({ id, label: name, ...count(id) })),
      ]}
      onSelect={(id) => ask(queryOf(id, query, views))}
      {...(filterCount(query) > 0 ? { save: { label: casesText.views.save, onClick: onSave } } : {})}
    />
  )
}
