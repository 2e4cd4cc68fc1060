import type { CaseView } from '#shared/contract/views.ts'
import { caseText } from '#shared/text/case.ts'
import { groundText } from '#shared/text/guards.ts'
import { findingNames, kindNames, outcomeNames, sentences, wordFor } from '#shared/text/words.ts'
import { fullMoment } from '#bridge/clock-words.ts'
import { confidenceProps } from '#bridge/confidence-words.ts'
import { Button, ConfidenceMark, SectionTitle, SettingsList, SettingsRow } from '#ui/index.ts'
import { showDialog } from './case-store.ts'
import { decidedOn } from './review-day.ts'
import css from './grounds.module.css'

/** What was decided: an outcome a request, a finding an issue, and the appeals. */
export function Decisions({ view }: { view: CaseView }) {
  return (
    <>
      {view.requests.length > 0 && <Requests view={view} />}
      {view.issues.length > 0 && <Issues view={view} />}
      {view.reviews.length > 0 && <Reviews view={view} />}
    </>
  )
}

function Requests({ view }: { view: CaseView }) {
  const words = caseText.decisions
  return (
    <section>
      <SectionTitle>{words.title}</SectionTitle>
      <SettingsList>
        {view.requests.map((request) => (
          <SettingsRow
            key={request.id}
            title={wordFor(kindNames, request.kind)}
            text={
              request.outcome === null ? (
                words.none
              ) : (
                <>
                  {sentences([outcomeNames[request.outcome], request.outcomeReason])}
                  <Grounds view={view} requestId={request.id} />
                </>
              )
            }
            control={
              <Button onClick={() => showDialog({ kind: 'decide', requestId: request.id })}>
                {request.outcome === null ? words.decide : words.change}
              </Button>
            }
          />
        ))}
      </SettingsList>
    </section>
  )
}

/** The grounds a refusal rests on, each with its provision, its facts, and how the provision was checked. */
function Grounds({ view, requestId }: { view: CaseView; requestId: string }) {
  const grounds = view.grounds.filter((ground) => ground.requestId === requestId)
  if (grounds.length === 0) return null
  return (
    <ul className={css.shown} aria-label={groundText.title}>
      {grounds.map(({ id, title, citation, facts, confidence, regime }) => (
        <li key={id}>
          <b>{groundText.of(title, citation)}</b>{' '}
          {confidence !== 'read' && regime !== '' && <ConfidenceMark {...confidenceProps(confidence)} />}
          {facts !== '' && <p className={css.facts}>{facts}</p>}
        </li>
      ))}
    </ul>
  )
}

function Issues({ view }: { view: CaseView }) {
  const words = caseText.issues
  return (
    <section>
      <SectionTitle count={view.issues.length}>{words.title}</SectionTitle>
      <SettingsList>
        {view.issues.map((issue) => (
          <SettingsRow
            key={issue.id}
            title={issue.text}
            text={
              issue.finding === null
                ? words.none
                : sentences([findingNames[issue.finding], issue.findingReason, issue.remedy])
            }
            control={
              <Button onClick={() => showDialog({ kind: 'settle', issueId: issue.id })}>
                {issue.finding === null ? words.settle : caseText.decisions.change}
              </Button>
            }
          />
        ))}
      </SettingsList>
    </section>
  )
}

type Review = CaseView['reviews'][number]

function outcomeOf(view: CaseView, review: Review, outcome: NonNullable<Review['outcome']>): string {
  const day = decidedOn(view, review)
  const words = caseText.reviews
  return day === null ? words.outcomes[outcome] : words.on(words.outcomes[outcome], fullMoment(day))
}

function Reviews({ view }: { view: CaseView }) {
  const words = caseText.reviews
  return (
    <section>
      <SectionTitle count={view.reviews.length}>{words.title}</SectionTitle>
      <SettingsList>
        {view.reviews.map((review) => (
          <SettingsRow
            key={review.id}
            title={words.of(fullMoment(review.received))}
            text={sentences([
              review.grounds,
              review.reviewerName === '' ? '' : words.by(review.reviewerName),
              review.outcome === null ? words.undecided : outcomeOf(view, review, review.outcome),
              review.outcomeReason,
            ])}
            control={
              <Button onClick={() => showDialog({ kind: 'decide-appeal', reviewId: review.id })}>
                {review.outcome === null ? caseText.decisions.decide : caseText.decisions.change}
              </Button>
            }
          />
        ))}
      </SettingsList>
    </section>
  )
}
