import { useEffect } from 'react'
import { casesText } from '#shared/text/cases.ts'
import { failureText } from '#shared/text/failures.ts'
import { grouped } from '#shared/text/words.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { go, type Place } from '#bridge/place.ts'
import { Button, ErrorNote, Page, RegisterHead, SavedViewTabs, icons, useHotkeys } from '#ui/index.ts'
import { CasesFilters } from './cases-filters.tsx'
import { CasesFoot } from './cases-foot.tsx'
import { VIEWS, queryOf, type ViewId } from './cases-query.ts'
import { ask, followCases, select, useCases } from './cases-store.ts'
import { CasesTable } from './cases-table.tsx'
import { writeRegister } from './register-file.ts'
import css from './cases.module.css'

/** The register of all cases. */
export function CasesScreen({ place }: { place: Extract<Place, { screen: 'cases' }> }) {
  const query = useCases((now) => now.query)
  const failure = useCases((now) => now.failure)
  const today = useOpenFile((now) => now.file?.today ?? '')
  const counts = useOpenFile((now) => now.file?.counts)
  useEffect(followCases, [])
  useEffect(() => {
    if (place.view !== undefined) ask(queryOf(place.view, useCases.getState().query))
  }, [place])
  useHotkeys([['Escape', () => select(new Set())]])
  // the counts the file view carries anyway; others would cost a query each
  const count: Partial<Record<ViewId, number | undefined>> = { open: counts?.open, overdue: counts?.overdue }
  return (
    <Page padded={false} scroll={false}>
      <div className={css.screen}>
        <RegisterHead
          title={casesText.title}
          actions={
            <>
              <Button variant="quiet" icon={icons.import} onClick={() => go({ screen: 'import' })}>
                {casesText.importRegister}
              </Button>
              <Button
                variant="quiet"
                icon={icons.download}
                onClick={() => void writeRegister({ status: 'all' }, today)}
              >
                {casesText.registerCsv}
              </Button>
            </>
          }
          views={
            <SavedViewTabs
              label={casesText.views.label}
              activeId={query.viewId}
              views={VIEWS.map((id) => ({
                id,
                label: casesText.views[id],
                ...(count[id] === undefined ? {} : { count: grouped(count[id]) }),
              }))}
              onSelect={(id) => ask(queryOf(id, query))}
            />
          }
          filters={<CasesFilters />}
        />
        {failure !== null && <ErrorNote {...failureText(failure)} />}
        <div className={css.tableArea}>
          <CasesTable />
        </div>
        <CasesFoot />
      </div>
    </Page>
  )
}
