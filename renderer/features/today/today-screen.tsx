import { Fragment, useEffect } from 'react'
import type { TodayView } from '#shared/contract/today.ts'
import { failureText } from '#shared/text/failures.ts'
import { mailText } from '#shared/text/mail.ts'
import { todayText } from '#shared/text/today.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { go } from '#bridge/place.ts'
import {
  Button,
  EmptyState,
  ErrorNote,
  Horizon,
  InspectorButton,
  LinkButton,
  Page,
  PageHeader,
  fullDate,
  icons,
} from '#ui/index.ts'
import { DueGroup } from './due-group.tsx'
import { LATE, horizonCells } from './horizon-cells.ts'
import { LawLine } from './law-line.tsx'
import { TodayInspector } from './today-inspector.tsx'
import { followToday, useToday } from './today-store.ts'
import { ToDo } from './to-do.tsx'
import { datedRows, fallsIn, summaryOf } from './today-words.ts'
import css from './today.module.css'

const GROUPS = ['overdue', 'soon', 'ready', 'waiting', 'paused', 'later'] as const

/** The first screen after unlocking: what is late, what falls soon, what waits. */
export function TodayScreen() {
  const view = useToday((now) => now.view)
  const failure = useToday((now) => now.failure)
  const zone = useOpenFile((now) => now.file?.organisation.zone ?? 'UTC')
  useEffect(followToday, [])
  if (view === null) return <Page>{failure !== null && <ErrorNote {...failureText(failure)} />}</Page>
  const empty = GROUPS.every((group) => view[group].length === 0)
  return (
    <Page
      inspector={<TodayInspector view={view} zone={zone} />}
      inspectorLabel={todayText.inspector.label}
      closeLabel={todayText.inspector.close}
    >
      <PageHeader
        title={fullDate(view.today)}
        lead={empty ? undefined : summaryOf(view)}
        actions={
          <>
            <Button variant="quiet" icon={icons.mailIn} onClick={() => go({ screen: 'mail' })}>
              {mailText.button}
            </Button>
            <InspectorButton label={todayText.inspector.label} />
          </>
        }
      />
      <LawLine />
      {failure !== null && <ErrorNote {...failureText(failure)} />}
      {empty ? <NothingDue answered={view.month.sent > 0 || view.recent.length > 0} /> : <Due view={view} />}
    </Page>
  )
}

function NothingDue({ answered }: { answered: boolean }) {
  const words = answered ? todayText.calm : todayText.empty
  return (
    <EmptyState
      icon={icons.today}
      title={words.title}
      text={words.text}
      action={
        <Button variant="primary" icon={icons.plus} onClick={() => go({ screen: 'new-case' })}>
          {words.action}
        </Button>
      }
    />
  )
}

function Due({ view }: { view: TodayView }) {
  const cells = horizonCells(view)
  const leader = GROUPS.find((group) => view[group].length > 0)
  return (
    <>
      <div className={css.horizon}>
        <Horizon label={todayText.horizon.label} {...cells} onPick={(id) => openDay(view, id)} />
      </div>
      <div className={css.groups}>
        {GROUPS.map((group) => (
          <Fragment key={group}>
            <DueGroup
              title={todayText.groups[group]}
              rows={view[group]}
              today={view.today}
              leads={group === leader && group === 'overdue'}
            />
            {group === 'ready' && <ToDo view={view} />}
          </Fragment>
        ))}
        <div>
          <LinkButton onClick={() => go({ screen: 'cases' })}>{todayText.allCases}</LinkButton>
        </div>
      </div>
    </>
  )
}

/** Opens the one case of a day, or the list of what is due until then. */
function openDay(view: TodayView, id: string): void {
  const index = view.days.findIndex((day) => day.date === id)
  const rows =
    id === LATE ? view.overdue : datedRows(view).filter((row) => fallsIn(row, id, view.days[index + 1]?.date))
  const only = rows.length === 1 ? rows[0] : undefined
  if (only !== undefined) go({ screen: 'case', caseId: only.id })
  else go({ screen: 'cases', view: id === LATE ? 'overdue' : `by:${id}` })
}
