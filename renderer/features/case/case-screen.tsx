import { useEffect } from 'react'
import type { CaseView } from '#shared/contract/views.ts'
import { caseText } from '#shared/text/case.ts'
import { failureText } from '#shared/text/failures.ts'
import type { CaseTab, Place } from '#bridge/place.ts'
import { ErrorNote, Page, useHotkeys } from '#ui/index.ts'
import { AuditTab } from './audit-tab.tsx'
import { BreachBoard } from './breach-board.tsx'
import { followBreach } from './breach-store.ts'
import { CaseDialogs } from './case-dialogs.tsx'
import { CaseHeader } from './case-header.tsx'
import { CaseInspector } from './case-inspector.tsx'
import { followCase, showDialog, useCase } from './case-store.ts'
import { CorrespondenceTab } from './correspondence-tab.tsx'
import { DocumentsTab } from './documents-tab.tsx'
import { LinksDialogs } from './links-dialogs.tsx'
import { followLinks } from './links-store.ts'
import { LettersTab } from './letters-tab.tsx'
import { Overview } from './overview.tsx'
import { SearchesTab } from './searches-tab.tsx'
import { DecisionTab } from './sheet-board.tsx'
import { followSheets } from './sheets-store.ts'
import { TimelineTab } from './timeline-tab.tsx'

/** The tabs whose own panes scroll, and that need every pixel of the width. */
const WIDE: readonly CaseTab[] = ['correspondence', 'documents']

/** One case: its head with the big date, and the tab chosen. */
export function CaseScreen({ place }: { place: Extract<Place, { screen: 'case' }> }) {
  const { caseId, tab = 'overview' } = place
  const view = useCase((now) => (now.caseId === caseId ? now.view : null))
  const failure = useCase((now) => now.failure)
  useEffect(() => followCase(caseId), [caseId])
  useEffect(() => followSheets(caseId), [caseId])
  useEffect(() => followLinks(caseId), [caseId])
  const kind = view?.record.kind
  useEffect(() => (kind === undefined ? undefined : followBreach(caseId, kind === 'breach')), [caseId, kind])
  useHotkeys([['e', () => showDialog({ kind: 'event' })]])
  if (view === null) return <Page>{failure !== null && <ErrorNote {...failureText(failure)} />}</Page>
  const wide = WIDE.includes(tab)
  return (
    <>
      <Page
        header={<CaseHeader view={view} tab={tab} />}
        {...(tab === 'overview'
          ? { inspector: <CaseInspector view={view} />, inspectorLabel: caseText.inspector.label }
          : {})}
        closeLabel={caseText.close}
        padded={!wide}
        scroll={!wide}
      >
        {failure !== null && <ErrorNote {...failureText(failure)} />}
        <TabBody view={view} tab={tab} />
      </Page>
      <CaseDialogs view={view} />
      <LinksDialogs view={view} />
    </>
  )
}

function TabBody({ view, tab }: { view: CaseView; tab: CaseTab }) {
  switch (tab) {
    case 'timeline':
      return <TimelineTab view={view} />
    case 'correspondence':
      return <CorrespondenceTab view={view} />
    case 'documents':
      return <DocumentsTab view={view} />
    case 'letters':
      return <LettersTab view={view} />
    case 'audit':
      return <AuditTab view={view} />
    case 'searches':
      return <SearchesTab view={view} />
    case 'decision':
      return <DecisionTab view={view} />
    case 'overview':
      return view.record.kind === 'breach' ? <BreachBoard view={view} /> : <Overview view={view} />
  }
}
