import { useState } from 'react'
import { OUTCOMES, type Outcome } from '#shared/domain/case.ts'
import type { CaseView } from '#shared/contract/views.ts'
import { caseText } from '#shared/text/case.ts'
import { kindInSentence, outcomeNames } from '#shared/text/words.ts'
import { engine } from '#bridge/calls.ts'
import { Select, Textarea } from '#ui/index.ts'
import { PromiseNotes } from './promise-notes.tsx'
import { SaveDialog } from './save-dialog.tsx'

const text = caseText.decisions

/** Records how a request ends, and why. */
export function DecideDialog({ view, requestId }: { view: CaseView; requestId: string }) {
  const request = view.requests.find((each) => each.id === requestId)
  const [outcome, setOutcome] = useState<Outcome | null>(request?.outcome ?? null)
  const [reason, setReason] = useState(request?.outcomeReason ?? '')
  if (request === undefined) return null
  return (
    <SaveDialog
      title={text.dialog(kindInSentence[request.kind])}
      save={text.save}
      blocked={outcome === null ? text.choose : null}
      onSave={() =>
        engine.cases.decide({
          caseId: view.record.id,
          requestId: request.id,
          outcome: outcome ?? 'granted',
          reason,
        })
      }
    >
      <Select
        label={text.outcome}
        data={OUTCOMES.map((value) => ({ value, label: outcomeNames[value] }))}
        value={outcome}
        onChange={(value) => setOutcome(value as Outcome | null)}
        data-autofocus
      />
      <Textarea
        paper
        label={text.reason}
        minRows={4}
        maxLength={10_000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <PromiseNotes view={view} event="decided" requestId={request.id} />
    </SaveDialog>
  )
}
