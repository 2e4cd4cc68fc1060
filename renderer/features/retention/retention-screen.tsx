import { useEffect, useMemo, useState } from 'react'
import { CaseId } from '#shared/domain/ids.ts'
import { failureText } from '#shared/text/failures.ts'
import { retentionText } from '#shared/text/retention.ts'
import { grouped } from '#shared/text/words.ts'
import type { Failure } from '#bridge/door.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { go } from '#bridge/place.ts'
import {
  Button,
  EmptyState,
  ErrorNote,
  InspectorButton,
  NoteBox,
  Page,
  RegisterHead,
  RegisterScreen,
  SavedViewTabs,
  icons,
  useHotkeys,
} from '#ui/index.ts'
import { CertificatesTable } from './certificates-table.tsx'
import { DestroyDialog } from './destroy-dialog.tsx'
import { QueueTable } from './queue-table.tsx'
import { ReasonDialog } from './reason-dialog.tsx'
import { RetentionFoot, type Ask } from './retention-foot.tsx'
import { VIEWS, followRetention, linesOf, showView, useRetention } from './retention-store.ts'
import { saveCertificate } from './save-certificate.ts'
import { SidePanel } from './side-panel.tsx'
import css from './retention.module.css'

const text = retentionText

/** How long closed cases are kept: what is over, what has to be looked at, what is held, and what went. */
export function RetentionScreen() {
  useEffect(followRetention, [])
  const { rows, certificates, rules, failure, view, selected } = useRetention()
  const today = useOpenFile((now) => now.file?.today ?? '')
  const readOnly = useOpenFile((now) => now.file?.readOnly ?? true)
  const [asked, setAsked] = useState<{ ask: Exclude<Ask, 'pdf'>; caseIds: CaseId[] } | null>(null)
  const [failed, setFailed] = useState<Failure | null>(null)
  const lines = useMemo(() => linesOf(rows ?? []), [rows])
  useHotkeys([['Escape', () => useRetention.setState({ selected: new Set() })]])
  const shown = view === 'certificates' ? certificates : lines[view]
  const nothing = rows !== null && rows.length === 0 && certificates.length === 0
  const ask = (what: Ask) => {
    if (what === 'pdf')
      return void saveCertificate(certificates.filter(({ id }) => selected.has(id))).then(setFailed)
    setAsked({ ask: what, caseIds: [...selected].map((id) => CaseId.parse(id)) })
  }
  return (
    <Page
      padded={false}
      scroll={false}
      inspector={<SidePanel readOnly={readOnly} />}
      inspectorLabel={text.details}
      closeLabel={text.close}
    >
      <RegisterScreen>
        <RegisterHead
          title={text.title}
          actions={
            <>
              <InspectorButton label={text.details} />
              <Button
                icon={icons.retention}
                onClick={() => go({ screen: 'records', kind: 'retention-rule' })}
              >
                {text.rules}
              </Button>
            </>
          }
          views={
            nothing ? undefined : (
              <SavedViewTabs
                label={text.views.label}
                activeId={view}
                views={VIEWS.map((id) => ({
                  id,
                  label: text.views[id],
                  count: grouped((id === 'certificates' ? certificates : lines[id]).length),
                }))}
                onSelect={(id) => showView(VIEWS.find((one) => one === id) ?? 'destroy')}
              />
            )
          }
        />
        {failure !== null && <ErrorNote {...failureText(failure)} />}
        {failed !== null && <ErrorNote {...failureText(failed)} />}
        {rows === null && failure === null && (
          <p className={css.note} role="status">
            {text.waiting}
          </p>
        )}
        {rows !== null && !nothing && (
          <div className={css.note}>
            {rules.some(({ content }) => content.body.active) || view === 'certificates' ? (
              <p>{text.leads[view]}</p>
            ) : (
              <NoteBox
                state="soon"
                icon={icons.retention}
                actions={
                  <Button onClick={() => go({ screen: 'records', kind: 'retention-rule' })}>
                    {text.addRule}
                  </Button>
                }
              >
                {text.noRules}
              </NoteBox>
            )}
          </div>
        )}
        {rows !== null && shown.length === 0 && (
          <EmptyState
            icon={view === 'held' ? icons.legalHold : icons.retention}
            {...(nothing ? text.empty.all : text.empty[view])}
            {...(nothing
              ? {
                  action: (
                    <Button onClick={() => go({ screen: 'records', kind: 'retention-rule' })}>
                      {text.addRule}
                    </Button>
                  ),
                }
              : {})}
          />
        )}
        {shown.length > 0 && (
          <>
            {view === 'certificates' ? (
              <CertificatesTable rows={certificates} today={today} />
            ) : (
              <QueueTable rows={lines[view]} view={view} today={today} />
            )}
            <RetentionFoot
              view={view}
              count={shown.length}
              chosen={selected.size}
              readOnly={readOnly}
              onAsk={ask}
            />
          </>
        )}
      </RegisterScreen>
      {asked !== null &&
        (asked.ask === 'destroy' ? (
          <DestroyDialog caseIds={asked.caseIds} today={today} onClose={() => setAsked(null)} />
        ) : (
          <ReasonDialog
            kind={asked.ask}
            caseIds={asked.caseIds}
            today={today}
            onClose={() => setAsked(null)}
          />
        ))}
    </Page>
  )
}
