import type { CaseView } from '#shared/contract/views.ts'
import { linksText } from '#shared/text/links.ts'
import { breachBoardText } from '#shared/text/breach-board.ts'
import { caseArchiveText } from '#shared/text/case-archive.ts'
import { caseText } from '#shared/text/case.ts'
import { regulatorBundleText } from '#shared/text/regulator-bundle.ts'
import { whatIfText } from '#shared/text/what-if.ts'
import { initialsOf, kindNames, stageNames, wordFor } from '#shared/text/words.ts'
import { clockLineProps } from '#bridge/clock-props.ts'
import { longMoment, shortMoment } from '#bridge/clock-words.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { go, type CaseTab } from '#bridge/place.ts'
import {
  BigDate,
  Button,
  CaseHeader as Header,
  ClockLine,
  IconButton,
  InspectorButton,
  Menu,
  Tabs,
  Tag,
  icons,
} from '#ui/index.ts'
import { showLinkDialog } from './links-store.ts'
import { WHY_ID } from './breach-board.tsx'
import { BreachDate } from './breach-date.tsx'
import { useBreach } from './breach-store.ts'
import { showDialog, useCase } from './case-store.ts'
import { bigDateOf, chipOf, dueLabel, shownClock, shownGroup } from './headline.ts'
import { kindIcon } from './kind-icon.ts'

const text = caseText.header

/** Most characters of the request that stand under the name. */
const SUBJECT_LENGTH = 100

/** The head of the case: whose it is, the one big date, and the tabs. */
export function CaseHeader({ view, tab }: { view: CaseView; tab: CaseTab }) {
  const compact = tab !== 'overview'
  const subject = view.parties.find((party) => party.role === 'subject')
  const kinds =
    view.record.kind === 'request' ? view.requests.map((request) => request.kind) : [view.record.kind]
  const kindWords = kinds.map((kind) => wordFor(kindNames, kind)).join(', ')
  return (
    <Header
      trailLabel={caseText.trail}
      trail={[
        view.record.kind === 'breach'
          ? { label: breachBoardText.breaches, onClick: () => go({ screen: 'breaches' }) }
          : { label: caseText.cases, onClick: () => go({ screen: 'cases' }) },
        { label: view.record.reference },
        ...(compact ? [{ label: kindWords }, { label: view.lawName }] : []),
      ]}
      name={subject?.name ?? view.record.reference}
      subject={subjectLine(view)}
      tags={
        <>
          {kinds.map((kind) => (
            <Tag key={kind} icon={kindIcon(kind)}>
              {wordFor(kindNames, kind)}
            </Tag>
          ))}
          <Tag>{view.lawName}</Tag>
          <Tag>{stageNames[view.stage]}</Tag>
          {view.record.handlerName !== '' && (
            <Tag avatar={initialsOf(view.record.handlerName)}>{view.record.handlerName}</Tag>
          )}
        </>
      }
      actions={<HeaderActions view={view} compact={compact} />}
      date={<HeadDate view={view} compact={compact} />}
      tabs={<CaseTabs view={view} tab={tab} />}
      compact={compact}
    />
  )
}

function HeaderActions({ view, compact }: { view: CaseView; compact: boolean }) {
  const closed = view.closedOn !== null
  return (
    <>
      {!compact && (
        <Button
          variant="quiet"
          icon={icons.recordEvent}
          shortcut="E"
          onClick={() => showDialog({ kind: 'event' })}
        >
          {text.recordEvent}
        </Button>
      )}
      <Button
        icon={icons.letter}
        onClick={() => go({ screen: 'case', caseId: view.record.id, tab: 'letters' })}
      >
        {text.writeLetter}
      </Button>
      <InspectorButton label={text.details} />
      <Menu position="bottom-end">
        <Menu.Target>
          <IconButton icon={icons.more} label={text.more} />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => showDialog({ kind: 'event' })}>{caseText.menu.record}</Menu.Item>
          <Menu.Item onClick={() => showDialog({ kind: 'hand-over' })}>{caseText.menu.handOver}</Menu.Item>
          <Menu.Item onClick={() => showDialog({ kind: 'appeal' })}>{caseText.menu.appeal}</Menu.Item>
          <Menu.Item onClick={() => showDialog({ kind: 'wrong-person' })}>
            {breachBoardText.wrong.menu}
          </Menu.Item>
          <Menu.Item onClick={() => go({ screen: 'what-if', caseId: view.record.id })}>
            {whatIfText.fromCase}
          </Menu.Item>
          <Menu.Item onClick={() => showLinkDialog({ kind: 'link' })}>{linksText.closeAs.linkMenu}</Menu.Item>
          <Menu.Item onClick={() => showDialog({ kind: 'regulator-bundle' })}>
            {regulatorBundleText.menu}
          </Menu.Item>
          <Menu.Item onClick={() => showDialog({ kind: 'save-whole' })}>
            {caseArchiveText.save.menu}
          </Menu.Item>
          <Menu.Divider />
          {!closed && (
            <Menu.Item onClick={() => showLinkDialog({ kind: 'close-as' })}>
              {linksText.closeAs.menu}
            </Menu.Item>
          )}
          <Menu.Item onClick={() => showDialog({ kind: 'event', type: closed ? 'reopened' : 'closed' })}>
            {closed ? caseText.menu.reopen : caseText.menu.close}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  )
}

