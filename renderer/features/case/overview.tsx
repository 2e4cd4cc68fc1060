import type { CaseView, ClockGroup } from '#shared/contract/views.ts'
import { caseText } from '#shared/text/case.ts'
import { kindNames, wordFor } from '#shared/text/words.ts'
import { clockState, holdingDue, shortMoment } from '#bridge/clock-words.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { NoteBox, PaperText, SectionTitle, StateText, icons } from '#ui/index.ts'
import { useCase } from './case-store.ts'
import { Decisions } from './decisions.tsx'
import { shownClock, shownGroup } from './headline.ts'
import { TasksSection } from './tasks-section.tsx'
import { Why } from './why.tsx'
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
      {group !== null && clock !== null && <Why view={view} group={group} clock={clock} today={today} />}
      {group !== null && group.failure !== null && (
        <NoteBox icon={icons.info}>{group.failure.message}</NoteBox>
      )}
      <Request view={view} />
      <TasksSection view={view} />
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
