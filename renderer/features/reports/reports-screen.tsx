import { useEffect } from 'react'
import type { YearReport } from '#shared/contract/reports.ts'
import { failureText } from '#shared/text/failures.ts'
import { monthWords, reportsText } from '#shared/text/reports.ts'
import { go } from '#bridge/place.ts'
import { Button, EmptyState, ErrorNote, LiveRegion, NoteBox, Page, PageHeader, icons } from '#ui/index.ts'
import { Figures } from './figures.tsx'
import { DaysPanel, KindsPanel, OriginPanels, OutcomePanels, WhyLatePanel } from './list-panels.tsx'
import { TimelinessPanel, VolumePanel } from './month-panels.tsx'
import { ReportBar } from './report-bar.tsx'
import { CsvMenu, PdfMenu } from './report-menus.tsx'
import { followReports, useReports } from './reports-store.ts'
import css from './reports.module.css'

const words = reportsText

/** What was done in a year: how much, how fast, how it ended; the cases behind each number as CSV. */
export function ReportsScreen() {
  const { view, failure, kind } = useReports()
  useEffect(followReports, [])
  const empty = view !== null && kind === null && view.years.length === 1 && isEmpty(view)
  return (
    <Page>
      <PageHeader
        title={words.title}
        lead={words.lead}
        {...(view === null || empty
          ? {}
          : {
              actions: (
                <>
                  <CsvMenu />
                  <PdfMenu />
                </>
              ),
            })}
      />
      {failure !== null && <ErrorNote {...failureText(failure)} />}
      {view === null ? (
        failure === null && <LiveRegion>{words.loading}</LiveRegion>
      ) : empty ? (
        <EmptyState
          icon={icons.reports}
          title={words.empty.title}
          text={words.empty.text}
          action={
            <Button variant="primary" icon={icons.plus} onClick={() => go({ screen: 'new-case' })}>
              {words.empty.action}
            </Button>
          }
        />
      ) : (
        <div className={css.screen}>
          <ReportBar view={view} />
          {isEmpty(view) ? (
            <EmptyState
              icon={icons.reports}
              title={words.emptyYear.title(`${monthWords(view.report.from)} – ${monthWords(view.report.to)}`)}
              text={words.emptyYear.text}
            />
          ) : (
            <Numbers view={view} />
          )}
        </div>
      )}
    </Page>
  )
}

function Numbers({ view }: { view: YearReport }) {
  const { report } = view
  return (
    <>
      <Figures view={view} />
      <div className={css.wide}>
        <TimelinessPanel report={report} />
        <div className={css.side}>
          <WhyLatePanel view={view} />
          <DaysPanel view={view} />
        </div>
      </div>
      <VolumePanel report={report} />
      <div className={css.grid}>
        <OutcomePanels view={view} />
      </div>
      <KindsPanel view={view} />
      <div className={css.grid}>
        <OriginPanels view={view} />
      </div>
      {report.destroyed > 0 && (
        <NoteBox icon={icons.retention}>{words.destroyedNote(report.destroyed)}</NoteBox>
      )}
      <p className={css.small}>
        <span className={css.one} data-one="true" /> {words.oneCaseNote}
      </p>
      <details className={css.definitions}>
        <summary>{words.definitions}</summary>
        <ul>
          {words.definitionList.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
    </>
  )
}

function isEmpty({ report: { numbers, appeals } }: YearReport): boolean {
  return numbers.received + numbers.answered + numbers.closed + (numbers.open ?? 0) + appeals.received === 0
}