/** Of a breach the hours to the first notice; of anything else the answer's date. */
function HeadDate({ view, compact }: { view: CaseView; compact: boolean }) {
  const breach = useBreach((now) => (now.caseId === view.record.id ? now.breach : null))
  const today = useOpenFile((now) => now.file?.today ?? '')
  const plain = <CaseDate view={view} compact={compact} />
  if (breach === null) return plain
  const toWhy = () => {
    if (compact) go({ screen: 'case', caseId: view.record.id, tab: 'overview' })
    else document.getElementById(WHY_ID)?.focus()
  }
  const why = { label: text.why, onClick: toWhy }
  return <BreachDate breach={breach} compact={compact} today={today} why={why} other={plain} />
}

function CaseDate({ view, compact }: { view: CaseView; compact: boolean }) {
  const chosen = useCase((now) => now.group)
  const today = useOpenFile((now) => now.file?.today ?? '')
  const clock = shownClock(view, shownGroup(view, chosen))
  const { date, moment, instead } = bigDateOf(view, clock)
  const line = clock === null || compact ? null : clockLineProps(clock, today)
  const chip = chipOf(clock, today)
  return (
    <BigDate
      size={compact ? 'compact' : 'full'}
      label={dueLabel(view, clock)}
      date={date}
      instead={instead}
      {...(moment === null ? {} : { shortDate: narrowDate(moment, today) })}
      {...(clock?.waitsFor === undefined ? {} : { reason: text.waitsFor(clock.waitsFor) })}
      {...(chip === null ? {} : { chip })}
      {...(line === null ? {} : { line: <ClockLine {...line} /> })}
      {...(compact
        ? {
            why: {
              label: text.why,
              onClick: () => go({ screen: 'case', caseId: view.record.id, tab: 'overview' }),
            },
          }
        : {})}
    />
  )
}

/** The longest date that stands beside a name in a narrow window; a longer one goes by its short weekday. */
const NARROW_LENGTH = 19

function narrowDate(moment: string, today: string): string {
  const long = longMoment(moment, today)
  return long.length > NARROW_LENGTH ? shortMoment(moment, today) : long
}

function CaseTabs({ view, tab }: { view: CaseView; tab: CaseTab }) {
  const words = caseText.tabs
  return (
    <Tabs
      label={words.label}
      value={tab}
      onChange={(id) => go({ screen: 'case', caseId: view.record.id, tab: id as CaseTab })}
      tabs={[
        { id: 'overview', label: words.overview },
        { id: 'timeline', label: words.timeline, count: view.events.length },
        { id: 'correspondence', label: words.correspondence, count: view.correspondence.length },
        { id: 'searches', label: words.searches },
        { id: 'documents', label: words.documents, count: view.attachments.length },
        { id: 'decision', label: words.decision },
        { id: 'letters', label: words.letters, count: view.letters.length },
        { id: 'audit', label: words.audit },
      ]}
    />
  )
}

function subjectLine(view: CaseView): string {
  const words = view.record.scope || view.requests[0]?.scope || view.issues[0]?.text || ''
  const line = words.split('\n')[0] ?? ''
  return line.length > SUBJECT_LENGTH ? `${line.slice(0, SUBJECT_LENGTH - 1).trimEnd()}…` : line
}
