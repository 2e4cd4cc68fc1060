import { useEffect, useMemo, useState } from 'react'
import { failureText } from '#shared/text/failures.ts'
import { lawUpdatesText } from '#shared/text/law-updates.ts'
import { grouped } from '#shared/text/words.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import type { Place } from '#bridge/place.ts'
import {
  Button,
  EmptyState,
  ErrorNote,
  InspectorButton,
  NoteBox,
  Page,
  RegisterHead,
  SavedViewTabs,
  icons,
  useHotkeys,
  RegisterScreen,
} from '#ui/index.ts'
import { ChangedPacks } from './changed-packs.tsx'
import { CompareScreen } from './compare-screen.tsx'
import { DecisionDialog, type Question } from './decision-dialogs.tsx'
import { VIEWS, decide, followUpdates, linesOf, shownView, sorted, useUpdates } from './law-updates-store.ts'
import { UpdatesFoot } from './updates-foot.tsx'
import { UpdatesTable } from './updates-table.tsx'
import css from './law-updates.module.css'

const text = lawUpdatesText

/** What newer versions of the law change in open cases; with a case named, both its trails side by side. */
export function LawUpdatesScreen({ place }: { place: Extract<Place, { screen: 'law-updates' }> }) {
  useEffect(followUpdates, [])
  return place.caseId === undefined ? <UpdatesList /> : <CompareScreen caseId={place.caseId} />
}

function UpdatesList() {
  const { list, failure, viewId, sort, selected, busy } = useUpdates()
  const today = useOpenFile((now) => now.file?.today ?? '')
  const readOnly = useOpenFile((now) => now.file?.readOnly ?? true)
  const [question, setQuestion] = useState<Question | null>(null)
  const lines = useMemo(() => (list === null ? null : linesOf(list)), [list])
  const view = lines === null ? 'moves' : shownView(lines, viewId)
  const rows = useMemo(() => (lines === null ? [] : sorted(lines[view], sort)), [lines, view, sort])
  useHotkeys([['Escape', () => useUpdates.setState({ selected: new Set() })]])
  if (list === null || lines === null) return <Waiting failure={failure} />
  const still = [...lines.words, ...lines.same]
  const nothing = list.rows.length === 0 && list.moved.length === 0
  return (
    <Page
      padded={false}
      scroll={false}
      {...(list.packs.length === 0
        ? {}
        : { inspector: <ChangedPacks packs={list.packs} />, inspectorLabel: text.packs.label })}
      closeLabel={text.packs.close}
    >
      <RegisterScreen>
        <RegisterHead
          title={text.title}
          actions={
            <>
              <InspectorButton label={text.packs.label} />
              {still.length > 0 && view !== 'moved' && !readOnly && (
                <Button icon={icons.check} onClick={() => setQuestion({ kind: 'accept', rows: still })}>
                  {text.acceptSafe(still.length)}
                </Button>
              )}
              {view === 'moved' && lines.moved.length > 0 && !readOnly && (
                <Button
                  icon={icons.check}
                  loading={busy}
                  onClick={() =>
                    void decide(
                      'acknowledge',
                      lines.moved.map((row) => row.caseId),
                    )
                  }
                >
                  {text.acknowledgeAll(lines.moved.length)}
                </Button>
              )}
            </>
          }
          views={
            nothing ? undefined : (
              <SavedViewTabs
                label={text.views.label}
                activeId={view}
                views={VIEWS.filter((id) => id === view || lines[id].length > 0).map((id) => ({
                  id,
                  label: text.views[id],
                  count: grouped(lines[id].length),
                }))}
                onSelect={(id) =>
                  useUpdates.setState({
                    viewId: VIEWS.find((one) => one === id) ?? null,
                    selected: new Set(),
                  })
                }
              />
            )
          }
        />
        {failure !== null && <ErrorNote {...failureText(failure)} />}
        <div className={css.note}>
          {view === 'moved' ? <NoteBox icon={icons.info}>{text.movedNote}</NoteBox> : <p>{text.lead}</p>}
        </div>
        {rows.length === 0 ? (
          <EmptyState icon={icons.profiles} {...(nothing ? text.empty.all : text.empty.view)} />
        ) : (
          <>
            <UpdatesTable rows={rows} view={view} today={today} />
            <UpdatesFoot
              rows={rows}
              view={view}
              selected={selected}
              readOnly={readOnly}
              onAsk={(kind) => setQuestion({ kind, rows: rows.filter((row) => selected.has(row.caseId)) })}
            />
          </>
        )}
      </RegisterScreen>
      <DecisionDialog question={question} today={today} onClose={() => setQuestion(null)} />
    </Page>
  )
}

function Waiting({ failure }: { failure: ReturnType<typeof useUpdates.getState>['failure'] }) {
  return (
    <Page padded={false} scroll={false}>
      <RegisterHead title={text.title} />
      {failure === null ? (
        <p className={css.note} role="status">
          {text.waiting}
        </p>
      ) : (
        <ErrorNote {...failureText(failure)} />
      )}
    </Page>
  )
}
