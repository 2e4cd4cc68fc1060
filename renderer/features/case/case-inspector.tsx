import type { CaseView, ClockView } from '#shared/contract/views.ts'
import type { Party } from '#shared/domain/case.ts'
import { caseText } from '#shared/text/case.ts'
import { channelNames, clockNames, wordFor } from '#shared/text/words.ts'
import { clockState, holdingDue, shortMoment } from '#bridge/clock-words.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { go } from '#bridge/place.ts'
import {
  Button,
  InspectorSection,
  KeyValues,
  LinkButton,
  StateGlyph,
  StateText,
  shortDate,
} from '#ui/index.ts'
import { HourByHour, RegulatorCases } from './breach-inspector.tsx'
import { CaseLaw, useCaseLaw } from './case-law.tsx'
import { showDialog, useCase } from './case-store.ts'
import { LinksSection } from './links-section.tsx'
import { shownClock, shownGroup } from './headline.ts'
import { nextOf } from './next-step.ts'
import css from './case.module.css'

const text = caseText.inspector

/** What comes next, who it is about, the other clocks, and earlier cases. */
export function CaseInspector({ view }: { view: CaseView }) {
  const today = useOpenFile((now) => now.file?.today ?? '')
  const law = useCaseLaw(view.record.id, view.record.packVersion)
  // a newer version that nobody has decided about stands where it is seen; else the section comes last
  const waiting = law !== null && law.newer && !law.kept
  const role = (name: Party['role']) => view.parties.filter((party) => party.role === name)
  return (
    <div className={css.inspector}>
      <NextSection view={view} />
      {law !== null && waiting && <CaseLaw caseId={view.record.id} law={law} />}
      <RegulatorCases today={today} />
      {view.record.kind === 'breach' && <HourByHour view={view} today={today} />}
      {(view.record.kind === 'breach' ? [] : role('subject')).map((party) => (
        <PartySection key={party.id} title={text.person} party={party} view={view} today={today} />
      ))}
      {role('agent').map((party) => (
        <PartySection key={party.id} title={text.agent} party={party} />
      ))}
      {role('controller').map((party) => (
        <PartySection key={party.id} title={text.controller} party={party} />
      ))}
      <ClocksSection view={view} today={today} />
      <CaseSection view={view} today={today} />
      {law !== null && !waiting && <CaseLaw caseId={view.record.id} law={law} />}
      <LinksSection view={view} />
    </div>
  )
}

function NextSection({ view }: { view: CaseView }) {
  const next = nextOf(view)
  const words = caseText.next[next.step]
  return (
    <InspectorSection title={text.next}>
      <div className={css.next}>
        <p className={css.nextTitle}>{words.title}</p>
        <p className={css.nextText}>{words.text}</p>
        {next.action === 'letter' && (
          <Button onClick={() => go({ screen: 'case', caseId: view.record.id, tab: 'letters' })}>
            {caseText.next.write}
          </Button>
        )}
        {next.action === 'event' && (
          <Button
            onClick={() =>
              showDialog({ kind: 'event', ...(next.type === undefined ? {} : { type: next.type }) })
            }
          >
            {next.type === 'closed' ? caseText.next.closeDo : caseText.next.record}
          </Button>
        )}
      </div>
    </InspectorSection>
  )
}

function PartySection({
  title,
  party,
  view,
  today = '',
}: {
  title: string
  party: Party
  view?: CaseView
  today?: string
}) {
  const identity = view === undefined ? null : identityWords(view, today)
  const items = [
    { label: text.name, value: party.name },
    { label: text.organisation, value: party.organisation },
    { label: text.email, value: party.email },
    { label: text.phone, value: party.phone },
    {
      label: text.address,
      value: <span className={css.address}>{party.address}</span>,
      empty: party.address === '',
    },
    { label: text.greeting, value: party.salutation },
    { label: text.authority, value: party.authority },
    ...(identity === null ? [] : [{ label: text.identity, value: identity }]),
  ].filter((item) => item.value !== '' && !('empty' in item && item.empty))
  return (
    <InspectorSection
      title={title}
      meta={
        <LinkButton onClick={() => showDialog({ kind: 'person', partyId: party.id })}>{text.edit}</LinkButton>
      }
    >
      <KeyValues items={items.map(({ label, value }) => ({ label, value }))} />
    </InspectorSection>
  )
}

function identityWords(view: CaseView, today: string) {
  const last = view.events.findLast(
    (event) => event.correctedBy === null && event.type.startsWith('identity-'),
  )
  if (last === undefined) return null
  return last.type === 'identity-verified' ? (
    <StateText state="met">{text.identityProved(shortDate(last.date, today))}</StateText>
  ) : (
    <StateText state="waiting">{text.identityAsked(shortDate(last.date, today))}</StateText>
  )
}

function ClocksSection({ view, today }: { view: CaseView; today: string }) {
  const chosen = useCase((now) => now.group)
  const group = shownGroup(view, chosen)
  const shown = shownClock(view, group)
  const others = (group?.clocks ?? []).filter((clock) => clock !== shown)
  // once extended, answered or too late there is nothing to tell by a day any more
  const open = shown?.standing === 'running' || shown?.standing === 'paused'
  const notice = open && shown.extendedDue === undefined ? shown.noticeBy : undefined
  if (others.length === 0 && notice === undefined && (shown?.also ?? []).length === 0) return null
  return (
    <InspectorSection title={text.clocks}>
      <ul className={css.clocks}>
        {others.map((clock) => (
          <ClockItem key={clock.clock} name={wordFor(clockNames, clock.clock)} clock={clock} today={today} />
        ))}
        {(shown?.also ?? []).map((clock) => (
          <ClockItem
            key={`${clock.source}/${clock.clause}`}
            name={clock.basis === 'promise' ? caseText.also.promise : clock.citation}
            clock={clock}
            today={today}
          />
        ))}
        {notice !== undefined && (
          <li className={css.clock}>
            <StateText state="soft">{text.canExtend}</StateText>
            <span className={css.clockDate}>{text.tellBy(shortMoment(notice, today))}</span>
          </li>
        )}
      </ul>
    </InspectorSection>
  )
}

function ClockItem({ name, clock, today }: { name: string; clock: Omit<ClockView, 'also'>; today: string }) {
  const due = holdingDue(clock)
  const date = clock.metOn ?? due
  // by law a transfer is due only where somebody else holds the information
  const optional = clock.clock === 'transfer' && clock.basis !== 'promise'
  return (
    <li className={css.clock}>
      <span>
        <StateGlyph state={optional ? 'soft' : clockState(clock.standing, clock.daysLeft, clock.metOn)} />{' '}
        {name}
      </span>
      <span className={css.clockDate}>
        {date === null ? caseText.header.noFixedDate : shortMoment(date, today)}
      </span>
    </li>
  )
}

function CaseSection({ view, today }: { view: CaseView; today: string }) {
  const items = [
    { label: text.channel, value: channelNames[view.record.channel] },
    { label: text.dated, value: view.dated === null ? '' : shortDate(view.dated, today) },
    { label: text.theirReference, value: view.record.theirReference },
    { label: text.handler, value: view.record.handlerName },
  ].filter((item) => item.value !== '')
  return (
    <InspectorSection title={text.case}>
      <KeyValues items={items} />
    </InspectorSection>
  )
}
