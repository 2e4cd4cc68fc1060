import { useState } from 'react'
import { CivilDate } from '#shared/domain/civil-date.ts'
import type { CallFailure } from '#shared/contract/define.ts'
import type { CaseView } from '#shared/contract/views.ts'
import { caseText } from '#shared/text/case.ts'
import { engine } from '#bridge/calls.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { DateInput, Select, Textarea } from '#ui/index.ts'
import { decidedOn } from './review-day.ts'
import { finish } from './case-store.ts'
import { RefusedMove } from './refused-move.tsx'
import { SaveDialog } from './save-dialog.tsx'

const text = caseText.reviews
const OUTCOMES = ['upheld', 'changed', 'withdrawn'] as const
type ReviewOutcome = (typeof OUTCOMES)[number]

/** Records how an appeal ends, and why. */
export function DecideAppealDialog({ view, reviewId }: { view: CaseView; reviewId: string }) {
  const review = view.reviews.find((each) => each.id === reviewId)
  const today = useOpenFile((now) => now.file?.today ?? '')
  const [date, setDate] = useState<string | null>(
    (review === undefined ? null : decidedOn(view, review)) ?? today,
  )
  const [outcome, setOutcome] = useState<ReviewOutcome | null>(review?.outcome ?? null)
  const [reason, setReason] = useState(review?.outcomeReason ?? '')
  const [refused, setRefused] = useState<CallFailure | null>(null)
  if (review === undefined) return null
  const decide = (overrideReason?: string) =>
    engine.cases.decideReview({
      caseId: view.record.id,
      reviewId: review.id,
      outcome: outcome ?? 'upheld',
      ...(date === null ? {} : { date: CivilDate.parse(date) }),
      reason,
      ...(overrideReason === undefined ? {} : { overrideReason }),
    })
  if (refused !== null) {
    return (
      <RefusedMove
        failure={refused}
        onBack={() => setRefused(null)}
        onOverride={(why) => void finish(decide(why))}
      />
    )
  }
  return (
    <SaveDialog
      title={text.decide}
      save={caseText.decisions.save}
      blocked={
        outcome === null ? caseText.decisions.choose : date === null ? caseText.event.dateMissing : null
      }
      onSave={async () => {
        const answer = await decide()
        if (answer.ok || answer.failure.code !== 'move-without-effect') return answer
        setRefused(answer.failure)
        return null
      }}
    >
      <Select
        label={caseText.decisions.outcome}
        data={OUTCOMES.map((value) => ({ value, label: text.outcomes[value] }))}
        value={outcome}
        onChange={(value) => setOutcome(value as ReviewOutcome | null)}
        data-autofocus
      />
      <DateInput
        label={caseText.decisions.date}
        description={text.dateHint}
        value={date}
        onChange={setDate}
        today={today}
        minDate={review.received}
        maxDate={today}
        required
      />
      <Textarea
        paper
        label={caseText.decisions.reason}
        minRows={4}
        maxLength={10_000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </SaveDialog>
  )
}
