import { useState } from 'react'
import { CivilDate } from '#shared/domain/civil-date.ts'
import { OfficerId } from '#shared/domain/ids.ts'
import type { CallFailure } from '#shared/contract/define.ts'
import type { CaseView } from '#shared/contract/views.ts'
import { caseText } from '#shared/text/case.ts'
import { engine } from '#bridge/calls.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { DateInput, Select, Textarea } from '#ui/index.ts'
import { finish } from './case-store.ts'
import { RefusedMove } from './refused-move.tsx'
import { SaveDialog } from './save-dialog.tsx'

const text = caseText.reviews

/** Logs an appeal: its own clock, and if possible another reviewer. */
export function AppealDialog({ view }: { view: CaseView }) {
  const today = useOpenFile((now) => now.file?.today ?? '')
  const officers = useOpenFile((now) => now.file?.officers ?? [])
  const [received, setReceived] = useState<string | null>(today)
  const [grounds, setGrounds] = useState('')
  const [reviewer, setReviewer] = useState<string | null>(null)
  const [refused, setRefused] = useState<CallFailure | null>(null)
  const log = (overrideReason?: string) =>
    engine.cases.openReview({
      caseId: view.record.id,
      received: CivilDate.parse(received),
      grounds,
      ...(reviewer === null ? {} : { reviewerId: OfficerId.parse(reviewer) }),
      ...(overrideReason === undefined ? {} : { overrideReason }),
    })
  if (refused !== null) {
    return (
      <RefusedMove
        failure={refused}
        onBack={() => setRefused(null)}
        onOverride={(reason) => void finish(log(reason))}
      />
    )
  }
  return (
    <SaveDialog
      title={text.open}
      save={text.save}
      blocked={received === null ? caseText.event.dateMissing : null}
      onSave={async () => {
        const answer = await log()
        if (answer.ok || answer.failure.code !== 'move-without-effect') return answer
        setRefused(answer.failure)
        return null
      }}
    >
      <DateInput
        label={text.received}
        value={received}
        onChange={setReceived}
        today={today}
        maxDate={today}
        required
      />
      <Textarea
        paper
        label={text.grounds}
        minRows={4}
        maxLength={10_000}
        value={grounds}
        onChange={(event) => setGrounds(event.currentTarget.value)}
      />
      <Select
        label={text.reviewer}
        description={text.reviewerHint}
        placeholder={text.nobody}
        clearable
        data={officers.map((officer) => ({ value: officer.id, label: officer.name }))}
        value={reviewer}
        onChange={setReviewer}
      />
    </SaveDialog>
  )
}
