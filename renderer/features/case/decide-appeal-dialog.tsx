import { useState } from 'react'
import type { CaseView } from '#shared/contract/views.ts'
import { caseText } from '#shared/text/case.ts'
import { engine } from '#bridge/calls.ts'
import { Select, Textarea } from '#ui/index.ts'
import { SaveDialog } from './save-dialog.tsx'

const text = caseText.reviews
const OUTCOMES = ['upheld', 'changed', 'withdrawn'] as const
type ReviewOutcome = (typeof OUTCOMES)[number]

/** Records how an appeal ends, and why. */
export function DecideAppealDialog({ view, reviewId }: { view: CaseView; reviewId: string }) {
  const review = view.reviews.find((each) => each.id === reviewId)
  const [outcome, setOutcome] = useState<ReviewOutcome | null>(review?.outcome ?? null)
  const [reason, setReason] = useState(review?.outcomeReason ?? '')
  if (review === undefined) return null
  return (
    <SaveDialog
      title={text.decide}
      save={caseText.decisions.save}
      blocked={outcome === null ? caseText.decisions.choose : null}
      onSave={() =>
        engine.cases.decideReview({
          caseId: view.record.id,
          reviewId: review.id,
          outcome: outcome ?? 'upheld',
          reason,
        })
      }
    >
      <Select
        label={caseText.decisions.outcome}
        data={OUTCOMES.map((value) => ({ value, label: text.outcomes[value] }))}
        value={outcome}
        onChange={(value) => setOutcome(value as ReviewOutcome | null)}
        data-autofocus
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
