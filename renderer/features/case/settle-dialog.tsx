import { useState } from 'react'
import { FINDINGS, type Finding } from '#shared/domain/case.ts'
import type { CaseView } from '#shared/contract/views.ts'
import { caseText } from '#shared/text/case.ts'
import { findingNames } from '#shared/text/words.ts'
import { engine } from '#bridge/calls.ts'
import { PaperText, Select, Textarea } from '#ui/index.ts'
import { SaveDialog } from './save-dialog.tsx'

const text = caseText.issues

/** Records what was found on one point of a complaint, why, and what is done about it. */
export function SettleDialog({ view, issueId }: { view: CaseView; issueId: string }) {
  const issue = view.issues.find((each) => each.id === issueId)
  const [finding, setFinding] = useState<Finding | null>(issue?.finding ?? null)
  const [reason, setReason] = useState(issue?.findingReason ?? '')
  const [remedy, setRemedy] = useState(issue?.remedy ?? '')
  if (issue === undefined) return null
  return (
    <SaveDialog
      title={text.dialog}
      save={text.save}
      blocked={finding === null ? text.choose : null}
      onSave={() =>
        engine.cases.settleIssue({
          caseId: view.record.id,
          issueId: issue.id,
          finding: finding ?? 'upheld',
          reason,
          remedy,
        })
      }
    >
      <PaperText>{issue.text}</PaperText>
      <Select
        label={text.finding}
        data={FINDINGS.map((value) => ({ value, label: findingNames[value] }))}
        value={finding}
        onChange={(value) => setFinding(value as Finding | null)}
        data-autofocus
      />
      <Textarea
        paper
        label={text.reason}
        minRows={3}
        maxLength={10_000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Textarea
        paper
        label={text.remedy}
        minRows={2}
        maxLength={10_000}
        value={remedy}
        onChange={(event) => setRemedy(event.currentTarget.value)}
      />
    </SaveDialog>
  )
}
