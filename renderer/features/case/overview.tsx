import type { CaseView, ClockGroup, ClockView } from '#shared/contract/views.ts'
import { caseText } from '#shared/text/case.ts'
import { kindNames, wordFor } from '#shared/text/words.ts'
import { main } from '#bridge/calls.ts'
import { ribbonProps, whySteps } from '#bridge/clock-props.ts'
import { clockState, holdingDue, longMoment, shortMoment } from '#bridge/clock-words.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import {
  NoteBox,
  PaperText,
  RibbonCalendar,
  SectionTitle,
  StateText,
  WhyTrail,
  icons,
  toast,
} from '#ui/index.ts'
import { useCase } from './case-store.ts'
import { Decisions } from './decisions.tsx'
import { shownClock, shownGroup } from './headline.ts'
import css from './case.module.css'

/** Why the date is what it is, what was asked in the person's own words, and what was decided. */
export function Overview({ view }: { view: CaseView }) {
  const chosen = useCase((now) => now.group)
  const today = useOpenFile((now) => now.file?.today ?? '')
  const group = shownGroup(view, chosen)
  const clock = shownClock(view, group)
  return (
    <div className={css.overview}>
      {view.groups.length > 1 && <Groups view={view} shown={group} today={today} />}
      {group !== null && clock !== null && <Why group={group} clock={clock} today={today} />}
      {group !== null && group.failure !== null && (
        <NoteBox icon={icons.info}>{group.failure.message}</NoteBox>
      )}
      <Request view={view} />
      <Decisions view={view} />
    </div>
  )
}

function Groups({ view, shown, today }: { view: CaseView; shown: ClockGroup | null; today: string }) {
  return (
    <div className={css.groups} role="group" aria-label={caseText.groups.label}>
      {view.groups.map((group, index) => {
        const clock = shownClock(view, group)
        const due = clock === null ? null : holdingDue(clock)
        return (
          <button
            key={`${group.kind}/${group.requestId ?? group.reviewId ?? index}`}
            type="button"
            className={css.group}
            aria-pressed={group === shown}
            onClick={() => useCase.setState({ group: index })}
          >
            <b>{wordFor(kindNames, group.kind)}</b>
            {clock !== null && (
              <StateText state={clockState(clock.standing, clock.daysLeft, clock.metOn)} quiet>
                {due === null ? caseText.header.noFixedDate : shortMoment(due, today)}
              </StateText>
            )}
          </button>
        )
      })}
    </div>
  )
}

function Why({ group, clock, today }: { group: ClockGroup; clock: ClockView; today: string }) {
  const due = holdingDue(clock)
  // the engine draws the days of the answer, or where it has no date those of the first duty that has one
  const drawn =
    group.clocks.find((each) => each.clock === 'respond' && each.due !== null) ??
    group.clocks.find((each) => each.due !== null)
  const isMain = clock === drawn
  const ribbon = isMain ? ribbonProps(group, today) : null
  return (
    <WhyTrail
      title={due === null ? caseText.trailNone : caseText.trailTitle(longMoment(due, today))}
      steps={whySteps(clock, icons, today)}
      {...(safeNote(clock, today) ?? {})}
      copy={{ label: caseText.copy, onClick: () => void copyExplanation(group.explanation) }}
      {...(ribbon === null
        ? {}
        : {
            aside: (
              <RibbonCalendar
                days={ribbon.days}
                weekdays={ribbon.weekdays}
                weekdaysFull={ribbon.weekdaysFull}
                caption={ribbon.caption}
                legend={ribbon.legend}
              />
            ),
          })}
    />
  )
}

function safeNote(clock: ClockView, today: string) {
  if (clock.safe === undefined || clock.safe === clock.due || clock.extendedDue !== undefined) return null
  const reason = clock.because.find((step) => step.step === 'safe')?.sentence ?? ''
  return {
    safe: (
      <>
        <b>{caseText.safeTitle(longMoment(clock.safe, today))}</b> {reason} {caseText.safe}
      </>
    ),
  }
}

async function copyExplanation(text: string): Promise<void> {
  const answer = await main.copyText({ text })
  if (answer.ok) toast({ text: caseText.copied, state: 'met', closeLabel: caseText.close })
}

function Request({ view }: { view: CaseView }) {
  const words = caseText.request
  const title = { request: words.title, complaint: words.complaint, breach: words.breach }[view.record.kind]
  const verbatim = [view.record.scope, ...view.requests.map((request) => request.scope)].filter(
    (scope, index, all) => scope.trim() !== '' && all.indexOf(scope) === index,
  )
  // a complaint that was taken down issue by issue says everything there
  if (verbatim.length === 0 && view.issues.length > 0) return null
  return (
    <section>
      <SectionTitle meta={words.verbatim}>{title}</SectionTitle>
      {verbatim.length === 0 ? (
        <p className={css.quiet}>{words.none}</p>
      ) : (
        verbatim.map((scope) => (
          <PaperText key={scope}>
            {scope.split('\n').map((line, index) => (
              <span key={index} className={css.verbatim}>
                {line}
              </span>
            ))}
          </PaperText>
        ))
      )}
    </section>
  )
}
